using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Repl;

namespace Rlm;

/// <summary>Asks sub-models: <c>llm_query</c>, and <c>rlm_query</c> where no deeper level is allowed.</summary>
internal sealed class SubModels(RlmAgentSettings settings, RunState state, ModelCaller caller, bool isOptional = false)
{
    private readonly SubCallBatch _batch = new(settings, state, isOptional);

    public ValueTask<IReadOnlyList<SubReply>> AskAsync(IReadOnlyList<string> prompts, string? model, CancellationToken cancellationToken)
    {
        if (settings.SubClientOf(model) is not { } client)
            return new([.. prompts.Select(_ => SubReply.Misuse(settings.UnknownModel(model!)))]);
        var isNested = client.GetService<RlmAgent>() is not null;
        return _batch.RunAsync(
            [.. prompts.Select(static prompt => prompt.Length)],
            (index, call, token) => AskAsync(client, prompts[index], isNested, call, token),
            cancellationToken);
    }

    private Task<SubReply> AskAsync(IChatClient client, string prompt, bool isNested, SubCall call, CancellationToken cancellationToken)
    {
        (call.IsNested, call.Prompt) = (isNested, prompt);
        call.Model = settings.Options.SubChatOptions?.ModelId ?? client.GetService<ChatClientMetadata>()?.DefaultModelId ?? "";
        return state.Tree.Cache is { } cache
            ? AskThroughAsync(cache, client, prompt, call, cancellationToken)
            : AskOnceAsync(client, prompt, call, cancellationToken);
    }

    private async Task<SubReply> AskThroughAsync(
        PromptCache cache, IChatClient client, string prompt, SubCall call, CancellationToken cancellationToken)
    {
        var asked = false;
        try
        {
            var key = new PromptCache.Key(client, settings.Options.SubChatOptions, prompt);
            return await cache.GetAsync(key, AskAsync, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            call.FromCache = !asked;
            if (!asked)
                call.Start();
        }

        Task<SubReply> AskAsync(CancellationToken token)
        {
            asked = true;
            return AskOnceAsync(client, prompt, call, token);
        }
    }

    private async Task<SubReply> AskOnceAsync(IChatClient client, string prompt, SubCall call, CancellationToken cancellationToken)
    {
        if (call.IsNested && !state.Account.TryTakeAgent())
            return SubReply.Failure("no nested agents are left");
        var message = new ChatMessage(ChatRole.User, prompt);
        var tokens = TokenEstimate.OfMessage(message);
        var question = new ModelCall(CallKind.Sub, client, [message], settings.Options.SubChatOptions, tokens) { Origin = call };
        var response = await caller.CallAsync(question, call.Start, cancellationToken).ConfigureAwait(false);
        if (!string.IsNullOrEmpty(response.ModelId))
            call.Model = response.ModelId;
        return ReplyOutcome.Of(response);
    }
}
