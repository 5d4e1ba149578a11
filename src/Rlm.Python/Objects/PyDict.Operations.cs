using System.Text;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

internal partial class PyDict
{
    public override bool Truth(Machine m) => Count != 0;

    public override long Length(Machine m) => Count;

    public override long Hash(Machine m) => throw m.Error(PyTypes.TypeError, $"unhashable type: '{Type.NameInMessages}'");

    public override Value GetIter(Machine m) => new DictKeyIterator(this);

    public override bool? Contains(Machine m, in Value item) => Find(m, item, HashOf(m, item)) >= 0;

    public override Value GetItem(Machine m, in Value key)
    {
        var value = Get(m, key);
        return value.IsMissing ? ItemMissing(m, key) : value;
    }

    public override Value SetItem(Machine m, in Value key, in Value value)
    {
        Set(m, key, value);
        return Value.None;
    }

    public override Value DelItem(Machine m, in Value key) => Remove(m, key).IsMissing ? m.RaiseKeyError(key) : Value.None;

    public override bool? Equal(Machine m, in Value other)
    {
        if (other.Object is not PyDict dict)
            return null;
        if (ReferenceEquals(dict, this))
            return true;
        if (dict.Count != Count)
            return false;
        for (var i = NextIndex(0); i >= 0; i = NextIndex(i + 1))
        {
            Sequences.Tick(m, i);
            // A copy: comparing may run Python code that changes this dict.
            var entry = Entries[i];
            var index = dict.Find(m, entry.Key, entry.Hash);
            if (index < 0 || !Sequences.Same(m, entry.Value, dict.Entries[index].Value))
                return false;
        }

        return true;
    }

    public override string Repr(Machine m)
    {
        if (Count == 0)
            return "{}";
        if (!m.EnterRepr(this))
            return "{...}";
        try
        {
            var text = new StringBuilder("{");
            for (var i = NextIndex(0); i >= 0; i = NextIndex(i + 1))
            {
                var entry = Entries[i];
                if (text.Length > 1)
                    text.Append(", ");
                Sequences.AppendRepr(m, text, entry.Key);
                text.Append(": ");
                Sequences.AppendRepr(m, text, entry.Value);
            }

            return text.Append('}').ToString();
        }
        finally
        {
            m.LeaveRepr(this);
        }
    }

    public override Value Binary(Machine m, BinaryOp op, in Value other)
    {
        if (op != BinaryOp.BitOr || other.Object is not PyDict dict)
            return Value.NotImplemented;

        // A default dict on the right makes the union one of its own kind.
        if (dict.MakesUnion && GetType() == typeof(PyDict))
            return dict.BinaryReflected(m, op, this);
        var result = Copy();
        result.Merge(m, dict);
        return result;
    }

    public override Value BinaryInPlace(Machine m, BinaryOp op, in Value other)
    {
        if (op != BinaryOp.BitOr)
            return Value.NotImplemented;
        Update(m, other);
        return this;
    }

    /// <summary>Sets all entries of another dict.</summary>
    public void Merge(Machine m, PyDict other)
    {
        if (ReferenceEquals(other, this))
            return;
        m.Tick(1 + (other.Count / 16));
        if (Count == 0 && Used == 0)
        {
            CopyFrom(other);
            return;
        }

        for (var i = other.NextIndex(0); i >= 0; i = other.NextIndex(i + 1))
        {
            Sequences.Tick(m, i);
            var entry = other.Entries[i];
            var index = Find(m, entry.Key, entry.Hash);
            if (index >= 0)
                Entries[index].Value = entry.Value;
            else
                Append(entry.Key, entry.Value, entry.Hash);
        }
    }

    /// <summary>Sets what a dict, a mapping (anything with <c>keys</c>) or an iterable of pairs holds.</summary>
    public void Update(Machine m, in Value source)
    {
        if (source.Object is PyDict dict && (dict.Type.IsShared || !dict.Type.HasSlot(Dunder.Iter)))
        {
            Merge(m, dict);
            return;
        }

        var keys = m.GetAttrOrMissing(source, "keys");
        if (keys.IsMissing)
        {
            UpdateFromPairs(m, source);
            return;
        }

        var iterator = m.GetIter(m.Call(keys));
        while (m.Next(iterator, out var key))
        {
            m.Tick(1);
            Set(m, key, m.GetItem(source, key));
        }
    }

    /// <summary>Whether a union with a plain dict on the left is of this one's kind.</summary>
    protected virtual bool MakesUnion => false;

    /// <summary>What indexing does where the key is absent.</summary>
    protected virtual Value ItemMissing(Machine m, in Value key)
    {
        var hook = Type.Slot(Dunder.Missing);
        return hook.IsMissing ? m.RaiseKeyError(key) : m.CallSlot(this, Dunder.Missing, key);
    }

    private void UpdateFromPairs(Machine m, in Value source)
    {
        var iterator = m.GetIter(source);
        for (var i = 0; m.Next(iterator, out var pair); i++)
        {
            m.Tick(1);
            if (!m.IsIterable(pair))
                throw m.Error(PyTypes.TypeError, $"cannot convert dictionary update sequence element #{i} to a sequence");
            var items = m.ToSpan(pair);
            if (items.Length != 2)
                throw m.Error(PyTypes.ValueError, $"dictionary update sequence element #{i} has length {items.Length}; 2 is required");
            var (key, value) = (items[0], items[1]);
            Set(m, key, value);
        }
    }
}
