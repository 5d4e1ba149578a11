using Rlm.Python.Compilation;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    private Value RunIntrinsic(IntrinsicKind kind, Frame frame, int first)
    {
        var r = frame.Registers;
        var x = r[first];
        switch (kind)
        {
            case IntrinsicKind.AssertionFailed:
                return Raise(x.IsMissing ? PyException.Create(PyTypes.AssertionError) : PyException.Create(PyTypes.AssertionError, x));
            case IntrinsicKind.Echo:
                return Echo(x);
            case IntrinsicKind.SetAnnotation:
                return SetAnnotation(frame, x, r[first + 1]);
            case IntrinsicKind.ImportStar:
                return ImportStar(frame, x);
            case IntrinsicKind.TypeOf:
                return x.Type;
            case IntrinsicKind.TracebackOf:
                return ((PyException)x.Object!).TracebackObject();
            case IntrinsicKind.MatchSequence:
                return Value.Bool(IsSequence(x));
            case IntrinsicKind.MatchMapping:
                return Value.Bool(IsMapping(x));
            case IntrinsicKind.LengthOf:
                return Value.Int(Length(x));
            case IntrinsicKind.MatchKeys:
                return MatchKeys(x, (PyList)r[first + 1].Object!);
            case IntrinsicKind.MappingRest:
                return MappingRest(x, (PyList)r[first + 1].Object!);
            case IntrinsicKind.MatchClass:
                return MatchClass(x, r[first + 1], (int)r[first + 2].Bits, (PyTuple)r[first + 3].Object!);
            case IntrinsicKind.SplitGroup:
                return SplitGroup((PyException)x.Object!, r[first + 1]);
            case IntrinsicKind.JoinGroup:
                return JoinGroup((PyException)x.Object!, (PyList)r[first + 1].Object!);
            case IntrinsicKind.TypeParameter:
                return DoTyping("type_parameter", r.AsSpan(first, 4));
            case IntrinsicKind.TypeAlias:
                return DoTyping("type_alias", r.AsSpan(first, 3));
            case IntrinsicKind.GenericBase:
                return DoTyping("generic_base", r.AsSpan(first, 1));
            case IntrinsicKind.DropIterator:
                return x.Object is PyGenerator generator ? DropIterator(frame, first, generator) : Value.None;
            case IntrinsicKind.WrapYield:
                return new PyAsyncItem(x);
            case IntrinsicKind.EndAsyncIteration:
                if (((PyException)x.Object!).Is(PyTypes.StopAsyncIteration))
                    return Value.None;
                _isReraise = true;
                return Raise((PyException)x.Object!);
            default:
                throw new InvalidOperationException($"No intrinsic {kind}.");
        }
    }

    private Value DoTyping(string function, ReadOnlySpan<Value> operands)
    {
        var row = new Value[operands.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = operands[i].IsMissing ? Value.None : operands[i];
        return Call(Prelude(function), row);
    }

    private Value Echo(in Value value)
    {
        EchoedValue = value;
        if (value.IsNone)
            return Value.None;
        _builtins.SetStr("_", value);
        var text = DoRepr(value);
        return Then(text, new EchoStep());
    }

    /// <summary>The value of the last bare expression.</summary>
    public Value EchoedValue { get; private set; } = Value.None;

    private sealed class EchoStep : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            m.Write(result.Object!.ToString() + "\n");
            return Value.None;
        }
    }

    private Value SetAnnotation(Frame frame, in Value name, in Value annotation)
    {
        var names = frame.Names ?? frame.Code.Globals;
        if (names.GetStr("__annotations__").Object is not PyDict annotations)
            names.SetStr("__annotations__", annotations = new PyDict());
        annotations.Set(this, name, annotation);
        return Value.None;
    }

    private bool IsSequence(in Value value) => value.Object switch
    {
        PyList or PyTuple or PyRange or PyMemoryView when value.Type.IsShared => true,
        null or Tag or PyStr or PyBytes or PyByteArray => false,
        _ => IsSequenceByClass(value.Type) ?? IsRegistered(value, "Sequence"),
    };

    private bool IsMapping(in Value value) => value.Object switch
    {
        PyDict when value.Type.IsShared => true,
        null or Tag => false,
        _ => IsSequenceByClass(value.Type) is { } isSequence ? !isSequence : IsRegistered(value, "Mapping"),
    };

    // A class is to patterns what the first class of its order is that is a sequence or a mapping; null where none is either.
    private static bool? IsSequenceByClass(PyType type)
    {
        foreach (var t in type.Mro)
        {
            if (!t.IsShared && !t.Module.StartsWith("collections", StringComparison.Ordinal))
                continue;
            switch (t.Name)
            {
                case "list" or "tuple" or "range" or "memoryview" or "deque" or "array" or "Sequence" or "MutableSequence" or "UserList":
                    return true;
                case "dict" or "mappingproxy" or "Mapping" or "MutableMapping" or "ChainMap" or "UserDict":
                    return false;
            }
        }

        return null;
    }

    // A class of the program's own may have been registered with one of collections.abc.
    private bool IsRegistered(in Value value, string name) => !value.Type.IsShared
        && _modules.TryGetValue("collections.abc", out var module) && Finish(IsInstanceOf(value, module.Names.GetStr(name))).IsTrue;

    private Value MatchKeys(in Value subject, PyList keys)
    {
        if (Length(subject) < keys.Count)
            return Value.None;
        var values = new Value[keys.Count];
        for (var i = 0; i < values.Length; i++)
        {
            for (var k = 0; k < i; k++)
            {
                if (Equal(keys.Items[k], keys.Items[i]))
                    return Raise(PyTypes.ValueError, $"mapping pattern checks duplicate key ({Repr(keys.Items[i])})");
            }

            if (subject.Object is PyDict dict && dict.Type.IsShared)
            {
                values[i] = dict.Get(this, keys.Items[i]);
                if (values[i].IsMissing)
                    return Value.None;
            }
            else
            {
                values[i] = CallMethod(subject, "get", keys.Items[i], Sentinel);
                if (Value.Same(values[i], Sentinel))
                    return Value.None;
            }
        }

        return new PyTuple(values);
    }

    private static readonly Value Sentinel = new PyInstance(ObjectType.Instance);

    private Value MappingRest(in Value subject, PyList keys)
    {
        var rest = new PyDict();
        Call(Prelude("update"), rest, subject);
        foreach (ref readonly var key in keys.Span)
            rest.Remove(this, key);
        return rest;
    }

    private Value MatchClass(in Value subject, in Value type, int positional, PyTuple names)
    {
        if (type.Object is not PyType c)
            return Raise(PyTypes.TypeError, "called match pattern must be a class");
        if (!Truth(Finish(IsInstanceOf(subject, type))))
            return Value.None;
        var values = new List<Value>();
        if (positional > 0)
        {
            var self = c.Mro.Any(
                t => t.IsShared && t.Name is "bool" or "bytearray" or "bytes" or "dict" or "float" or "frozenset" or "int" or "list"
                or "set" or "str" or "tuple");
            var listed = c.Lookup("__match_args__");
            if (!listed.IsMissing && listed.Object is not PyTuple)
                return Raise(PyTypes.TypeError, $"{c.Name}.__match_args__ must be a tuple (got {listed.Type.NameInMessages})");
            var attributes = listed.Object as PyTuple;
            if (attributes is null && self)
            {
                if (positional > 1)
                    return Raise(PyTypes.TypeError, $"{c.Name}() accepts 1 positional sub-pattern ({positional} given)");
                values.Add(subject);
            }
            else
            {
                var count = attributes?.Count ?? 0;
                if (positional > count)
                {
                    return Raise(
                        PyTypes.TypeError,
                        $"{c.Name}() accepts {count} positional sub-pattern{(count == 1 ? "" : "s")} ({positional} given)");
                }

                for (var i = 0; i < positional; i++)
                {
                    if (attributes!.Items[i].Object is not PyStr)
                        return Raise(PyTypes.TypeError, $"__match_args__ elements must be strings (got {attributes.Items[i].Type.NameInMessages})");
                    if (attributes.Items.AsSpan(0, i).ToArray().Any(k => Equal(k, attributes.Items[i])))
                        return Raise(
                            PyTypes.TypeError, $"{c.Name}() got multiple sub-patterns for attribute '{attributes.Items[i].Object}'");
                    var value = GetAttrOrMissing(subject, attributes.Items[i].Object!.ToString()!);
                    if (value.IsMissing)
                        return Value.None;
                    values.Add(value);
                }
            }
        }

        foreach (var name in names.Items)
        {
            if (positional > 0 && c.Lookup("__match_args__").Object is PyTuple known
                && known.Items.Take(positional).Any(k => Equal(k, name)))
                return Raise(PyTypes.TypeError, $"{c.Name}() got multiple sub-patterns for attribute '{name.Object}'");
            var value = GetAttrOrMissing(subject, name.Object!.ToString()!);
            if (value.IsMissing)
                return Value.None;
            values.Add(value);
        }

        return new PyTuple([.. values]);
    }

    // except* sees a plain exception as a group of one.
    private Value SplitGroup(PyException exception, in Value type)
    {
        foreach (var each in type.Object is PyTuple types ? types.Items : [type])
        {
            if (each.Object is PyType one && one.IsSubclassOf(PyTypes.BaseExceptionGroup))
                return Raise(PyTypes.TypeError, "catching ExceptionGroup with except* is not allowed. Use except instead.");
        }

        var match = MatchException(exception, type);
        if (match.IsError)
            return match;
        if (!exception.IsGroup)
        {
            if (!match.IsTrue)
                return new PyTuple([Value.None, exception]);
            var wrapped = Call(PyTypes.BaseExceptionGroup, Value.Str(""), new PyTuple([new Value(exception)]));
            return new PyTuple([wrapped, Value.None]);
        }

        return CallMethod(exception, "split", type);
    }

    private Value JoinGroup(PyException original, PyList raised)
    {
        var rest = ExceptionGroups.PrepareReraise(this, original, [.. raised.Span.ToArray().Select(e => (PyException)e.Object!)]);
        return rest is null ? Value.None : rest;
    }

    /// <summary>Python's <c>isinstance</c>.</summary>
    public Value IsInstanceOf(in Value value, in Value type)
    {
        switch (type.Object)
        {
            case PyType c:
                if (ReferenceEquals(value.Type, c))
                    return Value.True;
                return c.Metaclass is { } meta && meta.Slot(Dunder.InstanceCheck) is { IsMissing: false } check
                    ? Then(CallSlot(check, type, meta, [value], KeywordNames.None), new ContainsStep(false))
                    : Value.Bool(value.Type.IsSubclassOf(c) || ClaimedClass(value) is { } claimed && claimed.IsSubclassOf(c));
            case PyTuple types:
                EnsureStack();
                foreach (var t in types.Items)
                {
                    var result = Finish(IsInstanceOf(value, t));
                    if (result.IsTrue)
                        return result;
                }

                return Value.False;
            case not (null or Tag) when type.Type.Slot(Dunder.InstanceCheck) is { IsMissing: false } own:
                return Then(CallSlot(own, type, type.Type, [value], KeywordNames.None), new ContainsStep(false));
            case not (null or Tag) when type.Type.Lookup("__instancecheck__").Object is PyBuiltin native:
                return CallWithSelf(native, type, [value], KeywordNames.None);
            case not (null or Tag) when HasBases(type):
                return Value.Bool(IsBelow(GetAttrOrMissing(value, "__class__"), type));
            default:
                return Raise(PyTypes.TypeError, "isinstance() arg 2 must be a type, a tuple of types, or a union");
        }
    }

    /// <summary>Python's <c>issubclass</c>.</summary>
    public Value IsSubclassOf(in Value value, in Value type)
    {
        switch (type.Object)
        {
            case PyTuple types:
                EnsureStack();
                foreach (var t in types.Items)
                {
                    var result = Finish(IsSubclassOf(value, t));
                    if (result.IsTrue)
                        return result;
                }

                return Value.False;
            case PyType c:
                if (value.Object is not PyType derived)
                {
                    return HasBases(value) ? Value.Bool(IsBelow(value, type))
                        : Raise(PyTypes.TypeError, "issubclass() arg 1 must be a class");
                }

                if (derived.IsSubclassOf(c))
                    return Value.True;
                return c.Metaclass is { } meta && meta.Slot(Dunder.SubclassCheck) is { IsMissing: false } check
                    ? Then(CallSlot(check, type, meta, [value], KeywordNames.None), new ContainsStep(false))
                    : Value.False;
            case not (null or Tag) when type.Type.Slot(Dunder.SubclassCheck) is { IsMissing: false } own:
                return Then(CallSlot(own, type, type.Type, [value], KeywordNames.None), new ContainsStep(false));
            case not (null or Tag) when HasBases(type):
                return HasBases(value) ? Value.Bool(IsBelow(value, type)) : Raise(PyTypes.TypeError, "issubclass() arg 1 must be a class");
            default:
                return Raise(PyTypes.TypeError, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        }
    }

    /// <summary>
    /// The class that an object of a class written in Python gives as its <c>__class__</c>, where that may be another than its own.
    /// </summary>
    public PyType? ClaimedClass(in Value value) => value.Type is { IsShared: false } type
        && (!type.Lookup("__class__").IsMissing || type.HasSlot(Dunder.GetAttribute))
        ? GetAttrOrMissing(value, "__class__").Object as PyType : null;

    // Any object with a tuple of bases may stand for a class.
    private bool HasBases(in Value value) => value.Object is not (null or Tag) && GetAttrOrMissing(value, "__bases__").Object is PyTuple;

    private bool IsBelow(in Value derived, in Value top)
    {
        EnsureStack();
        Tick(1);
        if (Value.Same(derived, top))
            return true;
        if (derived.IsMissing || GetAttrOrMissing(derived, "__bases__").Object is not PyTuple bases)
            return false;
        foreach (var item in bases.Items)
        {
            if (IsBelow(item, top))
                return true;
        }

        return false;
    }
}
