using Microsoft.Extensions.AI;
using Rlm.Contexts;
using Rlm.Repl;
using static System.FormattableString;

namespace Rlm;

/// <summary>Asks nested agents: <c>rlm_query</c> while there is a deeper level. What comes back is the answer alone.</summary>
internal sealed class NestedAgents(RlmAgentSettings settings, RunState state, HostTools tools)
{
    private readonly SubCallBatch _batch = new(settings, state);

    /// <summary>Whether an agent may run below this one; else its place is taken by a sub-model.</summary>
    public bool AreAllowed => state.Level + 1 < settings.Options.MaxDepth;

    public ValueTask<IReadOnlyList<SubReply>> AskAsync(
        IReadOnlyList<NestedQuestion> questions, string? model, CancellationToken cancellationToken)
    {
        if (model is not null && settings.SubClientOf(model) is null)
            return new([.. questions.Select(_ => SubReply.Misuse(settings.UnknownModel(model)))]);
        return _batch.RunAsync(
            [.. questions.Select(static question => question.Prompt.Length)],
            (index, call, token) => AskAsync(questions[index], model, call, token),
            cancellationToken);
    }

    private async Task<SubReply> AskAsync(NestedQuestion question, string? model, SubCall call, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!state.Account.TryTakeAgent())
            return SubReply.Failure("no nested agents are left; ask a sub-model with llm_query");
        (call.IsNested, call.Prompt) = (true, question.Prompt);
        var client = model is null ? settings.RootClient : settings.SubClientOf(model)!;
        call.Model = client.GetService<ChatClientMetadata>()?.DefaultModelId ?? "";
        call.Start();

        if (LongQuestion.IsTooLong(question.Prompt))
        {
            var (excerpt, view) = await ShortenAsync(question, cancellationToken).ConfigureAwait(false);
            await using (view.ConfigureAwait(false))
                return await AskAsync(client, excerpt, view, call, cancellationToken).ConfigureAwait(false);
        }

        return await AskAsync(client, question.Prompt, question.Context ?? state.Context, call, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SubReply> AskAsync(
        IChatClient client, string prompt, IContextEnvironment context, SubCall call, CancellationToken cancellationToken)
    {
        if (client.GetService<RlmAgent>() is not null)
        {
            var options = new ChatOptions().WithContext(context).WithParent(state, call);
            var message = new ChatMessage(ChatRole.User, prompt);
            return ReplyOutcome.Of(await client.GetResponseAsync([message], options, cancellationToken).ConfigureAwait(false));
        }

        using var run = RlmRun.Nest(settings.WithRoot(client), Request(client, prompt, context, call), state);
        return ReplyOf(await run.RunAsync(cancellationToken).ConfigureAwait(false));
    }

    // What one agent has found out about a model, those below it need not find out again.
    private RlmRequest Request(IChatClient client, string prompt, IContextEnvironment context, SubCall call) => new(prompt, context)
    {
        Tools = tools,
        SubCall = call.Id,
        Mode = state.ModeSwitch is not null && client == settings.RootClient ? RlmMode.Tools : null,
    };

    // A draft is not passed on as if it were an answer, but it may still help.
    private static SubReply ReplyOf(RlmResponse response) => response.Metadata.Origin switch
    {
        AnswerOrigin.Submitted or AnswerOrigin.PlainReply => new SubReply(response.Text),
        AnswerOrigin.Draft =>
            SubReply.Failure($"the nested agent ended without an answer ({response.Status}); its draft was: {response.Text}"),
        _ => SubReply.Failure(
            $"the nested agent ended without an answer ({response.Status}{(response.Error is { } error ? $": {error.Message}" : "")})"),
    };

    // A long prompt would fill the window of the child; it is a document of its context instead, besides what it was given.
    private static async ValueTask<(string Excerpt, ContextView View)> ShortenAsync(
        NestedQuestion question, CancellationToken cancellationToken)
    {
        List<ContextDocument> documents = [];
        if (question.Context is { } given)
        {
            await foreach (var document in given.ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
                documents.Add(document);
        }

        var id = "prompt";
        for (var i = 2; documents.Exists(document => document.Id == id); i++)
            id = Invariant($"prompt{i}");
        documents.Add(new InMemoryDocument(id, question.Prompt.AsMemory(), metadata: null));
        return (LongQuestion.Shorten(question.Prompt), new ContextView(documents));
    }
}
