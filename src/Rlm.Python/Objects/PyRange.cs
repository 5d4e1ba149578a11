using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A range. Where it fits 64 bits (<see cref="IsSmall"/>, nearly always) all is done on the long fields.</summary>
internal sealed class PyRange : PyObject
{
    public PyRange(long start, long stop, long step)
    {
        Start = Value.Int(start);
        Stop = Value.Int(stop);
        Step = Value.Int(step);
        var count = step > 0
            ? (start < stop ? (((Int128)stop - start - 1) / step) + 1 : 0)
            : (start > stop ? (((Int128)start - stop - 1) / -(Int128)step) + 1 : 0);
        Total = Value.Int((BigInteger)count);
        // One step past the end must not overflow: loops compute it.
        var end = start + (count * step);
        IsSmall = count <= long.MaxValue && end >= long.MinValue && end <= long.MaxValue;
        (First, Stride, Count) = (start, step, IsSmall ? (long)count : -1);
    }

    private PyRange(BigInteger start, BigInteger stop, BigInteger step)
    {
        Start = Value.Int(start);
        Stop = Value.Int(stop);
        Step = Value.Int(step);
        Total = Value.Int(step.Sign > 0
            ? (start < stop ? ((stop - start - 1) / step) + 1 : 0)
            : (start > stop ? ((start - stop - 1) / -step) + 1 : 0));
        Count = -1;
    }

    public Value Start { get; }

    public Value Stop { get; }

    public Value Step { get; }

    /// <summary>The length, however large.</summary>
    public Value Total { get; }

    /// <summary>Whether every number of the range, and one step more, fits 64 bits; only then the next three mean anything.</summary>
    public bool IsSmall { get; }

    public long First { get; }

    public long Stride { get; }

    public long Count { get; }

    public override PyType Type => RangeType.Instance;

    public override long Size => 144 + SizeOf(Start) + SizeOf(Stop) + SizeOf(Step) + SizeOf(Total);

    private static long SizeOf(in Value bound) => bound.Object is PyInt big ? big.Size : 0;

    /// <summary>A range of integers of any size; <paramref name="step"/> is not zero.</summary>
    public static PyRange Of(BigInteger start, BigInteger stop, BigInteger step) =>
        FitsLong(start) && FitsLong(stop) && FitsLong(step) ? new((long)start, (long)stop, (long)step) : new(start, stop, step);

    public override bool Truth(Machine m) => !IsEmpty;

    public override long Length(Machine m) => Total.IsInt
        ? Total.Bits
        : throw m.Error(PyTypes.OverflowError, "Python int too large to convert to C ssize_t");

    public override Value GetIter(Machine m) => Iterate(backward: false);

    public PyIterator Iterate(bool backward)
    {
        if (!backward)
            return IsSmall ? new RangeIterator(First, Stride, Count) : new BigRangeIterator(Big(Start), Big(Step), Big(Total));
        return IsSmall
            ? new RangeIterator(First + ((Count - 1) * Stride), -Stride, Count)
            : new BigRangeIterator(Big(Start) + ((Big(Total) - 1) * Big(Step)), -Big(Step), Big(Total));
    }

    public override bool? Contains(Machine m, in Value item) =>
        (item.IsInt || item.IsBool || item.Object is PyInt) && !item.Type.HasSlot(Dunder.Eq)
        ? IndexOf(item) is { IsMissing: false }
        : null;

    /// <summary>The index of an integer, or Missing.</summary>
    public Value IndexOf(in Value item)
    {
        if (IsSmall)
        {
            if (item.Object is PyInt)
                return Value.Missing;
            var distance = (Int128)item.Bits - First;
            if (distance % Stride != 0 || distance / Stride is var index && (index < 0 || index >= Count))
                return Value.Missing;
            return Value.Int((long)(distance / Stride));
        }

        var offset = Big(item) - Big(Start);
        var (quotient, remainder) = BigInteger.DivRem(offset, Big(Step));
        return remainder.IsZero && quotient.Sign >= 0 && quotient < Big(Total) ? Value.Int(quotient) : Value.Missing;
    }

    public override long Hash(Machine m) => TupleHash.Of(m,
        [Total, IsEmpty ? Value.None : Start, IsEmpty || Total is { IsInt: true, Bits: 1 } ? Value.None : Step]);

    public override bool? Equal(Machine m, in Value other)
    {
        if (other.Object is not PyRange range)
            return null;
        if (!m.Equal(Total, range.Total))
            return false;
        if (IsEmpty)
            return true;
        return m.Equal(Start, range.Start) && (Total is { IsInt: true, Bits: 1 } || m.Equal(Step, range.Step));
    }

    public override string Repr(Machine m) => Step is { IsInt: true, Bits: 1 }
        ? $"range({m.Repr(Start)}, {m.Repr(Stop)})"
        : $"range({m.Repr(Start)}, {m.Repr(Stop)}, {m.Repr(Step)})";

    public override Value GetItem(Machine m, in Value key)
    {
        if (key.Object is PySlice slice)
            return GetSlice(m, slice);
        if (!Indexing.IsIndex(key))
            return m.Raise(PyTypes.TypeError, $"range indices must be integers or slices, not {key.Type.NameInMessages}");
        if (IsSmall && Indexing.TryRead(m, key, out var index))
        {
            if (index < 0)
                index += Count;
            return (ulong)index < (ulong)Count
                ? Value.Int(First + (index * Stride))
                : m.Raise(PyTypes.IndexError, "range object index out of range");
        }

        var position = m.ToBigInteger(key);
        if (position.Sign < 0)
            position += Big(Total);
        return position.Sign >= 0 && position < Big(Total)
            ? Value.Int(Big(Start) + (position * Big(Step)))
            : m.Raise(PyTypes.IndexError, "range object index out of range");
    }

    internal static BigInteger Big(in Value value) => value.Object is PyInt big ? big.BigValue : value.Bits;

    private bool IsEmpty => Total is { IsInt: true, Bits: 0 };

    private Value GetSlice(Machine m, PySlice slice)
    {
        var resolved = SliceType.Resolve(m, slice, Big(Total));
        if (resolved is not var (start, stop, step))
            return Value.Error;
        return Of(Big(Start) + (start * Big(Step)), Big(Start) + (stop * Big(Step)), step * Big(Step));
    }

    private static bool FitsLong(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;
}
