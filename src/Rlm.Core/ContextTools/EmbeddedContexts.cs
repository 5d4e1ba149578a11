using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>
/// Gives the contexts that an agent is handed a ranked search that knows meanings. A context is embedded once, however many runs ask about
/// it, and for as long as it lives.
/// </summary>
internal sealed class EmbeddedContexts(IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingSearchOptions options)
{
    private readonly ConditionalWeakTable<IContextEnvironment, IContextEnvironment> _contexts = [];

    public IContextEnvironment Of(IContextEnvironment context) =>
        context is EmbeddingContext ? context : _contexts.GetValue(context, plain => plain.WithEmbeddings(generator, options));
}
