using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Rlm.Python.Objects;
using Rlm.Python.Text;

namespace Rlm.Python.Runtime;

// What built-in code asks for and gets at once. Where a class written in Python has a say, the machine is entered again, which cannot wait for
// the host and goes only so deep.
internal sealed partial class Machine
{
    private const int MaxNesting = 64;

    private readonly HashSet<PyObject> _reprs = new(ReferenceEqualityComparer.Instance);
    private int _nesting;

    /// <summary>Whether the machine was entered from built-in code that cannot wait.</summary>
    public bool IsNested => _nesting > 0;

    /// <summary>Brings an operation to its end here and now.</summary>
    /// <exception cref="PyError">It ended in a Python exception.</exception>
    public Value Finish(in Value result)
    {
        if (result.IsPushed)
            return RunNested();
        if (!result.IsError)
            return result;
        var exception = _error!;
        _error = null;
        throw new PyError(exception);
    }

    private Value RunNested()
    {
        if (_isClosed)
        {
            Abort();
            throw Error(PyTypes.RuntimeError, "the program is not running");
        }

        if (_nesting >= MaxNesting)
        {
            Abort();
            throw Error(PyTypes.RecursionError, "maximum recursion depth exceeded in native code");
        }

        EnsureStack();
        _tail!.How = Delivery.Boundary;
        _nesting++;
        var status = Run(arrived: null);
        _nesting--;
        if (status == RunStatus.Failed)
        {
            var exception = _error!;
            _error = null;
            throw new PyError(exception);
        }

        return _result;
    }

    // Gives up what was pushed for a call that cannot be made.
    private void Abort()
    {
        var frame = _frame!;
        _frame = frame.Caller;
        _depth--;
        if (frame.Generator is { } generator)
            End(generator);
        else
            frame.Code.Return(frame);
    }

    // Data may be nested deeper than the thread's stack is: that is an error of the program, raised while there is room to raise it.
    private void EnsureStack(string doing = "")
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Error(PyTypes.RecursionError, "maximum recursion depth exceeded" + doing);
    }

    // Raising.

    public Value Raise(PyException exception)
    {
        _error = exception;
        return Value.Error;
    }

    public Value Raise(PyType type, string message) => Raise(PyException.Create(type, message));

    public PyError Error(PyType type, string message) => new(PyException.Create(type, message));

    public PyError Error(PyException exception) => new(exception);

    public Value RaiseKeyError(in Value key) => Raise(PyException.Create(PyTypes.KeyError, key));

    /// <summary>The exception that <see cref="Value.Error"/> announced; it is no longer pending.</summary>
    public PyException TakeError()
    {
        var exception = _error!;
        _error = null;
        return exception;
    }

    /// <summary>Takes the pending exception away where it is the end of an iterator.</summary>
    public bool TryTakeStopIteration()
    {
        if (!_error!.Is(PyTypes.StopIteration))
            return false;
        _error = null;
        return true;
    }

    // Calling.

    public Value Call(in Value function, params ReadOnlySpan<Value> arguments) => Finish(CallValue(function, arguments, KeywordNames.None));

    public Value CallMethod(in Value self, string name, params ReadOnlySpan<Value> arguments) => Finish(DoCallMethod(self, name, arguments));

    public Value DoCallMethod(in Value self, string name, params ReadOnlySpan<Value> arguments)
    {
        var method = LookUp(self, name);
        if (method.IsMissing)
            return RaiseAttributeError(self, name);
        return CallValue(Finish(method), arguments, KeywordNames.None);
    }

    // Truth and comparison.

    public bool Truth(in Value value) => value.IsBool ? value.IsTrue : Finish(DoTruth(value)).IsTrue;

    /// <summary>Equality as containers test it: the same object is equal.</summary>
    public bool Equal(in Value a, in Value b)
    {
        if (Value.Same(a, b))
            return true;
        if (a.Object is null && b.Object is null)
            return false;

        // Containers within containers may be compared more often than there are objects.
        Tick(1);
        EnsureStack(" in comparison");
        if (a.Type.IsShared && b.Type.IsShared)
            return EqualBuiltIn(a, b);
        return Truth(Finish(DoCompare(CompareOp.Eq, a, b)));
    }

    public Value RichCompare(CompareOp op, in Value a, in Value b)
    {
        Tick(1);
        EnsureStack(" in comparison");
        return Finish(DoCompare(op, a, b));
    }

    public bool Less(in Value a, in Value b) => a.Object is null && b.Object is null ? a.Bits < b.Bits : Truth(RichCompare(CompareOp.Lt, a, b));

    public long Hash(in Value value)
    {
        if (value.Object is null || Numbers.IsNumber(value))
            return value.Type.IsShared ? Numbers.Hash(value) : HashOfInstance(value);
        if (value.Object is Tag tag)
            return ReferenceEquals(tag, Tag.None) ? 0xfca86420 : RuntimeHelpers.GetHashCode(tag);
        if (!value.Type.IsShared)
            return HashOfInstance(value);
        if (value.Type.Lookup("__hash__").IsNone)
            throw Error(PyTypes.TypeError, $"unhashable type: '{value.Type.NameInMessages}'");
        EnsureStack();
        return value.Object.Hash(this);
    }

    // A class that defines __eq__ without __hash__ cannot be hashed.
    private long HashOfInstance(in Value value)
    {
        EnsureStack();
        var type = value.Type;
        foreach (var t in type.Mro)
        {
            if (t.Members.TryGetValue("__hash__", out var hash))
            {
                if (hash.IsNone)
                    throw Error(PyTypes.TypeError, $"unhashable type: '{type.Name}'");
                if (t.IsShared)
                    break;
                var result = Finish(CallSlot(hash, value, type, [], KeywordNames.None));
                if (!TryInt(result, out var number))
                    throw Error(PyTypes.TypeError, "__hash__ method should return an integer");
                return number == -1 ? -2 : number >= long.MinValue && number <= long.MaxValue ? (long)number : Numbers.Hash(result);
            }

            if (!t.IsShared && t.Members.ContainsKey("__eq__"))
                throw Error(PyTypes.TypeError, $"unhashable type: '{type.Name}'");
        }

        return Numbers.IsNumber(value) ? Numbers.Hash(value) : value.Object!.Hash(this);
    }

    // Text.

    public string Repr(in Value value)
    {
        EnsureStack(" while getting the repr of an object");
        switch (value.Object)
        {
            case null:
                return value.Bits.ToString(CultureInfo.InvariantCulture);
            case Tag tag:
                return ReferenceEquals(tag, Tag.Float) ? FloatText.Repr(value.AsDouble)
                    : ReferenceEquals(tag, Tag.Bool) ? value.IsTrue ? "True" : "False"
                    : ReferenceEquals(tag, Tag.None) ? "None"
                    : ReferenceEquals(tag, Tag.Ellipsis) ? "Ellipsis" : "NotImplemented";
            case PyType type when type.Metaclass?.Slot(Dunder.Repr) is { IsMissing: false } meta:
                return Text(Finish(CallSlot(meta, value, type.Metaclass, [], KeywordNames.None)), "__repr__");
            case var o:
                var slot = o.Type.Slot(Dunder.Repr);
                return slot.IsMissing ? o.Repr(this) : Text(Finish(CallSlot(slot, value, o.Type, [], KeywordNames.None)), "__repr__");
        }
    }

    public string Str(in Value value)
    {
        switch (value.Object)
        {
            case PyStr text when text.Type.IsShared:
                return text.ToString();
            case null or Tag:
                return Repr(value);
            case var o:
                EnsureStack(" while getting the str of an object");
                var type = o.Type;
                if (!type.IsShared)
                {
                    var slot = type.Slot(Dunder.Str);
                    if (!slot.IsMissing)
                        return Text(Finish(CallSlot(slot, value, type, [], KeywordNames.None)), "__str__");
                    if (type.Slot(Dunder.Repr) is { IsMissing: false } repr && !DefinesStr(type.Layout))
                        return Text(Finish(CallSlot(repr, value, type, [], KeywordNames.None)), "__str__");
                }

                return o.Str(this);
        }
    }

    // Exceptions and strings have a __str__ of their own, which a __repr__ in Python does not replace.
    private static bool DefinesStr(PyType layout) => !layout.Lookup("__str__").IsMissing && !ReferenceEquals(layout, ObjectType.Instance)
        && layout.Mro.Any(t => !ReferenceEquals(t, ObjectType.Instance) && t.Members.ContainsKey("__str__"));

    private string Text(in Value value, string dunder) => value.Object is PyStr text
        ? text.ToString()
        : throw Error(PyTypes.TypeError, $"{dunder} returned non-string (type {value.Type.NameInMessages})");

    public string Ascii(in Value value) => PyStr.Ascii(Repr(value));

    public string Format(in Value value, string spec)
    {
        var type = value.Type;
        if (type.Slot(Dunder.Format) is { IsMissing: false } slot)
        {
            var result = Finish(CallSlot(slot, value, type, [Value.Str(spec)], KeywordNames.None));
            return result.Object is PyStr text ? text.ToString()
                : throw Error(PyTypes.TypeError, $"__format__ must return a str, not {result.Type.NameInMessages}");
        }

        return FormatBuiltIn(value, spec);
    }

    private string FormatBuiltIn(in Value value, string spec)
    {
        if (spec.Length == 0 && !(value.Object is PyStr && value.Type.IsShared))
            return Str(value);
        var type = value.Type;
        if (value.Object is PyInstance or PyFunction or PyType || !HasFormat(type))
        {
            return spec.Length == 0 ? Str(value)
                : throw Error(PyTypes.TypeError, $"unsupported format string passed to {type.Name}.__format__");
        }

        if (type.IsShared && type.Lookup("__format__").Object is PyBuiltin { Owner: { } owner } own && !ReferenceEquals(owner, ObjectType.Instance)
            && !Numbers.IsNumber(value) && value.Object is not PyStr)
        {
            return Text(Call(own, value, Value.Str(spec)), "__format__");
        }

        return Formatter.Format(this, value, spec);
    }

    private static bool HasFormat(PyType type)
    {
        foreach (var t in type.Mro)
        {
            if (t.Members.ContainsKey("__format__"))
                return !ReferenceEquals(t, ObjectType.Instance);
        }

        return false;
    }

    /// <summary>Begins the repr of a container; false where it is being shown already, within itself.</summary>
    public bool EnterRepr(PyObject container) => _reprs.Add(container);

    public void LeaveRepr(PyObject container) => _reprs.Remove(container);

    // Operators.

    public Value Binary(BinaryOp op, in Value a, in Value b) => Finish(DoBinary(op, a, b));

    public Value Unary(UnaryOp op, in Value a) => Finish(op == UnaryOp.Not ? DoNot(a) : DoUnary(op, a));

    public Value GetItem(in Value owner, in Value key) => Finish(DoGetItem(owner, key));

    public Value SetItem(in Value owner, in Value key, in Value value) => Finish(DoSetItem(owner, key, value));

    public bool Contains(in Value container, in Value item) => Finish(DoContains(container, item, negate: false)).IsTrue;

    public long Length(in Value value)
    {
        if (value.Object is not (null or Tag))
        {
            var type = value.Object.Type;
            if (type.Slot(Dunder.Len) is { IsMissing: false } slot)
                return CheckedLength(Finish(CallSlot(slot, value, type, [], KeywordNames.None)));
            var length = value.Object.Length(this);
            if (length >= 0)
                return length;
        }

        throw Error(PyTypes.TypeError, $"object of type '{value.Type.NameInMessages}' has no len()");
    }

    // Attributes.

    public Value GetAttr(in Value owner, string name)
    {
        var value = LookUp(owner, name);
        return Finish(value.IsMissing ? RaiseAttributeError(owner, name) : value);
    }

    /// <summary>The attribute, or Missing where there is none.</summary>
    public Value GetAttrOrMissing(in Value owner, string name)
    {
        try
        {
            var value = LookUp(owner, name);
            if (value.IsError && _error!.Is(PyTypes.AttributeError))
            {
                _error = null;
                return Value.Missing;
            }

            return value.IsMissing ? value : Finish(value);
        }
        catch (PyError e) when (e.Value.Is(PyTypes.AttributeError))
        {
            return Value.Missing;
        }
    }

    /// <summary>As <see cref="GetAttrOrMissing"/>, but Pushed where Python code must be waited for.</summary>
    public Value DoGetAttr(in Value owner, string name)
    {
        var value = LookUp(owner, name);
        return value.IsMissing ? RaiseAttributeError(owner, name) : value;
    }

    public void SetAttr(in Value owner, string name, in Value value) => Finish(SetAttribute(owner, name, value));

    // Iteration.

    public Value GetIter(in Value iterable) => Finish(DoGetIter(iterable));

    /// <summary>The next item; false at the end.</summary>
    public bool Next(in Value iterator, out Value item)
    {
        if (iterator.Object is PyIterator native && native.Type.IsShared)
            return native.Advance(this, out item);
        var result = DoNext(iterator);
        if (result.IsPushed)
        {
            try
            {
                item = RunNested();
                return true;
            }
            catch (PyError e) when (e.Value.Is(PyTypes.StopIteration))
            {
                item = Value.Missing;
                return false;
            }
        }

        if (result.IsError && _error!.Is(PyTypes.StopIteration))
        {
            _error = null;
            item = Value.Missing;
            return false;
        }

        item = Finish(result);
        return true;
    }

    /// <summary>A new list of the items.</summary>
    public PyList ToList(in Value iterable)
    {
        switch (iterable.Object)
        {
            case PyList list when list.Type.IsShared || !list.Type.HasSlot(Dunder.Iter):
                Reserve(16L * list.Count);
                return new PyList(list.Span);
            case PyTuple tuple when tuple.Type.IsShared || !tuple.Type.HasSlot(Dunder.Iter):
                return new PyList(tuple.Items);
        }

        var items = new PyList();
        var iterator = GetIter(iterable);
        while (Next(iterator, out var item))
        {
            Tick(1);
            items.Add(item);
        }

        return items;
    }

    /// <summary>The items, without a copy where a list or tuple has them at hand; run no Python code while holding them.</summary>
    public ReadOnlySpan<Value> ToSpan(in Value iterable) => iterable.Object switch
    {
        PyList list when list.Type.IsShared => list.Span,
        PyTuple tuple when tuple.Type.IsShared => tuple.Items,
        _ => ToList(iterable).Span,
    };

    // Arguments.

    public bool TryInt(in Value value, out BigInteger number)
    {
        number = default;
        switch (value.Object)
        {
            case null:
                number = value.Bits;
                return true;
            case Tag tag when ReferenceEquals(tag, Tag.Bool):
                number = value.Bits;
                return true;
            case PyInt big:
                number = big.BigValue;
                return true;
            default:
                return false;
        }
    }

    /// <summary>An integer by <c>__index__</c>.</summary>
    public BigInteger ToBigInteger(in Value value)
    {
        if (TryInt(value, out var number))
            return number;
        if (value.Object is not (null or Tag) && value.Type.Slot(Dunder.Index) is { IsMissing: false } slot)
        {
            var result = Finish(CallSlot(slot, value, value.Type, [], KeywordNames.None));
            return TryInt(result, out number) ? number
                : throw Error(PyTypes.TypeError, $"__index__ returned non-int (type {result.Type.NameInMessages})");
        }

        throw Error(PyTypes.TypeError, $"'{value.Type.NameInMessages}' object cannot be interpreted as an integer");
    }

    /// <summary>An index: integers beyond 64 bits become the nearest that fits.</summary>
    public long ToIndex(in Value value)
    {
        if (value.Object is null)
            return value.Bits;
        var number = ToBigInteger(value);
        return number > long.MaxValue ? long.MaxValue : number < long.MinValue ? long.MinValue : (long)number;
    }

    public long ToInt64(in Value value)
    {
        if (value.Object is null)
            return value.Bits;
        var number = ToBigInteger(value);
        return number >= long.MinValue && number <= long.MaxValue
            ? (long)number
            : throw Error(PyTypes.OverflowError, "Python int too large to convert to C long");
    }

    public int ToInt32(in Value value, string what)
    {
        var number = ToInt64(value);
        return number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw Error(PyTypes.OverflowError, $"{what} is out of range");
    }

    public double ToDouble(in Value value)
    {
        if (value.IsFloat)
            return value.AsDouble;
        if (value.Object is null)
            return value.Bits;
        if (Numbers.KindOf(value) is not (NumberKind.None or NumberKind.Complex))
            return Numbers.ToDouble(this, value);
        if (value.Object is not Tag)
        {
            if (value.Type.Slot(Dunder.Float) is { IsMissing: false } slot)
            {
                var result = Finish(CallSlot(slot, value, value.Type, [], KeywordNames.None));
                return Numbers.KindOf(result) == NumberKind.Float ? Numbers.ToDouble(this, result)
                    : throw Error(PyTypes.TypeError, $"{value.Type.NameInMessages}.__float__ returned non-float (type {result.Type.NameInMessages})");
            }

            if (value.Type.HasSlot(Dunder.Index))
                return ToDouble(Value.Int(ToBigInteger(value)));
            if (value.Type.Lookup("__float__").Object is PyBuiltin own && Numbers.KindOf(value) == NumberKind.None)
                return Call(own, value).AsDouble;
        }

        throw Error(PyTypes.TypeError, $"must be real number, not {value.Type.NameInMessages}");
    }

    public PyStr ToStr(in Value value, string message) => value.Object as PyStr
        ?? throw Error(PyTypes.TypeError, message.EndsWith("must be str, not NoneType", StringComparison.Ordinal) ? message[..^"Type".Length] : message);

    public bool IsInstance(in Value value, PyType type) => value.Type.IsSubclassOf(type);

    // Identity.

    private ConditionalWeakTable<PyObject, StrongBox<long>>? _addresses;
    private long _nextAddress = 0x7f0000001000;

    /// <summary>A number that stands for the object's identity; tells nothing of the host's memory.</summary>
    public long Address64(in Value value) => value.Object is { } o and not Tag
        ? (_addresses ??= []).GetValue(o, _ => new(_nextAddress += 48)).Value
        : unchecked((long)((ulong)value.Bits * 0x9E3779B97F4A7C15UL >> 17 << 4) + (value.Object is null ? 1 : value.Type.Name.Length * 16));

    public string Address(in Value value) => "0x" + Address64(value).ToString("x", CultureInfo.InvariantCulture);
}
