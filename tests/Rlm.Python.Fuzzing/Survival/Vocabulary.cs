using System.Collections.Concurrent;

namespace Rlm.Python.Fuzzing.Survival;

/// <summary>Everything a program can call, found by looking around in a session.</summary>
internal sealed class Vocabulary
{
    private Vocabulary(IReadOnlyList<Callable> functions, IReadOnlyDictionary<string, Callable[]> methods)
    {
        Functions = functions;
        Methods = methods;
        Owners = [.. methods.Keys.Order(StringComparer.Ordinal)];
        Modules = [.. functions.Select(f => f.Module).Where(m => m.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        Names = [.. methods.Values.SelectMany(m => m).Select(m => m.Name).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Gets functions and classes.</summary>
    public IReadOnlyList<Callable> Functions { get; }

    /// <summary>Gets the methods of each class.</summary>
    public IReadOnlyDictionary<string, Callable[]> Methods { get; }

    /// <summary>Gets the classes that have methods.</summary>
    public IReadOnlyList<string> Owners { get; }

    public IReadOnlyList<string> Modules { get; }

    /// <summary>Gets the names of all methods.</summary>
    public IReadOnlyList<string> Names { get; }

    public static async Task<Vocabulary> FindAsync()
    {
        var options = new PythonOptions { Limits = { OutputCharacters = 1 << 24, ActiveTime = TimeSpan.FromMinutes(5) } };
        var result = await new PythonSession(options).RunAsync(Resource("scan.py")).ConfigureAwait(false);
        if (result.Status != PythonStatus.Completed)
            throw new InvalidOperationException(result.Error!.Traceback);
        var functions = new List<Callable>();
        var methods = new SortedDictionary<string, List<Callable>>(StringComparer.Ordinal);
        foreach (var line in result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var fields = line.Split('|');
            var (kind, module, path, parameters) = (fields[0], fields[1], fields[2], fields[3].Split(' ',
                StringSplitOptions.RemoveEmptyEntries));
            if (kind is "F" or "T")
            {
                functions.Add(new(module, path, parameters));
                continue;
            }

            var dot = path.LastIndexOf('.');
            if (!methods.TryGetValue(path[..dot], out var list))
                methods.Add(path[..dot], list = []);
            list.Add(new(module, path, parameters, IsMethod: true, IsAttribute: kind == "A"));
        }

        return new(functions, methods.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()));
    }

    private static readonly ConcurrentDictionary<string, string> Resources = new();

    /// <summary>The text of an embedded file.</summary>
    public static string Resource(string name) => Resources.GetOrAdd(name, static name =>
    {
        using var reader = new StreamReader(typeof(Vocabulary).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    });
}
