using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An iterator over what a <see cref="Script"/> gives.</summary>
internal sealed class ScriptedIterator(PyType type, Script script) : PySteppedIterator
{
    public override PyType Type => type;

    public override long Size => 256;

    public override void Traverse(Census census) => script.Traverse(census);

    public override Value Next(Machine m) => script.Run(m);
}
