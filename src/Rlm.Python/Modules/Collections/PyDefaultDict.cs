using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Collections;

/// <summary>A dict that makes the values of absent keys by calling a factory, which may be a Python function that waits.</summary>
internal sealed class PyDefaultDict(PyType cls) : PyDict
{
    private Attributes _attributes;

    public Value Factory { get; set; } = Value.None;

    public override PyType Type => cls;

    public override ref Attributes Attributes
    {
        get
        {
            if (cls.IsShared)
                return ref base.Attributes;
            return ref _attributes;
        }
    }

    public override void Traverse(Census census)
    {
        base.Traverse(census);
        census.Add(Factory);
        if (!cls.IsShared)
        {
            census.Add(cls);
            _attributes.Traverse(census);
        }
    }

    public override string Repr(Machine m)
    {
        var items = base.Repr(m);
        if (!m.EnterRepr(Inner))
            return $"{cls.Name}(..., {items})";
        try
        {
            return $"{cls.Name}({m.Repr(Factory)}, {items})";
        }
        finally
        {
            m.LeaveRepr(Inner);
        }
    }

    protected override bool MakesUnion => true;

    public override Value Binary(Machine m, BinaryOp op, in Value other)
    {
        if (op != BinaryOp.BitOr || other.Object is not PyDict dict)
            return Value.NotImplemented;
        var result = CopyOf(m);
        result.Merge(m, dict);
        return result;
    }

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other)
    {
        if (op != BinaryOp.BitOr || other.Object is not PyDict dict)
            return Value.NotImplemented;
        var result = new PyDefaultDict(cls) { Factory = Factory };
        result.Merge(m, dict);
        result.Merge(m, this);
        return result;
    }

    public PyDefaultDict CopyOf(Machine m)
    {
        var copy = new PyDefaultDict(cls) { Factory = Factory };
        copy.Merge(m, this);
        return copy;
    }

    /// <summary>What <c>__missing__</c> does.</summary>
    public Value Make(Machine m, in Value key)
    {
        Value made;
        if (Factory.IsNone)
            return m.RaiseKeyError(key);
        if (ReferenceEquals(Factory.Object, ListType.Instance))
            made = new PyList();
        else if (ReferenceEquals(Factory.Object, IntType.Instance))
            made = Value.Int(0);
        else if (ReferenceEquals(Factory.Object, SetType.Instance))
            made = new PySet();
        else if (ReferenceEquals(Factory.Object, DictType.Instance))
            made = new PyDict();
        else
            return m.Then(m.CallValue(Factory, [], KeywordNames.None), new Store(this, key));
        Set(m, key, made);
        return made;
    }

    protected override Value ItemMissing(Machine m, in Value key) =>
        cls.HasSlot(Dunder.Missing) ? base.ItemMissing(m, key) : Make(m, key);

    // Entering the repr of the dict itself is what base.Repr does; the factory's needs a mark of its own.
    private PyObject Inner => _mark ??= new PyList();

    private PyObject? _mark;

    private sealed class Store(PyDefaultDict dict, Value key) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            dict.Set(m, key, result);
            return result;
        }

        public override void Traverse(Census census)
        {
            census.Add(dict);
            census.Add(key);
        }
    }
}
