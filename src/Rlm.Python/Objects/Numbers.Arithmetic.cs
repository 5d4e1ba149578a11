using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

internal static partial class Numbers
{
    /// <summary><c>a op b</c>; NotImplemented where an operand is no number or the operator is not for such numbers.</summary>
    public static Value Binary(Machine m, BinaryOp op, in Value a, in Value b)
    {
        if (a.Object is null && b.Object is null)
            return Small(m, op, a.Bits, b.Bits);
        NumberKind ka = KindOf(a), kb = KindOf(b);
        if (ka == NumberKind.None || kb == NumberKind.None)
            return Value.NotImplemented;
        switch (ka > kb ? ka : kb)
        {
            case NumberKind.Int:
                if (!TryLong(a, out var x) || !TryLong(b, out var y))
                    return Large(m, op, a, b);
                if (a.IsBool && b.IsBool && op is BinaryOp.BitAnd or BinaryOp.BitOr or BinaryOp.BitXor)
                    return Value.Bool((op == BinaryOp.BitAnd ? x & y : op == BinaryOp.BitOr ? x | y : x ^ y) != 0);
                return Small(m, op, x, y);
            case NumberKind.Float:
                return op is BinaryOp.Add or BinaryOp.Sub or BinaryOp.Mult or BinaryOp.Div or BinaryOp.FloorDiv or BinaryOp.Mod
                    or BinaryOp.Pow
                    ? Floats(m, op, ToDouble(m, a), ToDouble(m, b))
                    : Value.NotImplemented;
            default:
                return op is BinaryOp.Add or BinaryOp.Sub or BinaryOp.Mult or BinaryOp.Div or BinaryOp.Pow
                    ? ComplexMath.Binary(m, op, ToComplex(m, a), ToComplex(m, b))
                    : Value.NotImplemented;
        }
    }

    /// <summary><c>-a</c>, <c>+a</c>, <c>~a</c>, <c>not a</c>; NotImplemented where it is not for such a value.</summary>
    public static Value Unary(Machine m, UnaryOp op, in Value a)
    {
        var kind = KindOf(a);
        if (kind == NumberKind.None)
            return Value.NotImplemented;
        if (op == UnaryOp.Not)
            return Value.Bool(!Truth(a));
        if (kind == NumberKind.Int)
        {
            if (TryLong(a, out var x) && x != long.MinValue)
                return Value.Int(op switch { UnaryOp.Minus => -x, UnaryOp.Invert => ~x, _ => x });
            var big = Big(a);
            BigMath.Pay(m, big.GetBitLength());
            return op switch { UnaryOp.Minus => Value.Int(-big), UnaryOp.Invert => Value.Int(-big - 1), _ => Plain(a) };
        }

        if (op == UnaryOp.Invert)
            return Value.NotImplemented;
        if (kind == NumberKind.Float)
            return Value.Float(op == UnaryOp.Minus ? -Double(a) : Double(a));
        var complex = ((PyComplex)a.Object!).Value;
        return new PyComplex(op == UnaryOp.Minus ? -complex : complex);
    }

    /// <summary>Whether a number is not zero.</summary>
    public static bool Truth(in Value a) => a.Object switch
    {
        null => a.Bits != 0,
        Tag => a.IsFloat ? a.AsDouble != 0 : a.Bits != 0,
        PyInt big => !big.BigValue.IsZero,
        PyFloatInstance instance => instance.Value != 0,
        PyComplex complex => complex.Value != Complex.Zero,
        _ => true,
    };

    /// <summary>The absolute value; NotImplemented where it is no number.</summary>
    public static Value Abs(Machine m, in Value a)
    {
        switch (KindOf(a))
        {
            case NumberKind.Int:
                if (TryLong(a, out var x))
                    return x >= 0 ? Value.Int(x) : Unary(m, UnaryOp.Minus, Value.Int(x));
                return Big(a).Sign < 0 ? Unary(m, UnaryOp.Minus, a) : Plain(a);
            case NumberKind.Float:
                return Value.Float(Math.Abs(Double(a)));
            case NumberKind.Complex:
                return ComplexMath.Abs(m, ((PyComplex)a.Object!).Value);
            default:
                return Value.NotImplemented;
        }
    }

    /// <summary>The tuple of <c>a // b</c> and <c>a % b</c>; NotImplemented where it is not for such values.</summary>
    public static Value DivMod(Machine m, in Value a, in Value b)
    {
        NumberKind ka = KindOf(a), kb = KindOf(b);
        if (ka is NumberKind.None or NumberKind.Complex || kb is NumberKind.None or NumberKind.Complex)
            return Value.NotImplemented;
        if (ka == NumberKind.Float || kb == NumberKind.Float)
        {
            double x = ToDouble(m, a), y = ToDouble(m, b);
            if (y == 0)
                return m.Raise(PyTypes.ZeroDivisionError, "float divmod()");
            var (quotient, remainder) = FloorDivMod(x, y);
            return new PyTuple([Value.Float(quotient), Value.Float(remainder)]);
        }

        if (!Truth(b))
            return m.Raise(PyTypes.ZeroDivisionError, "integer division or modulo by zero");
        if (TryLong(a, out var i) && TryLong(b, out var k) && k != -1)
            return new PyTuple([Value.Int(FloorDiv(i, k)), Value.Int(FloorMod(i, k))]);
        var (bigQuotient, bigRemainder) = BigMath.FloorDivRem(m, Big(a), Big(b));
        return new PyTuple([Value.Int(bigQuotient), Value.Int(bigRemainder)]);
    }

    /// <summary><c>pow(a, b, c)</c>; NotImplemented where it is not for such values.</summary>
    public static Value Power(Machine m, in Value a, in Value b, in Value modulus)
    {
        if (modulus.IsMissing || modulus.IsNone)
            return Binary(m, BinaryOp.Pow, a, b);
        NumberKind ka = KindOf(a), kb = KindOf(b), kc = KindOf(modulus);
        if (ka == NumberKind.None || kb == NumberKind.None || kc == NumberKind.None)
            return Value.NotImplemented;
        if (ka == NumberKind.Complex || kb == NumberKind.Complex || kc == NumberKind.Complex)
            return m.Raise(PyTypes.ValueError, "complex modulo");
        if (ka != NumberKind.Int || kb != NumberKind.Int || kc != NumberKind.Int)
            return m.Raise(PyTypes.TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
        return BigMath.ModPower(m, Big(a), Big(b), Big(modulus));
    }

    private static Value Small(Machine m, BinaryOp op, long a, long b)
    {
        long result;
        switch (op)
        {
            case BinaryOp.Add:
                result = unchecked(a + b);
                return ((a ^ result) & (b ^ result)) < 0 ? Value.Int((BigInteger)a + b) : Value.Int(result);
            case BinaryOp.Sub:
                result = unchecked(a - b);
                return ((a ^ b) & (a ^ result)) < 0 ? Value.Int((BigInteger)a - b) : Value.Int(result);
            case BinaryOp.Mult:
                return Math.BigMul(a, b, out result) == result >> 63 ? Value.Int(result) : Value.Int((BigInteger)a * b);
            case BinaryOp.Div:
                return Divide(m, a, b);
            case BinaryOp.FloorDiv:
                if (b == 0)
                    return m.Raise(PyTypes.ZeroDivisionError, "integer division or modulo by zero");
                return b == -1 ? Unary(m, UnaryOp.Minus, Value.Int(a)) : Value.Int(FloorDiv(a, b));
            case BinaryOp.Mod:
                if (b == 0)
                    return m.Raise(PyTypes.ZeroDivisionError, "integer modulo by zero");
                return Value.Int(b == -1 ? 0 : FloorMod(a, b));
            case BinaryOp.Pow:
                return Power(m, a, b);
            case BinaryOp.LShift:
                return ShiftLeft(m, a, b);
            case BinaryOp.RShift:
                return b < 0 ? NegativeShift(m) : Value.Int(a >> (int)Math.Min(b, 63));
            case BinaryOp.BitAnd:
                return Value.Int(a & b);
            case BinaryOp.BitOr:
                return Value.Int(a | b);
            case BinaryOp.BitXor:
                return Value.Int(a ^ b);
            default:
                return Value.NotImplemented;
        }
    }

    private static Value Large(Machine m, BinaryOp op, in Value left, in Value right)
    {
        BigInteger a = Big(left), b = Big(right);
        switch (op)
        {
            case BinaryOp.Add:
                return Value.Int(BigMath.Add(m, a, b));
            case BinaryOp.Sub:
                return Value.Int(BigMath.Subtract(m, a, b));
            case BinaryOp.Mult:
                return Value.Int(BigMath.Multiply(m, a, b));
            case BinaryOp.Div:
                return Divide(m, a, b);
            case BinaryOp.FloorDiv:
                return b.IsZero
                    ? m.Raise(PyTypes.ZeroDivisionError, "integer division or modulo by zero")
                    : Value.Int(BigMath.FloorDivRem(m, a, b).Quotient);
            case BinaryOp.Mod:
                return b.IsZero ? m.Raise(PyTypes.ZeroDivisionError, "integer modulo by zero") : Value.Int(BigMath.FloorMod(m, a, b));
            case BinaryOp.Pow:
                return Power(m, a, b, left, right);
            case BinaryOp.LShift:
                if (b.Sign < 0)
                    return NegativeShift(m);
                if (a.IsZero)
                    return Value.Int(0);
                return b > long.MaxValue
                    ? m.Raise(PyTypes.OverflowError, "too many digits in integer")
                    : Value.Int(BigMath.ShiftLeft(m, a, (long)b));
            case BinaryOp.RShift:
                return b.Sign < 0 ? NegativeShift(m) : Value.Int(BigMath.ShiftRight(m, a, b > long.MaxValue ? long.MaxValue : (long)b));
            case BinaryOp.BitAnd or BinaryOp.BitOr or BinaryOp.BitXor:
                BigMath.Pay(m, Math.Max(a.GetBitLength(), b.GetBitLength()) * 2);
                return Value.Int(op == BinaryOp.BitAnd ? a & b : op == BinaryOp.BitOr ? a | b : a ^ b);
            default:
                return Value.NotImplemented;
        }
    }

    private static long FloorDiv(long a, long b)
    {
        var quotient = a / b;
        return (a ^ b) < 0 && quotient * b != a ? quotient - 1 : quotient;
    }

    private static long FloorMod(long a, long b)
    {
        var remainder = a % b;
        return remainder != 0 && (remainder ^ b) < 0 ? remainder + b : remainder;
    }

    private static Value NegativeShift(Machine m) => m.Raise(PyTypes.ValueError, "negative shift count");

    private static Value ShiftLeft(Machine m, long a, long count)
    {
        if (count < 0)
            return NegativeShift(m);
        if (a == 0)
            return Value.Int(0);
        if (count < 63 && a << (int)count >> (int)count == a)
            return Value.Int(a << (int)count);
        return Value.Int(BigMath.ShiftLeft(m, a, count));
    }

    private static Value Divide(Machine m, long a, long b)
    {
        if (b == 0)
            return m.Raise(PyTypes.ZeroDivisionError, "division by zero");
        const long exact = 1L << 53;
        return a is >= -exact and <= exact && b is >= -exact and <= exact
            ? Value.Float((double)a / b)
            : Value.Float(BigMath.TrueDivide(m, a, b));
    }

    private static Value Divide(Machine m, in BigInteger a, in BigInteger b)
    {
        if (b.IsZero)
            return m.Raise(PyTypes.ZeroDivisionError, "division by zero");
        var quotient = BigMath.TrueDivide(m, a, b);
        return double.IsFinite(quotient)
            ? Value.Float(quotient)
            : m.Raise(PyTypes.OverflowError, "integer division result too large for a float");
    }

    private static Value Power(Machine m, long a, long exponent)
    {
        if (exponent < 0)
            return Floats(m, BinaryOp.Pow, a, exponent);
        long result = 1, power = a;
        for (var e = exponent; ;)
        {
            if ((e & 1) != 0 && Overflows(result, power, out result))
                break;
            e >>= 1;
            if (e == 0)
                return Value.Int(result);
            if (Overflows(power, power, out power))
                break;
        }

        return Value.Int(BigMath.Power(m, a, exponent));
    }

    private static Value Power(Machine m, in BigInteger a, in BigInteger exponent, in Value left, in Value right)
    {
        if (exponent.Sign < 0)
            return Floats(m, BinaryOp.Pow, ToDouble(m, left), ToDouble(m, right));
        if (exponent <= long.MaxValue)
            return Value.Int(BigMath.Power(m, a, (long)exponent));
        if (a.IsZero || a.IsOne)
            return Value.Int(a);
        if (a == BigInteger.MinusOne)
            return Value.Int(exponent.IsEven ? 1 : -1);
        m.ReserveDigits(long.MaxValue);
        throw m.Error(PyTypes.OverflowError, "too many digits in integer");
    }

    private static bool Overflows(long a, long b, out long product) => Math.BigMul(a, b, out product) != product >> 63;
}
