using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// A dict: entries in the order of insertion, found through chains that start at a bucket. Its methods are in <see cref="DictType"/>.
/// </summary>
internal partial class PyDict : PyObject
{
    internal struct Entry
    {
        /// <summary>Missing once the entry was removed.</summary>
        public Value Key;
        public Value Value;
        public int Hash;
        public int Next;
    }

    internal Entry[] Entries = [];
    private int[] _buckets = [];

    /// <summary>How many entries have been used, removed ones included.</summary>
    internal int Used;
    private int _removed;

    // No entry before this one is left: a queue of keys, taken from the front, stays linear.
    private int _first;

    /// <summary>Changes whenever a key is added or removed, not when a value is replaced.</summary>
    internal int Version;

    public int Count => Used - _removed;

    public override PyType Type => DictType.Instance;

    /// <summary>What is said where it changed while it was walked.</summary>
    public virtual string ChangedMessage => "dictionary changed size during iteration";

    public override long Size => 96 + (44L * Entries.Length);

    public override void Traverse(Census census)
    {
        for (var i = 0; i < Used; i++)
        {
            ref var entry = ref Entries[i];
            if (entry.Key.IsMissing)
                continue;
            census.Add(entry.Key);
            census.Add(entry.Value);
        }
    }

    /// <summary>The value of a key, or Missing.</summary>
    /// <exception cref="PyError">The key cannot be hashed, or comparing it failed.</exception>
    public Value Get(Machine m, in Value key)
    {
        var index = Find(m, key, HashOf(m, key));
        return index < 0 ? Value.Missing : Entries[index].Value;
    }

    public void Set(Machine m, in Value key, in Value value)
    {
        var hash = HashOf(m, key);
        var index = Find(m, key, hash);
        if (index >= 0)
            Entries[index].Value = value;
        else
            Append(key, value, hash);
    }

    /// <summary>Sets the value only where the key is absent; the value that is there afterwards.</summary>
    public Value SetDefault(Machine m, in Value key, in Value value)
    {
        var hash = HashOf(m, key);
        var index = Find(m, key, hash);
        if (index >= 0)
            return Entries[index].Value;
        Append(key, value, hash);
        return value;
    }

    /// <summary>Removes a key; its value, or Missing where it was absent.</summary>
    public Value Remove(Machine m, in Value key)
    {
        var index = Find(m, key, HashOf(m, key));
        if (index < 0)
            return Value.Missing;
        var value = Entries[index].Value;
        RemoveAt(index);
        return value;
    }

    public Value GetStr(string key)
    {
        var index = FindStr(key);
        return index < 0 ? Value.Missing : Entries[index].Value;
    }

    public void SetStr(string key, in Value value)
    {
        var index = FindStr(key);
        if (index >= 0)
            Entries[index].Value = value;
        else
            Append(Value.Str(key), value, Fold(PyStr.HashOf(key)));
    }

    public bool RemoveStr(string key)
    {
        var index = FindStr(key);
        if (index < 0)
            return false;
        RemoveAt(index);
        return true;
    }

    /// <summary>The entry of a string key, or -1; valid while <see cref="Version"/> stays.</summary>
    public int FindStr(string key)
    {
        if (_buckets.Length == 0)
            return -1;
        var hash = Fold(PyStr.HashOf(key));
        for (var i = _buckets[hash & (_buckets.Length - 1)] - 1; i >= 0; i = Entries[i].Next)
        {
            ref var entry = ref Entries[i];
            if (entry.Hash == hash && entry.Key.Object is PyStr text && text.Span.SequenceEqual(key))
                return i;
        }

        return -1;
    }

    public void Clear()
    {
        Entries = [];
        _buckets = [];
        Used = _removed = _first = 0;
        Version++;
    }

    /// <summary>Removes the entry at an index.</summary>
    public void RemoveAt(int index)
    {
        ref var removed = ref Entries[index];
        ref var link = ref _buckets[removed.Hash & (_buckets.Length - 1)];
        if (link - 1 == index)
        {
            link = removed.Next + 1;
        }
        else
        {
            var i = link - 1;
            while (Entries[i].Next != index)
                i = Entries[i].Next;
            Entries[i].Next = removed.Next;
        }

        removed.Key = Value.Missing;
        removed.Value = default;
        _removed++;
        if (index == _first)
            _first++;
        Version++;
        if (index == Used - 1)
        {
            // Removing from the end (popitem) leaves no hole behind.
            while (Used > 0 && Entries[Used - 1].Key.IsMissing)
            {
                Used--;
                _removed--;
            }

            _first = Math.Min(_first, Used);
        }
    }

    /// <summary>The index of the first entry at or after <paramref name="index"/> that is not removed, or -1.</summary>
    public int NextIndex(int index)
    {
        for (index = Math.Max(index, _first); index < Used; index++)
        {
            if (!Entries[index].Key.IsMissing)
                return index;
        }

        return -1;
    }

    /// <summary>Keys and values in order. The dict must not change meanwhile.</summary>
    public IEnumerable<(Value Key, Value Value)> Items()
    {
        for (var i = NextIndex(0); i >= 0; i = NextIndex(i + 1))
            yield return (Entries[i].Key, Entries[i].Value);
    }

    public PyDict Copy()
    {
        var copy = new PyDict();
        copy.CopyFrom(this);
        return copy;
    }

    /// <summary>Takes over all entries of another dict; this one must be empty.</summary>
    internal void CopyFrom(PyDict other)
    {
        if (other.Count == 0)
            return;
        Machine.ReserveFor(other.Size);
        if (other._removed == 0)
        {
            Entries = (Entry[])other.Entries.Clone();
            _buckets = (int[])other._buckets.Clone();
            Used = other.Used;
        }
        else
        {
            for (var i = other.NextIndex(0); i >= 0; i = other.NextIndex(i + 1))
                Append(other.Entries[i].Key, other.Entries[i].Value, other.Entries[i].Hash);
        }

        Version++;
    }

    /// <summary>Makes room for so many entries at once.</summary>
    public void EnsureCapacity(int count)
    {
        if (count > Entries.Length)
            Resize((int)BitOperations.RoundUpToPowerOf2((uint)count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int HashOf(Machine m, in Value key) =>
        key.Object is null ? Fold(Numbers.HashInt(key.Bits)) : key.Object.GetType() == typeof(PyStr)
            ? Fold(Unsafe.As<PyStr>(key.Object).HashCode)
            : Fold(m.Hash(key));

    // Integers with a common stride must not share the low bits that choose the bucket.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Fold(long hash)
    {
        var mixed = (ulong)hash * 0x9E3779B97F4A7C15UL;
        return (int)(mixed >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(Machine m, in Value key, int hash)
    {
        var buckets = _buckets;
        if (buckets.Length == 0)
            return -1;
        var entries = Entries;
        for (var i = buckets[hash & (buckets.Length - 1)] - 1; (uint)i < (uint)entries.Length; i = entries[i].Next)
        {
            ref var entry = ref entries[i];
            if (entry.Hash != hash)
                continue;
            if (ReferenceEquals(entry.Key.Object, key.Object) && entry.Key.Bits == key.Bits)
                return i;
            if (entry.Key.Object is null && key.Object is null)
                continue;
            return FindSlow(m, key, hash, i);
        }

        return -1;
    }

    // From the first entry of the same hash on: strings are compared at once, other keys may run Python code that changes this very dict.
    private int FindSlow(Machine m, Value key, int hash, int start)
    {
        for (var i = start; i >= 0;)
        {
            var entry = Entries[i];
            if (entry.Hash == hash)
            {
                if (Value.Same(entry.Key, key))
                    return i;
                var version = Version;
                var equal = entry.Key.Object is PyStr a && key.Object is PyStr b && !a.Type.HasSlot(Dunder.Eq) && !b.Type.HasSlot(Dunder.Eq)
                    ? PyStr.SameText(a, b)
                    : m.Equal(entry.Key, key);
                if (version != Version)
                {
                    i = _buckets.Length == 0 ? -1 : _buckets[hash & (_buckets.Length - 1)] - 1;
                    continue;
                }

                if (equal)
                    return i;
            }

            i = entry.Next;
        }

        return -1;
    }

    internal void Append(in Value key, in Value value, int hash)
    {
        if (Used == Entries.Length)
            Resize(_removed > Used / 2 ? Entries.Length : Math.Max(8, Entries.Length * 2));
        ref var bucket = ref _buckets[hash & (_buckets.Length - 1)];
        ref var entry = ref Entries[Used];
        entry.Key = key;
        entry.Value = value;
        entry.Hash = hash;
        entry.Next = bucket - 1;
        bucket = ++Used;
        Version++;
    }

    private void Resize(int capacity)
    {
        Machine.ReserveFor(44L * capacity);
        var entries = new Entry[capacity];
        var buckets = new int[capacity];
        var count = 0;
        for (var i = NextIndex(0); i >= 0; i = NextIndex(i + 1))
        {
            ref var entry = ref entries[count];
            entry = Entries[i];
            ref var bucket = ref buckets[entry.Hash & (capacity - 1)];
            entry.Next = bucket - 1;
            bucket = ++count;
        }

        Entries = entries;
        _buckets = buckets;
        Used = count;
        _removed = _first = 0;
        Version++;
    }
}
