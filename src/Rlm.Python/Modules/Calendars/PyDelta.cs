using System.Globalization;
using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>A <c>timedelta</c>: whole days, and the microseconds of one day. Its methods are in <see cref="DeltaType"/>.</summary>
internal sealed class PyDelta(PyType cls, int days, long micros) : PyObject
{
    public const long Second = 1_000_000, Minute = 60 * Second, Hour = 60 * Minute, Day = 24 * Hour;
    public const int MaxDays = 999_999_999;

    private Attributes _attributes;

    public int Days => days;

    /// <summary>Microseconds beyond the whole days: from 0 to below <see cref="Day"/>.</summary>
    public long Micros => micros;

    /// <summary>All of it in microseconds.</summary>
    public Int128 Total => ((Int128)days * Day) + micros;

    public bool IsZero => days == 0 && micros == 0;

    /// <summary>Whether it is shorter than a day, as the offset of a zone must be.</summary>
    public bool IsOffset => Int128.Abs(Total) < Day;

    public override PyType Type => cls;

    public override long Size => 56;

    public override ref Attributes Attributes
    {
        get
        {
            if (cls.IsShared)
                return ref base.Attributes;
            return ref _attributes;
        }
    }

    public override void Traverse(Census census)
    {
        if (cls.IsShared)
            return;
        census.Add(cls);
        _attributes.Traverse(census);
    }

    /// <summary>So many microseconds.</summary>
    public static PyDelta Of(Machine m, Int128 total) => Of(m, DeltaType.Instance, total);

    public static PyDelta Of(Machine m, PyType cls, Int128 total)
    {
        long days, micros;
        if (total >= long.MinValue && total <= long.MaxValue)
            (days, micros) = Math.DivRem((long)total, Day);
        else
            (days, micros) = ((long)(total / Day), (long)(total % Day));
        if (micros < 0)
            (days, micros) = (days - 1, micros + Day);
        if (days is >= -MaxDays and <= MaxDays)
            return new(cls, (int)days, micros);
        throw m.Error(PyTypes.OverflowError, days is >= int.MinValue and <= int.MaxValue
            ? $"days={days}; must have magnitude <= {MaxDays}"
            : "Python int too large to convert to C int");
    }

    public static PyDelta Of(Machine m, BigInteger total) => Of(m, DeltaType.Instance, total);

    public static PyDelta Of(Machine m, PyType cls, BigInteger total) => total >= (BigInteger)Int128.MinValue && total <= (BigInteger)Int128.MaxValue
        ? Of(m, cls, (Int128)total)
        : throw m.Error(PyTypes.OverflowError, "Python int too large to convert to C int");

    public override bool Truth(Machine m) => !IsZero;

    public override long Hash(Machine m) => HashCode.Combine(days, micros);

    public override bool? Equal(Machine m, in Value other) =>
        other.Object is PyDelta delta ? days == delta.Days && micros == delta.Micros : null;

    public override Value Order(Machine m, CompareOp op, in Value other) =>
        other.Object is PyDelta delta ? Comparing.Result(op, Total.CompareTo(delta.Total)) : Value.NotImplemented;

    public override Value Unary(Machine m, UnaryOp op) => op switch
    {
        UnaryOp.Plus => Of(m, Total),
        UnaryOp.Minus => Of(m, -Total),
        _ => Value.NotImplemented,
    };

    public override Value Binary(Machine m, BinaryOp op, in Value other) => (op, other.Object) switch
    {
        (BinaryOp.Add, PyDelta delta) => Of(m, Total + delta.Total),
        (BinaryOp.Sub, PyDelta delta) => Of(m, Total - delta.Total),
        (BinaryOp.Mult, _) => Multiply(m, other),
        (BinaryOp.Div or BinaryOp.FloorDiv or BinaryOp.Mod, PyDelta delta) => DivideBy(m, op, delta),
        (BinaryOp.Div, _) when m.TryInt(other, out var divisor) => Of(m, DivideToEven(Total, NotZero(m, divisor))),
        (BinaryOp.Div, _) when Numbers.KindOf(other) == NumberKind.Float => DivideByFloat(m, Numbers.ToDouble(m, other)),
        (BinaryOp.FloorDiv, _) when m.TryInt(other, out var divisor) => Of(m, FloorDivide(Total, NotZero(m, divisor))),
        _ => Value.NotImplemented,
    };

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) =>
        op == BinaryOp.Mult ? Multiply(m, other) : Value.NotImplemented;

    public override string Repr(Machine m)
    {
        List<string> parts = [];
        if (days != 0)
            parts.Add($"days={days}");
        if (micros / Second != 0)
            parts.Add($"seconds={micros / Second}");
        if (micros % Second != 0)
            parts.Add($"microseconds={micros % Second}");
        return $"{Naming.Of(cls)}({(parts.Count == 0 ? "0" : string.Join(", ", parts))})";
    }

    public override string Str(Machine m)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{micros / Hour}:{micros / Minute % 60:00}:{micros / Second % 60:00}");
        if (days != 0)
            text = $"{days} day{(Math.Abs(days) == 1 ? "" : "s")}, {text}";
        return micros % Second == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}.{micros % Second:000000}");
    }

    /// <summary>The quotient and the remainder of two durations.</summary>
    public Value DivMod(Machine m, PyDelta other)
    {
        BigInteger total = Total, divisor = NotZero(m, other.Total);
        var quotient = FloorDivide(total, divisor);
        return new PyTuple([Value.Int(quotient), Of(m, total - (quotient * divisor))]);
    }

    private Value DivideBy(Machine m, BinaryOp op, PyDelta other) => op switch
    {
        BinaryOp.Div => Numbers.Binary(m, BinaryOp.Div, Value.Int((BigInteger)Total), Value.Int((BigInteger)other.Total)),
        BinaryOp.FloorDiv => Value.Int(FloorDivide(Total, NotZero(m, other.Total))),
        _ when other.Total == 0 => m.Raise(PyTypes.ZeroDivisionError, "integer modulo by zero"),
        _ => ((PyTuple)DivMod(m, other).Object!).Items[1],
    };

    private Value Multiply(Machine m, in Value other)
    {
        if (Numbers.KindOf(other) == NumberKind.Float)
        {
            var (top, bottom) = Ratio(m, Numbers.ToDouble(m, other));
            return Of(m, DivideToEven((BigInteger)Total * top, bottom));
        }

        return m.TryInt(other, out var factor) ? Of(m, (BigInteger)Total * factor) : Value.NotImplemented;
    }

    private PyDelta DivideByFloat(Machine m, double divisor)
    {
        var (top, bottom) = Ratio(m, divisor);
        return Of(m, DivideToEven((BigInteger)Total * bottom, NotZero(m, top)));
    }

    private static BigInteger FloorDivide(BigInteger a, BigInteger b)
    {
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        return !remainder.IsZero && remainder.Sign < 0 != b.Sign < 0 ? quotient - 1 : quotient;
    }

    // Halves go to the even neighbour.
    private static BigInteger DivideToEven(BigInteger a, BigInteger b)
    {
        if (b.Sign < 0)
            (a, b) = (-a, -b);
        var quotient = BigInteger.DivRem(a, b, out var remainder);
        if (remainder.Sign < 0)
            (quotient, remainder) = (quotient - 1, remainder + b);
        var twice = (remainder * 2).CompareTo(b);
        return twice > 0 || (twice == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }

    private static (BigInteger Top, BigInteger Bottom) Ratio(Machine m, double number)
    {
        if (double.IsNaN(number))
            throw m.Error(PyTypes.ValueError, "cannot convert NaN to integer ratio");
        if (double.IsInfinity(number))
            throw m.Error(PyTypes.OverflowError, "cannot convert Infinity to integer ratio");
        var bits = BitConverter.DoubleToInt64Bits(number);
        var exponent = (int)((bits >> 52) & 0x7FF);
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | (exponent == 0 ? 0 : 1L << 52);
        var shift = Math.Max(exponent, 1) - 1075;
        if (bits < 0)
            mantissa = -mantissa;
        return shift >= 0 ? (mantissa << shift, 1) : (mantissa, BigInteger.One << -shift);
    }

    private static BigInteger NotZero(Machine m, BigInteger divisor) => divisor.IsZero
        ? throw m.Error(PyTypes.ZeroDivisionError, "integer division or modulo by zero")
        : divisor;
}
