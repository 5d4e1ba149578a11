using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// A view that behaves as a set: the keys or the items. Results are sets, built as CPython builds them so that they are walked alike.
/// </summary>
internal abstract class DictSetView(PyDict dict) : DictView(dict)
{
    public override long Hash(Machine m) => throw m.Error(PyTypes.TypeError, $"unhashable type: '{Type.NameInMessages}'");

    public override bool? Equal(Machine m, in Value other) => IsSetLike(other)
        ? m.Length(other) == Dict.Count && AllIn(m, this, other)
        : null;

    public override Value Order(Machine m, CompareOp op, in Value other)
    {
        if (!IsSetLike(other))
            return Value.NotImplemented;
        long mine = Dict.Count, others = m.Length(other);
        return Value.Bool(op switch
        {
            CompareOp.Lt => mine < others && AllIn(m, this, other),
            CompareOp.LtE => mine <= others && AllIn(m, this, other),
            CompareOp.Gt => mine > others && AllIn(m, other, this),
            _ => mine >= others && AllIn(m, other, this),
        });
    }

    public override Value Binary(Machine m, BinaryOp op, in Value other) => op switch
    {
        BinaryOp.BitAnd => Intersect(m, other),
        BinaryOp.Sub => Subtract(m, this, other),
        BinaryOp.BitOr => Unite(m, this, other),
        BinaryOp.BitXor => Differ(m, this, other),
        _ => Value.NotImplemented,
    };

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) => op switch
    {
        BinaryOp.BitAnd => Intersect(m, other),
        BinaryOp.Sub => Subtract(m, other, this),
        BinaryOp.BitOr => Unite(m, other, this),
        BinaryOp.BitXor => Differ(m, other, this),
        _ => Value.NotImplemented,
    };

    public static Value IsDisjoint(Machine m, ReadOnlySpan<Value> a)
    {
        var view = (DictSetView)a[0].Object!;
        foreach (var item in m.ToList(a[1]).Span)
        {
            m.Tick(1);
            if (view.Contains(m, item) == true)
                return Value.False;
        }

        return Value.True;
    }

    protected static PyType DeclareSet(string name) =>
        Declare(name, """
            __contains__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__
            __and__ __rand__ __or__ __ror__ __sub__ __rsub__ __xor__ __rxor__
            """)
        .Unhashable()
        .Method("isdisjoint(self, other, /)", IsDisjoint, drains: 1 << 1)
        .Build();

    private static bool IsSetLike(in Value value) => value.Object is PySetBase or DictSetView;

    private static bool AllIn(Machine m, in Value items, in Value container)
    {
        var iterator = m.GetIter(items);
        while (m.Next(iterator, out var item))
        {
            m.Tick(1);
            if (!m.Contains(container, item))
                return false;
        }

        return true;
    }

    private PySet Intersect(Machine m, in Value other)
    {
        if (other.Object is PySetBase set && set.Type.IsShared && Dict.Count <= set.Count)
            return (PySet)new PySet(m, set).Intersection(m, this);
        var (walked, asked) = other.Object is DictSetView view && view.Dict.Count > Dict.Count
            ? ((Value)this, view)
            : (other, this);
        var result = new PySet();
        foreach (var item in m.ToSpan(walked))
        {
            m.Tick(1);
            if (asked.Contains(m, item) == true)
                result.Add(m, item);
        }

        return result;
    }

    private static PySet Subtract(Machine m, in Value left, in Value right)
    {
        var result = ToSet(m, left);
        result.DifferenceUpdate(m, right);
        return result;
    }

    private static PySet Unite(Machine m, in Value left, in Value right)
    {
        var result = ToSet(m, left);
        result.Update(m, right);
        return result;
    }

    private static PySet Differ(Machine m, in Value left, in Value right)
    {
        if (left.Object is DictItems first && right.Object is DictItems second)
            return DifferInItems(m, first.Dict, second.Dict);
        var result = ToSet(m, left);
        result.SymmetricDifferenceUpdate(m, right);
        return result;
    }

    private static PySet DifferInItems(Machine m, PyDict first, PyDict second)
    {
        var left = first.Copy();
        var result = new PySet();
        for (var i = second.NextIndex(0); i >= 0; i = second.NextIndex(i + 1))
        {
            Sequences.Tick(m, i);
            var entry = second.Entries[i];
            var index = left.Find(m, entry.Key, entry.Hash);
            if (index >= 0 && Sequences.Same(m, left.Entries[index].Value, entry.Value))
                left.RemoveAt(index);
            else
                result.Add(m, new PyTuple([entry.Key, entry.Value]));
        }

        result.Update(m, new DictItems(left));
        return result;
    }

    private static PySet ToSet(Machine m, in Value value)
    {
        var result = new PySet();
        result.Update(m, value.Object is DictKeys { Dict: { Type.IsShared: true } dict } ? dict : value);
        return result;
    }
}
