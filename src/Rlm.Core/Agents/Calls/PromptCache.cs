using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;
using Rlm.Repl;

namespace Rlm;

/// <summary>
/// Lets identical prompts be asked once in a run. An answer stays; a failure does not. A call is cancelled when nobody waits for it any
/// more.
/// </summary>
internal sealed class PromptCache
{
    private readonly Dictionary<Key, Entry> _entries = [];

    /// <summary>Gets the answer, from whoever asked first.</summary>
    /// <param name="key">What is asked of whom.</param>
    /// <param name="ask">Asks, where nobody has.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<SubReply> GetAsync(
        Key key, Func<CancellationToken, Task<SubReply>> ask, CancellationToken cancellationToken)
    {
        Entry entry;
        var asks = false;
        lock (_entries)
        {
            if (!_entries.TryGetValue(key, out entry!))
            {
                _entries[key] = entry = new Entry();
                asks = true;
            }

            entry.Waiting++;
        }

        if (asks)
            entry.Start(ask);
        try
        {
            return await entry.Reply.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await LeaveAsync(key, entry).ConfigureAwait(false);
        }
    }

    private async Task LeaveAsync(Key key, Entry entry)
    {
        bool isLast;
        lock (_entries)
        {
            isLast = --entry.Waiting == 0;
            if ((isLast && !entry.Reply.IsCompleted) || (entry.Reply.IsCompleted && !entry.IsAnswer))
            {
                if (_entries.GetValueOrDefault(key) == entry)
                    _entries.Remove(key);
            }
        }

        if (isLast && !entry.Reply.IsCompleted)
            await entry.CancelAsync().ConfigureAwait(false);
    }

    /// <summary>What makes two questions the same.</summary>
    public readonly record struct Key(IChatClient Client, ChatOptions? Options, string Prompt);

    [SuppressMessage(
        "Design", "CA1001", Justification = "A source without a timer or a link holds nothing, and waiters may cancel it while it ends.")]
    private sealed class Entry
    {
        private readonly CancellationTokenSource _cancel = new();
        private readonly TaskCompletionSource<SubReply> _reply = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Waiting { get; set; }

        public Task<SubReply> Reply => _reply.Task;

        public bool IsAnswer { get; private set; }

        public void Start(Func<CancellationToken, Task<SubReply>> ask) => _ = AskAsync(ask);

        // Not over before the call is accounted for.
        public async Task CancelAsync()
        {
            await _cancel.CancelAsync().ConfigureAwait(false);
            await ((Task)Reply).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        private async Task AskAsync(Func<CancellationToken, Task<SubReply>> ask)
        {
            try
            {
                var reply = await ask(_cancel.Token).ConfigureAwait(false);
                IsAnswer = !reply.Failed;
                _reply.SetResult(reply);
            }
            catch (OperationCanceledException)
            {
                _reply.TrySetCanceled();
            }
            catch (Exception error)
            {
                _reply.TrySetException(error);
                _ = Reply.Exception;
            }
        }
    }
}
