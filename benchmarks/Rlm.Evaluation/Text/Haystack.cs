using Rlm.Contexts;

namespace Rlm.Evaluation.Text;

/// <summary>Prose of any length in which given sentences stand at given places. Nothing of it is kept.</summary>
internal sealed class Haystack
{
    private const int BlockLength = 65_536;
    private const int PoolSize = 4_000;
    private const int SentencesPerParagraph = 6;

    private readonly ulong _seed;
    private readonly long _length;
    private readonly string[] _pool;
    private readonly ILookup<long, string> _inserts;

    /// <summary>Initializes the text.</summary>
    /// <param name="seed">Decides all of it.</param>
    /// <param name="length">Its length in characters.</param>
    /// <param name="inserts">The sentences, and where they stand from 0 (the beginning) to 1 (the end).</param>
    public Haystack(ulong seed, long length, IEnumerable<(string Sentence, double Place)> inserts)
    {
        (_seed, _length) = (seed, length);
        var random = new SeededRandom(seed);
        var prose = Vocabulary.Read("prose");
        _pool = [.. Enumerable.Range(0, PoolSize).Select(_ => prose.Any("sentence", random))];
        var blocks = (length + BlockLength - 1) / BlockLength;
        // A short last block may have no room for a sentence.
        var usable = blocks > 1 && length % BlockLength is > 0 and < BlockLength / 2 ? blocks - 1 : blocks;
        _inserts = inserts.OrderBy(static insert => insert.Place)
            .ToLookup(insert => (long)(insert.Place * usable), static insert => insert.Sentence);
    }

    public IContextEnvironment Open() => new ContextView(
        [new GeneratedDocument("text", _seed, _length, BlockLength, Write, new TextBlocks())], ContextKind.Text);

    private void Write(long block, Span<char> destination)
    {
        var random = new SeededRandom(StableHash.Of(_seed, block));
        List<string> inserts = [.. _inserts[block]];
        var room = destination.Length * 0.9;
        // Where each stands in the block: spread over it, somewhere within its share.
        List<int> places = [.. inserts.Select((_, i) => (int)((i + random.Share()) * room / inserts.Count))];
        var (at, next, sentences) = (0, 0, 0);
        while (true)
        {
            var sentence = next < inserts.Count && at >= places[next] ? inserts[next++] : random.Pick(_pool);
            if (at + sentence.Length + 1 > destination.Length)
                break;
            sentence.CopyTo(destination[at..]);
            at += sentence.Length;
            destination[at++] = ++sentences % SentencesPerParagraph == 0 ? '\n' : ' ';
        }

        if (next < inserts.Count)
            throw new InvalidOperationException($"The text is too short for what should stand in it: {destination.Length} characters.");
        destination[at..].Fill(' ');
        if (destination.Length > 0)
            destination[^1] = '\n';
    }
}
