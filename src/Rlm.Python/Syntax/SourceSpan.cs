namespace Rlm.Python.Syntax;

/// <summary>A stretch of source: lines count from 1, columns from 0 in UTF-16 units of their line; the end is exclusive.</summary>
internal readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn)
{
    public SourceSpan To(SourceSpan end) => new(Line, Column, end.EndLine, end.EndColumn);
}
