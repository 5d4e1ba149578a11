using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A slice object; also the arithmetic of slices that all sequences share.</summary>
internal sealed class PySlice(Value start, Value stop, Value step) : PyObject
{
    public Value Start { get; } = start;

    public Value Stop { get; } = stop;

    public Value Step { get; } = step;

    public override PyType Type => SliceType.Instance;

    public override long Size => 80;

    public override void Traverse(Census census)
    {
        census.Add(Start);
        census.Add(Stop);
        census.Add(Step);
    }

    /// <summary>
    /// Resolves a slice against a length: afterwards every index from <paramref name="start"/> on, in strides, before
    /// <paramref name="stop"/> exists. False where an exception is pending.
    /// </summary>
    public static bool Indices(
        Machine m, in Value lower, in Value upper, in Value step, long length, out long start, out long stop, out long stride)
    {
        start = stop = 0;
        stride = 1;
        if (!step.IsNone)
        {
            if (!Read(m, step, out stride))
                return false;
            if (stride == 0)
            {
                m.Raise(PyTypes.ValueError, "slice step cannot be zero");
                return false;
            }

            stride = Math.Max(stride, -long.MaxValue);
        }

        if (lower.IsNone)
            start = stride < 0 ? length - 1 : 0;
        else if (Read(m, lower, out start))
            start = Adjust(start, length, stride);
        else
            return false;

        if (upper.IsNone)
            stop = stride < 0 ? -1 : length;
        else if (Read(m, upper, out stop))
            stop = Adjust(stop, length, stride);
        else
            return false;
        return true;
    }

    /// <summary>
    /// The slice with plain integers: <c>__index__</c> of the program's own objects has run, so that it can no longer change the length of what is
    /// sliced. Null where an exception is pending.
    /// </summary>
    public PySlice? Settle(Machine m) => IsSettled(Start) && IsSettled(Stop) && IsSettled(Step) ? this : Settle(m, Start, Stop, Step);

    /// <summary>As <see cref="Settle(Machine)"/>, for a slice that is no object yet.</summary>
    public static PySlice? Settle(Machine m, in Value lower, in Value upper, in Value step)
    {
        Value first = lower, last = upper, stride = step;
        return Settle(m, ref stride) && Settle(m, ref first) && Settle(m, ref last) ? new(first, last, stride) : null;
    }

    public static bool IsSettled(in Value bound) => bound.Object is null || bound.IsNone;

    private static bool Settle(Machine m, ref Value bound)
    {
        if (IsSettled(bound))
            return true;
        if (!Read(m, bound, out var index))
            return false;
        bound = Value.Int(index);
        return true;
    }

    public bool Indices(Machine m, long length, out long start, out long stop, out long stride) =>
        Indices(m, Start, Stop, Step, length, out start, out stop, out stride);

    /// <summary>How many indexes a resolved slice has.</summary>
    public static long CountOf(long start, long stop, long stride) => stride < 0
        ? (stop < start ? ((start - stop - 1) / -stride) + 1 : 0)
        : (start < stop ? ((stop - start - 1) / stride) + 1 : 0);

    public override long Hash(Machine m) => TupleHash.Of(m, [Start, Stop, Step], countsLength: false);

    public override bool? Equal(Machine m, in Value other) =>
        other.Object is PySlice slice
            ? m.Equal(Start, slice.Start) && m.Equal(Stop, slice.Stop) && m.Equal(Step, slice.Step)
            : null;

    public override Value Order(Machine m, CompareOp op, in Value other) => other.Object is PySlice slice
        ? Sequences.Order(m, op, [Start, Stop, Step], [slice.Start, slice.Stop, slice.Step])
        : Value.NotImplemented;

    public override string Repr(Machine m) => $"slice({m.Repr(Start)}, {m.Repr(Stop)}, {m.Repr(Step)})";

    private static long Adjust(long index, long length, long stride)
    {
        if (index < 0)
        {
            index += length;
            return index >= 0 ? index : stride < 0 ? -1 : 0;
        }

        return index < length ? index : stride < 0 ? length - 1 : length;
    }

    private static bool Read(Machine m, in Value value, out long index)
    {
        if (Indexing.TryRead(m, value, out index))
            return true;
        m.Raise(PyTypes.TypeError, "slice indices must be integers or None or have an __index__ method");
        return false;
    }
}
