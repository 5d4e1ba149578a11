using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Rlm;

/// <summary>
/// Carries the updates of a run to one reader, in order and without loss. Publishing never waits, because a printing program cannot; the
/// run waits at <see cref="DrainAsync"/> instead, wherever it is about to do more work, until the reader has caught up.
/// </summary>
internal sealed class UpdateStream(TimeProvider time)
{
    private const int MaxPending = 256;

    private readonly Channel<RlmUpdate> _channel = Channel.CreateUnbounded<RlmUpdate>();
    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private TaskCompletionSource? _drained;
    private long _sequence;

    public void Publish(RlmUpdate update, int iteration, int depth, int agent)
    {
        lock (_lock)
        {
            _channel.Writer.TryWrite(update with
            {
                Sequence = _sequence++,
                Elapsed = time.GetElapsedTime(_start),
                Iteration = iteration,
                Depth = depth,
                Agent = agent,
            });
        }
    }

    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task drained;
            lock (_lock)
            {
                if (_channel.Reader.Count <= MaxPending)
                    return;
                drained = (_drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }

            await drained.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    public void Complete(Exception? error = null) => _channel.Writer.TryComplete(error);

    public async IAsyncEnumerable<RlmUpdate> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (await _channel.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            while (_channel.Reader.TryRead(out var update))
            {
                yield return update;
                Release();
            }
        }
    }

    private void Release()
    {
        TaskCompletionSource? drained = null;
        lock (_lock)
        {
            if (_drained is not null && _channel.Reader.Count <= MaxPending / 2)
                (drained, _drained) = (_drained, null);
        }

        drained?.SetResult();
    }
}
