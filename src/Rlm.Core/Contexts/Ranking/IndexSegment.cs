namespace Rlm.Contexts;

/// <summary>A finished part of the index: passages, and for every term the passages it occurs in with how often.</summary>
internal sealed class IndexSegment(Passage[] passages, ulong[] terms, int[] offsets, byte[] postings, long termCount)
{
    public Passage[] Passages => passages;

    /// <summary>Gets the number of terms in all passages together.</summary>
    public long TermCount => termCount;

    public long Bytes => (long)passages.Length * Passage.Size + terms.Length * (sizeof(ulong) + sizeof(int)) + postings.Length;

    /// <summary>Gives the passages of a term.</summary>
    public PostingReader Find(ulong term)
    {
        var index = Array.BinarySearch(terms, term);
        return index < 0 ? default : new PostingReader(postings.AsSpan(offsets[index], offsets[index + 1] - offsets[index]));
    }
}
