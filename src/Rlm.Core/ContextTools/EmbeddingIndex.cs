using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>The passages of documents with their embeddings.</summary>
internal sealed class EmbeddingIndex
{
    private const int PassageOverhead = 96;

    private readonly HashSet<ContextDocument> _documents;
    private readonly List<EmbeddedPassage> _passages;

    private EmbeddingIndex(HashSet<ContextDocument> documents, List<EmbeddedPassage> passages)
    {
        _documents = documents;
        _passages = passages;
        Bytes = passages.Sum(static passage => (long)passage.Vector.Length + PassageOverhead);
    }

    public long Bytes { get; }

    /// <summary>Embeds what an index made before does not have.</summary>
    public static async Task<EmbeddingIndex> BuildAsync(
        IReadOnlyCollection<ContextDocument> documents,
        EmbeddingIndex? before,
        IEmbeddingGenerator<string, Embedding<float>> generator,
        EmbeddingSearchOptions options,
        CancellationToken cancellationToken)
    {
        HashSet<ContextDocument> all = [.. documents];
        List<EmbeddedPassage> kept = before is null ? [] : [.. before._passages.Where(passage => all.Contains(passage.Document))];
        var chunks =
            documents.Where(document => before?._documents.Contains(document) != true).SelectMany(document => Chunks(document, options))
            .Take(Math.Max(0, options.MaxPassages - kept.Count));
        var batches = chunks.Chunk(options.BatchSize).Select(static (batch, number) => (Number: number, Batch: batch));
        var parts = new SortedDictionary<int, List<EmbeddedPassage>>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(batches, parallel, async (part, token) =>
        {
            var made = await generator.GenerateAsync(part.Batch.Select(static item => item.Text), cancellationToken: token)
                .ConfigureAwait(false);
            if (made.Count != part.Batch.Length)
                throw new InvalidOperationException($"The generator made {made.Count} embeddings of {part.Batch.Length} texts.");
            List<EmbeddedPassage> passages = [.. part.Batch.Select((item, i) => EmbeddedPassage.Of(item.Chunk, made[i].Vector.Span))];
            lock (parts) parts[part.Number] = passages;
        }).ConfigureAwait(false);
        return new EmbeddingIndex(all, [.. kept, .. parts.Values.SelectMany(static part => part)]);
    }

    public bool Covers(List<ContextDocument> documents) => documents.Count == _documents.Count && documents.TrueForAll(_documents.Contains);

    /// <summary>Gives the passages whose embeddings point most nearly the same way, nearest first.</summary>
    public List<EmbeddedPassage> Nearest(ReadOnlySpan<float> vector, int count, Func<ContextDocument, bool> accepts)
    {
        var best = new PriorityQueue<int, float>();
        for (var i = 0; i < _passages.Count; i++)
        {
            var score = _passages[i].Dot(vector);
            if (score <= 0 || (best.Count == count && best.TryPeek(out _, out var least) && score <= least)) continue;
            if (!accepts(_passages[i].Document)) continue;
            best.Enqueue(i, score);
            if (best.Count > count) best.Dequeue();
        }

        return [.. best.UnorderedItems.OrderByDescending(static item => item.Priority).ThenBy(static item => item.Element)
            .Select(item => _passages[item.Element])];
    }

    // A document that cannot be read any more is its context's to count.
    private static IEnumerable<(ContextChunk Chunk, string Text)> Chunks(ContextDocument document, EmbeddingSearchOptions options)
    {
        using var chunks = ContextChunker.ByCodeBlocks(document, options.PassageLength).GetEnumerator();
        while (true)
        {
            ContextChunk chunk;
            string text;
            try
            {
                if (!chunks.MoveNext()) yield break;
                chunk = chunks.Current;
                text = chunk.ReadString();
            }
            catch (ContextException)
            {
                yield break;
            }

            if (!string.IsNullOrWhiteSpace(text)) yield return (chunk, text);
        }
    }
}
