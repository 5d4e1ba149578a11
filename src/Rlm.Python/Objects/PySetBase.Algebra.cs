using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

// Every operation walks and builds in CPython's order: which of two sets is walked, and how large the result starts, decides how it prints.
internal abstract partial class PySetBase
{
    /// <summary>Adds all items of an iterable.</summary>
    public void Update(Machine m, in Value other)
    {
        switch (other.Object)
        {
            case PySetBase set when set.Type.IsShared || !set.Type.HasSlot(Dunder.Iter):
                Merge(m, set);
                return;
            case PyDict dict when dict.Type.IsShared:
                Presize(dict.Count);
                for (var i = dict.NextIndex(0); i >= 0; i = dict.NextIndex(i + 1))
                {
                    Sequences.Tick(m, i);
                    Add(m, dict.Entries[i].Key);
                }

                return;
            case PyIterator iterator:
                for (var i = 0; iterator.MoveNext(m, out var item); i++)
                {
                    Sequences.Tick(m, i);
                    Add(m, item);
                }

                return;
            default:
                AddRange(m, m.ToSpan(other));
                return;
        }
    }

    public void AddRange(Machine m, ReadOnlySpan<Value> items)
    {
        for (var i = 0; i < items.Length; i++)
        {
            Sequences.Tick(m, i);
            Add(m, items[i]);
        }
    }

    public PySetBase Union(Machine m, in Value other)
    {
        var result = CopyAlike(m);
        if (!ReferenceEquals(other.Object, this))
            result.Update(m, other);
        return result;
    }

    public PySetBase Intersection(Machine m, in Value other)
    {
        if (ReferenceEquals(other.Object, this))
            return CopyAlike(m);
        var result = NewAlike();
        if (other.Object is PySetBase set)
        {
            var (walked, asked) = set.Count > Count ? (this, set) : (set, this);
            for (var i = walked.NextIndex(0); i >= 0; i = walked.NextIndex(i + 1))
            {
                Sequences.Tick(m, i);
                var entry = walked.Table[i];
                if (asked.Find(m, entry.Key, entry.Hash) >= 0)
                    result.Add(m, entry.Key, entry.Hash);
            }

            return result;
        }

        var items = m.ToSpan(other);
        for (var i = 0; i < items.Length; i++)
        {
            Sequences.Tick(m, i);
            var hash = HashOf(m, items[i]);
            if (Find(m, items[i], hash) >= 0)
                result.Add(m, items[i], hash);
        }

        return result;
    }

    public PySetBase Difference(Machine m, in Value other)
    {
        var dict = other.Object is PyDict { Type.IsShared: true } d ? d : null;
        var set = other.Object as PySetBase;
        if ((dict is null && set is null) || Count >> 2 > (set?.Count ?? dict!.Count))
        {
            var copy = CopyAlike(m);
            copy.DifferenceUpdate(m, other);
            return copy;
        }

        var result = NewAlike();
        for (var i = NextIndex(0); i >= 0; i = NextIndex(i + 1))
        {
            Sequences.Tick(m, i);
            var entry = Table[i];
            if (!(set is not null ? set.Find(m, entry.Key, entry.Hash) >= 0 : dict!.Contains(m, entry.Key) == true))
                result.Add(m, entry.Key, entry.Hash);
        }

        return result;
    }

    public PySetBase SymmetricDifference(Machine m, in Value other)
    {
        var result = NewAlike();
        result.Update(m, other);
        result.SymmetricDifferenceUpdate(m, this);
        return result;
    }

    internal void DifferenceUpdate(Machine m, in Value other)
    {
        if (ReferenceEquals(other.Object, this))
        {
            Clear();
            return;
        }

        if (other.Object is PySetBase set)
        {
            if (set.Count >> 3 > Count)
                set = (PySetBase)set.Intersection(m, this);
            for (var i = set.NextIndex(0); i >= 0; i = set.NextIndex(i + 1))
            {
                Sequences.Tick(m, i);
                var entry = set.Table[i];
                Remove(m, entry.Key, entry.Hash);
            }
        }
        else
        {
            var items = m.ToSpan(other);
            for (var i = 0; i < items.Length; i++)
            {
                Sequences.Tick(m, i);
                Remove(m, items[i]);
            }
        }

        DropRemoved();
    }

    internal void SymmetricDifferenceUpdate(Machine m, in Value other)
    {
        if (ReferenceEquals(other.Object, this))
        {
            Clear();
            return;
        }

        if (other.Object is PyDict { Type.IsShared: true } dict)
        {
            for (var i = dict.NextIndex(0); i >= 0; i = dict.NextIndex(i + 1))
            {
                Sequences.Tick(m, i);
                Toggle(m, dict.Entries[i].Key, HashOf(m, dict.Entries[i].Key));
            }

            return;
        }

        if (other.Object is not PySetBase set)
        {
            set = NewAlike();
            set.Update(m, other);
        }

        for (var i = set.NextIndex(0); i >= 0; i = set.NextIndex(i + 1))
        {
            Sequences.Tick(m, i);
            var entry = set.Table[i];
            Toggle(m, entry.Key, entry.Hash);
        }
    }

    public bool IsSubsetOf(Machine m, PySetBase other)
    {
        if (Count > other.Count)
            return false;
        for (var i = NextIndex(0); i >= 0; i = NextIndex(i + 1))
        {
            Sequences.Tick(m, i);
            var entry = Table[i];
            if (other.Find(m, entry.Key, entry.Hash) < 0)
                return false;
        }

        return true;
    }

    public bool IsDisjointFrom(Machine m, in Value other)
    {
        if (ReferenceEquals(other.Object, this))
            return Count == 0;
        if (other.Object is PySetBase set)
        {
            var (walked, asked) = set.Count > Count ? (this, set) : (set, this);
            for (var i = walked.NextIndex(0); i >= 0; i = walked.NextIndex(i + 1))
            {
                Sequences.Tick(m, i);
                var entry = walked.Table[i];
                if (asked.Find(m, entry.Key, entry.Hash) >= 0)
                    return false;
            }

            return true;
        }

        var items = m.ToSpan(other);
        for (var i = 0; i < items.Length; i++)
        {
            Sequences.Tick(m, i);
            if (Has(m, items[i]))
                return false;
        }

        return true;
    }

    /// <summary>An empty set of this kind: results of operators on a derived class are plain.</summary>
    protected abstract PySetBase NewAlike();

    internal PySetBase CopyAlike(Machine m)
    {
        var copy = NewAlike();
        copy.Merge(m, this);
        return copy;
    }

    protected void Merge(Machine m, PySetBase other)
    {
        if (ReferenceEquals(other, this) || other.Count == 0)
            return;
        Presize(other.Count);
        m.Tick(1 + (other.Count / 4));
        if (_fill == 0 && Table.Length == other.Table.Length && other._fill == other.Count)
        {
            Table = (Entry[])other.Table.Clone();
            (_fill, Count) = (other._fill, other.Count);
            return;
        }

        if (_fill == 0)
        {
            if (ReferenceEquals(Table, NoEntries))
                Table = new Entry[MinimumSize];
            foreach (ref var entry in other.Table.AsSpan())
            {
                if (entry.IsActive)
                    Insert(Table, entry.Key, entry.Mark);
            }

            _fill = Count = other.Count;
            return;
        }

        for (var i = other.NextIndex(0); i >= 0; i = other.NextIndex(i + 1))
        {
            Sequences.Tick(m, i);
            var entry = other.Table[i];
            Add(m, entry.Key, entry.Hash);
        }
    }

    private void Toggle(Machine m, in Value key, long hash)
    {
        if (!Remove(m, key, hash))
            Add(m, key, hash);
    }
}
