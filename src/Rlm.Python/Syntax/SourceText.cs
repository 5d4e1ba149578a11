namespace Rlm.Python.Syntax;

/// <summary>Source as the tokenizer reads it, and its lines: all end with <c>\n</c>, and there is no byte order mark.</summary>
internal sealed class SourceText
{
    private readonly int[] _lineStarts;
    private readonly int _lineCount;

    public SourceText(string source, string fileName)
    {
        FileName = fileName;
        if (source.Contains('\0'))
            throw new SyntaxErrorException("SyntaxError", "source code string cannot contain null bytes", fileName, 0, 0, 0, 0, null);

        if (source.StartsWith('\uFEFF'))
            source = source[1..];
        if (source.Contains('\r'))
            source = source.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (source.Length > 0 && source[^1] != '\n')
            source += "\n";

        Text = source;
        _lineStarts = new int[source.AsSpan().Count('\n') + 2];
        for (var next = 0; next < source.Length; _lineStarts[_lineCount] = next)
        {
            next = source.IndexOf('\n', next) + 1;
            _lineCount++;
        }
    }

    public string FileName { get; }

    public string Text { get; }

    /// <summary>Lines of text; a line after the last one exists too, is empty and starts at the end.</summary>
    public int LineCount => _lineCount;

    public int StartOfLine(int line) => _lineStarts[Math.Min(line - 1, _lineCount)];

    public int Column(int offset, int line) => offset - StartOfLine(line);

    /// <summary>An error at a range: lines from 1, columns in UTF-16 units from 0; an end line of 0 for no range.</summary>
    public SyntaxErrorException Error(string kind, string message, int line, int column, int endLine = 0, int endColumn = 0) =>
        new(kind, message, FileName, line, CodePoint(line, column), endLine == 0 ? line : endLine,
            endLine == 0 ? CodePoint(line, column) : CodePoint(endLine, endColumn), LineText(line));

    public SyntaxErrorException Error(string message, SourceSpan span) =>
        Error("SyntaxError", message, span.Line, span.Column, span.EndLine, span.EndColumn);

    /// <summary>An error at the end of the source, which CPython places after the text of the last line.</summary>
    public SyntaxErrorException ErrorAtEnd(string kind, string message)
    {
        var line = Math.Max(1, _lineCount);
        return Error(kind, message, line, LineText(line).AsSpan().TrimEnd('\n').Length);
    }

    private string LineText(int line)
    {
        var start = StartOfLine(line);
        return Text[start..Math.Max(start, StartOfLine(line + 1))];
    }

    private int CodePoint(int line, int column)
    {
        var start = StartOfLine(line);
        var count = column + 1;
        for (var i = start; i < start + column && i < Text.Length; i++)
        {
            if (char.IsLowSurrogate(Text[i]) && i > start && char.IsHighSurrogate(Text[i - 1]))
                count--;
        }

        return count;
    }
}
