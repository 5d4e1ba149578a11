namespace Rlm.Python.Runtime;

/// <summary>A call of a host function that is not complete yet.</summary>
internal sealed class HostCall(Task<Value> task) : Activation
{
    public Task<Value> Task { get; } = task;
}
