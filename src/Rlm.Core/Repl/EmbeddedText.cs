using System.Collections.Concurrent;

namespace Rlm.Repl;

/// <summary>Texts that are part of this assembly: prompts and the prelude.</summary>
internal static class EmbeddedText
{
    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);

    public static string Read(string name) => Texts.GetOrAdd(name, static name =>
    {
        var assembly = typeof(EmbeddedText).Assembly;
        // The build names resources with the slashes of the machine it ran on.
        using var stream = assembly.GetManifestResourceStream(name) ?? assembly.GetManifestResourceStream(name.Replace('/', '\\'))
            ?? throw new InvalidOperationException($"The assembly has no resource '{name}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });
}
