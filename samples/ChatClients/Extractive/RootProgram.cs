using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Rlm.Samples.ChatClients;

/// <summary>The programs the extractive root writes: a frame for each turn, filled with the question's words.</summary>
internal static class RootProgram
{
    private static readonly JsonSerializerOptions Literals = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Weighs the question's words and ranks the passages that have them.</summary>
    public static string Search(IReadOnlyList<QuestionTerm> terms) => Frame("search")
        .Replace("{{words}}", $"[{string.Join(", ", terms.Select(static term => Literal(term.Piece)))}]", StringComparison.Ordinal)
        .Replace("{{query}}", Literal(string.Join(' ', terms.Select(static term => term.Text))), StringComparison.Ordinal);

    /// <summary>Lets sub-models read the passages, and answers if one of them can.</summary>
    public static string Read() => Frame("read");

    /// <summary>Searches again with related words, and answers in any case.</summary>
    public static string Widen(IReadOnlyList<QuestionTerm> terms)
    {
        IEnumerable<string> words = terms.SelectMany(static term => KindredWords.Near(term.Stems[0]).Prepend(term.Text));
        return Frame("widen").Replace("{{query}}", Literal(string.Join(' ', words.Distinct())), StringComparison.Ordinal);
    }

    /// <summary>Answers a question in which there is nothing to look for.</summary>
    public static string Nothing() => Frame("nothing");

    // Every JSON string is a Python string with the same meaning.
    private static string Literal(string text) => JsonSerializer.Serialize(text, Literals);

    private static string Frame(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.py")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
