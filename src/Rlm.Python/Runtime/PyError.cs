using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>
/// Carries a Python exception out of nested native code to the machine, which turns it back into a value. Where programs expect to fail
/// often (a missing key, a bad number, the end of an iterator), return <see cref="Value.Error"/> instead: a throw costs microseconds.
/// </summary>
#pragma warning disable CA1032, CA1064 // Never leaves this assembly, never made without its value.
internal sealed class PyError(PyException value) : Exception
#pragma warning restore CA1032, CA1064
{
    public PyException Value { get; } = value;

    public override string Message => Value.ToString();
}
