using Rlm.Contexts;

namespace Rlm.Evaluation.Text;

/// <summary>A text of any length that is made, block by block, when it is read: the same text each time.</summary>
/// <remarks>It is ASCII, so that bytes, UTF-16 units and code points count the same and no length has to be found out by reading.</remarks>
internal sealed class GeneratedDocument(string id, ulong seed, long length, int blockLength, GeneratedDocument.BlockWriter write,
    TextBlocks blocks)
    : ContextDocument(id)
{
    /// <summary>Fills a block with its text. May be called from several threads at once.</summary>
    public delegate void BlockWriter(long block, Span<char> destination);

    public ulong Seed => seed;

    public override long ByteLength => length;

    public override long Length => length;

    public override int Read(long offset, Span<char> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        var count = (int)Math.Max(0, Math.Min(destination.Length, length - offset));
        for (var done = 0; done < count;)
        {
            var (block, start) = Math.DivRem(offset + done, blockLength);
            var text = blocks.Get(this, block, (int)Math.Min(blockLength, length - (block * blockLength)));
            var part = text.Slice((int)start, Math.Min(text.Length - (int)start, count - done));
            part.CopyTo(destination[done..]);
            done += part.Length;
        }

        return count;
    }

    public override long GetCodePointOffset(long offset) => Math.Clamp(offset, 0, length);

    public override long GetOffset(long codePointOffset) => Math.Clamp(codePointOffset, 0, length);

    internal void Write(long block, Span<char> destination) => write(block, destination);
}
