using System.Globalization;
using Rlm.Contexts;
using Rlm.Python;

namespace Rlm.Repl;

/// <summary>The functions through which the prelude reaches sub-models and nested agents.</summary>
internal sealed class SubCallFunctions(IReplHost host, ContextFunctions contents)
{
    public void DefineIn(PythonSession session)
    {
        session.Define(new PythonFunction("_rlm_ask(prompt, model)", AskAsync));
        session.Define(new PythonFunction("_rlm_ask_all(prompts, model)", AskAllAsync));
        session.Define(new PythonFunction("_rlm_nest_all(prompts, contexts, model)", NestAllAsync));
    }

    private static List<object?> ToRow(SubReply reply) =>
        [!reply.Failed, reply.Failed ? "Error: " + reply.Text : reply.Text, reply.IsTruncated, reply.ErrorType];

    private async ValueTask<object?> AskAsync(PythonCall call, CancellationToken cancellationToken)
    {
        string[] prompts = [call.Get<string>("prompt")];
        var replies = await host.AskAsync(prompts, call.Get<string?>("model"), cancellationToken).ConfigureAwait(false);
        return replies[0] is { ErrorType: { } type } failure ? throw new PythonRaiseException(type, failure.Text) : ToRow(replies[0]);
    }

    private async ValueTask<object?> AskAllAsync(PythonCall call, CancellationToken cancellationToken)
    {
        var prompts = call.Get<List<object?>>("prompts").ConvertAll(static prompt => (string)prompt!);
        return ToRows(await host.AskAsync(prompts, call.Get<string?>("model"), cancellationToken).ConfigureAwait(false));
    }

    // Each context is None, or [is one text, [piece, ...]].
    private async ValueTask<object?> NestAllAsync(PythonCall call, CancellationToken cancellationToken)
    {
        var prompts = call.Get<List<object?>>("prompts");
        var contexts = call.Get<List<object?>>("contexts");
        List<NestedQuestion> questions = [];
        List<ContextView> views = [];
        try
        {
            for (var i = 0; i < prompts.Count; i++)
            {
                var view = contexts[i] is List<object?> pieces ? await ViewAsync(pieces, cancellationToken).ConfigureAwait(false) : null;
                if (view is not null)
                    views.Add(view);
                questions.Add(new NestedQuestion((string)prompts[i]!, view));
            }

            return ToRows(await host.AskAgentsAsync(questions, call.Get<string?>("model"), cancellationToken).ConfigureAwait(false));
        }
        catch (ContextException error)
        {
            throw new PythonRaiseException("OSError", error.Message);
        }
        finally
        {
            foreach (var view in views)
                await view.DisposeAsync().ConfigureAwait(false);
        }
    }

    // What is wrong with the call itself is wrong with every prompt of it.
    private static List<object?> ToRows(IReadOnlyList<SubReply> replies) => replies[0] is { ErrorType: "ValueError" } misuse
        ? throw new PythonRaiseException("ValueError", misuse.Text)
        : replies.Select(static reply => ToRow(reply)).ToList<object?>();

    private async ValueTask<ContextView> ViewAsync(List<object?> context, CancellationToken cancellationToken)
    {
        var table = await contents.GetTableAsync(cancellationToken).ConfigureAwait(false);
        HashSet<string> ids = [];
        List<ContextDocument> documents = [];
        foreach (var item in (List<object?>)context[1]!)
        {
            var document = TextPiece.ToDocument((List<object?>)item!, table, host.Symbols, documents.Count);
            var id = document.Id;
            for (var i = 2; !ids.Add(id); i++)
                id = string.Create(CultureInfo.InvariantCulture, $"{document.Id} ({i})");
            documents.Add(id == document.Id ? document : document.Slice(0, document.Length, id));
        }

        var isText = context[0] is true && documents.Count == 1;
        return new ContextView(documents, isText ? ContextKind.Text : ContextKind.Documents);
    }
}
