using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Reads the arguments of the methods of <c>str</c>.</summary>
internal static class StrArguments
{
    public static PyStr Self(Machine m, ReadOnlySpan<Value> a, string method) => a[0].Object as PyStr
        ?? throw m.Error(
            PyTypes.TypeError, $"descriptor '{method}' for 'str' objects doesn't apply to a '{a[0].Type.NameInMessages}' object");

    /// <summary>A text argument, as <c>find() argument 1 must be str, not int</c> complains where it is none.</summary>
    public static PyStr Text(Machine m, in Value value, string method, int position) => value.Object as PyStr
        ?? throw m.Error(PyTypes.TypeError, $"{method}() argument {position} must be str, not {NameOf(value)}");

    /// <summary>How a complaint about an argument names what was given.</summary>
    public static string NameOf(in Value value) => value.IsNone ? "None" : value.Type.NameInMessages;

    public static bool IsLeftOut(in Value value) => value.IsMissing || value.IsNone;

    /// <summary>
    /// The units between two optional code point indexes, as slicing has them. An end before the start means that nothing fits.
    /// </summary>
    public static (long Start, long End) Range(Machine m, PyStr text, in Value start, in Value end)
    {
        if (IsLeftOut(start) && IsLeftOut(end))
            return (0, text.Units);
        var length = text.PointCount;
        var first = IsLeftOut(start) ? 0 : Index(m, start);
        var last = IsLeftOut(end) ? length : Index(m, end);
        if (last > length)
            last = length;
        else if (last < 0)
            last = Math.Max(0, last + length);
        if (first < 0)
            first = Math.Max(0, first + length);
        return first > last ? (1, 0) : (text.UnitOf(first), text.UnitOf(last));
    }

    /// <summary>An index of a slice.</summary>
    public static long Index(Machine m, in Value value) => Indexing.TryRead(m, value, out var index)
        ? index
        : throw m.Error(PyTypes.TypeError, "slice indices must be integers or None or have an __index__ method");

    /// <summary>A count or width.</summary>
    public static long Count(Machine m, in Value value)
    {
        if (value.IsInt)
            return value.Bits;
        var number = m.ToBigInteger(value);
        return number >= long.MinValue && number <= long.MaxValue
            ? (long)number
            : throw m.Error(PyTypes.OverflowError, "Python int too large to convert to C ssize_t");
    }
}
