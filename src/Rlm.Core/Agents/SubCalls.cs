using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Repl;
using static System.FormattableString;

namespace Rlm;

/// <summary>What the session of a run asks of it: sub-models, and what is left to spend.</summary>
internal sealed class SubCalls(RlmAgentSettings settings, RunState state, ModelCaller caller) : IReplHost
{
    // A cell that prints without end would fill the memory with updates.
    private const int MaxPublishedOutput = 65_536;

    private readonly Lock _lock = new();
    private TaskCompletionSource? _settled;
    private int _open;
    private long _publishedOutput;

    public void StartCell() => _publishedOutput = 0;

    public void OnOutput(string text)
    {
        if (!state.HasReader || _publishedOutput >= MaxPublishedOutput)
            return;
        if (text.Length > MaxPublishedOutput - _publishedOutput)
            text = text[..(int)(MaxPublishedOutput - _publishedOutput)];
        _publishedOutput += text.Length;
        state.Publish(new CodeOutput(text));
    }

    public async ValueTask<IReadOnlyList<SubReply>> AskAsync(
        IReadOnlyList<string> prompts, string? model, CancellationToken cancellationToken)
    {
        Open();
        try
        {
            return await AskAllAsync(prompts, model, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Close();
        }
    }

    public Task SettleAsync()
    {
        lock (_lock)
        {
            if (_open == 0)
                return Task.CompletedTask;
            return (_settled ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    public IDictionary<string, object?> GetBudget()
    {
        var options = settings.Options;
        return new Dictionary<string, object?>
        {
            ["iterations"] = options.MaxIterations - state.Iteration,
            ["sub_calls"] = state.Ledger.SubCallsLeft,
            ["tokens"] = state.Ledger.TokensLeft,
            ["seconds"] = Math.Round(Math.Max(0, (options.Budget.RunTime - state.Elapsed).TotalSeconds), 1),
        };
    }

    private void Open()
    {
        lock (_lock)
            _open++;
    }

    private void Close()
    {
        TaskCompletionSource? settled = null;
        lock (_lock)
        {
            if (--_open == 0)
                (settled, _settled) = (_settled, null);
        }

        settled?.SetResult();
    }

    private async ValueTask<IReadOnlyList<SubReply>> AskAllAsync(
        IReadOnlyList<string> prompts, string? model, CancellationToken cancellationToken)
    {
        if (Client(model) is not { } client)
            return Misuse(prompts, $"there is no sub-model {model}; there are: {Names()}");
        if (!state.Ledger.TryTakeSubCalls(prompts.Count))
        {
            var left = state.Ledger.SubCallsLeft;
            var max = settings.Options.Budget.MaxSubCalls;
            return left > 0
                ? Misuse(prompts, Invariant($"{prompts.Count:N0} prompts, but only {left:N0} of {max:N0} sub-calls are left"))
                : Refusal(prompts, Invariant($"no sub-calls are left (the limit is {max:N0})"));
        }

        var replies = new SubReply[prompts.Count];
        var started = 0;
        try
        {
            if (prompts.Count == 1)
            {
                replies[0] = await AskOneAsync(prompts[0], cancellationToken).ConfigureAwait(false);
            }
            else
            {
                var parallel = new ParallelOptions
                {
                    MaxDegreeOfParallelism = settings.Options.Budget.MaxConcurrentCalls,
                    CancellationToken = cancellationToken,
                };
                await Parallel.ForAsync(0, prompts.Count, parallel, async (i, token) =>
                {
                    replies[i] = await AskOneAsync(prompts[i], token).ConfigureAwait(false);
                }).ConfigureAwait(false);
            }
        }
        finally
        {
            state.Ledger.ReturnSubCalls(prompts.Count - started);
        }

        return replies;

        Task<SubReply> AskOneAsync(string prompt, CancellationToken token) =>
            this.AskOneAsync(client, prompt, () => Interlocked.Increment(ref started), token);
    }

    private static SubReply[] Misuse(IReadOnlyList<string> prompts, string message) =>
        [.. prompts.Select(_ => new SubReply(message, "ValueError"))];

    private static SubReply[] Refusal(IReadOnlyList<string> prompts, string message) =>
        [.. prompts.Select(_ => new SubReply(message, "RuntimeError"))];

    private async Task<SubReply> AskOneAsync(IChatClient client, string prompt, Action onStarted, CancellationToken cancellationToken)
    {
        var options = settings.Options.SubChatOptions;
        var call = new ModelCall(CallKind.Sub, client, [new ChatMessage(ChatRole.User, prompt)], options, TokenEstimate.OfMessage(prompt));
        var id = 0;
        var iteration = state.Iteration;
        long start = 0;
        string reply = "", model = "";
        string? error = null;
        var errorType = "RuntimeError";
        try
        {
            await state.DrainAsync(cancellationToken).ConfigureAwait(false);
            var response = await caller.CallAsync(call, Started, cancellationToken).ConfigureAwait(false);
            reply = response.Text;
            model = response.ModelId ?? "";
            if (string.IsNullOrWhiteSpace(reply))
                error = Emptiness(response);
        }
        catch (BudgetExhaustedException exhausted)
        {
            error = exhausted.Message;
        }
        catch (TimeoutException timeout)
        {
            (error, errorType) = (timeout.Message, "TimeoutError");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            error = "cancelled";
            throw;
        }
        catch (Exception failure)
        {
            // Whatever a client throws is an outcome of this call alone.
            error = $"the sub-model failed: {failure.Message}";
        }
        finally
        {
            if (id > 0)
            {
                if (model.Length == 0)
                    model = options?.ModelId ?? client.GetService<ChatClientMetadata>()?.DefaultModelId ?? "";
                var duration = settings.TimeProvider.GetElapsedTime(start);
                state.EndSubCall(new SubCallInfo(id, model, iteration, prompt.Length, error is null ? reply.Length : 0, duration, error));
                state.PublishUsage();
            }
        }

        return error is null ? new SubReply(reply) : new SubReply(error, errorType);

        void Started()
        {
            onStarted();
            start = settings.TimeProvider.GetTimestamp();
            id = state.StartSubCall(prompt.Length);
        }
    }

    private static string Emptiness(ChatResponse response) =>
        response.FinishReason == ChatFinishReason.ContentFilter ? "the sub-model's answer was withheld by a content filter"
        : response.FinishReason == ChatFinishReason.Length ? "the sub-model reached its output limit before it wrote anything"
        : "the sub-model's answer was empty";

    private IChatClient? Client(string? model) => model is null ? settings.SubClient : settings.NamedClients.GetValueOrDefault(model);

    private string Names() => settings.NamedClients.Count == 0
        ? "none to choose from; leave model out"
        : string.Join(", ", settings.NamedClients.Keys.Order(StringComparer.Ordinal));
}
