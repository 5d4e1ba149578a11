namespace Rlm.Python.Runtime;

/// <summary>A call of a host function that is not complete yet.</summary>
internal sealed class HostCall(PythonCall call, Task<object?> task) : Wait
{
    public Task<object?> Task { get; } = task;

    /// <summary>Whether its end is announced to the machine.</summary>
    public bool IsWatched { get; set; }

    public override Value Take(Machine m)
    {
        try
        {
            // It has completed: nothing is waited for.
            return m.EndOfCall(call, Task.GetAwaiter().GetResult());
        }
        catch (Exception e) when (e is not (PythonLimitException or CellEndedException))
        {
            return m.Raise(Machine.ToPython(e));
        }
    }
}
