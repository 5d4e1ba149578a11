namespace Rlm.Python.Tests.Scheduling;

/// <summary>A host function <c>ask(x)</c> whose calls complete when a test says so.</summary>
internal sealed class HostCalls
{
    private readonly List<(object? Argument, TaskCompletionSource<object?> Source, CancellationToken Token)> _calls = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public PythonFunction Function => new("ask(x)", async (call, token) =>
    {
        var source = new TaskCompletionSource<object?>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_calls)
        {
            _calls.Add((call["x"], source, token));
            _changed.TrySetResult();
        }

        return await source.Task.WaitAsync(token);
    });

    /// <summary>The arguments of the calls so far, in their order.</summary>
    public object?[] Arguments
    {
        get
        {
            lock (_calls)
                return [.. _calls.Select(c => c.Argument)];
        }
    }

    public CancellationToken TokenOf(int call) => _calls[call].Token;

    /// <summary>Waits until so many calls have been begun.</summary>
    public async Task BegunAsync(int count)
    {
        while (true)
        {
            Task changed;
            lock (_calls)
            {
                if (_calls.Count >= count)
                    return;
                if (_changed.Task.IsCompleted)
                    _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
                changed = _changed.Task;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    public void Complete(int call, object? result) => _calls[call].Source.SetResult(result);

    public void Fail(int call, Exception exception) => _calls[call].Source.SetException(exception);
}
