using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rlm.Evaluation.Items;

/// <summary>The Python programs of the scripted root model, from resource files.</summary>
internal static class ProgramText
{
    private const string TurnMark = "# --- next turn\n";

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The programs of a file, one for each turn, with the placeholders filled.</summary>
    public static IReadOnlyList<string> Read(string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using var reader = new StreamReader(typeof(ProgramText).Assembly.GetManifestResourceStream(name + "$py")!);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        foreach (var (placeholder, value) in values)
            text = text.Replace("{{" + placeholder + "}}", value, StringComparison.Ordinal);
        return text.Split(TurnMark);
    }

    /// <summary>A value as Python writes it: strings, numbers and lists of them look the same in JSON.</summary>
    public static string Literal<T>(T value) => JsonSerializer.Serialize(value, Options);
}
