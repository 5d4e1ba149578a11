using System.Text;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

internal abstract partial class PySetBase
{
    public override bool Truth(Machine m) => Count != 0;

    public override long Length(Machine m) => Count;

    public override Value GetIter(Machine m) => new SetIterator(this);

    // A set is looked up as the frozen set of its items: sets of frozen sets may be asked for plain ones.
    public override bool? Contains(Machine m, in Value item) =>
        item.Object is PySet { Type: var type } set && !type.HasSlot(Dunder.Hash)
            ? Count != 0 && Find(m, item, set.FrozenHash()) >= 0
            : Has(m, item);

    public override bool? Equal(Machine m, in Value other)
    {
        if (other.Object is not PySetBase set)
            return null;
        return ReferenceEquals(set, this) || (set.Count == Count && IsSubsetOf(m, set));
    }

    public override Value Order(Machine m, CompareOp op, in Value other)
    {
        if (other.Object is not PySetBase set)
            return Value.NotImplemented;
        return Value.Bool(op switch
        {
            CompareOp.Lt => Count < set.Count && IsSubsetOf(m, set),
            CompareOp.LtE => IsSubsetOf(m, set),
            CompareOp.Gt => set.Count < Count && set.IsSubsetOf(m, this),
            _ => set.IsSubsetOf(m, this),
        });
    }

    public override Value Binary(Machine m, BinaryOp op, in Value other)
    {
        if (other.Object is not PySetBase)
            return Value.NotImplemented;
        return op switch
        {
            BinaryOp.BitOr => Union(m, other),
            BinaryOp.BitAnd => Intersection(m, other),
            BinaryOp.Sub => Difference(m, other),
            BinaryOp.BitXor => SymmetricDifference(m, other),
            _ => Value.NotImplemented,
        };
    }

    public override string Repr(Machine m)
    {
        var name = Type.Name;
        if (Count == 0)
            return name + "()";
        if (!m.EnterRepr(this))
            return name + "(...)";
        try
        {
            var plain = ReferenceEquals(Type, SetType.Instance);
            var text = new StringBuilder(plain ? "{" : name + "({");
            Sequences.AppendReprs(m, text, ToArray(m));
            return text.Append(plain ? "}" : "})").ToString();
        }
        finally
        {
            m.LeaveRepr(this);
        }
    }

    /// <summary>CPython's hash of a frozen set, which does not depend on the order of the items.</summary>
    internal long FrozenHash()
    {
        ulong hash = 0;
        foreach (ref var entry in Table.AsSpan())
        {
            if (entry.IsActive)
                hash ^= Shuffle((ulong)entry.Hash);
        }

        hash ^= ((ulong)Count + 1) * 1927868237;
        hash ^= (hash >> 11) ^ (hash >> 25);
        hash = (hash * 69069) + 907133923;
        return hash == ulong.MaxValue ? 590923713 : (long)hash;
    }

    private static ulong Shuffle(ulong hash) => ((hash ^ 89869747) ^ (hash << 16)) * 3644798167;
}
