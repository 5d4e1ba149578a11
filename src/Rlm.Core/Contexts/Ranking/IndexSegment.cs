namespace Rlm.Contexts;

/// <summary>A finished part of the index: passages, and for every term the passages it occurs in with how often.</summary>
internal sealed class IndexSegment(Passage[] passages, ulong[] terms, int[] counts, int[] offsets, byte[] postings, long termCount)
{
    private Tuple<double, float[]>? _lengths;

    public Passage[] Passages => passages;

    /// <summary>Gets the number of terms in all passages together.</summary>
    public long TermCount => termCount;

    public long Bytes => (long)passages.Length * (Passage.Size + sizeof(float))
        + terms.Length * (sizeof(ulong) + sizeof(int) + sizeof(int)) + postings.Length;

    /// <summary>Gives the passages of a term.</summary>
    public PostingReader Find(ulong term)
    {
        var index = Array.BinarySearch(terms, term);
        return index < 0 ? default : new PostingReader(postings.AsSpan(offsets[index], offsets[index + 1] - offsets[index]));
    }

    /// <summary>Gives in how many passages a term occurs.</summary>
    public int Count(ulong term) => Array.BinarySearch(terms, term) is >= 0 and var index ? counts[index] : 0;

    /// <summary>Gives the length of every passage as a share of the average one.</summary>
    public float[] RelativeLengths(double average)
    {
        if (Volatile.Read(ref _lengths) is { } known && known.Item1 == average) return known.Item2;
        var lengths = Array.ConvertAll(passages, passage => (float)(passage.Terms / average));
        Volatile.Write(ref _lengths, Tuple.Create(average, lengths));
        return lengths;
    }
}
