using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Collections;

/// <summary>A dict whose order counts when it is compared and can be changed.</summary>
internal sealed class PyOrderedDict(PyType cls) : PyDict
{
    private Attributes _attributes;

    public override PyType Type => cls;

    public override string ChangedMessage => "OrderedDict mutated during iteration";

    public override ref Attributes Attributes => ref _attributes;

    public override void Traverse(Census census)
    {
        base.Traverse(census);
        if (!cls.IsShared)
            census.Add(cls);
        _attributes.Traverse(census);
    }

    public override string Repr(Machine m)
    {
        if (Count == 0)
            return cls.Name + "()";
        var inner = base.Repr(m);
        return inner == "{...}" ? "..." : $"{cls.Name}({inner})";
    }

    public override bool? Equal(Machine m, in Value other)
    {
        if (base.Equal(m, other) is not true)
            return other.Object is PyDict ? false : null;
        if (other.Object is not PyOrderedDict ordered)
            return true;
        for (int i = NextIndex(0), j = ordered.NextIndex(0); i >= 0 && j >= 0; i = NextIndex(i + 1), j = ordered.NextIndex(j + 1))
        {
            Sequences.Tick(m, i);
            if (!Sequences.Same(m, Entries[i].Key, ordered.Entries[j].Key))
                return false;
        }

        return true;
    }

    protected override bool MakesUnion => true;

    public override Value Binary(Machine m, BinaryOp op, in Value other)
    {
        if (op != BinaryOp.BitOr || other.Object is not PyDict dict)
            return Value.NotImplemented;
        var result = CopyOf(m);
        result.Merge(m, dict);
        return result;
    }

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other)
    {
        if (op != BinaryOp.BitOr || other.Object is not PyDict dict)
            return Value.NotImplemented;
        var result = new PyOrderedDict(cls);
        result.Merge(m, dict);
        result.Merge(m, this);
        return result;
    }

    public PyOrderedDict CopyOf(Machine m)
    {
        var copy = new PyOrderedDict(cls);
        copy.Merge(m, this);
        return copy;
    }

    public Value MoveToEnd(Machine m, in Value key, bool last)
    {
        var index = Find(m, key, HashOf(m, key));
        if (index < 0)
            return m.RaiseKeyError(key);
        var entry = Entries[index];
        if (last)
        {
            RemoveAt(index);
            Append(entry.Key, entry.Value, entry.Hash);
            return Value.None;
        }

        // The front has no room: everything else is put behind once more.
        m.Tick(1 + (Count / 8));
        var others = Copy();
        Clear();
        Append(entry.Key, entry.Value, entry.Hash);
        for (var i = others.NextIndex(0); i >= 0; i = others.NextIndex(i + 1))
        {
            if (i != index || !Value.Same(others.Entries[i].Key, entry.Key))
                Set(m, others.Entries[i].Key, others.Entries[i].Value);
        }

        return Value.None;
    }

    public Value PopItem(Machine m, bool last)
    {
        if (Count == 0)
            return m.Raise(PyTypes.KeyError, "dictionary is empty");
        var index = NextIndex(0);
        if (last)
        {
            index = Used - 1;
            while (Entries[index].Key.IsMissing)
                index--;
        }

        var pair = new PyTuple([Entries[index].Key, Entries[index].Value]);
        RemoveAt(index);
        return pair;
    }
}
