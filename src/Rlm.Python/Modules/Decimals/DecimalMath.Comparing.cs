using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

internal static partial class DecimalMath
{
    /// <summary>-1, 0 or 1 of two numbers that are no NaNs.</summary>
    public static int CompareValues(Machine m, in DecimalValue a, in DecimalValue b)
    {
        if (a.IsInfinite || b.IsInfinite)
            return (a.IsInfinite ? a.Sign : 0).CompareTo(b.IsInfinite ? b.Sign : 0);
        int x = a.Sign, y = b.Sign;
        if (x != y || x == 0)
            return x.CompareTo(y);
        return x * CompareMagnitudes(m, a, b);
    }

    public static DecimalValue Compare(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        TryNaN(m, c, a, b, ref status, out var result) ? result : DecimalValue.From(CompareValues(m, a, b));

    public static DecimalValue CompareSignal(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status)
    {
        if (!TryNaN(m, c, a, b, ref status, out var result))
            return DecimalValue.From(CompareValues(m, a, b));
        status |= Condition.InvalidOperation;
        return result;
    }

    public static DecimalValue CompareTotal(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        DecimalValue.From(TotalOrder(m, a, b));

    public static DecimalValue CompareTotalMagnitude(
        Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        DecimalValue.From(TotalOrder(m, a.WithSign(false), b.WithSign(false)));

    public static DecimalValue Max(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        Choose(m, c, a, b, smaller: false, byMagnitude: false, ref status);

    public static DecimalValue Min(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        Choose(m, c, a, b, smaller: true, byMagnitude: false, ref status);

    public static DecimalValue MaxMagnitude(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        Choose(m, c, a, b, smaller: false, byMagnitude: true, ref status);

    public static DecimalValue MinMagnitude(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        Choose(m, c, a, b, smaller: true, byMagnitude: true, ref status);

    public static DecimalValue CopySign(Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, ref Condition status) =>
        a.WithSign(b.IsNegative);

    public static DecimalValue CopyAbs(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status) => a.WithSign(false);

    public static DecimalValue CopyNegate(Machine m, in DecimalSettings c, in DecimalValue a, ref Condition status) =>
        a.WithSign(!a.IsNegative);

    public static bool SameQuantum(in DecimalValue a, in DecimalValue b) => a.IsFinite && b.IsFinite
        ? a.Exponent == b.Exponent
        : (a.IsNaN && b.IsNaN) || (a.IsInfinite && b.IsInfinite);

    private static DecimalValue Choose(
        Machine m, in DecimalSettings c, in DecimalValue a, in DecimalValue b, bool smaller, bool byMagnitude, ref Condition status)
    {
        // A number is preferred to a quiet NaN.
        if (a.Kind == DecimalKind.QuietNaN && !b.IsNaN)
            return Finish(m, c, b, ref status);
        if (b.Kind == DecimalKind.QuietNaN && !a.IsNaN)
            return Finish(m, c, a, ref status);
        if (TryNaN(m, c, a, b, ref status, out var result))
            return result;
        var order = byMagnitude ? CompareValues(m, a.WithSign(false), b.WithSign(false)) : CompareValues(m, a, b);
        if (order == 0)
            order = TotalOrder(m, a, b);
        return Finish(m, c, order < 0 == smaller ? a : b, ref status);
    }

    private static int TotalOrder(Machine m, in DecimalValue a, in DecimalValue b)
    {
        if (a.IsNegative != b.IsNegative)
            return a.IsNegative ? -1 : 1;
        var sign = a.IsNegative ? -1 : 1;
        int x = Rank(a), y = Rank(b);
        if (x != y)
            return sign * x.CompareTo(y);
        if (a.IsNaN)
            return sign * a.Coefficient.CompareTo(b.Coefficient);
        if (a.IsInfinite)
            return 0;
        var order = CompareValues(m, a, b);
        return order != 0 ? order : sign * a.Exponent.CompareTo(b.Exponent);
    }

    private static int Rank(in DecimalValue value) => value.Kind switch
    {
        DecimalKind.Finite => 0,
        DecimalKind.Infinity => 1,
        DecimalKind.SignalingNaN => 2,
        _ => 3,
    };

    // Of two finite numbers that are not zero.
    private static int CompareMagnitudes(Machine m, in DecimalValue a, in DecimalValue b)
    {
        if (a.Exponent == b.Exponent)
            return a.Coefficient.CompareTo(b.Coefficient);
        var order = a.Adjusted.CompareTo(b.Adjusted);
        if (order != 0)
            return order;
        var exponent = Math.Min(a.Exponent, b.Exponent);
        return Lower(m, a, exponent).Coefficient.CompareTo(Lower(m, b, exponent).Coefficient);
    }
}
