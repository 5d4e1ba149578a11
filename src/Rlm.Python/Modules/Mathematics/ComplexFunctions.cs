using System.Numerics;

namespace Rlm.Python.Modules.Mathematics;

/// <summary>
/// The elementary functions of complex numbers with the signs of zero and the values at infinity that the C standard asks for; a NaN with
/// <see cref="OutOfDomain"/> where that asks for a complaint.
/// </summary>
internal static class ComplexFunctions
{
    // Beyond it squares are out of range.
    private const double Large = double.MaxValue / 4;
    private const double LogLarge = 708.396418532264;

    /// <summary>What stands for an error of the domain: no other result has this payload.</summary>
    public static readonly Complex OutOfDomain = new(BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0E0D), double.NaN);

    public static bool IsOutOfDomain(Complex value) =>
        BitConverter.DoubleToUInt64Bits(value.Real) == BitConverter.DoubleToUInt64Bits(OutOfDomain.Real);

    public static Complex Sqrt(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (double.IsInfinity(y))
            return new(double.PositiveInfinity, y);
        if (double.IsNaN(x))
            return new(x, double.NaN);
        if (double.IsInfinity(x))
        {
            return x > 0
                ? new(x, double.IsNaN(y) ? y : Math.CopySign(0, y))
                : double.IsNaN(y) ? new(y, double.PositiveInfinity) : new(0, Math.CopySign(double.PositiveInfinity, y));
        }

        if (double.IsNaN(y))
            return new(y, y);
        if (x == 0 && y == 0)
            return new(0, y);
        double ax = Math.Abs(x), ay = Math.Abs(y), s;
        if (ax < 2.3e-308 && ay < 2.3e-308)
        {
            ax = Math.ScaleB(ax, 54);
            s = Math.ScaleB(Math.Sqrt((ax + Length(ax, Math.ScaleB(ay, 54))) / 2), -27);
        }
        else
        {
            ax /= 8;
            s = 2 * Math.Sqrt(ax + Length(ax, ay / 8));
        }

        var d = ay / (2 * s);
        return x >= 0 ? new(s, Math.CopySign(d, y)) : new(d, Math.CopySign(s, y));
    }

    public static Complex Exp(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (double.IsFinite(x) && double.IsFinite(y))
        {
            if (x <= LogLarge)
                return Turn(Math.Exp(x), y);
            var part = Math.Exp(x - 1);
            return new(part * Math.Cos(y) * Math.E, part * Math.Sin(y) * Math.E);
        }

        if (double.IsNaN(x))
            return new(x, y == 0 ? y : double.NaN);
        if (double.IsInfinity(x))
        {
            var size = x > 0 ? double.PositiveInfinity : 0;
            if (double.IsFinite(y))
                return y == 0 ? new(size, y) : new(Math.CopySign(size, Math.Cos(y)), Math.CopySign(size, Math.Sin(y)));
            if (x < 0)
                return new(0, 0);
            return double.IsInfinity(y) ? OutOfDomain : new(x, y);
        }

        return double.IsInfinity(y) ? OutOfDomain : new(double.NaN, double.NaN);
    }

    public static Complex Log(Complex z)
    {
        double x = z.Real, y = z.Imaginary, ax = Math.Abs(x), ay = Math.Abs(y), real;
        if (x == 0 && y == 0)
            return OutOfDomain;
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            real = double.IsInfinity(x) || double.IsInfinity(y) ? double.PositiveInfinity : double.NaN;
        }
        else if (ax > Large || ay > Large)
        {
            real = Math.Log(Length(ax / 2, ay / 2)) + Math.Log(2);
        }
        else if (ax < 2.3e-308 && ay < 2.3e-308)
        {
            real = Math.Log(Length(Math.ScaleB(ax, 53), Math.ScaleB(ay, 53))) - (53 * Math.Log(2));
        }
        else
        {
            var length = Length(ax, ay);
            // Near one the logarithm is taken of what is more than it.
            if (length is >= 0.71 and <= 1.73)
            {
                if (ax < ay)
                    (ax, ay) = (ay, ax);
                real = SpecialFunctions.LogOnePlus(((ax - 1) * (ax + 1)) + (ay * ay)) / 2;
            }
            else
            {
                real = Math.Log(length);
            }
        }

        return new(real, Math.Atan2(y, x));
    }

    public static Complex Cosh(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (double.IsInfinity(y) && !double.IsNaN(x))
            return OutOfDomain;
        if (double.IsFinite(x) && double.IsFinite(y))
        {
            return Math.Abs(x) > LogLarge
                ? Enlarged(x, y, Math.Cosh, Math.Sinh)
                : new(Math.Cos(y) * Math.Cosh(x), Math.Sin(y) * Math.Sinh(x));
        }

        if (double.IsInfinity(x))
        {
            if (double.IsNaN(y))
                return new(double.PositiveInfinity, y);
            if (y == 0)
                return new(double.PositiveInfinity, x > 0 ? y : -y);
            return new(
                Math.CopySign(double.PositiveInfinity, Math.Cos(y)),
                Math.CopySign(double.PositiveInfinity, x > 0 ? Math.Sin(y) : -Math.Sin(y)));
        }

        // One of them is no number.
        return x == 0 || y == 0 ? new(double.NaN, double.IsNaN(x) ? y : 0) : new(double.NaN, double.NaN);
    }

    public static Complex Sinh(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (double.IsInfinity(y) && !double.IsNaN(x))
            return OutOfDomain;
        if (double.IsFinite(x) && double.IsFinite(y))
        {
            return Math.Abs(x) > LogLarge
                ? Enlarged(x, y, Math.Sinh, Math.Cosh)
                : new(Math.Cos(y) * Math.Sinh(x), Math.Sin(y) * Math.Cosh(x));
        }

        if (double.IsInfinity(x))
        {
            if (double.IsNaN(y))
                return new(x, y);
            if (y == 0)
                return new(x, y);
            return new(
                Math.CopySign(double.PositiveInfinity, x > 0 ? Math.Cos(y) : -Math.Cos(y)),
                Math.CopySign(double.PositiveInfinity, Math.Sin(y)));
        }

        return new(x == 0 ? 0 : double.NaN, y == 0 ? y : double.NaN);
    }

    public static Complex Tanh(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (double.IsInfinity(y) && double.IsFinite(x))
            return OutOfDomain;
        if (double.IsInfinity(x))
            return new(x > 0 ? 1 : -1, double.IsFinite(y) ? Math.CopySign(0, 2 * Math.Sin(y) * Math.Cos(y)) : 0);
        if (double.IsNaN(x) || double.IsNaN(y))
            return new(double.NaN, y == 0 ? y : double.NaN);
        if (Math.Abs(x) > LogLarge)
            return new(Math.CopySign(1, x), 4 * Math.Sin(y) * Math.Cos(y) * Math.Exp(-2 * Math.Abs(x)));
        double t = Math.Tanh(x), tangent = Math.Tan(y), c = 1 / Math.Cosh(x);
        var product = t * tangent;
        var divisor = 1 + (product * product);
        return new(t * (1 + (tangent * tangent)) / divisor, tangent / divisor * c * c);
    }

    // Turning by a right angle leads from the circular functions to the hyperbolic ones.
    public static Complex Sin(Complex z) => TurnBack(Sinh(Turned(z)));

    public static Complex Cos(Complex z) => Cosh(Turned(z));

    public static Complex Tan(Complex z) => TurnBack(Tanh(Turned(z)));

    public static Complex Asin(Complex z) => TurnBack(Asinh(Turned(z)));

    public static Complex Atan(Complex z) => TurnBack(Atanh(Turned(z)));

    public static Complex Acos(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            if (double.IsInfinity(x) || double.IsInfinity(y))
            {
                var size = double.IsNaN(y) ? double.PositiveInfinity : Math.CopySign(double.PositiveInfinity, -y);
                return new(double.IsNaN(x) || double.IsNaN(y) ? double.NaN : Math.Atan2(Math.Abs(y), x), size);
            }

            return new(x == 0 ? Math.PI / 2 : double.NaN, double.NaN);
        }

        if (Math.Abs(x) > Large || Math.Abs(y) > Large)
        {
            var size = Math.Log(Length(x / 2, y / 2)) + (2 * Math.Log(2));
            return new(Math.Atan2(Math.Abs(y), x), Math.CopySign(size, -y));
        }

        Complex a = Sqrt(new(1 - x, -y)), b = Sqrt(new(1 + x, y));
        return new(2 * Math.Atan2(a.Real, b.Real), Math.Asinh((b.Real * a.Imaginary) - (b.Imaginary * a.Real)));
    }

    public static Complex Acosh(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            return double.IsInfinity(x) || double.IsInfinity(y)
                ? new(double.PositiveInfinity, Math.Atan2(y, x))
                : new(double.NaN, double.NaN);
        }

        if (Math.Abs(x) > Large || Math.Abs(y) > Large)
            return new(Math.Log(Length(x / 2, y / 2)) + (2 * Math.Log(2)), Math.Atan2(y, x));
        Complex a = Sqrt(new(x - 1, y)), b = Sqrt(new(x + 1, y));
        return new(Math.Asinh((a.Real * b.Real) + (a.Imaginary * b.Imaginary)), 2 * Math.Atan2(a.Imaginary, b.Real));
    }

    public static Complex Asinh(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            if (double.IsInfinity(x) || double.IsInfinity(y))
            {
                var size = double.IsNaN(x) ? double.PositiveInfinity : Math.CopySign(double.PositiveInfinity, x);
                return new(size, double.IsNaN(x) || double.IsNaN(y) ? double.NaN : Math.CopySign(Math.Atan2(Math.Abs(y), Math.Abs(x)), y));
            }

            return new(double.NaN, y == 0 ? y : double.NaN);
        }

        if (Math.Abs(x) > Large || Math.Abs(y) > Large)
        {
            var size = Math.Log(Length(x / 2, y / 2)) + (2 * Math.Log(2));
            return new(Math.CopySign(size, x), Math.Atan2(y, Math.Abs(x)));
        }

        Complex a = Sqrt(new(1 + y, -x)), b = Sqrt(new(1 - y, x));
        return new(
            Math.Asinh((a.Real * b.Imaginary) - (b.Real * a.Imaginary)), Math.Atan2(y, (a.Real * b.Real) - (a.Imaginary * b.Imaginary)));
    }

    public static Complex Atanh(Complex z)
    {
        double x = z.Real, y = z.Imaginary;
        if (!double.IsFinite(x) || !double.IsFinite(y))
        {
            if (double.IsInfinity(y))
                return new(double.IsNaN(x) ? 0 : Math.CopySign(0, x), Math.CopySign(Math.PI / 2, y));
            if (double.IsInfinity(x))
                return new(Math.CopySign(0, x), double.IsNaN(y) ? y : Math.CopySign(Math.PI / 2, y));
            return new(x == 0 ? x : double.NaN, double.NaN);
        }

        // The function is odd.
        if (x < 0 || (x == 0 && double.IsNegative(x)))
            return Atanh(-z) is var mirrored && IsOutOfDomain(mirrored) ? mirrored : -mirrored;
        var ay = Math.Abs(y);
        if (x > Math.Sqrt(Large) || ay > Math.Sqrt(Large))
        {
            var length = Length(x / 2, y / 2);
            return new(x / 4 / length / length, Math.CopySign(Math.PI / 2, y));
        }

        if (x == 1 && ay < 1.5e-154)
        {
            return ay == 0
                ? OutOfDomain
                : new(-Math.Log(Math.Sqrt(ay) / Math.Sqrt(Length(ay, 2))), Math.CopySign(Math.Atan2(2, -ay) / 2, y));
        }

        return new(
            SpecialFunctions.LogOnePlus(4 * x / (((1 - x) * (1 - x)) + (ay * ay))) / 4,
            -Math.Atan2(-2 * y, ((1 - x) * (1 + x)) - (ay * ay)) / 2);
    }

    /// <summary>The number at a distance from zero in a direction.</summary>
    public static Complex FromPolar(double length, double angle)
    {
        if (double.IsFinite(length) && double.IsFinite(angle))
            return Turn(length, angle);
        if (double.IsNaN(length))
            return new(length, angle == 0 ? 0 : double.NaN);
        if (double.IsInfinity(length) && double.IsFinite(angle))
        {
            return angle == 0
                ? new(length, length > 0 ? angle : -angle)
                : new(Math.CopySign(length, length * Math.Cos(angle)), Math.CopySign(length, length * Math.Sin(angle)));
        }

        if (length == 0)
            return new(0, 0);
        return double.IsInfinity(angle) ? OutOfDomain : new(double.IsInfinity(length) ? double.PositiveInfinity : double.NaN, double.NaN);
    }

    private static double Length(double x, double y) => Objects.ComplexMath.Hypot(x, y);

    private static Complex Turn(double length, double angle) => angle == 0
        ? new(length, length * angle)
        : new(length * Math.Cos(angle), length * Math.Sin(angle));

    private static Complex Turned(Complex z) => new(-z.Imaginary, z.Real);

    private static Complex TurnBack(Complex z) => IsOutOfDomain(z) ? z : new(z.Imaginary, -z.Real);

    // Of an argument whose hyperbolic functions are out of range where the products may not be.
    private static Complex Enlarged(double x, double y, Func<double, double> real, Func<double, double> imaginary)
    {
        var less = x - Math.CopySign(1, x);
        return new(Math.Cos(y) * real(less) * Math.E, Math.Sin(y) * imaginary(less) * Math.E);
    }
}
