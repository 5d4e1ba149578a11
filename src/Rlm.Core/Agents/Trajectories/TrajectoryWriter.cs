using System.Buffers;
using System.Threading.Channels;

namespace Rlm.Trajectories;

/// <summary>
/// Writes the lines of one trajectory to its stream, behind the run's back. Posting never waits; where the stream is so slow that too much
/// is waiting to be written, the run waits at <see cref="DrainAsync"/>. A stream that fails costs the trajectory, never the run.
/// </summary>
internal sealed class TrajectoryWriter
{
    private const long MaxPendingCharacters = 32L << 20;
    private const int MaxBuffered = 256 << 10;

    // A stream of the host that never ends writing must not keep the run from ending.
    private static readonly TimeSpan CompletionTime = TimeSpan.FromSeconds(30);

    private readonly Channel<Entry> _channel = Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _lock = new();
    private readonly Stream _stream;
    private readonly TrajectoryTexts _texts;
    private readonly TimeProvider _time;
    private readonly Task _writing;
    private ArrayBufferWriter<byte> _buffer = new();
    private TaskCompletionSource? _drained;
    private long _pending;

    public TrajectoryWriter(Stream stream, TrajectoryTexts texts, TimeProvider time)
    {
        _stream = stream;
        _texts = texts;
        _time = time;
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>What kept the trajectory from being written whole.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Adds a line.</summary>
    /// <param name="characters">About how much text it keeps in memory until it is written.</param>
    /// <param name="write">Writes its properties; called later, on one thread at a time, in the order of posting.</param>
    public void Post(int characters, Action<TrajectoryLine> write)
    {
        lock (_lock)
        {
            if (_channel.Writer.TryWrite(new Entry(characters, write)))
                _pending += characters;
        }
    }

    public async ValueTask DrainAsync(CancellationToken cancellationToken)
    {
        Task drained;
        lock (_lock)
        {
            if (_pending <= MaxPendingCharacters)
                return;
            drained = (_drained ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        await drained.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes what was posted, and closes the stream. Later lines are dropped.</summary>
    public async Task CompleteAsync()
    {
        _channel.Writer.TryComplete();
        try
        {
            await _writing.WaitAsync(CompletionTime, _time).ConfigureAwait(false);
        }
        catch (TimeoutException late)
        {
            Error = late;
        }
    }

    private async Task WriteAsync()
    {
        try
        {
            while (await _channel.Reader.WaitToReadAsync().ConfigureAwait(false))
            {
                while (_channel.Reader.TryRead(out var entry))
                {
                    Write(entry);
                    if (_buffer.WrittenCount >= MaxBuffered)
                        await FlushAsync().ConfigureAwait(false);
                }

                // Whenever the run has nothing more to tell for now, all it told is in the file.
                await FlushAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            await CloseAsync().ConfigureAwait(false);
        }
    }

    private void Write(Entry entry)
    {
        var start = _buffer.WrittenCount;
        try
        {
            if (Error is null)
                TrajectoryLine.Write(_buffer, _texts, entry.Write);
        }
        catch (Exception error)
        {
            // Half a line would spoil the next one.
            Error = error;
            Cut(start);
        }
        finally
        {
            Release(entry.Characters);
        }
    }

    private void Cut(int length)
    {
        var kept = _buffer.WrittenSpan[..length].ToArray();
        _buffer.ResetWrittenCount();
        _buffer.Write(kept);
    }

    private async ValueTask FlushAsync()
    {
        try
        {
            if (_buffer.WrittenCount > 0)
            {
                await _stream.WriteAsync(_buffer.WrittenMemory).ConfigureAwait(false);
                await _stream.FlushAsync().ConfigureAwait(false);
            }
        }
        catch (Exception error)
        {
            Error ??= error;
        }

        if (_buffer.Capacity > MaxBuffered * 4)
            _buffer = new();
        else
            _buffer.ResetWrittenCount();
    }

    private async ValueTask CloseAsync()
    {
        try
        {
            await _stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception error)
        {
            Error ??= error;
        }
    }

    private void Release(int characters)
    {
        TaskCompletionSource? drained = null;
        lock (_lock)
        {
            _pending -= characters;
            if (_drained is not null && _pending <= MaxPendingCharacters / 2)
                (drained, _drained) = (_drained, null);
        }

        drained?.SetResult();
    }

    private readonly record struct Entry(int Characters, Action<TrajectoryLine> Write);
}
