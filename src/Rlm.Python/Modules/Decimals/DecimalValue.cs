using System.Numerics;

namespace Rlm.Python.Modules.Decimals;

/// <summary>A decimal number: <c>±coefficient · 10^exponent</c>, an infinity, or a NaN whose payload is the coefficient.</summary>
internal readonly struct DecimalValue(bool isNegative, BigInteger coefficient, long exponent, DecimalKind kind = DecimalKind.Finite)
{
    public static readonly DecimalValue Zero = new(false, BigInteger.Zero, 0);
    public static readonly DecimalValue One = new(false, BigInteger.One, 0);
    public static readonly DecimalValue NaN = new(false, BigInteger.Zero, 0, DecimalKind.QuietNaN);

    public BigInteger Coefficient { get; } = coefficient;

    public long Exponent { get; } = exponent;

    public bool IsNegative { get; } = isNegative;

    public DecimalKind Kind { get; } = kind;

    public bool IsFinite => Kind == DecimalKind.Finite;

    public bool IsInfinite => Kind == DecimalKind.Infinity;

    public bool IsNaN => Kind >= DecimalKind.QuietNaN;

    public bool IsSignaling => Kind == DecimalKind.SignalingNaN;

    public bool IsZero => Kind == DecimalKind.Finite && Coefficient.IsZero;

    /// <summary>Digits of the coefficient; one for zero.</summary>
    public long Digits => PowersOfTen.CountDigits(Coefficient);

    /// <summary>The exponent of the first digit.</summary>
    public long Adjusted => Exponent + Digits - 1;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => Coefficient.IsZero && IsFinite ? 0 : IsNegative ? -1 : 1;

    public static DecimalValue Infinity(bool isNegative) => new(isNegative, BigInteger.Zero, 0, DecimalKind.Infinity);

    public static DecimalValue From(BigInteger value) => new(value.Sign < 0, BigInteger.Abs(value), 0);

    public DecimalValue WithSign(bool negative) => new(negative, Coefficient, Exponent, Kind);

    public DecimalValue WithExponent(long exponent) => new(IsNegative, Coefficient, exponent, Kind);

    public DecimalValue Quiet() => IsNaN ? new(IsNegative, Coefficient, 0, DecimalKind.QuietNaN) : this;
}
