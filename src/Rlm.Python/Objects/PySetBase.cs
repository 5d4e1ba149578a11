using System.Runtime.CompilerServices;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// A hash table as CPython's sets are (open addressing, short linear probes, the same growth), because programs print sets: what is built
/// the same way must come out in the same order. The operations are in <see cref="PySet"/> and in the other parts of this class.
/// </summary>
internal abstract partial class PySetBase : PyObject
{
    private const int LinearProbes = 9, PerturbShift = 5, MinimumSize = 8;

    // Of removed entries; of items hardly ever.
    private const long RemovedMark = long.MinValue;

    // Stands for the table of every empty set; replaced before anything is written.
    private static readonly Entry[] NoEntries = new Entry[MinimumSize];

    internal struct Entry
    {
        /// <summary>Missing where the item was removed.</summary>
        public Value Key;

        /// <summary>The hash and one more, so that a new table is all zeros; no hash is -1.</summary>
        public long Mark;

        public readonly bool IsActive => Mark != 0 && !Key.IsMissing;

        public readonly long Hash => Mark - 1;
    }

    internal Entry[] Table = NoEntries;

    // Entries that are or were in use; the table grows by this.
    private int _fill;

    public int Count { get; private set; }

    public override long Size => 56 + (24L * Table.Length);

    public override void Traverse(Census census)
    {
        foreach (ref var entry in Table.AsSpan())
        {
            if (entry.Mark != 0)
                census.Add(entry.Key is { IsMissing: true } ? null : entry.Key.Object);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long HashOf(Machine m, in Value key)
    {
        // Below the modulus an integer is its own hash.
        if (key.Object is null && (ulong)(key.Bits + 0x0FFF_FFFF_FFFF_FFFF) < 0x1FFF_FFFF_FFFF_FFFE && key.Bits != -1)
            return key.Bits;
        var hash = m.Hash(key);
        return hash == -1 ? -2 : hash;
    }

    public bool Has(Machine m, in Value key) => Count != 0 ? Find(m, key, HashOf(m, key)) >= 0 : CheckHash(m, key);

    /// <summary>Adds an item; false where an equal one was there.</summary>
    public bool Add(Machine m, in Value key) => Add(m, key, HashOf(m, key));

    public bool Remove(Machine m, in Value key) => Remove(m, key, HashOf(m, key));

    public void Clear()
    {
        Table = NoEntries;
        Count = _fill = 0;
    }

    /// <summary>The index of the first item at or after <paramref name="index"/>, or -1.</summary>
    public int NextIndex(int index)
    {
        var table = Table;
        for (; (uint)index < (uint)table.Length; index++)
        {
            if (table[index].IsActive)
                return index;
        }

        return -1;
    }

    /// <summary>The items as an array, in the order of the table.</summary>
    public Value[] ToArray(Machine m)
    {
        m.Reserve(16L * Count);
        m.Tick(1 + (Table.Length / 16));
        var items = new Value[Count];
        var i = 0;
        foreach (ref var entry in Table.AsSpan())
        {
            if (entry.IsActive)
                items[i++] = entry.Key;
        }

        return items;
    }

    /// <summary>The items in the order of the table. The set must not change meanwhile.</summary>
    public IEnumerable<Value> Values()
    {
        for (var i = NextIndex(0); i >= 0; i = NextIndex(i + 1))
            yield return Table[i].Key;
    }

    internal int Find(Machine m, in Value key, long hash)
    {
        var table = Table;
        var mask = table.Length - 1;
        var mark = hash + 1;
        var perturb = (ulong)hash;
        var i = (int)(perturb & (ulong)mask);
        while (true)
        {
            var last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (var j = i; j <= last; j++)
            {
                ref var entry = ref table[j];
                if (entry.Mark == 0)
                    return -1;
                if (entry.Mark != mark)
                    continue;
                if (Value.Same(entry.Key, key))
                    return j;
                if ((entry.Key.Object is null && key.Object is null) || entry.Key.IsMissing)
                    continue;
                var found = entry.Key;
                if (!SameKey(m, found, key))
                {
                    // Comparing may have run Python code that changed this very set.
                    if (ReferenceEquals(table, Table) && Value.Same(entry.Key, found))
                        continue;
                    return Find(m, key, hash);
                }

                return ReferenceEquals(table, Table) && Value.Same(entry.Key, found) ? j : Find(m, key, hash);
            }

            perturb >>= PerturbShift;
            i = (int)((((ulong)i * 5) + 1 + perturb) & (ulong)mask);
        }
    }

    internal bool Add(Machine m, in Value key, long hash)
    {
        if (ReferenceEquals(Table, NoEntries))
            Table = new Entry[MinimumSize];
        var table = Table;
        var mask = table.Length - 1;
        var mark = hash + 1;
        var perturb = (ulong)hash;
        var removed = -1;
        var i = (int)(perturb & (ulong)mask);
        while (true)
        {
            var last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (var j = i; j <= last; j++)
            {
                ref var entry = ref table[j];
                if (entry.Mark == 0)
                {
                    Put(removed >= 0 ? removed : j, removed >= 0, key, mark);
                    return true;
                }

                // The last of the removed entries on the way is used again.
                if (entry.Mark == RemovedMark)
                    removed = j;
                if (entry.Mark != mark || entry.Key.IsMissing)
                    continue;
                if (Value.Same(entry.Key, key))
                    return false;
                if (entry.Key.Object is null && key.Object is null)
                    continue;
                var found = entry.Key;
                var same = SameKey(m, found, key);
                if (!ReferenceEquals(table, Table) || !Value.Same(entry.Key, found))
                    return Add(m, key, hash);
                if (same)
                    return false;
            }

            perturb >>= PerturbShift;
            i = (int)((((ulong)i * 5) + 1 + perturb) & (ulong)mask);
        }
    }

    internal bool Remove(Machine m, in Value key, long hash)
    {
        var index = Count == 0 ? -1 : Find(m, key, hash);
        if (index < 0)
            return false;
        RemoveAt(index);
        return true;
    }

    internal void RemoveAt(int index)
    {
        ref var entry = ref Table[index];
        entry.Key = Value.Missing;
        entry.Mark = RemovedMark;
        Count--;
    }

    /// <summary>Takes the contents of another set in exchange for these.</summary>
    protected void Exchange(PySetBase other)
    {
        (Table, other.Table) = (other.Table, Table);
        (_fill, other._fill) = (other._fill, _fill);
        (Count, other.Count) = (other.Count, Count);
    }

    /// <summary>
    /// Makes the table larger at once where so many items would make it grow, as CPython does before it adds a set or dict.
    /// </summary>
    private void Presize(int more)
    {
        if ((_fill + (long)more) * 5 >= (Table.Length - 1) * 3L)
            Resize((Count + (long)more) * 2);
    }

    private void DropRemoved()
    {
        if (_fill - Count > (Table.Length - 1) / 4)
            Resize(Count > 50000 ? Count * 2L : Count * 4L);
    }

    private void Resize(long above)
    {
        long size = MinimumSize;
        while (size <= above)
            size <<= 1;
        Machine.ReserveFor(24 * size);
        var table = new Entry[size];
        foreach (ref var entry in Table.AsSpan())
        {
            if (entry.IsActive)
                Insert(table, entry.Key, entry.Mark);
        }

        Table = table;
        _fill = Count;
    }

    private void Put(int index, bool again, in Value key, long mark)
    {
        ref var entry = ref Table[index];
        entry.Key = key;
        entry.Mark = mark;
        Count++;
        if (!again && ++_fill * 5L >= (Table.Length - 1) * 3L)
            Resize(Count > 50000 ? Count * 2L : Count * 4L);
    }

    // Puts an item that is known to be new at the first free place.
    private static void Insert(Entry[] table, in Value key, long mark)
    {
        var mask = table.Length - 1;
        var perturb = (ulong)(mark - 1);
        var i = (int)(perturb & (ulong)mask);
        while (true)
        {
            var last = i + LinearProbes <= mask ? i + LinearProbes : i;
            for (var j = i; j <= last; j++)
            {
                ref var entry = ref table[j];
                if (entry.Mark != 0)
                    continue;
                entry.Key = key;
                entry.Mark = mark;
                return;
            }

            perturb >>= PerturbShift;
            i = (int)((((ulong)i * 5) + 1 + perturb) & (ulong)mask);
        }
    }

    private static bool SameKey(Machine m, in Value a, in Value b) =>
        a.Object is PyStr x && b.Object is PyStr y && x.Type.IsShared && y.Type.IsShared ? PyStr.SameText(x, y) : m.Equal(a, b);

    // Asking an empty set for a list is an error all the same.
    private static bool CheckHash(Machine m, in Value key)
    {
        if (key.Object is not (null or PyStr))
            m.Hash(key);
        return false;
    }
}
