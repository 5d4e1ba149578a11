namespace Rlm.Python.Fuzzing.Survival;

/// <summary>A function, class or method.</summary>
/// <param name="Module">The module to import for it; empty for built-ins.</param>
/// <param name="Path">How to name it, with its module.</param>
/// <param name="Parameters">Names of parameters, those only given by keyword with <c>*</c>, the rest with <c>+</c> or <c>**</c>; <c>?</c> where unknown.</param>
/// <param name="IsMethod">Whether the first parameter is the receiver.</param>
/// <param name="IsAttribute">Whether it is not called but read.</param>
internal sealed record Callable(string Module, string Path, string[] Parameters, bool IsMethod = false, bool IsAttribute = false)
{
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];
}
