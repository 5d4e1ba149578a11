namespace Rlm.Python.Modules.Mathematics;

/// <summary>
/// A number of some 32 digits as the sum of two doubles, for functions that the runtime lacks or has with fewer right digits.
/// </summary>
internal readonly record struct DoubleDouble(double High, double Low)
{
    // ln 2 to 32 digits.
    private static readonly DoubleDouble Log2 = new(0.6931471805599453, 2.3190468138462996e-17);

    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        var (sum, error) = TwoSum(a.High, b.High);
        var (low, lowError) = TwoSum(a.Low, b.Low);
        (sum, error) = QuickTwoSum(sum, error + low);
        return Of(QuickTwoSum(sum, error + lowError));
    }

    public static DoubleDouble operator -(DoubleDouble value) => new(-value.High, -value.Low);

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        var (product, error) = TwoProduct(a.High, b.High);
        return Of(QuickTwoSum(product, error + (a.High * b.Low) + (a.Low * b.High)));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        var first = a.High / b.High;
        var rest = a - (b * first);
        var second = rest.High / b.High;
        rest -= b * second;
        return Of(QuickTwoSum(first, second)) + (rest.High / b.High);
    }

    public static (double Sum, double Error) TwoSum(double a, double b)
    {
        var sum = a + b;
        var part = sum - a;
        return (sum, a - (sum - part) + (b - part));
    }

    public static (double Product, double Error) TwoProduct(double a, double b)
    {
        var product = a * b;
        return (product, Math.FusedMultiplyAdd(a, b, -product));
    }

    public double ToDouble() => High + Low;

    public DoubleDouble Scale(int exponent) => new(Math.ScaleB(High, exponent), Math.ScaleB(Low, exponent));

    /// <summary>e to this power, less 1; exact also near zero.</summary>
    public DoubleDouble ExpMinusOne()
    {
        var power = (int)Math.Round(High / Log2.High);
        var reduced = (this - (Log2 * power)).Scale(-8);
        DoubleDouble term = reduced, sum = reduced;
        for (var i = 2; i <= 11; i++)
        {
            term = term * reduced / i;
            sum += term;
        }

        for (var i = 0; i < 8; i++)
            sum = (sum * 2) + (sum * sum);
        return power == 0 ? sum : (sum + 1).Scale(power) - 1;
    }

    public DoubleDouble Exp()
    {
        var power = (int)Math.Round(High / Log2.High);
        return ((this - (Log2 * power)).ExpMinusOne() + 1).Scale(power);
    }

    private static (double Sum, double Error) QuickTwoSum(double a, double b)
    {
        var sum = a + b;
        return (sum, b - (sum - a));
    }

    private static DoubleDouble Of((double High, double Low) parts) => new(parts.High, parts.Low);
}
