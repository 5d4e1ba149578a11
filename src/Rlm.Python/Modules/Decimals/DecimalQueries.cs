namespace Rlm.Python.Modules.Decimals;

/// <summary>The questions that need no context.</summary>
internal static class DecimalQueries
{
    public static readonly (string Name, Func<DecimalValue, bool> Test)[] All =
    [
        ("is_canonical", static _ => true),
        ("is_finite", static x => x.IsFinite),
        ("is_infinite", static x => x.IsInfinite),
        ("is_nan", static x => x.IsNaN),
        ("is_qnan", static x => x.Kind == DecimalKind.QuietNaN),
        ("is_signed", static x => x.IsNegative),
        ("is_snan", static x => x.IsSignaling),
        ("is_zero", static x => x.IsZero),
    ];
}
