namespace Rlm.Python.Compilation;

/// <summary>
/// An exception raised at Start ≤ position &lt; End continues at Handler with the exception in Register. Inner ranges come first.
/// </summary>
internal readonly record struct ExceptionRange(int Start, int End, int Handler, int Register);
