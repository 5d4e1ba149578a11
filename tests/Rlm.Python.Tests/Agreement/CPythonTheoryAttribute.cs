using Rlm.Python.Fuzzing.Agreement;

namespace Rlm.Python.Tests.Agreement;

/// <summary>A theory that needs CPython 3.13, named by the environment variable <c>PYTHON</c> or on the path.</summary>
internal sealed class CPythonTheoryAttribute : TheoryAttribute
{
    private static readonly Lazy<bool> IsInstalled = new(() => Task.Run(Comparison.FindAsync).GetAwaiter().GetResult() is not null);

    public CPythonTheoryAttribute()
    {
        if (!IsInstalled.Value)
            Skip = "CPython 3.13 is not installed (python3.13, python3 or the environment variable PYTHON).";
    }
}
