using Microsoft.Extensions.AI;
using Rlm.Repl;

namespace Rlm;

/// <summary>The functions of the host that programs can call.</summary>
internal sealed class HostTools
{
    /// <summary>No functions.</summary>
    public static readonly HostTools None = new([]);

    private readonly HostTool[] _tools;

    /// <exception cref="ArgumentException">Two have the same name, or one has a name that every session needs for itself.</exception>
    public HostTools(IEnumerable<AIFunction> functions)
    {
        _tools = [.. functions.Select(static function => new HostTool(function))];
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tool in _tools)
        {
            if (ReplNames.All.Contains(tool.Name) || ToolNames.All.Contains(tool.Name) || ReplNames.IsReserved(tool.Name))
                throw new ArgumentException(
                    $"A function may not be named '{tool.Function.Name}': in every session that name means something else.",
                    nameof(functions));
            if (!names.Add(tool.Name))
                throw new ArgumentException($"There are two functions named '{tool.Name}'.", nameof(functions));
        }

        Sources = [.. _tools.Select(static (tool, number) => tool.ToSource(number))];
    }

    public int Count => _tools.Length;

    public HostTool this[int number] => _tools[number];

    /// <summary>A definition for each, in Python.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>What the model is told of them; empty where there are none.</summary>
    public string Describe() => string.Join('\n', _tools.Select(static tool => tool.Describe()));

    /// <summary>What a model is told of them that has their declarations.</summary>
    public string Names() => string.Join(", ", _tools.Select(static tool => tool.NeedsApproval
        ? $"`{tool.Function.Name}` (each call needs the host's approval)"
        : $"`{tool.Function.Name}`"));

    /// <summary>The one of a name, as it is declared or as Python has it; <see langword="null"/> where there is none.</summary>
    public HostTool? Find(string name) => Array.Find(_tools, tool => tool.Function.Name == name || tool.Name == name);

    /// <summary>The functions themselves.</summary>
    public IEnumerable<AIFunction> Functions => _tools.Select(static tool => tool.Function);

    /// <summary>These and those of one run.</summary>
    public HostTools With(IEnumerable<AIFunction>? more) =>
        more?.ToList() is { Count: > 0 } functions ? new HostTools(Functions.Concat(functions)) : this;
}
