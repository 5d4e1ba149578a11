using Microsoft.Extensions.AI;

namespace Rlm.Contexts.Tests;

/// <summary>
/// Embeddings that are the same every time: a dimension for each of some words and whatever means the same, and one for everything else.
/// </summary>
internal sealed class WordEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
{
    private static readonly string[][] Meanings =
        [["car", "automobile", "vehicle"], ["doctor", "physician"], ["cancel", "abort", "stop"], ["fruit", "apple", "pear"]];

    private int _texts;

    /// <summary>Gets the number of texts embedded so far.</summary>
    public int Texts => _texts;

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        List<Embedding<float>> made = [];
        foreach (var value in values)
        {
            Interlocked.Increment(ref _texts);
            var vector = new float[Meanings.Length + 1];
            vector[^1] = 0.1f;
            for (var i = 0; i < Meanings.Length; i++)
                vector[i] = Meanings[i].Count(word => value.Contains(word, StringComparison.OrdinalIgnoreCase));
            made.Add(new Embedding<float>(vector));
        }

        return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(made));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
