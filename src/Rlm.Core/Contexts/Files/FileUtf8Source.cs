namespace Rlm.Contexts;

/// <summary>The bytes of a file in UTF-8.</summary>
internal sealed class FileUtf8Source(FileDocument document, long length) : Utf8Source
{
    public override long Length => length;

    public override int Read(long position, Span<byte> destination)
    {
        var count = (int)Math.Clamp(length - position, 0, destination.Length);
        if (count > 0) document.ReadForSearch(position, destination[..count]);
        return count;
    }
}
