using Rlm.Repl;
using static System.FormattableString;

namespace Rlm;

/// <summary>Makes one or many sub-calls: all are counted before the first starts, and each has its outcome at its place.</summary>
internal sealed class SubCallBatch(RlmAgentSettings settings, RunState state, bool isOptional = false)
{
    /// <summary>Makes the calls.</summary>
    /// <param name="lengths">How long the prompts are.</param>
    /// <param name="ask">Makes the call of an index.</param>
    /// <param name="cancellationToken">Ends all of them.</param>
    public async ValueTask<IReadOnlyList<SubReply>> RunAsync(
        IReadOnlyList<int> lengths, Func<int, SubCall, CancellationToken, Task<SubReply>> ask, CancellationToken cancellationToken)
    {
        var count = lengths.Count;
        if (!state.Account.TryTakeSubCalls(count, isOptional))
            return Refuse(count);

        var replies = new SubReply[count];
        var paid = 0;
        try
        {
            if (count == 1)
            {
                await AskOneAsync(0, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                var parallel = settings.Options.Budget.InParallel(cancellationToken);
                await Parallel.ForAsync(0, count, parallel, AskOneAsync).ConfigureAwait(false);
            }
        }
        finally
        {
            state.Account.ReturnSubCalls(count - paid);
        }

        return replies;

        async ValueTask AskOneAsync(int index, CancellationToken token)
        {
            var call = new SubCall(settings, state, lengths[index]) { IsOptional = isOptional };
            try
            {
                replies[index] = await call.RunAsync(index, ask, token).ConfigureAwait(false);
            }
            finally
            {
                if (call.HasStarted && !call.FromCache)
                    Interlocked.Increment(ref paid);
            }
        }
    }

    private SubReply[] Refuse(int count)
    {
        var left = state.Account.Left.SubCalls;
        var max = settings.Options.Budget.MaxSubCalls;
        var reply = left > 0
            ? SubReply.Misuse(Invariant($"{count:N0} prompts, but only {left:N0} of {max:N0} sub-calls are left"))
            : SubReply.Failure(Invariant($"no sub-calls are left (the limit is {max:N0})")) with { IsRefused = true };
        var replies = new SubReply[count];
        Array.Fill(replies, reply);
        return replies;
    }
}
