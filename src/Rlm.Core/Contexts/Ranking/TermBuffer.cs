namespace Rlm.Contexts;

/// <summary>The terms of a text, in order, as hashes.</summary>
internal sealed class TermBuffer
{
    private ulong[] _terms = new ulong[1_024];

    public int Count { get; private set; }

    public ReadOnlySpan<ulong> Terms => _terms.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(ulong term)
    {
        if (Count == _terms.Length) Array.Resize(ref _terms, Count * 2);
        _terms[Count++] = term;
    }

    public void Add(ReadOnlySpan<ulong> terms)
    {
        foreach (var term in terms) Add(term);
    }
}
