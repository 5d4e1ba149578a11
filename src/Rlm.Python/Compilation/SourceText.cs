using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

/// <summary>The source of a program, cut into lines when a traceback first asks for one.</summary>
internal sealed class SourceText(string text)
{
    private string[]? _lines;

    public string Text { get; } = text;

    /// <summary>A line without its end, counted from 1; empty where there is none.</summary>
    public string Line(int number)
    {
        _lines ??= Text.ReplaceLineEndings("\n").Split('\n');
        return number >= 1 && number <= _lines.Length ? _lines[number - 1] : "";
    }

    /// <summary>A stretch of the source in one line.</summary>
    public string Slice(SourceSpan span) => span.Line == span.EndLine
        ? Line(span.Line)[span.Column..span.EndColumn]
        : string.Join(' ', Enumerable.Range(span.Line, span.EndLine - span.Line + 1).Select(number =>
            (number == span.Line ? Line(number)[span.Column..] : number == span.EndLine ? Line(number)[..span.EndColumn] : Line(number))
                .Trim()));
}
