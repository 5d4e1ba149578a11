namespace Rlm.Python.Modules.Mathematics;

/// <summary>The length of a vector without overflow and with hardly any rounding.</summary>
internal static class VectorNorm
{
    public static double Of(ReadOnlySpan<double> coordinates)
    {
        double largest = 0;
        var undefined = false;
        foreach (var coordinate in coordinates)
        {
            var magnitude = Math.Abs(coordinate);
            if (double.IsPositiveInfinity(magnitude))
                return magnitude;
            undefined |= double.IsNaN(magnitude);
            largest = Math.Max(largest, magnitude);
        }

        if (undefined)
            return double.NaN;
        if (largest == 0 || coordinates.Length == 1)
            return largest;
        var exponent = Math.ILogB(largest) + 1;
        DoubleDouble sum = 0;
        foreach (var coordinate in coordinates)
        {
            var scaled = Math.ScaleB(coordinate, -exponent);
            var (square, error) = DoubleDouble.TwoProduct(scaled, scaled);
            sum += new DoubleDouble(square, error);
        }

        var root = Math.Sqrt(sum.High);
        var (product, rest) = DoubleDouble.TwoProduct(root, root);
        var residue = (sum - new DoubleDouble(product, rest)).ToDouble();
        return Math.ScaleB(root + (residue / (2 * root)), exponent);
    }
}
