namespace Rlm;

/// <summary>
/// Summaries by the hash of what they sum up, shared by all runs. Runs that want the same at once ask once. The least recently used go
/// first.
/// </summary>
internal sealed class SymbolSummaries
{
    private const int Capacity = 1_024;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, string Text)>> _known = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Key, string Text)> _byUse = [];
    private readonly Dictionary<string, Task<Outcome>> _underWay = new(StringComparer.Ordinal);

    // The sub-model may be an agent that lists these symbols itself: who waited for himself would wait forever.
    private readonly AsyncLocal<bool> _isAsking = new();

    /// <summary>Gets a summary.</summary>
    /// <param name="key">What tells the text from others.</param>
    /// <param name="ask">Asks for it.</param>
    /// <param name="cancellationToken">Ends the waiting, and the asking where this is who asks.</param>
    /// <returns>The summary; <see langword="null"/> where there is none this time.</returns>
    public async ValueTask<string?> GetAsync(
        string key, Func<CancellationToken, ValueTask<Outcome>> ask, CancellationToken cancellationToken)
    {
        while (true)
        {
            TaskCompletionSource<Outcome>? own = null;
            Task<Outcome>? underWay;
            lock (_lock)
            {
                if (_known.TryGetValue(key, out var known))
                {
                    _byUse.Remove(known);
                    _byUse.AddFirst(known);
                    return known.Value.Text;
                }

                if (_isAsking.Value)
                    return null;
                if (!_underWay.TryGetValue(key, out underWay))
                {
                    own = new(TaskCreationOptions.RunContinuationsAsynchronously);
                    _underWay[key] = own.Task;
                }
            }

            if (own is not null)
                return await AskAsync(key, own, ask, cancellationToken).ConfigureAwait(false);
            var outcome = await underWay!.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (outcome.IsSettled)
                return outcome.Text;
        }
    }

    private async ValueTask<string?> AskAsync(
        string key, TaskCompletionSource<Outcome> own, Func<CancellationToken, ValueTask<Outcome>> ask, CancellationToken cancellationToken)
    {
        var outcome = default(Outcome);
        try
        {
            // Holds for what is called from here on only.
            _isAsking.Value = true;
            outcome = await ask(cancellationToken).ConfigureAwait(false);
            return outcome.Text;
        }
        finally
        {
            lock (_lock)
            {
                _underWay.Remove(key);
                if (outcome.Text is { } text)
                    Keep(key, text);
            }

            own.SetResult(outcome);
        }
    }

    private void Keep(string key, string text)
    {
        _known[key] = _byUse.AddFirst((key, text));
        if (_known.Count <= Capacity)
            return;
        _known.Remove(_byUse.Last!.Value.Key);
        _byUse.RemoveLast();
    }

    /// <summary>What came of asking.</summary>
    /// <param name="Text">The summary, where there is one.</param>
    /// <param name="IsSettled">
    /// Whether it is so for everybody who waits. Where who asked was cancelled or had nothing left to spend, the next one asks.
    /// </param>
    public readonly record struct Outcome(string? Text, bool IsSettled);
}
