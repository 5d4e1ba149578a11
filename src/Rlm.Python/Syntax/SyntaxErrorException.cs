namespace Rlm.Python.Syntax;

/// <summary>Source that is not Python. Carries what Python's <c>SyntaxError</c> carries.</summary>
internal sealed class SyntaxErrorException(
    string kind, string message, string fileName, int line, int column, int endLine, int endColumn, string? sourceLine) : Exception(message)
{
    /// <value><c>SyntaxError</c>, <c>IndentationError</c> or <c>TabError</c>.</value>
    public string Kind { get; } = kind;

    public string FileName { get; } = fileName;

    /// <value>Counts from 1.</value>
    public int Line { get; } = line;

    /// <value>In code points, from 1, as Python's <c>offset</c>; 0 where there is none.</value>
    public int Column { get; } = column;

    public int EndLine { get; } = endLine;

    /// <value>In code points, from 1, one past the end, as Python's <c>end_offset</c>; 0 where there is none.</value>
    public int EndColumn { get; } = endColumn;

    /// <value>The text of <see cref="Line"/> with its line end, as Python's <c>text</c>; null where there is none.</value>
    public string? SourceLine { get; } = sourceLine;
}
