using System.Runtime.CompilerServices;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// The base of every Python object that is not an immediate. The virtual members are what built-in objects do; what a class written in
/// Python defines instead is found by the machine through <see cref="PyType.Slot"/> before these are asked.
/// </summary>
/// <remarks>
/// Every operation takes <c>self</c> as its receiver and may answer <see cref="Value.Error"/> (after
/// <see cref="Machine.Raise(PyType, string)"/>), <see cref="Value.Pushed"/>, or throw <see cref="PyError"/>.
/// <see cref="Value.NotImplemented"/> lets the machine try the other operand.
/// </remarks>
internal abstract class PyObject
{
    /// <summary>The census that last counted this object.</summary>
    internal int CensusEpoch;

    public abstract PyType Type { get; }

    /// <summary>Bytes this object keeps alive by itself, without what it refers to.</summary>
    public virtual long Size => 32;

    /// <summary>Tells the census what this object refers to.</summary>
    public virtual void Traverse(Census census)
    {
    }

    /// <summary>Where the object keeps attributes of its own; a null reference where it can have none.</summary>
    public virtual ref Attributes Attributes => ref Unsafe.NullRef<Attributes>();

    /// <summary>
    /// An attribute that the object computes itself (<c>__name__</c> of a function, <c>args</c> of an exception), or Missing.
    /// </summary>
    public virtual Value GetSpecial(Machine m, string name) => Value.Missing;

    /// <summary>Sets an attribute that the object computes itself; false where there is none such.</summary>
    public virtual bool SetSpecial(Machine m, string name, Value value) => false;

    public virtual string Repr(Machine m) =>
        $"<{(Type.Module == "builtins" ? "" : Type.Module + ".")}{Type.Name} object at {m.Address(this)}>";

    public virtual string Str(Machine m) => m.Repr(this);

    public virtual bool Truth(Machine m) => true;

    /// <summary>The length, or -1 where the object has none.</summary>
    public virtual long Length(Machine m) => -1;

    public virtual long Hash(Machine m) => RuntimeHelpers.GetHashCode(this);

    /// <summary>Equality with another value; null means "ask the other one".</summary>
    public virtual bool? Equal(Machine m, in Value other) => null;

    /// <summary>Lt, LtE, Gt or GtE with another value.</summary>
    public virtual Value Order(Machine m, CompareOp op, in Value other) => Value.NotImplemented;

    /// <summary><c>self op other</c>.</summary>
    public virtual Value Binary(Machine m, BinaryOp op, in Value other) => Value.NotImplemented;

    /// <summary><c>other op self</c>, asked after <paramref name="other"/> did not know.</summary>
    public virtual Value BinaryReflected(Machine m, BinaryOp op, in Value other) => Value.NotImplemented;

    /// <summary><c>self op= other</c>; NotImplemented falls back to <see cref="Binary"/>.</summary>
    public virtual Value BinaryInPlace(Machine m, BinaryOp op, in Value other) => Value.NotImplemented;

    /// <summary><c>pow(value, exponent, modulus)</c>, asked of each of the three in turn.</summary>
    public virtual Value PowerModulo(Machine m, in Value value, in Value exponent, in Value modulus) => Value.NotImplemented;

    public virtual Value Unary(Machine m, UnaryOp op) => Value.NotImplemented;

    public virtual Value GetItem(Machine m, in Value key) => m.Raise(PyTypes.TypeError, $"'{Type.NameInMessages}' object is not subscriptable");

    public virtual Value SetItem(Machine m, in Value key, in Value value) =>
        m.Raise(PyTypes.TypeError, $"'{Type.NameInMessages}' object does not support item assignment");

    public virtual Value DelItem(Machine m, in Value key) =>
        m.Raise(PyTypes.TypeError, $"'{Type.NameInMessages}' object {(key.IsInt || key.IsBool ? "doesn't" : "does not")} support item deletion");

    /// <summary>Membership; null means "iterate over me".</summary>
    public virtual bool? Contains(Machine m, in Value item) => null;

    /// <summary>An iterator over this object, or Missing where it is not iterable.</summary>
    public virtual Value GetIter(Machine m) => Value.Missing;

    /// <summary>Calls the object. <paramref name="keywords"/> names the last arguments.</summary>
    public virtual Value Call(Machine m, ReadOnlySpan<Value> arguments, KeywordNames keywords) =>
        m.Raise(PyTypes.TypeError, $"'{Type.NameInMessages}' object is not callable");

    /// <summary>Says nothing of .NET: wherever a text was expected, a program may have put another object, and reads what becomes of it.</summary>
    public override string ToString() => $"<{Type.Name} object>";

    public sealed override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public sealed override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
