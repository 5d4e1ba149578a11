using System.Numerics;

namespace Rlm.Contexts;

/// <summary>Collects passages and their terms until there are enough for a segment. One thread's own.</summary>
internal sealed class IndexSegmentBuilder
{
    private const int MaxFrequency = 255;

    private readonly List<Passage> _passages = [];

    // Open addressing from hash to the number of the term, counted from 1.
    private int[] _slots = new int[1 << 16];
    private Term[] _terms = new Term[1 << 15];
    private int _termCount;

    // One entry for a term in a passage, in the order of the passages.
    private Entry[] _entries = new Entry[1 << 17];
    private int _entryCount;
    private long _allTerms;

    public bool IsEmpty => _passages.Count == 0;

    /// <summary>Gets the number of UTF-16 units taken in.</summary>
    public long Length { get; private set; }

    public void Add(Passage passage, ReadOnlySpan<ulong> terms)
    {
        var number = _passages.Count;
        _passages.Add(passage);
        _allTerms += terms.Length;
        Length += passage.Length;
        foreach (var hash in terms)
        {
            var index = TermOf(hash);
            ref var term = ref _terms[index];
            if (term.LastPassage == number)
            {
                ref var last = ref _entries[term.LastEntry];
                if (last.Frequency < MaxFrequency) last.Frequency++;
                continue;
            }

            if (_entryCount == _entries.Length) Array.Resize(ref _entries, _entryCount * 2);
            (term.LastPassage, term.LastEntry) = (number, _entryCount);
            term.Count++;
            _entries[_entryCount++] = new Entry { Term = index, Passage = number, Frequency = 1 };
        }
    }

    /// <summary>Makes the segment and begins anew.</summary>
    public IndexSegment Build()
    {
        var terms = new ulong[_termCount];
        var order = new int[_termCount];
        for (var i = 0; i < order.Length; i++) (terms[i], order[i]) = (_terms[i].Hash, i);
        Array.Sort(terms, order);

        // Entries in the order of the terms; within a term they are in that of the passages already.
        var next = new int[_termCount];
        var sum = 0;
        foreach (var term in order) (next[term], sum) = (sum, sum + _terms[term].Count);
        var sorted = new (int Passage, int Frequency)[_entryCount];
        foreach (ref readonly var entry in _entries.AsSpan(0, _entryCount)) sorted[next[entry.Term]++] = (entry.Passage, entry.Frequency);

        var offsets = new int[_termCount + 1];
        var counts = new int[_termCount];
        var postings = new PostingWriter(_entryCount * 2);
        for (int i = 0, entry = 0; i < order.Length; i++)
        {
            offsets[i] = postings.Length;
            counts[i] = _terms[order[i]].Count;
            var previous = -1;
            for (var end = entry + counts[i]; entry < end; entry++)
            {
                postings.Add(sorted[entry].Passage - previous, sorted[entry].Frequency);
                previous = sorted[entry].Passage;
            }
        }

        offsets[^1] = postings.Length;
        var segment = new IndexSegment([.. _passages], terms, counts, offsets, postings.ToArray(), _allTerms);
        Clear();
        return segment;
    }

    private void Clear()
    {
        _passages.Clear();
        Array.Clear(_slots);
        (_termCount, _entryCount, _allTerms, Length) = (0, 0, 0, 0);
    }

    private int TermOf(ulong hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = SlotOf(hash, mask); ; slot = (slot + 1) & mask)
        {
            var term = _slots[slot] - 1;
            if (term < 0) return AddTerm(hash, slot);
            if (_terms[term].Hash == hash) return term;
        }
    }

    private int AddTerm(ulong hash, int slot)
    {
        if (_termCount == _terms.Length)
        {
            GrowTerms();
            return TermOf(hash);
        }

        _slots[slot] = _termCount + 1;
        _terms[_termCount] = new Term { Hash = hash, LastPassage = -1 };
        return _termCount++;
    }

    private void GrowTerms()
    {
        Array.Resize(ref _terms, _terms.Length * 2);
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var term = 0; term < _termCount; term++)
        {
            var slot = SlotOf(_terms[term].Hash, mask);
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = term + 1;
        }
    }

    private static int SlotOf(ulong hash, int mask) => (int)(BitOperations.RotateLeft(hash, 20) * 0x9E3779B97F4A7C15 >> 32) & mask;

    private struct Term
    {
        public ulong Hash;
        public int LastPassage;
        public int LastEntry;
        public int Count;
    }

    private struct Entry
    {
        public int Term;
        public int Passage;
        public byte Frequency;
    }
}
