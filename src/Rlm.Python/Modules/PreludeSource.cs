using System.Collections.Concurrent;
using Rlm.Python.Compilation;

namespace Rlm.Python.Modules;

/// <summary>The parts of the library that are written in Python: embedded in this assembly, compiled once a process.</summary>
internal static class PreludeSource
{
    private static readonly ConcurrentDictionary<string, CodeTemplate> Compiled = new();

    /// <summary>The compiled form of an embedded file below <c>Prelude/</c>.</summary>
    public static CodeTemplate Compile(string file) => Compiled.GetOrAdd(file, static name =>
    {
#pragma warning disable RS0030 // Our own embedded sources.
        using var stream = typeof(PreludeSource).Assembly.GetManifestResourceStream("Prelude/" + name)
            ?? throw new InvalidOperationException($"There is no prelude '{name}'.");
#pragma warning restore RS0030
        using var reader = new StreamReader(stream);
        return Compiler.CompileModule(reader.ReadToEnd(), $"<{Path.GetFileNameWithoutExtension(name)}>", isHidden: true);
    });
}
