using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A set. Its methods are in <see cref="SetType"/>.</summary>
internal class PySet : PySetBase
{
    public PySet()
    {
    }

    public PySet(Machine m, PySetBase items) => Merge(m, items);

    public override PyType Type => SetType.Instance;

    /// <summary>
    /// What a set display of three or more constants does: the compiler of CPython turns it into a frozen set that is merged into a new
    /// set, which starts it with another table than adding the items one by one.
    /// </summary>
    public void AddConstants(Machine m, ReadOnlySpan<Value> items)
    {
        var constant = new PyFrozenSet();
        constant.AddRange(m, items);
        // The compiler makes the constant again from its own items when it looks for one that is alike.
        var again = new PyFrozenSet();
        again.AddRange(m, constant.ToArray(m));
        Merge(m, again);
    }

    public override long Hash(Machine m) => throw m.Error(PyTypes.TypeError, $"unhashable type: '{Type.NameInMessages}'");

    public override Value BinaryInPlace(Machine m, BinaryOp op, in Value other)
    {
        if (other.Object is not PySetBase set)
            return Value.NotImplemented;
        switch (op)
        {
            case BinaryOp.BitOr:
                Merge(m, set);
                break;
            case BinaryOp.BitAnd:
                IntersectionUpdate(m, other);
                break;
            case BinaryOp.Sub:
                DifferenceUpdate(m, other);
                break;
            case BinaryOp.BitXor:
                SymmetricDifferenceUpdate(m, other);
                break;
            default:
                return Value.NotImplemented;
        }

        return this;
    }

    public void IntersectionUpdate(Machine m, in Value other) => Exchange(Intersection(m, other));

    // Where the last item was taken from: taking all of a large set stays linear.
    private int _finger;

    /// <summary>Removes and returns some item; Missing where there is none.</summary>
    public Value Pop(Machine m)
    {
        if (Count == 0)
            return Value.Missing;
        var start = _finger & (Table.Length - 1);
        var index = NextIndex(start);
        if (index < 0)
            index = NextIndex(0);
        m.Tick(1 + (Math.Abs(index - start) / 64));
        var key = Table[index].Key;
        RemoveAt(index);
        _finger = index + 1;
        return key;
    }

    protected override PySetBase NewAlike() => new PySet();
}
