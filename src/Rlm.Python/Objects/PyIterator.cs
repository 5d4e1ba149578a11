using System.Runtime.CompilerServices;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// An iterator written in C#. Stepping runs no Python code except through the synchronous protocols, so the machine may step it in place,
/// without a frame.
/// </summary>
internal abstract class PyIterator : PyObject
{
    /// <summary>The next item; false at the end, and from then on.</summary>
    /// <exception cref="PyError">The iteration failed.</exception>
    public abstract bool MoveNext(Machine m, out Value item);

    /// <summary>Moves an iterator that this one is made of: such chains may be longer than the stack is deep.</summary>
    /// <exception cref="InsufficientExecutionStackException">This one is; the machine makes a RecursionError of it.</exception>
    public bool Advance(Machine m, out Value item)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return MoveNext(m, out item);
    }

    /// <summary>About how many items are left, or -1 where that is unknown.</summary>
    public virtual long LengthHint(Machine m) => -1;

    /// <summary>As <see cref="LengthHint"/>, for an iterator that this one is made of; see <see cref="Advance"/>.</summary>
    /// <exception cref="InsufficientExecutionStackException">As there.</exception>
    public long HintOfSource(Machine m)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return LengthHint(m);
    }

    public override Value GetIter(Machine m) => this;

    /// <summary>Another iterator that stands at the same place of the same source.</summary>
    public PyIterator Again() => (PyIterator)MemberwiseClone();

    /// <summary>The type of an iterator that programs can neither make by name nor derive from.</summary>
    public static PyType Declare(string name) => Declare(new TypeBuilder(name)).Sealed().Build();

    public static TypeBuilder Declare(TypeBuilder builder) => builder
        .Method("__iter__(self, /)", static (_, a) => a[0])
        .Method("__next__(self, /)", static (m, a) => m.DoNext(a[0]))
        .Method("__length_hint__(self, /)", static (m, a) =>
            a[0].Object is PyIterator iterator && iterator.LengthHint(m) is >= 0 and var hint ? Value.Int(hint) : Value.NotImplemented);
}
