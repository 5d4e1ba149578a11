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
    /// <exception cref="PyError">This one is: a RecursionError.</exception>
    public bool Advance(Machine m, out Value item)
    {
        m.EnsureStack();
        return MoveNext(m, out item);
    }

    /// <summary>About how many items are left, as programs may ask; -1 where that is unknown.</summary>
    public virtual long LengthHint(Machine m) => -1;

    /// <summary>The iterator with as many items as this one, where there is such a one.</summary>
    public virtual PyIterator? SourceOfSameLength => null;

    /// <summary>About how many items are left where the iterator knows, or the one that it takes them from; -1 where nobody does.</summary>
    /// <remarks>Needs no stack, however long the chain of sources is.</remarks>
    public long Room(Machine m)
    {
        var iterator = this;
        while (iterator.SourceOfSameLength is { } source)
        {
            m.Tick(1);
            iterator = source;
        }

        return iterator.LengthHint(m);
    }

    public override Value GetIter(Machine m) => this;

    /// <summary>Another iterator that stands at the same place of the same source.</summary>
    public PyIterator Again() => (PyIterator)MemberwiseClone();

    /// <summary>The type of an iterator that programs can neither make by name nor derive from.</summary>
    public static PyType Declare(string name, bool hints = true) => Declare(new TypeBuilder(name), hints).Sealed().Build();

    /// <param name="builder">What the type is made with.</param>
    /// <param name="hints">Whether the type has a <c>__length_hint__</c>.</param>
    public static TypeBuilder Declare(TypeBuilder builder, bool hints = false)
    {
        builder.Method("__iter__(self, /)", static (_, a) => a[0]).Method("__next__(self, /)", static (m, a) => m.DoNext(a[0]));
        return !hints ? builder : builder.Method("__length_hint__(self, /)", static (m, a) =>
            a[0].Object is PyIterator iterator && iterator.LengthHint(m) is >= 0 and var hint ? Value.Int(hint) : Value.NotImplemented);
    }
}
