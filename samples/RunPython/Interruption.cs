namespace Rlm.Samples.RunPython;

/// <summary>Turns Ctrl+C into the cancellation of what runs, in place of the end of the process.</summary>
public sealed class Interruption : IDisposable
{
    private readonly CancellationToken _outer;
    private CancellationTokenSource _current;

    /// <summary>Listens from now on.</summary>
    public Interruption(CancellationToken outer)
    {
        _outer = outer;
        _current = CancellationTokenSource.CreateLinkedTokenSource(outer);
        Console.CancelKeyPress += Cancel;
    }

    /// <summary>A token that the next Ctrl+C cancels.</summary>
    public CancellationToken NextToken()
    {
        CancellationTokenSource last = _current;
        _current = CancellationTokenSource.CreateLinkedTokenSource(_outer);
        last.Dispose();
        return _current.Token;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Console.CancelKeyPress -= Cancel;
        _current.Dispose();
    }

    private void Cancel(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = true;
        _current.Cancel();
    }
}
