using System.Text;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

internal partial class PyTuple
{
    public override bool Truth(Machine m) => Items.Length != 0;

    public override long Length(Machine m) => Items.Length;

    public override long Hash(Machine m) => TupleHash.Of(m, Items);

    public override Value GetIter(Machine m) => new TupleIterator(this);

    public override bool? Contains(Machine m, in Value item) => Sequences.IndexOf(m, Items, item) >= 0;

    public override bool? Equal(Machine m, in Value other) =>
        other.Object is PyTuple tuple ? Sequences.Equal(m, Items, tuple.Items) : null;

    public override Value Order(Machine m, CompareOp op, in Value other) =>
        other.Object is PyTuple tuple ? Sequences.Order(m, op, Items, tuple.Items) : Value.NotImplemented;

    public override string Repr(Machine m)
    {
        if (Items.Length == 0)
            return "()";
        if (!m.EnterRepr(this))
            return "(...)";
        try
        {
            var text = new StringBuilder("(");
            Sequences.AppendReprs(m, text, Items);
            return text.Append(Items.Length == 1 ? ",)" : ")").ToString();
        }
        finally
        {
            m.LeaveRepr(this);
        }
    }

    public override Value GetItem(Machine m, in Value key)
    {
        if (Indexing.TryReadItem(m, key, out var index))
        {
            if (index < 0)
                index += Items.Length;
            return (ulong)index < (ulong)Items.Length ? Items[index] : m.Raise(PyTypes.IndexError, "tuple index out of range");
        }

        return key.Object is PySlice slice
            ? GetSlice(m, slice.Start, slice.Stop, slice.Step)
            : m.Raise(PyTypes.TypeError, $"tuple indices must be integers or slices, not {key.Type.NameInMessages}");
    }

    public Value GetSlice(Machine m, in Value lower, in Value upper, in Value step)
    {
        if (!PySlice.Indices(m, lower, upper, step, Items.Length, out var start, out var stop, out var stride))
            return Value.Error;
        if (start == 0 && stop == Items.Length && stride == 1 && ReferenceEquals(Type, TupleType.Instance))
            return this;
        return Of(Sequences.Slice(m, Items, start, stop, stride));
    }

    public override Value Binary(Machine m, BinaryOp op, in Value other)
    {
        switch (op)
        {
            case BinaryOp.Add when other.Object is PyTuple tuple:
                return Of(Sequences.Concatenate(m, Items, tuple.Items));
            case BinaryOp.Add when !other.Type.HasSlot(Dunder.RAdd):
                return m.Raise(PyTypes.TypeError, $"can only concatenate tuple (not \"{other.Type.NameInMessages}\") to tuple");
            case BinaryOp.Mult:
                return Multiply(m, other);
            default:
                return Value.NotImplemented;
        }
    }

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) =>
        op == BinaryOp.Mult ? Multiply(m, other) : Value.NotImplemented;

    /// <summary>A tuple of these items, which it takes over.</summary>
    public static PyTuple Of(Value[] items) => items.Length == 0 ? Empty : new(items);

    private Value Multiply(Machine m, in Value other)
    {
        if (Indexing.TryReadTimes(m, other, out var times))
            return Of(Sequences.Repeat(m, Items, times));
        return other.Type.HasSlot(Dunder.RMul)
            ? Value.NotImplemented
            : m.Raise(PyTypes.TypeError, $"can't multiply sequence by non-int of type '{other.Type.NameInMessages}'");
    }
}
