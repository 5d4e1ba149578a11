using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm;

/// <summary>Asks the root model of one run, and keeps its conversation within the model's window.</summary>
internal sealed class RootModel(
    RlmAgentSettings settings, RunState state, ModelCaller caller, RootConversation conversation, RlmRequest request, ChatOptions? options)
{
    // Beyond this share of the window, what is still to come might not fit.
    private const double WindowShare = 0.75;

    /// <summary>Asks with the conversation as it is.</summary>
    public async Task<ChatResponse> AskAsync(CallKind kind, CancellationToken cancellationToken)
    {
        if (conversation.LikelyTokens > settings.Options.RootWindowTokens * WindowShare && conversation.CanShrink)
            await CompactAsync(isTooLong: false, cancellationToken).ConfigureAwait(false);
        try
        {
            return await CallAsync(kind, conversation.Messages, conversation.Tokens, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (CallFaults.IsContextLength(error) && conversation.CanShrink)
        {
            await CompactAsync(isTooLong: true, cancellationToken).ConfigureAwait(false);
            return await CallAsync(kind, conversation.Messages, conversation.Tokens, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Sets aside what the last request will need. It sends all that was said until then, which may be longer by the output of the cells to
    /// come.
    /// </summary>
    public void HoldBack(int cells = 1)
    {
        var last = settings.Prompts.LastRequest(default, null, request);
        var input = conversation.Tokens + ((long)cells * settings.Options.MaxOutputCharacters) + TokenEstimate.OfMessage(last);
        state.Account.HoldBack(
            new CallRequest(CallKind.LastRequest, ModelOf(CallKind.LastRequest, [], 0).Model, input, options?.MaxOutputTokens));
    }

    // The model sums up what it did. Where it cannot, it still has its variables and the history.
    private async Task CompactAsync(bool isTooLong, CancellationToken cancellationToken)
    {
        var prompt = settings.Prompts.Compact();
        var messages = isTooLong ? conversation.Shortened(prompt) : [.. conversation.Messages, new ChatMessage(ChatRole.User, prompt)];
        var summary = "";
        try
        {
            var length = messages.Sum(static message => TokenEstimate.OfMessage(message.Text));
            summary = (await CallAsync(CallKind.Root, messages, length, cancellationToken, "compaction").ConfigureAwait(false)).Text;
        }
        catch (Exception error) when (CallFaults.IsContextLength(error))
        {
            // Even the short form does not fit.
        }

        state.Compactions++;
        var before = conversation.LikelyTokens;
        conversation.Compact(
            string.IsNullOrWhiteSpace(summary) ? "(There is no summary of what I did so far.)" : summary.Trim(),
            settings.Prompts.Resumed(conversation.Everything.Count));
        state.Notices.Compacted(before, conversation.LikelyTokens);
    }

    private async Task<ChatResponse> CallAsync(
        CallKind kind, IReadOnlyList<ChatMessage> messages, long tokens, CancellationToken cancellationToken, string? purpose = null)
    {
        HoldBack();
        await state.DrainAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var call = ModelOf(kind, messages, tokens);
            if (purpose is not null)
                call = call with { Purpose = purpose };
            var response = await caller.CallAsync(call, onStarted: null, cancellationToken).ConfigureAwait(false);
            conversation.NoteTokens(response.Usage?.InputTokenCount);
            state.Notices.RootReplied(response);
            return response;
        }
        finally
        {
            state.Tree.PublishUsage(state);
        }
    }

    private ModelCall ModelOf(CallKind kind, IReadOnlyList<ChatMessage> messages, long tokens) =>
        new(kind, settings.RootClient, messages, options, tokens)
        {
            OnDelta = state.Tree.HasReader ? PublishAsync : null,
            OnDiscard = state.Tree.HasReader ? () => state.Publish(new RootTextDiscarded()) : null,
        };

    private ValueTask PublishAsync(string text, CancellationToken cancellationToken)
    {
        state.Publish(new RootTextDelta(text));
        return state.DrainAsync(cancellationToken);
    }
}
