using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An iterator written in C# whose steps may run Python code and so may have to wait.</summary>
internal abstract class PySteppedIterator : PyObject
{
    /// <summary>
    /// The next item; Missing at the end; Error, or Pushed where the item comes later, when the end is a StopIteration.
    /// </summary>
    public abstract Value Next(Machine m);

    public override Value GetIter(Machine m) => this;
}
