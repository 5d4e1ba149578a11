using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;
using Rlm.Repl;

namespace Rlm;

/// <summary>A function of the host as a Python function.</summary>
internal sealed partial class HostTool
{
    private static readonly HashSet<string> Keywords =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
        "return", "try", "while", "with", "yield",
    ];

    // What programs call all the time: a function of the host that hid one of these would break every other line.
    private static readonly HashSet<string> Builtins =
    [
        "abs", "all", "any", "bool", "bytes", "callable", "chr", "dict", "dir", "enumerate", "eval", "exec", "filter", "float",
        "format", "frozenset",
        "getattr", "globals", "hasattr", "hash", "id", "int", "isinstance", "issubclass", "iter", "len", "list", "locals", "map", "max",
        "min", "next", "object", "open", "ord", "pow", "print", "property", "range", "repr", "reversed", "round", "set", "setattr",
        "slice", "sorted", "str", "sum", "super", "tuple", "type", "vars", "zip", "Exception",
    ];

    private readonly IReadOnlyList<HostToolParameter> _parameters;

    public HostTool(AIFunction function)
    {
        Function = function;
        Name = ToPythonName(function.Name);
        if (Builtins.Contains(Name))
            Name += "_";
        _parameters = HostToolParameter.ReadAll(function.JsonSchema);
        NeedsApproval = function.GetService<ApprovalRequiredAIFunction>() is not null;
    }

    public AIFunction Function { get; }

    /// <summary>Its name in Python.</summary>
    public string Name { get; }

    public bool NeedsApproval { get; }

    /// <summary>A name that Python takes: <c>get-weather</c> becomes <c>get_weather</c>.</summary>
    public static string ToPythonName(string name)
    {
        var text = NoIdentifier().Replace(name, "_");
        if (text.Length == 0 || char.IsAsciiDigit(text[0]))
            text = "_" + text;
        return Keywords.Contains(text) ? text + "_" : text;
    }

    /// <summary>
    /// A Python function of the same parameters that calls <c>_call(number, arguments)</c>. What was not given is not passed on.
    /// </summary>
    public string ToSource(int number)
    {
        var source = new StringBuilder();
        source.Append("def ").Append(Name).Append('(').AppendJoin(", ", _parameters.Select(static p => p.Declaration)).Append("):\n");
        source.Append("    ").Append(PythonLiteral.Of(Description)).Append('\n');
        source.Append("    return _call(").Append(number).Append(", {")
            .AppendJoin(", ", _parameters.Select(static p => $"{PythonLiteral.Of(p.Name)}: {p.PythonName}")).Append("})\n");
        return source.ToString();
    }

    /// <summary>What the model is told of it: signature, purpose, parameters.</summary>
    public string Describe()
    {
        var text = new StringBuilder("- `").Append(Signature).Append('`');
        if (!string.IsNullOrWhiteSpace(Function.Description))
            text.Append(": ").Append(Function.Description.Trim());
        foreach (var parameter in _parameters.Where(static p => p.Description.Length > 0))
            text.Append("\n  `").Append(parameter.PythonName).Append("`: ").Append(parameter.Description);
        if (NeedsApproval)
            text.Append("\n  Each call needs the host's approval; without it, it raises a PermissionError.");
        return text.ToString();
    }

    /// <summary>Calls it.</summary>
    /// <returns>The result as JSON text.</returns>
    /// <exception cref="ReplCallException">It failed, or its arguments do not fit.</exception>
    public async ValueTask<string> InvokeAsync(
        Dictionary<string, object?> arguments, IServiceProvider? services, CancellationToken cancellationToken)
    {
        try
        {
            var result = await Function.InvokeAsync(new AIFunctionArguments(arguments) { Services = services }, cancellationToken)
                .ConfigureAwait(false);
            return ToJson(result);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (ReplCallException)
        {
            throw;
        }
        catch (JsonException error) when (error.LineNumber is not null)
        {
            // Reading failed, which is where arguments are; what a result has that cannot be written is on no line.
            throw new ReplCallException("TypeError", $"{Name}(): an argument does not fit: {MisfitIn(arguments) ?? error.Message}");
        }
        catch (Exception error)
        {
            throw new ReplCallException(PythonTypeOf(error), $"{Name}() failed: {error.Message}", error);
        }
    }

    /// <summary>The arguments that a program gave, as the function takes them.</summary>
    public Dictionary<string, object?> ReadArguments(string json)
    {
        using var document = JsonDocument.Parse(json);
        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var parameter in _parameters)
        {
            var value = document.RootElement.GetProperty(parameter.Name);
            // None for what need not be given means that it was not.
            if (value.ValueKind != JsonValueKind.Null || parameter.IsRequired || parameter.TakesNull)
                arguments[parameter.Name] = value.Clone();
        }

        return arguments;
    }

    /// <summary>The arguments that a model gave, as the function takes them.</summary>
    /// <exception cref="ReplCallException">One is missing, or there is no such parameter.</exception>
    public Dictionary<string, object?> CheckArguments(Dictionary<string, object?> given)
    {
        if (_parameters.Count == 0)
            return given;
        foreach (var name in given.Keys)
        {
            if (!_parameters.Any(parameter => parameter.Name == name))
                throw new ReplCallException(
                    "TypeError",
                    $"{Name}(): there is no parameter '{name}'; there are: {string.Join(", ", _parameters.Select(static p => p.Name))}");
        }

        foreach (var parameter in _parameters)
        {
            var isGiven = given.TryGetValue(parameter.Name, out var value);
            if (!isGiven && parameter.IsRequired)
                throw new ReplCallException("TypeError", $"{Name}(): the argument '{parameter.Name}' is missing");
            if (value is JsonElement { ValueKind: JsonValueKind.Null } && !parameter.IsRequired && !parameter.TakesNull)
                given.Remove(parameter.Name);
        }

        return given;
    }

    private string Signature => $"{Name}({string.Join(", ", _parameters.Select(static p => p.TypedDeclaration))})";

    private string Description =>
        string.IsNullOrWhiteSpace(Function.Description) ? Signature : $"{Signature}\n\n{Function.Description.Trim()}";

    // The serializer tells neither which argument it was nor what would fit.
    private string? MisfitIn(Dictionary<string, object?> arguments)
    {
        using var document = JsonDocument.Parse(ToolArguments.ToJson(arguments));
        return new SchemaCheck(Function.JsonSchema).Problem(document.RootElement)?.Replace("$.", "", StringComparison.Ordinal);
    }

    private string ToJson(object? result) => result switch
    {
        null => "null",
        JsonElement element => element.GetRawText(),
        string text => ToolResult.Quote(text),
        TextContent content => ToolResult.Quote(content.Text ?? ""),
        IEnumerable<AIContent> contents =>
            ToolResult.Quote(string.Concat(contents.OfType<TextContent>().Select(static content => content.Text))),
        _ => JsonSerializer.Serialize(result, Function.JsonSerializerOptions.GetTypeInfo(result.GetType())),
    };

    private static string PythonTypeOf(Exception error) => error switch
    {
        ArgumentOutOfRangeException => "ValueError",
        ArgumentException => "TypeError",
        KeyNotFoundException => "KeyError",
        FileNotFoundException or DirectoryNotFoundException => "FileNotFoundError",
        IOException or HttpRequestException => "OSError",
        TimeoutException or OperationCanceledException => "TimeoutError",
        UnauthorizedAccessException => "PermissionError",
        NotImplementedException or NotSupportedException => "NotImplementedError",
        _ => "RuntimeError",
    };

    [GeneratedRegex("[^A-Za-z0-9_]")]
    private static partial Regex NoIdentifier();
}
