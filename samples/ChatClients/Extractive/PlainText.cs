using System.Net;
using System.Text.RegularExpressions;

namespace Rlm.Samples.ChatClients;

/// <summary>Takes the markup out of text: tags of XML documentation become what they show, others vanish.</summary>
internal static partial class PlainText
{
    public static string Of(string markup)
    {
        string text = markup;
        if (text.Contains('<', StringComparison.Ordinal))
        {
            text = Reference().Replace(text, static match => Name(match.Groups["value"].Value));
            text = Tag().Replace(text, " ");
        }

        text = WebUtility.HtmlDecode(text);
        text = Comment().Replace(text, "");
        text = Space().Replace(text, " ");
        return SpaceBeforePoint().Replace(text, "$1").Trim();
    }

    /// <summary>A documentation id as a person would write it: <c>M:System.Linq.Enumerable.Chunk``1(...)</c> is <c>System.Linq.Enumerable.Chunk</c> with its parameters.</summary>
    public static string Name(string id)
    {
        string name = Kind().Replace(id, "");
        int parameters = name.IndexOf('(', StringComparison.Ordinal);
        if (parameters >= 0)
            name = name[..parameters] + Namespace().Replace(name[parameters..], "").Replace(",", ", ", StringComparison.Ordinal);
        name = TypeParameter().Replace(name, static match => match.Groups["number"].Value is "0" ? "T" : "T" + match.Groups["number"].Value);
        name = Arity().Replace(name, "");
        return name.Replace(".#ctor", " constructor", StringComparison.Ordinal).Replace('#', '.').Replace('{', '<').Replace('}', '>').Replace("@", "", StringComparison.Ordinal);
    }

    [GeneratedRegex("""<(?:see|seealso|paramref|typeparamref)\s+(?:cref|langword|name|href)\s*=\s*"(?<value>[^"]*)"\s*/>""")]
    private static partial Regex Reference();

    [GeneratedRegex("""</?[A-Za-z!?][^<>]*>""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?m)^\s*(?:///|//|\#|\*)\s?")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"\s+([.,;:)])(?=\s|$)")]
    private static partial Regex SpaceBeforePoint();

    [GeneratedRegex("^[A-Z!]:")]
    private static partial Regex Kind();

    [GeneratedRegex(@"(?:\w+\.)+(?=\w)")]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w`])``?(?<number>\d+)")]
    private static partial Regex TypeParameter();

    [GeneratedRegex(@"``?\d+")]
    private static partial Regex Arity();
}
