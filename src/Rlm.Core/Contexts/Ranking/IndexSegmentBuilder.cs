using System.Numerics;

namespace Rlm.Contexts;

/// <summary>Collects passages and their terms until there are enough for a segment. One thread's own.</summary>
internal sealed class IndexSegmentBuilder
{
    private const int MaxFrequency = 255;

    private readonly List<Passage> _passages = [];

    // Open addressing from hash to the number of the term, counted from 1.
    private int[] _slots = new int[1 << 16];
    private ulong[] _terms = new ulong[1 << 15];
    private int[] _lastEntry = new int[1 << 15];
    private int[] _entryCount = new int[1 << 15];
    private int _termCount;

    // One entry for a term in a passage, in the order of the passages.
    private int[] _entryTerm = new int[1 << 17];
    private int[] _entryPassage = new int[1 << 17];
    private byte[] _entryFrequency = new byte[1 << 17];
    private int _entries;
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
            var term = TermOf(hash);
            var last = _lastEntry[term];
            if (last >= 0 && _entryPassage[last] == number)
            {
                if (_entryFrequency[last] < MaxFrequency) _entryFrequency[last]++;
                continue;
            }

            if (_entries == _entryTerm.Length) GrowEntries();
            _lastEntry[term] = _entries;
            _entryCount[term]++;
            _entryTerm[_entries] = term;
            _entryPassage[_entries] = number;
            _entryFrequency[_entries++] = 1;
        }
    }

    /// <summary>Makes the segment and begins anew.</summary>
    public IndexSegment Build()
    {
        var terms = _terms.AsSpan(0, _termCount).ToArray();
        var order = new int[_termCount];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(terms, order);

        // Entries in the order of the terms; within a term they are in that of the passages already.
        var next = new int[_termCount];
        var sum = 0;
        foreach (var term in order) (next[term], sum) = (sum, sum + _entryCount[term]);
        var sorted = new int[_entries];
        for (var entry = 0; entry < _entries; entry++) sorted[next[_entryTerm[entry]]++] = entry;

        var offsets = new int[_termCount + 1];
        var postings = new PostingWriter(_entries * 2);
        for (int i = 0, entry = 0; i < order.Length; i++)
        {
            offsets[i] = postings.Length;
            var previous = -1;
            for (var end = entry + _entryCount[order[i]]; entry < end; entry++)
            {
                var passage = _entryPassage[sorted[entry]];
                postings.Add(passage - previous, _entryFrequency[sorted[entry]]);
                previous = passage;
            }
        }

        offsets[^1] = postings.Length;
        var segment = new IndexSegment([.. _passages], terms, offsets, postings.ToArray(), _allTerms);
        Clear();
        return segment;
    }

    private void Clear()
    {
        _passages.Clear();
        Array.Clear(_slots);
        Array.Clear(_entryCount);
        (_termCount, _entries, _allTerms, Length) = (0, 0, 0, 0);
    }

    private int TermOf(ulong hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = SlotOf(hash, mask); ; slot = (slot + 1) & mask)
        {
            var term = _slots[slot] - 1;
            if (term < 0) return AddTerm(hash, slot);
            if (_terms[term] == hash) return term;
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
        _terms[_termCount] = hash;
        _lastEntry[_termCount] = -1;
        return _termCount++;
    }

    private void GrowTerms()
    {
        Array.Resize(ref _terms, _terms.Length * 2);
        Array.Resize(ref _lastEntry, _terms.Length);
        Array.Resize(ref _entryCount, _terms.Length);
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var term = 0; term < _termCount; term++)
        {
            var slot = SlotOf(_terms[term], mask);
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = term + 1;
        }
    }

    private void GrowEntries()
    {
        Array.Resize(ref _entryTerm, _entries * 2);
        Array.Resize(ref _entryPassage, _entries * 2);
        Array.Resize(ref _entryFrequency, _entries * 2);
    }

    private static int SlotOf(ulong hash, int mask) => (int)(BitOperations.RotateLeft(hash, 20) * 0x9E3779B97F4A7C15 >> 32) & mask;
}
