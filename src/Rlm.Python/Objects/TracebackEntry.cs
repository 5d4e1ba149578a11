using Rlm.Python.Compilation;

namespace Rlm.Python.Objects;

/// <summary>One frame that an exception passed through: the code's name, where its source is, and the part of it that was running.</summary>
/// <param name="Name">The function's name, or <c>&lt;module&gt;</c>.</param>
/// <param name="File">The file name that the source was compiled under.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">In characters of the line, from 0.</param>
/// <param name="EndLine">The line on which the span ends.</param>
/// <param name="EndColumn">The first column behind the span.</param>
/// <param name="Variables">The names that the code assigns, for guessing what was meant.</param>
/// <param name="Source">The source that the line is in, if it is at hand.</param>
/// <param name="FirstLine">The line that the code begins on.</param>
internal readonly record struct TracebackEntry(string Name, string File, int Line, int Column, int EndLine, int EndColumn,
    SourceText? Source = null, string[]? Variables = null, int FirstLine = 1);
