using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

internal static partial class Numbers
{
    /// <summary>Floor division and modulo, where the remainder has the sign of the divisor, which is not zero.</summary>
    public static (double Quotient, double Remainder) FloorDivMod(double x, double y)
    {
        var remainder = x % y;
        var quotient = (x - remainder) / y;
        if (remainder == 0)
        {
            remainder = Math.CopySign(0, y);
        }
        else if (y < 0 != remainder < 0)
        {
            remainder += y;
            quotient -= 1;
        }

        if (quotient == 0)
            return (Math.CopySign(0, x / y), remainder);
        var floor = Math.Floor(quotient);
        return (quotient - floor > 0.5 ? floor + 1 : floor, remainder);
    }

    private static Value Floats(Machine m, BinaryOp op, double a, double b)
    {
        switch (op)
        {
            case BinaryOp.Add:
                return Value.Float(a + b);
            case BinaryOp.Sub:
                return Value.Float(a - b);
            case BinaryOp.Mult:
                return Value.Float(a * b);
            case BinaryOp.Div:
                return b == 0 ? m.Raise(PyTypes.ZeroDivisionError, "float division by zero") : Value.Float(a / b);
            case BinaryOp.FloorDiv:
                return b == 0
                    ? m.Raise(PyTypes.ZeroDivisionError, "float floor division by zero")
                    : Value.Float(FloorDivMod(a, b).Quotient);
            case BinaryOp.Mod:
                return b == 0 ? m.Raise(PyTypes.ZeroDivisionError, "float modulo by zero") : Value.Float(FloatMod(a, b));
            default:
                return FloatPower(m, a, b);
        }
    }

    private static double FloatMod(double a, double b)
    {
        var remainder = a % b;
        if (remainder == 0)
            return Math.CopySign(0, b);
        return b < 0 != remainder < 0 ? remainder + b : remainder;
    }

    private static Value FloatPower(Machine m, double a, double b)
    {
        if (b == 0 || a == 1)
            return Value.Float(1);
        if (double.IsNaN(a) || double.IsNaN(b))
            return Value.Float(double.NaN);
        if (a == 0 && b < 0)
            return m.Raise(PyTypes.ZeroDivisionError, "0.0 cannot be raised to a negative power");
        if (a < 0 && double.IsFinite(a) && double.IsFinite(b) && Math.Floor(b) != b)
            return ComplexMath.Binary(m, BinaryOp.Pow, new Complex(a, 0), new Complex(b, 0));
        var result = Math.Pow(a, b);
        return double.IsInfinity(result) && double.IsFinite(a) && double.IsFinite(b) ? RangeError(m) : Value.Float(result);
    }

    /// <summary>What the C library reports of a result that is too large.</summary>
    private static Value RangeError(Machine m) =>
        m.Raise(PyException.Create(PyTypes.OverflowError, Value.Int(34), Value.Str("Numerical result out of range")));
}
