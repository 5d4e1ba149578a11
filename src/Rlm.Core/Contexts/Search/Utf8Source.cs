namespace Rlm.Contexts;

/// <summary>A document's text as the UTF-8 bytes it is stored in, byte order mark left out.</summary>
internal abstract class Utf8Source
{
    public abstract long Length { get; }

    /// <summary>Reads as much as fits, or throws a <see cref="ContextReadException"/>; less only at the end.</summary>
    public abstract int Read(long position, Span<byte> destination);
}
