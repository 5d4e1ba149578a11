using Microsoft.Extensions.AI;
using Rlm.Budgets;

namespace Rlm;

/// <summary>Asks the root model of one run, and keeps its conversation within the model's window.</summary>
internal sealed class RootModel(
    RlmAgentSettings settings, RunState state, ModelCaller caller, RootConversation conversation, RlmRequest request, ChatOptions? options)
{
    // Beyond this share of the window, what is still to come might not fit.
    private const double WindowShare = 0.75;

    private readonly ChatOptions? _given = options;
    private IWorkMode? _mode;
    private ChatOptions? _options = options;
    private ChatOptions? _plainOptions = options;
    private long _toolTokens = TokenEstimate.OfTools(options?.Tools);

    private PromptTexts Prompts => _mode?.Prompts ?? settings.Prompts;

    /// <summary>Asks in the way of a mode from now on: its prompts, its tools.</summary>
    public void Use(IWorkMode mode)
    {
        _mode = mode;
        if (mode.Tools.Count == 0)
            return;
        _options = _given?.Clone() ?? new ChatOptions();
        var own = mode.Tools.Select(static tool => tool.Name).ToHashSet(StringComparer.Ordinal);
        _options.Tools = [.. mode.Tools, .. (_given?.Tools ?? []).Where(tool => !own.Contains(tool.Name))];
        // Where text is asked for, the tools stay declared, because the conversation is full of calls of them.
        _plainOptions = _options.Clone();
        _plainOptions.ToolMode = ChatToolMode.None;
        _toolTokens = TokenEstimate.OfTools(_options.Tools);
    }

    /// <summary>Asks with the conversation as it is.</summary>
    public async Task<ChatResponse> AskAsync(CallKind kind, CancellationToken cancellationToken)
    {
        if (conversation.LikelyTokens > settings.Options.RootWindowTokens * WindowShare && conversation.CanShrink)
            await CompactAsync(isTooLong: false, cancellationToken).ConfigureAwait(false);
        try
        {
            return await AskOnceAsync(kind, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (CallFaults.IsContextLength(error) && conversation.CanShrink)
        {
            await CompactAsync(isTooLong: true, cancellationToken).ConfigureAwait(false);
            return await AskOnceAsync(kind, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Sets aside what the last request will need. It sends all that was said until then, which may be longer by the output of the cells to
    /// come.
    /// </summary>
    public void HoldBack(int cells = 1)
    {
        var last = Prompts.LastRequest(default, null, request);
        var more = ((long)cells * settings.Options.MaxOutputCharacters) + TokenEstimate.OfMessage(last);
        var input = conversation.Tokens + _toolTokens + more;
        var model = ModelOf(CallKind.LastRequest, [], 0, _plainOptions).Model;
        state.Account.HoldBack(new CallRequest(CallKind.LastRequest, model, input, _given?.MaxOutputTokens));
    }

    // The model sums up what it did. Where it cannot, it still has its variables and the history.
    private async Task CompactAsync(bool isTooLong, CancellationToken cancellationToken)
    {
        var prompt = Prompts.Compact();
        var messages = isTooLong ? conversation.Shortened(prompt) : [.. conversation.Messages, new ChatMessage(ChatRole.User, prompt)];
        var summary = "";
        try
        {
            var length = messages.Sum(TokenEstimate.OfMessage);
            var reply = await CallAsync(CallKind.Compaction, messages, length, _plainOptions, cancellationToken).ConfigureAwait(false);
            summary = reply.Text;
        }
        catch (Exception error) when (CallFaults.IsContextLength(error))
        {
            // Even the short form does not fit.
        }

        state.Compactions++;
        var before = conversation.LikelyTokens;
        conversation.Compact(
            string.IsNullOrWhiteSpace(summary) ? "(There is no summary of what I did so far.)" : summary.Trim(),
            _mode?.Resumed(conversation.Everything.Count) ?? Prompts.Resumed(conversation.Everything.Count));
        state.Notices.Compacted(before, conversation.LikelyTokens);
    }

    private Task<ChatResponse> AskOnceAsync(CallKind kind, CancellationToken cancellationToken) => CallAsync(
        kind, conversation.Messages, conversation.Tokens, kind == CallKind.LastRequest ? _plainOptions : _options, cancellationToken);

    private async Task<ChatResponse> CallAsync(
        CallKind kind,
        IReadOnlyList<ChatMessage> messages,
        long tokens,
        ChatOptions? callOptions,
        CancellationToken cancellationToken)
    {
        HoldBack();
        await state.DrainAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var call = ModelOf(kind, messages, tokens + _toolTokens, callOptions);
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

    private ModelCall ModelOf(CallKind kind, IReadOnlyList<ChatMessage> messages, long tokens, ChatOptions? callOptions) =>
        new(kind, settings.RootClient, messages, callOptions, tokens)
        {
            OnDelta = state.Tree.HasReader ? (text, token) => state.PublishAsync(new RootTextDelta(text), token) : null,
            OnDiscard = state.Tree.HasReader ? () => state.Publish(new RootTextDiscarded()) : null,
        };
}
