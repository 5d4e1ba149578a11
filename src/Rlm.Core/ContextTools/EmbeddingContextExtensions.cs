using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>Contexts whose ranked search knows meanings too.</summary>
public static class EmbeddingContextExtensions
{
    /// <summary>
    /// Makes a context of a context whose ranked search fuses two rankings: that of the words, and that of embeddings, by reciprocal rank.
    /// Everything else is the context's own.
    /// </summary>
    /// <param name="context">The context; disposed with the new one.</param>
    /// <param name="generator">Makes the embeddings; not disposed.</param>
    /// <param name="options">How; the defaults where none are given.</param>
    /// <returns>The new context.</returns>
    /// <remarks>
    /// With the first ranked query, or by <see cref="IContextEnvironment.IndexAsync"/>, all text up to
    /// <see cref="EmbeddingSearchOptions.MaxPassages"/> is sent to the generator, which may cost money and time; every query is sent too.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static IContextEnvironment WithEmbeddings(
        this IContextEnvironment context,
        IEmbeddingGenerator<string, Embedding<float>> generator,
        EmbeddingSearchOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(generator);
        options ??= new EmbeddingSearchOptions();
        options.Validate();
        return new EmbeddingContext(context, generator, options);
    }
}
