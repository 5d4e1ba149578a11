namespace Rlm.Python.Modules.Decimals;

/// <summary>What an operation needs to know of a context.</summary>
internal readonly record struct DecimalSettings(long Precision, RoundingMode Rounding, long Emin, long Emax, bool Clamp)
{
    public const long MaxPrecision = 999_999_999_999_999_999;
    public const long MaxExponent = 999_999_999_999_999_999;
    public const long MinExponent = -999_999_999_999_999_999;

    /// <summary>Room for every value that can be written exactly.</summary>
    public static readonly DecimalSettings Widest = new(MaxPrecision, RoundingMode.HalfEven, MinExponent, MaxExponent, false);

    /// <summary>The exponent of the smallest number below the normal ones.</summary>
    public long Etiny => Emin - (Precision - 1);

    /// <summary>The largest exponent of a number with all digits.</summary>
    public long Etop => Emax - (Precision - 1);

    /// <summary>For computing within a function: so many digits, no bounds worth mentioning, half to even.</summary>
    public static DecimalSettings Working(long precision) => new(precision, RoundingMode.HalfEven, MinExponent * 4, MaxExponent * 4, false);
}
