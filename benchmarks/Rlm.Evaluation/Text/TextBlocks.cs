namespace Rlm.Evaluation.Text;

/// <summary>The blocks of generated text that were read last, a bounded number for all documents of a context.</summary>
internal sealed class TextBlocks
{
    private const int Slots = 64;

    private readonly Block?[] _blocks = new Block?[Slots];

    public ReadOnlySpan<char> Get(GeneratedDocument document, long number, int length)
    {
        // Several threads may make the same block at once, and all make the same.
        ref var slot = ref _blocks[StableHash.Of(document.Seed, number) % Slots];
        var block = Volatile.Read(ref slot);
        if (block is null || block.Document != document || block.Number != number)
        {
            var text = new char[length];
            document.Write(number, text);
            block = new Block(document, number, text);
            Volatile.Write(ref slot, block);
        }

        return block.Text;
    }

    private sealed record Block(GeneratedDocument Document, long Number, char[] Text);
}
