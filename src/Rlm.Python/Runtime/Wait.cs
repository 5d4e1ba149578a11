namespace Rlm.Python.Runtime;

/// <summary>What a <see cref="Fiber"/> rests for.</summary>
internal abstract class Wait : Activation
{
    /// <summary>What came of it, once the fiber goes on: a value, or an error.</summary>
    public abstract Value Take(Machine m);
}
