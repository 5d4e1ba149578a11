namespace Rlm.Python;

/// <summary>Why a cell failed.</summary>
/// <param name="Type">The exception's class, such as <c>ZeroDivisionError</c>; for limits, <c>LimitReached</c>.</param>
/// <param name="Message">What it says.</param>
/// <param name="Traceback">All of it as Python prints it, with the lines of the source.</param>
/// <param name="Line">The line of the cell that was running, from 1; 0 where there is none.</param>
/// <param name="Limit">The limit that was reached, if one was.</param>
public sealed record PythonError(string Type, string Message, string Traceback, int Line, PythonLimit? Limit = null);
