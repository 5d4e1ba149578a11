namespace Rlm.Contexts;

/// <summary>A range of another document.</summary>
internal sealed class SliceDocument(ContextDocument whole, long offset, long length, string id) : ContextDocument(id, whole.Metadata)
{
    public override string? Path => whole.Path;

    public override long ByteLength => length * sizeof(char);

    public override long Length => length;

    public override int Read(long position, Span<char> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        return position >= length ? 0 : whole.Read(offset + position, destination[..(int)Math.Min(destination.Length, length - position)]);
    }

    public override bool TryGetMemory(out ReadOnlyMemory<char> text)
    {
        if (!whole.TryGetMemory(out text)) return false;
        text = text.Slice((int)offset, (int)length);
        return true;
    }

    internal override bool IsReadable() => whole.IsReadable();
}
