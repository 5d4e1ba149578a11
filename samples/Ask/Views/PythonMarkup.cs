using System.Text;
using System.Text.RegularExpressions;
using Spectre.Console;

namespace Rlm.Samples.Ask.Views;

/// <summary>Python in colours, line by line.</summary>
internal sealed partial class PythonMarkup
{
    private string? _open;

    /// <summary>A line of code as Spectre's markup; remembers whether a long string is open.</summary>
    public string Of(string line)
    {
        StringBuilder markup = new();
        int at = 0;
        while (at < line.Length)
        {
            if (_open is not null)
            {
                int end = line.IndexOf(_open, at, StringComparison.Ordinal);
                int stop = end < 0 ? line.Length : end + _open.Length;
                Append(markup, "green", line[at..stop]);
                _open = end < 0 ? _open : null;
                at = stop;
                continue;
            }

            Match token = Token().Match(line, at);
            if (token.Groups["long"].Success)
                _open = token.Value[^3..];
            Append(markup, Style(token), token.Value);
            at += token.Length;
        }

        return markup.ToString();
    }

    private static string Style(Match token) =>
        token.Groups["comment"].Success ? "grey"
        : token.Groups["long"].Success || token.Groups["text"].Success ? "green"
        : token.Groups["number"].Success ? "yellow"
        : token.Groups["word"].Success && Keyword().IsMatch(token.Value) ? "blue"
        : token.Groups["call"].Success ? "cyan"
        : "default";

    private static void Append(StringBuilder markup, string style, string text) =>
        markup.Append('[').Append(style).Append(']').Append(Markup.Escape(text)).Append("[/]");

    [GeneratedRegex("""
        \G(?:(?<comment>\#.*)
        |(?<long>[rbfRBF]{0,2}("{3}|'{3}))
        |(?<text>[rbfRBF]{0,2}(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))
        |(?<number>\b\d[\d_.]*)
        |(?<word>\b(?:and|as|assert|break|class|continue|def|del|elif|else|except|False|finally|for|from|global|if|import|in|is|lambda|None|nonlocal|not|or|pass|raise|return|True|try|while|with|yield)\b)
        |(?<call>[A-Za-z_]\w*(?=\())
        |\w+|\s+|.)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Token();

    [GeneratedRegex("^[A-Za-z]+$")]
    private static partial Regex Keyword();
}
