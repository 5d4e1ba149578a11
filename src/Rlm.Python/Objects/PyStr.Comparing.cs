using System.Buffers;
using System.Runtime.CompilerServices;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

// Equality, order and hash.
internal partial class PyStr
{
    /// <summary>The hash of the text; computed once.</summary>
    public long HashCode
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _hash != 0 ? _hash : FindHash();
    }

    /// <summary>The hash of a text; the same for the same text, whatever it is kept in, and never 0 or -1.</summary>
    public static long HashOf(ReadOnlySpan<char> text) => TextHasher.Of(text);

    public static bool SameText(PyStr a, PyStr b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (a._units != b._units || (a._hash != 0 && b._hash != 0 && a._hash != b._hash))
            return false;
        if (!a.IsExternal && !b.IsExternal)
            return a.Span.SequenceEqual(b.Span);
        return ReferenceEquals(a._backing, b._backing) && a._start == b._start || CommonUnits(a, b, null) == a._units;
    }

    /// <summary>Less than 0, 0 or more than 0 in the order of code points, which is not that of UTF-16 units.</summary>
    public static int Compare(Machine m, PyStr a, PyStr b)
    {
        if (ReferenceEquals(a, b))
            return 0;
        if (!a.IsExternal && !b.IsExternal && Math.Min(a._units, b._units) <= PieceUnits)
            return Compare(a.Span, b.Span);
        var common = CommonUnits(a, b, m);
        if (common == Math.Min(a._units, b._units))
            return a._units.CompareTo(b._units);
        var start = Math.Max(0, common - 1);
        char[]? rentedA = null, rentedB = null;
        var windowA = a.Window(start, (int)Math.Min(3, a._units - start), ref rentedA);
        var windowB = b.Window(start, (int)Math.Min(3, b._units - start), ref rentedB);
        var result = Compare(windowA, windowB);
        Return(rentedA);
        Return(rentedB);
        return result;
    }

    public static int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var i = a.CommonPrefixLength(b);
        if (i == a.Length || i == b.Length)
            return a.Length.CompareTo(b.Length);
        if (!char.IsSurrogate(a[i]) && !char.IsSurrogate(b[i]))
            return a[i].CompareTo(b[i]);
        // A lone surrogate is lower than U+E000, half of a pair higher than any single unit.
        if (i > 0 && char.IsHighSurrogate(a[i - 1]) && (char.IsLowSurrogate(a[i]) || char.IsLowSurrogate(b[i])))
            i--;
        return UnicodeData.PointAt(a, i, out _).CompareTo(UnicodeData.PointAt(b, i, out _));
    }

    public override long Hash(Machine m)
    {
        if (_hash == 0 && _units > PieceUnits)
            m.Tick(_units >> 5);
        return HashCode;
    }

    public override bool? Equal(Machine m, in Value other)
    {
        if (other.Object is not PyStr text)
            return null;
        if (_units > 4096 && _units == text._units)
            m.Tick(_units >> 6);
        return SameText(this, text);
    }

    public override Value Order(Machine m, CompareOp op, in Value other)
    {
        if (other.Object is not PyStr text)
            return Value.NotImplemented;
        var result = Compare(m, this, text);
        return Value.Bool(op switch
        {
            CompareOp.Lt => result < 0,
            CompareOp.LtE => result <= 0,
            CompareOp.Gt => result > 0,
            _ => result >= 0,
        });
    }

    private long FindHash()
    {
        if (!IsExternal)
            return _hash = TextHasher.Of(Span);
        var hasher = new TextHasher(_units);
        char[]? rented = null;
        for (long offset = 0; offset < _units; offset += PieceUnits)
        {
            Machine.TickFor(PieceUnits >> 5);
            hasher.Add(Window(offset, (int)Math.Min(PieceUnits, _units - offset), ref rented));
        }

        Return(rented);
        return _hash = hasher.Finish();
    }

    // How many units two texts share at their beginning, in windows.
    private static long CommonUnits(PyStr a, PyStr b, Machine? m)
    {
        char[]? rentedA = null, rentedB = null;
        var units = Math.Min(a._units, b._units);
        long common = 0;
        while (common < units)
        {
            // Texts that differ mostly do so early: the first window is small.
            var count = (int)Math.Min(common == 0 ? 1024 : PieceUnits, units - common);
            var same = a.Window(common, count, ref rentedA).CommonPrefixLength(b.Window(common, count, ref rentedB));
            common += same;
            m?.Tick(count >> 6);
            if (same < count)
                break;
        }

        Return(rentedA);
        Return(rentedB);
        return common;
    }

    private static void Return(char[]? rented)
    {
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
    }
}
