using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

// Code points: what Python counts, against the UTF-16 units that the text is made of.
internal partial class PyStr
{
    // Up to so many units a text is simply looked through.
    private const int IndexedUnits = 4096;

    /// <summary>Whether the text has any surrogate, so that code points and units may differ. Found out once.</summary>
    public bool HasSurrogates
    {
        get
        {
            if (_surrogates == Surrogates.Unknown)
                _surrogates = FindSurrogates();
            return _surrogates == Surrogates.Present;
        }
    }

    /// <summary>The length in code points.</summary>
    public long PointCount => HasSurrogates ? PointOf(_units) : _units;

    public override long Length(Machine m) => PointCount;

    /// <summary>The unit at which a code point begins; up to and including the number of code points.</summary>
    public long UnitOf(long point)
    {
        if (!HasSurrogates)
            return point;
        if (_units <= IndexedUnits)
            return CodePointIndex.Skip(Span, point, true, out _);
        var backing = Share();
        var limit = _start + _units;
        var first = _start == 0 ? 0 : backing.Points.PointOf(_start, limit);
        return backing.Points.UnitOf(first + point, limit) - _start;
    }

    /// <summary>How many code points begin before a unit.</summary>
    public long PointOf(long unit)
    {
        if (!HasSurrogates)
            return unit;
        if (_units <= IndexedUnits)
            return CodePointIndex.Count(Span[..(int)unit]);
        var backing = Share();
        var limit = _start + _units;
        var first = _start == 0 ? 0 : backing.Points.PointOf(_start, limit);
        return backing.Points.PointOf(_start + unit, limit) - first;
    }

    /// <summary>The part from one code point to another; both within the text.</summary>
    public PyStr SlicePoints(long start, long stop)
    {
        if (stop <= start)
            return Empty;
        if (!HasSurrogates)
            return Slice(start, stop - start);
        var first = UnitOf(start);
        return Slice(first, UnitOf(stop) - first);
    }

    /// <summary>The code point at an index from 0.</summary>
    public PyStr At(long point)
    {
        if (!HasSurrogates)
            return From(UnitAt(point));
        var unit = UnitOf(point);
        return unit + 1 < _units && char.IsHighSurrogate(UnitAt(unit)) && char.IsLowSurrogate(UnitAt(unit + 1))
            ? Slice(unit, 2)
            : From(UnitAt(unit));
    }

    /// <summary>Whether a unit lies inside a surrogate pair, where no code point begins.</summary>
    public bool IsInsidePair(long unit) =>
        unit > 0 && unit < _units && char.IsLowSurrogate(UnitAt(unit)) && char.IsHighSurrogate(UnitAt(unit - 1));

    private PyStr SliceStepped(Machine m, long start, long step, long count)
    {
        if (count <= 1)
            return count <= 0 ? Empty : At(start);
        m.Reserve(HasSurrogates ? 4 * count : 2 * count);
        m.Tick(count);
        if (HasSurrogates)
            return SliceSteppedPoints(start, step, count);
        char[]? rented = null;
        var text = Allocate((int)count, out var result);
        if (IsExternal && Math.Abs(step) > 4096)
        {
            for (var i = 0; i < result.Length; i++)
                result[i] = UnitAt(start + (i * step));
        }
        else
        {
            // Windows that cover the places in order; a window of an in-memory text is the text itself.
            long first = Math.Min(start, start + ((count - 1) * step)), last = Math.Max(start, start + ((count - 1) * step));
            for (var low = first; low <= last;)
            {
                var units = (int)Math.Min(last + 1 - low, PieceUnits);
                var window = Window(low, units, ref rented);
                var stride = Math.Abs(step);
                var index = (low - first + stride - 1) / stride;
                for (; index < count && first + (index * stride) is var place && place < low + units; index++)
                    result[step > 0 ? (int)index : (int)(count - 1 - index)] = window[(int)(place - low)];
                low += units;
                m.Tick(units >> 6);
            }

            if (rented is not null)
                System.Buffers.ArrayPool<char>.Shared.Return(rented);
        }

        return From(text);
    }

    private PyStr SliceSteppedPoints(long start, long step, long count)
    {
        var builder = new System.Text.StringBuilder();
        if (Math.Abs(step) > 64)
        {
            for (long i = 0; i < count; i++)
                builder.Append(At(start + (i * step)).Span);
            return From(builder.ToString());
        }

        // Dense: decode the covered part once.
        long first = Math.Min(start, start + ((count - 1) * step)), last = Math.Max(start, start + ((count - 1) * step));
        var part = SlicePoints(first, last + 1).Span;
        Machine.ReserveFor(4 * (last + 1 - first));
        var points = new int[last + 1 - first];
        for (int unit = 0, i = 0; unit < part.Length; i++)
        {
            points[i] = UnicodeData.PointAt(part, unit, out var units);
            unit += units;
        }

        for (long i = 0, place = start - first; i < count; i++, place += step)
            UnicodeData.AppendPoint(builder, points[place]);
        return From(builder.ToString());
    }

    private Surrogates FindSurrogates()
    {
        if (_backing is ExternalText external)
        {
            // The whole text is looked through once; only where it has some must its parts be.
            if (external.FindSurrogates() == Surrogates.Absent)
                return Surrogates.Absent;
            if (_units == external.Units)
                return Surrogates.Present;
            return FindInWindows();
        }

        return Span.ContainsAnyInRange('\uD800', '\uDFFF') ? Surrogates.Present : Surrogates.Absent;
    }

    private Surrogates FindInWindows()
    {
        char[]? rented = null;
        try
        {
            for (long offset = 0; offset < _units; offset += PieceUnits)
            {
                Machine.TickFor(PieceUnits >> 6);
                if (Window(offset, (int)Math.Min(PieceUnits, _units - offset), ref rented).ContainsAnyInRange('\uD800', '\uDFFF'))
                    return Surrogates.Present;
            }

            return Surrogates.Absent;
        }
        finally
        {
            if (rented is not null)
                System.Buffers.ArrayPool<char>.Shared.Return(rented);
        }
    }
}
