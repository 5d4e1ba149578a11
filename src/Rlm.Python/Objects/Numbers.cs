using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary>What int, bool, float and complex do with one another, whichever way they are stored.</summary>
internal static partial class Numbers
{
    // Hashes are residues modulo this prime, so that equal numbers of different types hash alike.
    private const int HashBits = 61;
    private const long HashModulus = (1L << HashBits) - 1;
    private const long HashImaginary = 1000003;

    public static NumberKind KindOf(in Value value) => value.Object switch
    {
        null => NumberKind.Int,
        Tag tag => ReferenceEquals(tag, Tag.Float) ? NumberKind.Float : ReferenceEquals(tag, Tag.Bool) ? NumberKind.Int : NumberKind.None,
        PyInt => NumberKind.Int,
        PyFloatInstance => NumberKind.Float,
        PyComplex => NumberKind.Complex,
        _ => NumberKind.None,
    };

    public static bool IsNumber(in Value value) => KindOf(value) != NumberKind.None;

    /// <summary>The value of an int or bool that fits 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryLong(in Value value, out long number)
    {
        number = value.Bits;
        return value.Object is null || value.IsBool
            || (value.Object is PyIntInstance { IsSmall: true } instance && instance.TrySmall(out number));
    }

    /// <summary>The value of anything of kind <see cref="NumberKind.Int"/>.</summary>
    public static BigInteger Big(in Value value) => value.Object is PyInt big ? big.BigValue : value.Bits;

    /// <summary>An exact int without the class that it may be an instance of.</summary>
    public static Value Plain(in Value value) => value.Object switch
    {
        null => value,
        Tag => Value.Int(value.Bits),
        PyInt big when big.GetType() != typeof(PyInt) => Value.Int(big.BigValue),
        _ => value,
    };

    /// <summary>The value of an int or float as a double.</summary>
    /// <exception cref="PyError">The int is too large.</exception>
    public static double ToDouble(Machine m, in Value value)
    {
        if (value.IsFloat)
            return value.AsDouble;
        if (value.Object is PyFloatInstance instance)
            return instance.Value;
        if (TryLong(value, out var number))
            return number;
        var result = BigMath.ToDouble(Big(value));
        return double.IsFinite(result) ? result : throw m.Error(PyTypes.OverflowError, "int too large to convert to float");
    }

    /// <summary>The value of any number as a complex one.</summary>
    public static Complex ToComplex(Machine m, in Value value) =>
        value.Object is PyComplex complex ? complex.Value : new(ToDouble(m, value), 0);

    /// <summary>An int from a double that has no fraction.</summary>
    public static Value FromIntegral(double value) =>
        value is >= -9.2e18 and <= 9.2e18 ? Value.Int((long)value) : Value.Int(new BigInteger(value));

    /// <summary>Whether two numbers are equal, exactly; null where one is none.</summary>
    public static bool? Equal(in Value a, in Value b)
    {
        NumberKind ka = KindOf(a), kb = KindOf(b);
        if (ka == NumberKind.None || kb == NumberKind.None)
            return null;
        if (ka == NumberKind.Complex || kb == NumberKind.Complex)
            return EqualComplex(a, b);
        if (ka == NumberKind.Int && kb == NumberKind.Int)
            return TryLong(a, out var x) && TryLong(b, out var y) ? x == y : Big(a) == Big(b);
        return Compare(a, b, ka, kb) == 0;
    }

    /// <summary>Lt, LtE, Gt or GtE of two numbers, exactly; NotImplemented where one is none or complex.</summary>
    public static Value Order(Machine m, CompareOp op, in Value a, in Value b)
    {
        NumberKind ka = KindOf(a), kb = KindOf(b);
        if (ka is NumberKind.None or NumberKind.Complex || kb is NumberKind.None or NumberKind.Complex)
            return Value.NotImplemented;
        var order = Compare(a, b, ka, kb);
        return Value.Bool(order is not null && op switch
        {
            CompareOp.Lt => order < 0,
            CompareOp.LtE => order <= 0,
            CompareOp.Gt => order > 0,
            _ => order >= 0,
        });
    }

    public static long Hash(in Value value) => value.Object switch
    {
        null => HashInt(value.Bits),
        PyInt big => big.NumberHash,
        PyComplex complex => HashComplex(complex.Value),
        PyFloatInstance instance => HashFloat(instance.Value),
        _ => value.IsFloat ? HashFloat(value.AsDouble) : value.Bits,
    };

    /// <summary>The hash of a small int, which is nearly always the int itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long HashInt(long value) =>
        (ulong)(value + (HashModulus - 1)) < 2 * (ulong)(HashModulus - 1) && value != -1 ? value : HashLarge(value);

    public static long HashBig(in BigInteger value)
    {
        var residue = (long)BigInteger.Remainder(value, HashModulus);
        return residue == -1 ? -2 : residue;
    }

    public static long HashFloat(double value)
    {
        if (!double.IsFinite(value))
            return double.IsNaN(value) ? 0 : value > 0 ? 314159 : -314159;
        if (value is > -1e15 and < 1e15 && Math.Floor(value) == value)
            return HashInt((long)value);
        // mantissa · 2^exponent, where multiplying by 2 is a rotation.
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) & 0x7FF;
        var mantissa = (ulong)bits & 0xF_FFFF_FFFF_FFFF;
        if (exponent == 0)
            exponent++;
        else
            mantissa |= 1UL << 52;
        var rotation = (exponent - 1075) % HashBits;
        if (rotation < 0)
            rotation += HashBits;
        var hash = (long)(mantissa << rotation & (ulong)HashModulus | mantissa >> (HashBits - rotation));
        if (hash == HashModulus)
            hash = 0;
        if (value < 0)
            hash = -hash;
        return hash == -1 ? -2 : hash;
    }

    public static string Repr(Machine m, in Value value) => value.Object switch
    {
        null => value.Bits.ToString(CultureInfo.InvariantCulture),
        PyInt big => ToText(m, big.BigValue),
        PyComplex complex => complex.Repr(m),
        PyFloatInstance instance => FloatText.Repr(instance.Value),
        _ => value.IsFloat ? FloatText.Repr(value.AsDouble) : value.IsTrue ? "True" : "False",
    };

    private static long HashLarge(long value)
    {
        var residue = value % HashModulus;
        return residue == -1 ? -2 : residue;
    }

    private static long HashComplex(Complex value)
    {
        var hash = unchecked(HashFloat(value.Real) + (HashImaginary * HashFloat(value.Imaginary)));
        return hash == -1 ? -2 : hash;
    }

    private static bool EqualComplex(in Value a, in Value b)
    {
        if (a.Object is not PyComplex x)
            return EqualComplex(b, a);
        return b.Object is PyComplex y
            ? x.Value.Real == y.Value.Real && x.Value.Imaginary == y.Value.Imaginary
            : x.Value.Imaginary == 0 && Equal(Value.Float(x.Value.Real), b) == true;
    }

    // Null where one is not a number in the other sense.
    private static int? Compare(in Value a, in Value b, NumberKind ka, NumberKind kb)
    {
        if (ka == NumberKind.Int && kb == NumberKind.Int)
            return TryLong(a, out var x) && TryLong(b, out var y) ? x.CompareTo(y) : Big(a).CompareTo(Big(b));
        if (ka == NumberKind.Float && kb == NumberKind.Float)
            return CompareDoubles(Double(a), Double(b));
        return ka == NumberKind.Int ? CompareMixed(a, Double(b)) : -CompareMixed(b, Double(a));
    }

    private static double Double(in Value value) => value.Object is PyFloatInstance instance ? instance.Value : value.AsDouble;

    private static int? CompareDoubles(double a, double b) => a < b ? -1 : a > b ? 1 : a == b ? 0 : null;

    private static int? CompareMixed(in Value integer, double other)
    {
        if (double.IsNaN(other))
            return null;
        if (TryLong(integer, out var number))
        {
            if (number is >= -(1L << 53) and <= 1L << 53)
                return CompareDoubles(number, other);
            if (other is >= 9223372036854775808.0 or < -9223372036854775808.0)
                return other > 0 ? -1 : 1;
            var whole = Math.Truncate(other);
            var order = number.CompareTo((long)whole);
            return order != 0 ? order : CompareDoubles(whole, other);
        }

        if (double.IsInfinity(other))
            return other > 0 ? -1 : 1;
        var truncated = Math.Truncate(other);
        var bigOrder = Big(integer).CompareTo(new BigInteger(truncated));
        return bigOrder != 0 ? bigOrder : CompareDoubles(truncated, other);
    }
}
