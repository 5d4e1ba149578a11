namespace Rlm.Contexts;

/// <summary>A document whose text is held in memory.</summary>
internal sealed class InMemoryDocument(string id, ReadOnlyMemory<char> text, IReadOnlyDictionary<string, object?>? metadata)
    : ContextDocument(id, metadata)
{
    public override long ByteLength => (long)text.Length * sizeof(char);

    public override long Length => text.Length;

    public override int Read(long offset, Span<char> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (offset >= text.Length) return 0;
        var rest = text.Span[(int)offset..];
        var count = Math.Min(rest.Length, destination.Length);
        rest[..count].CopyTo(destination);
        return count;
    }

    public override bool TryGetMemory(out ReadOnlyMemory<char> whole)
    {
        whole = text;
        return true;
    }
}
