using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// Complex arithmetic with the results that CPython has to the last digit, which are not always those of <see cref="Complex"/>.
/// </summary>
internal static class ComplexMath
{
    public static Value Binary(Machine m, BinaryOp op, Complex a, Complex b)
    {
        switch (op)
        {
            case BinaryOp.Add:
                return new PyComplex(new(a.Real + b.Real, a.Imaginary + b.Imaginary));
            case BinaryOp.Sub:
                return new PyComplex(new(a.Real - b.Real, a.Imaginary - b.Imaginary));
            case BinaryOp.Mult:
                return new PyComplex(Multiply(a, b));
            case BinaryOp.Div:
                return b.Real == 0 && b.Imaginary == 0
                    ? m.Raise(PyTypes.ZeroDivisionError, "complex division by zero")
                    : new PyComplex(Divide(a, b));
            default:
                return Power(m, a, b);
        }
    }

    public static Complex Multiply(Complex a, Complex b) => new(
        (a.Real * b.Real) - (a.Imaginary * b.Imaginary),
        (a.Real * b.Imaginary) + (a.Imaginary * b.Real));

    // Smith's way, which scales by the larger part of the divisor.
    public static Complex Divide(Complex a, Complex b)
    {
        double real = Math.Abs(b.Real), imaginary = Math.Abs(b.Imaginary);
        if (real >= imaginary)
        {
            var ratio = b.Imaginary / b.Real;
            var divisor = b.Real + (b.Imaginary * ratio);
            return new((a.Real + (a.Imaginary * ratio)) / divisor, (a.Imaginary - (a.Real * ratio)) / divisor);
        }

        if (imaginary >= real)
        {
            var ratio = b.Real / b.Imaginary;
            var divisor = (b.Real * ratio) + b.Imaginary;
            return new(((a.Real * ratio) + a.Imaginary) / divisor, ((a.Imaginary * ratio) - a.Real) / divisor);
        }

        return new(double.NaN, double.NaN);
    }

    public static Value Abs(Machine m, Complex value)
    {
        var result = Hypot(value.Real, value.Imaginary);
        return double.IsInfinity(result) && double.IsFinite(value.Real) && double.IsFinite(value.Imaginary)
            ? m.Raise(PyTypes.OverflowError, "absolute value too large")
            : Value.Float(result);
    }

    /// <summary>The length of a vector of two, rounded as if computed exactly but for the rarest cases.</summary>
    public static double Hypot(double x, double y)
    {
        x = Math.Abs(x);
        y = Math.Abs(y);
        if (double.IsInfinity(x) || double.IsInfinity(y))
            return double.PositiveInfinity;
        if (double.IsNaN(x) || double.IsNaN(y))
            return double.NaN;
        if (x < y)
            (x, y) = (y, x);
        if (y == 0)
            return x;
        // Scaled so that neither squares nor their errors leave the range, then one correction of the root.
        var exponent = Math.ILogB(x);
        x = Math.ScaleB(x, -exponent);
        y = Math.ScaleB(y, -exponent);
        double xx = x * x, yy = y * y;
        var sum = xx + yy;
        var error = Math.FusedMultiplyAdd(x, x, -xx) + Math.FusedMultiplyAdd(y, y, -yy) + (xx - sum + yy);
        var root = Math.Sqrt(sum);
        var residue = Math.FusedMultiplyAdd(-root, root, sum) + error;
        return Math.ScaleB(root + (residue / (2 * root)), exponent);
    }

    private static Value Power(Machine m, Complex a, Complex b)
    {
        if (b.Imaginary == 0 && Math.Abs(b.Real) <= 100 && Math.Floor(b.Real) == b.Real)
        {
            var count = (int)b.Real;
            if (count > 0)
                return Finite(m, PowerOf(a, count));
            var power = PowerOf(a, -count);
            return power.Real == 0 && power.Imaginary == 0 ? ZeroToNegative(m) : Finite(m, Divide(Complex.One, power));
        }

        if (a.Real == 0 && a.Imaginary == 0)
            return b.Imaginary != 0 || b.Real < 0 ? ZeroToNegative(m) : new PyComplex(Complex.Zero);
        var size = Hypot(a.Real, a.Imaginary);
        var length = Math.Pow(size, b.Real);
        var angle = Math.Atan2(a.Imaginary, a.Real);
        var phase = angle * b.Real;
        if (b.Imaginary != 0)
        {
            length /= Math.Exp(angle * b.Imaginary);
            phase += b.Imaginary * Math.Log(size);
        }

        // An infinite angle has no direction; CPython reports it as it does zero's.
        return double.IsInfinity(phase) ? ZeroToNegative(m) : Finite(m, new(length * Math.Cos(phase), length * Math.Sin(phase)));
    }

    private static Complex PowerOf(Complex value, int exponent)
    {
        Complex result = Complex.One, power = value;
        for (var mask = 1; mask <= exponent; mask <<= 1)
        {
            if ((exponent & mask) != 0)
                result = Multiply(result, power);
            power = Multiply(power, power);
        }

        return result;
    }

    private static Value Finite(Machine m, Complex result) => double.IsInfinity(result.Real) || double.IsInfinity(result.Imaginary)
        ? m.Raise(PyTypes.OverflowError, "complex exponentiation")
        : new PyComplex(result);

    private static Value ZeroToNegative(Machine m) => m.Raise(PyTypes.ZeroDivisionError, "0.0 to a negative or complex power");
}
