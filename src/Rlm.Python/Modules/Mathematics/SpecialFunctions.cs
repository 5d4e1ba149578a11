namespace Rlm.Python.Modules.Mathematics;

/// <summary>
/// Functions of a real number that the runtime lacks. Each gives NaN outside its domain and infinity where the result is too large.
/// </summary>
internal static class SpecialFunctions
{
    private const double LanczosG = 6.024680040776729583740234375;
    private const double LogPi = 1.144729885849400174143427351353058711647;

    // 2/√π and 1/√π to 32 digits.
    private static readonly DoubleDouble TwoOverRootPi = new(1.1283791670955126, 1.533545961316588e-17);
    private static readonly DoubleDouble OneOverRootPi = new(0.5641895835477563, 7.66772980658294e-18);

    // Lanczos' approximation of the gamma function as a quotient of two polynomials, the constant terms first.
    private static readonly double[] Numerator =
    [
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static readonly double[] Denominator =
        [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

    public static double ExpMinusOne(double x)
    {
        if (!double.IsFinite(x) || x == 0 || Math.Abs(x) < 1e-17)
            return double.IsNegativeInfinity(x) ? -1 : x;
        if (x < -45)
            return -1;
        return x > 40 ? Math.Exp(x) : new DoubleDouble(x, 0).ExpMinusOne().ToDouble();
    }

    public static double LogOnePlus(double x)
    {
        if (x == -1)
            return double.NegativeInfinity;
        if (x < -1 || double.IsNaN(x))
            return double.NaN;
        if (double.IsInfinity(x) || Math.Abs(x) < 1e-17)
            return x;
        if (x > 1e17)
            return Math.Log(x);
        // One step of Newton's method from what doubles can tell.
        var sum = 1 + x;
        var first = sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
        var exponential = new DoubleDouble(first, 0).ExpMinusOne();
        return (first + ((x - exponential) / (exponential + 1))).ToDouble();
    }

    public static double Erf(double x)
    {
        var magnitude = Math.Abs(x);
        if (double.IsNaN(x) || x == 0)
            return x;
        if (magnitude > 6)
            return Math.CopySign(1, x);
        var result = magnitude < 2.5 ? ErfSeries(magnitude) : 1 - ErfcFraction(magnitude);
        return Math.CopySign(result.ToDouble(), x);
    }

    public static double Erfc(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (x < -6)
            return 2;
        if (x > 27.3)
            return 0;
        return (x < 2.5 ? x < -2.5 ? 2 - ErfcFraction(-x) : x < 0 ? 1 + ErfSeries(-x) : 1 - ErfSeries(x) : ErfcFraction(x)).ToDouble();
    }

    public static double Gamma(double x)
    {
        if (!double.IsFinite(x))
            return x > 0 ? x : double.NaN;
        if (x == 0)
            return double.NaN;
        if (Math.Floor(x) == x)
        {
            if (x < 0)
                return double.NaN;
            if (x <= 23)
            {
                double product = 1;
                for (var i = 2; i < x; i++)
                    product *= i;
                return product;
            }
        }

        var magnitude = Math.Abs(x);
        if (magnitude < 1e-20)
            return 1 / x;
        if (magnitude > 200)
            return x < 0 ? 0 / SinPi(x) : double.PositiveInfinity;
        const double shift = LanczosG - 0.5;
        var y = magnitude + shift;
        // What rounding took from y, to be made up for at the end.
        var lost = magnitude > shift ? y - magnitude - shift : y - shift - magnitude;
        var correction = lost * LanczosG / y;
        double result;
        if (x < 0)
        {
            result = -Math.PI / SinPi(magnitude) / magnitude * Math.Exp(y) / LanczosSum(magnitude);
            result -= correction * result;
            result = magnitude < 140
                ? result / Math.Pow(y, magnitude - 0.5)
                : result / Math.Pow(y, (magnitude / 2) - 0.25) / Math.Pow(y, (magnitude / 2) - 0.25);
        }
        else
        {
            result = LanczosSum(magnitude) / Math.Exp(y);
            result += correction * result;
            result = magnitude < 140
                ? result * Math.Pow(y, magnitude - 0.5)
                : result * Math.Pow(y, (magnitude / 2) - 0.25) * Math.Pow(y, (magnitude / 2) - 0.25);
        }

        return result;
    }

    /// <summary>The logarithm of the absolute value of gamma. NaN at its poles.</summary>
    public static double LogGamma(double x)
    {
        if (!double.IsFinite(x))
            return double.IsNaN(x) ? x : double.PositiveInfinity;
        if (Math.Floor(x) == x && x <= 2)
            return x <= 0 ? double.NaN : 0;
        var magnitude = Math.Abs(x);
        if (magnitude < 1e-20)
            return -Math.Log(magnitude);
        var result = Math.Log(LanczosSum(magnitude)) - LanczosG;
        result += (magnitude - 0.5) * (Math.Log(magnitude + LanczosG - 0.5) - 1);
        return x < 0 ? LogPi - Math.Log(Math.Abs(SinPi(magnitude))) - Math.Log(magnitude) - result : result;
    }

    // Σ (2x²)ⁿ x / (1·3·…·(2n+1)), whose terms are all positive, times 2/√π e^(-x²).
    private static DoubleDouble ErfSeries(double x)
    {
        var (square, error) = DoubleDouble.TwoProduct(x, x);
        var squared = new DoubleDouble(square, error);
        DoubleDouble term = x, sum = x;
        for (var i = 1; i < 200 && term.High > sum.High * 1e-34; i++)
        {
            term = term * squared * 2 / ((2 * i) + 1);
            sum += term;
        }

        return TwoOverRootPi * (-squared).Exp() * sum;
    }

    // e^(-x²) / (x√π) · 1/(1+ 1q/(1+ 2q/(1+ …))) with q = 1/(2x²), from the end.
    private static DoubleDouble ErfcFraction(double x)
    {
        var (square, error) = DoubleDouble.TwoProduct(x, x);
        var squared = new DoubleDouble(square, error);
        var q = 1 / (squared * 2);
        DoubleDouble fraction = 1;
        for (var i = x < 4 ? 240 : 100; i > 0; i--)
            fraction = 1 + (q * i / fraction);
        return OneOverRootPi * (-squared).Exp() / (fraction * x);
    }

    private static double LanczosSum(double x)
    {
        double numerator = 0, denominator = 0;
        if (x < 5)
        {
            for (var i = Numerator.Length - 1; i >= 0; i--)
            {
                numerator = (numerator * x) + Numerator[i];
                denominator = (denominator * x) + Denominator[i];
            }
        }
        else
        {
            for (var i = 0; i < Numerator.Length; i++)
            {
                numerator = (numerator / x) + Numerator[i];
                denominator = (denominator / x) + Denominator[i];
            }
        }

        return numerator / denominator;
    }

    private static double SinPi(double x)
    {
        var y = Math.Abs(x) % 2;
        var result = (int)Math.Round(2 * y, MidpointRounding.AwayFromZero) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2)),
        };
        return Math.CopySign(1, x) * result;
    }
}
