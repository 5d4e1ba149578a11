namespace Rlm.Python.Modules.Decimals;

/// <summary>What an operation met with. Several conditions share the signal <c>InvalidOperation</c>.</summary>
[Flags]
internal enum Condition
{
    None = 0,
    InvalidOperation = 1,
    FloatOperation = 1 << 1,
    DivisionByZero = 1 << 2,
    Overflow = 1 << 3,
    Underflow = 1 << 4,
    Subnormal = 1 << 5,
    Inexact = 1 << 6,
    Rounded = 1 << 7,
    Clamped = 1 << 8,
    ConversionSyntax = 1 << 9,
    DivisionImpossible = 1 << 10,
    DivisionUndefined = 1 << 11,
    InvalidContext = 1 << 12,

    /// <summary>All that signal <c>InvalidOperation</c>.</summary>
    AnyInvalid = InvalidOperation | ConversionSyntax | DivisionImpossible | DivisionUndefined | InvalidContext,
}
