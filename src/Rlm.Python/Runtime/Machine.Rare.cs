using Rlm.Python.Compilation;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Instructions that are not worth a place in the loop. A result goes to register A; Missing says that there is none.
internal sealed partial class Machine
{
    private Value Rare(Frame frame, ref Instruction i)
    {
        var r = frame.Registers;
        var code = frame.Code;
        switch (i.Op)
        {
            case Op.DeleteGlobal:
                return code.Globals.RemoveStr(code.Sites[i.C].Name) ? Value.Missing : RaiseNameError(code.Sites[i.C].Name);
            case Op.LoadName:
                return LoadName(frame, code.Sites[i.C]);
            case Op.StoreName:
                return StoreName(frame, code.Sites[i.C].Name, r[i.A]);
            case Op.DeleteName:
                return DeleteName(frame, code.Sites[i.C].Name);
            case Op.DeleteCell:
                {
                    var cell = (PyCell)r[i.A].Object!;
                    if (cell.Value.IsMissing)
                    {
                        RaiseUnboundCell(frame, i.A, i.C);
                        return Value.Error;
                    }

                    cell.Value = Value.Missing;
                    return Value.Missing;
                }

            case Op.BuildSlice:
                return new PySlice(r[i.B], r[i.B + 1], r[i.B + 2]);
            case Op.DeleteAttr:
                return Discarded(DeleteAttribute(r[i.B], code.Sites[i.C].Name));
            case Op.BuildSet:
                {
                    var set = new PySet();
                    for (var n = 0; n < i.C; n++)
                        set.Add(this, r[i.B + n]);
                    return set;
                }

            case Op.BuildDict:
                {
                    var dict = new PyDict();
                    dict.EnsureCapacity(i.C);
                    for (var n = 0; n < i.C; n++)
                        dict.Set(this, r[i.B + (2 * n)], r[i.B + (2 * n) + 1]);
                    return dict;
                }

            case Op.BuildListFor:
                return NewListFor(r[i.B].Object as PyIterator);
            case Op.BuildString:
                return PyStr.Join(this, r.AsSpan(i.B, i.C));
            case Op.Convert:
                return Convert(r[i.B], (char)i.C);
            case Op.Format:
                return FormatValue(r[i.B], r[i.C]);
            case Op.SetAdd:
                ((PySet)r[i.A].Object!).Add(this, r[i.B]);
                return Value.Missing;
            case Op.ListExtend:
                return Extend((PyList)r[i.A].Object!, r[i.B], r[i.C]);
            case Op.SetUpdate:
                // A display of constants alone: CPython makes it from a constant set, which shows in its order.
                if (i.B >= code.Template.RegisterCount && r[i.B].Object is PyTuple { Count: > 2 } && ((PySet)r[i.A].Object!) is { Count: 0 } empty)
                    empty.AddConstants(this, ((PyTuple)r[i.B].Object!).Items);
                else
                    return UpdateSet((PySet)r[i.A].Object!, r[i.B]);
                return Value.Missing;
            case Op.DictUpdate:
                return UpdateDict((PyDict)r[i.A].Object!, r[i.B]);
            case Op.DictMerge:
                return MergeKeywords((PyDict)r[i.A].Object!, r[i.B], r[i.C]);
            case Op.ListToTuple:
                return new PyTuple(((PyList)r[i.B].Object!).Span.ToArray());
            case Op.UnpackStar:
                return Discarded(DoUnpackStar(r[i.B], frame, i.A, i.C & 0xff, i.C >> 8));
            case Op.MakeFunction:
                return MakeFunction(frame, i);
            case Op.BuildClass:
                return BuildClass((PyFunction)r[i.B].Object!, r[i.B + 1], (PyList)r[i.B + 2].Object!, r[i.B + 3].Object as PyDict);
            case Op.Import:
                return Import(code.Template.Names[i.B], i.C == 1);
            case Op.ImportFrom:
                return ImportFrom(r[i.B], code.Template.Names[i.C]);
            case Op.Raise:
                return DoRaise(r[i.A], r[i.B], i.C);
            case Op.Reraise:
                _isReraise = true;
                return Raise((PyException)r[i.A].Object!);
            case Op.PushHandled:
                {
                    var handled = (PyException)r[i.B].Object!;
                    var before = frame.Handled;
                    frame.Handled = handled;
                    return before is null ? Value.None : before;
                }

            case Op.PopHandled:
                frame.Handled = r[i.A].Object as PyException;
                return Value.Missing;
            case Op.MatchException:
                return MatchException((PyException)r[i.B].Object!, r[i.C]);
            case Op.LoadEnter:
                return LoadContextMethod(frame, i.A, r[i.B], "__enter__", "context manager");
            case Op.LoadExit:
                return LoadContextMethod(frame, i.A, r[i.B], "__exit__", "context manager");
            case Op.LoadAsyncEnter:
                return LoadContextMethod(frame, i.A, r[i.B], "__aenter__", "asynchronous context manager");
            case Op.LoadAsyncExit:
                return LoadContextMethod(frame, i.A, r[i.B], "__aexit__", "asynchronous context manager");
            case Op.GetAwaitable:
                return GetAwaitable(r[i.B]);
            case Op.GetAsyncIter:
                return GetAsyncIter(r[i.B]);
            case Op.GetAsyncNext:
                return GetAsyncNext(r[i.B]);
            case Op.Intrinsic:
                return RunIntrinsic((IntrinsicKind)i.C, frame, i.B);
            default:
                throw new InvalidOperationException($"No instruction {i.Op}.");
        }
    }

    // The operation's value is of no interest, but it may fail or have to be waited for.
    private Value Discarded(in Value result)
    {
        if (result.IsError)
            return result;
        if (result.IsPushed)
            return Then(result, new DiscardStep { How = Delivery.Discard });
        return Value.Missing;
    }

    private sealed class DiscardStep : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            How = Delivery.Discard;
            return Value.None;
        }
    }

    private Value LoadName(Frame frame, Site site)
    {
        if (frame.Names is { } names)
        {
            if (!names.Type.IsShared && (names.Type.HasSlot(Dunder.GetItem) || names.Type.HasSlot(Dunder.Missing)))
                return Then(GetItemOf(names, Value.Str(site.Name)), new NameStep(frame, site));
            var value = names.GetStr(site.Name);
            if (!value.IsMissing)
                return value;
        }

        return LoadGlobal(site, frame.Code.Globals);
    }

    // A dict of names of a class written in Python answers in its own way; only its KeyError leads on to the globals.
    private Value GetItemOf(PyDict names, in Value key)
    {
        if (names.Type.HasSlot(Dunder.GetItem))
            return CallSlot(names, Dunder.GetItem, key);
        var found = names.Get(this, key);
        return found.IsMissing ? CallSlot(names, Dunder.Missing, key) : found;
    }

    private sealed class NameStep(Frame frame, Site site) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => result;

        public override Value Fail(Machine m, PyException exception) =>
            exception.Is(PyTypes.KeyError) ? m.LoadGlobal(site, frame.Code.Globals) : m.Raise(exception);
    }

    private Value DeleteName(Frame frame, string name)
    {
        if (frame.Names is { Type.IsShared: false } names && names.Type.HasSlot(Dunder.DelItem))
            return Discarded(CallSlot(names, Dunder.DelItem, Value.Str(name)));
        return (frame.Names ?? frame.Code.Globals).RemoveStr(name) ? Value.Missing : RaiseNameError(name);
    }

    private Value StoreName(Frame frame, string name, in Value value)
    {
        // What a metaclass's __prepare__ made may have its own idea of storing.
        if (frame.Names is { Type.IsShared: false } names && names.Type.HasSlot(Dunder.SetItem))
            return Discarded(CallSlot(names, Dunder.SetItem, Value.Str(name), value));
        (frame.Names ?? frame.Code.Globals).SetStr(name, value);
        return Value.Missing;
    }

    private Value Convert(in Value value, char how) => how switch
    {
        'r' => DoRepr(value),
        'a' => Value.Str(Ascii(value)),
        _ => DoStr(value),
    };

    public Value FormatValue(in Value value, in Value spec)
    {
        if (spec.Object is PyStr { Units: 0 } && value.Type.IsShared)
        {
            return value.Object switch
            {
                PyStr text when text.GetType() == typeof(PyStr) => text,
                null => Value.Str(value.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                _ => Value.Str(Str(value)),
            };
        }

        var type = value.Type;
        if (type.Slot(Dunder.Format) is { IsMissing: false } slot)
            return Then(CallSlot(slot, value, type, [spec], KeywordNames.None), new TextStep("__format__ must return a str, not {0}"));
        if (spec.Object is PyStr { Units: 0 })
            return DoStr(value);
        return Value.Str(Format(value, ((PyStr)spec.Object!).ToString()));
    }

    /// <summary>The str of a value; Pushed where a class written in Python makes it.</summary>
    public Value DoStr(in Value value)
    {
        if (value.Object is PyStr text && text.GetType() == typeof(PyStr))
            return text;
        var type = value.Type;
        if (type.Slot(Dunder.Str) is { IsMissing: false } slot)
            return Then(CallSlot(slot, value, type, [], KeywordNames.None), new TextStep("__str__ returned non-string (type {0})"));
        if (type.Slot(Dunder.Repr) is { IsMissing: false } repr && !DefinesStr(type.Layout))
            return Then(CallSlot(repr, value, type, [], KeywordNames.None), new TextStep("__str__ returned non-string (type {0})"));
        return Value.Str(Str(value));
    }

    /// <summary>The repr of a value; Pushed where a class written in Python makes it.</summary>
    public Value DoRepr(in Value value)
    {
        var type = value.Type;
        return type.Slot(Dunder.Repr) is { IsMissing: false } slot
            ? Then(CallSlot(slot, value, type, [], KeywordNames.None), new TextStep("__repr__ returned non-string (type {0})"))
            : Value.Str(Repr(value));
    }

    private sealed class TextStep(string message) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => result.Object is PyStr
            ? result
            : m.Raise(PyTypes.TypeError, message.Replace("{0}", result.Type.Name, StringComparison.Ordinal));
    }

    private Value Extend(PyList list, in Value items, in Value function)
    {
        if (!IsIterable(items))
        {
            if (items.Type.HasSlot(Dunder.Iter))
                return RaiseNotIterable(items);
            return Raise(PyTypes.TypeError, function.IsNone
                ? $"Value after * must be an iterable, not {items.Type.Name}"
                : $"{NameOf(function)}() argument after * must be an iterable, not {items.Type.Name}");
        }

        if (!IsNativeIterable(items))
            return Then(CallValue(Prelude("drain"), [items], KeywordNames.None), new ExtendStep(list));
        foreach (ref readonly var item in ToSpan(items))
            list.Add(item);
        return Value.Missing;
    }

    private sealed class ExtendStep(PyList list) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            foreach (ref readonly var item in ((PyList)result.Object!).Span)
                list.Add(item);
            How = Delivery.Discard;
            return Value.Missing;
        }
    }

    private Value UpdateSet(PySet set, in Value items)
    {
        if (!IsNativeIterable(items) && IsIterable(items))
            return Then(CallValue(Prelude("drain"), [items], KeywordNames.None), new UpdateSetStep(set));
        if (!IsIterable(items))
            return Raise(PyTypes.TypeError, $"'{items.Type.Name}' object is not iterable");
        set.Update(this, items);
        return Value.Missing;
    }

    private sealed class UpdateSetStep(PySet set) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            How = Delivery.Discard;
            return m.UpdateSet(set, result);
        }
    }

    private Value UpdateDict(PyDict dict, in Value other)
    {
        if (other.Object is PyDict source && (source.Type.IsShared || !source.Type.HasSlot(Dunder.Iter)))
        {
            foreach (var (key, value) in source.Items())
                dict.Set(this, key, value);
            return Value.Missing;
        }

        if (GetAttrOrMissing(other, "keys").IsMissing)
            return Raise(PyTypes.TypeError, $"'{other.Type.Name}' object is not a mapping");
        return Discarded(CallValue(Prelude("update"), [dict, other], KeywordNames.None));
    }

    private Value MergeKeywords(PyDict dict, in Value other, in Value function)
    {
        if (other.Object is not PyDict source)
        {
            if (GetAttrOrMissing(other, "keys").IsMissing)
                return Raise(PyTypes.TypeError, $"{NameOf(function)}() argument after ** must be a mapping, not {other.Type.Name}");
            source = new PyDict();
            try
            {
                Call(Prelude("update"), source, other);
            }
            catch (PyError e) when (e.Value.Is(PyTypes.KeyError) && e.Value.Args.Items is [{ Object: PyStr missing }])
            {
                // CPython takes every KeyError for a name that was there already.
                return Raise(PyTypes.TypeError, $"{NameOf(function)}() got multiple values for keyword argument '{missing}'");
            }
        }

        foreach (var (key, value) in source.Items())
        {
            if (key.Object is not PyStr name)
                return Raise(PyTypes.TypeError, "keywords must be strings");
            if (!dict.Get(this, key).IsMissing)
                return Raise(PyTypes.TypeError, $"{NameOf(function)}() got multiple values for keyword argument '{name}'");
            dict.Set(this, key, value);
        }

        return Value.Missing;
    }

    private static string NameOf(in Value function) => function.Object switch
    {
        PyFunction f => (f.Module.Object is PyStr module ? module + "." : "") + f.QualifiedName,
        PyBuiltin b => b.Name,
        PyType t => t.Name,
        PyBoundMethod m => NameOf(m.Function),
        _ => function.Type.Name + " object",
    };

    private Value MakeFunction(Frame frame, in Instruction i)
    {
        var r = frame.Registers;
        var code = frame.Code.Function(i.B);
        var closure = new PyCell[code.Template.FreeNames.Length];
        for (var n = 0; n < closure.Length; n++)
            closure[n] = (PyCell)r[i.C + 3 + n].Object!;
        return new PyFunction(code, closure, r[i.C].Object is PyTuple defaults ? defaults.Items : [], r[i.C + 1].Object as PyDict, r[i.C + 2].Object as PyDict);
    }

    private Value DoRaise(in Value what, in Value cause, int kind)
    {
        if (kind == 0)
        {
            if (CurrentlyHandled() is not { } handled)
                return Raise(PyTypes.RuntimeError, "No active exception to reraise");
            _isReraise = true;
            return Raise(handled);
        }

        if (what.Object is PyType type && type.IsSubclassOf(PyTypes.BaseException))
            return Then(CallValue(what, [], KeywordNames.None), new RaiseStep(type, cause, kind == 2));
        return RaiseObject(what, cause, kind == 2);
    }

    private sealed class RaiseStep(PyType type, Value cause, bool hasCause) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => result.Object is PyException
            ? m.RaiseObject(result, cause, hasCause)
            : m.Raise(PyTypes.TypeError, $"calling {m.Repr(type)} should have returned an instance of BaseException, not {m.Repr(result.Type)}");
    }

    private Value RaiseObject(in Value what, Value cause, bool hasCause)
    {
        if (what.Object is not PyException exception)
            return Raise(PyTypes.TypeError, "exceptions must derive from BaseException");
        if (hasCause)
        {
            if (cause.Object is PyType type && type.IsSubclassOf(PyTypes.BaseException))
                cause = Call(cause);
            if (!cause.IsNone && cause.Object is not PyException)
                return Raise(PyTypes.TypeError, "exception causes must derive from BaseException");
            exception.Cause = cause.Object as PyException;
            exception.SuppressContext = true;
        }

        if (exception.HasTraceback)
            SetContext(exception);
        return Raise(exception);
    }

    private Value MatchException(PyException exception, in Value type)
    {
        if (type.Object is PyTuple types)
        {
            // Every class is looked at, so that a wrong one is found whatever was raised.
            var any = false;
            foreach (ref readonly var t in types.Items.AsSpan())
            {
                var match = t.Object is PyTuple
                    ? Raise(PyTypes.TypeError, "catching classes that do not inherit from BaseException is not allowed")
                    : MatchException(exception, t);
                if (match.IsError)
                    return match;
                any |= match.IsTrue;
            }

            return Value.Bool(any);
        }

        if (type.Object is PyType c && c.IsSubclassOf(PyTypes.BaseException))
            return Value.Bool(exception.Class.IsSubclassOf(c));
        return Raise(PyTypes.TypeError, "catching classes that do not inherit from BaseException is not allowed");
    }

    private Value LoadContextMethod(Frame frame, int target, Value manager, string name, string protocol)
    {
        var found = manager.Type.Lookup(name);
        if (found.IsMissing)
        {
            var missed = name.Contains("exit", StringComparison.Ordinal) ? $" (missed {name} method)" : "";
            return Raise(PyTypes.TypeError, $"'{manager.Type.Name}' object does not support the {protocol} protocol{missed}");
        }

        if (found.Object is PyFunction or PyBuiltin { Kind: BuiltinKind.Method })
        {
            frame.Registers[target + 1] = manager;
            return found;
        }

        frame.Registers[target + 1] = Value.Missing;
        return Finish(Bind(found, manager, manager.Type));
    }

    private Value GetAwaitable(in Value value)
    {
        if (value.Object is PyGenerator { IsAwaitable: true } coroutine)
        {
            return coroutine.IsCoroutine && !coroutine.IsRunning && !coroutine.Awaited.IsNone
                ? Raise(PyTypes.RuntimeError, "coroutine is being awaited already")
                : value;
        }

        return IsAwaitable(value)
            ? Then(CallSlot(AwaitMethod(value), value, value.Type, [], KeywordNames.None), new AwaitStep())
            : Raise(PyTypes.TypeError, $"object {value.Type.Name} can't be used in 'await' expression");
    }

    private static bool IsAwaitable(in Value value) => value.Object is PyGenerator { IsAwaitable: true } || !AwaitMethod(value).IsMissing;

    private static Value AwaitMethod(in Value value) => value.Object is null or Tag ? Value.Missing : value.Type.Lookup("__await__");

    private sealed class AwaitStep : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            if (result.Object is PyGenerator { IsCoroutine: true })
                return m.Raise(PyTypes.TypeError, "__await__() returned a coroutine");
            return result.Object is PyIterator or PyGenerator || !result.Type.Lookup("__next__").IsMissing
                ? result
                : m.Raise(PyTypes.TypeError, $"__await__() returned non-iterator of type '{result.Type.Name}'");
        }
    }

    private Value GetAsyncIter(in Value value) => AsyncIteratorOf(
        value, "'async for' requires an object with __aiter__ method, got {0}",
        "'async for' received an object from __aiter__ that does not implement __anext__: {0}");

    /// <summary><c>aiter</c>.</summary>
    public Value DoAsyncIter(in Value value) => AsyncIteratorOf(
        value, "'{0}' object is not an async iterable", "aiter() returned not an async iterator of type '{0}'");

    private Value AsyncIteratorOf(in Value value, string notIterable, string notIterator)
    {
        if (value.Object is PyGenerator { IsAsyncGenerator: true })
            return value;
        var method = AsyncMethod(value, "__aiter__");
        return method.IsMissing
            ? Raise(PyTypes.TypeError, notIterable.Replace("{0}", value.Type.Name, StringComparison.Ordinal))
            : Then(CallSlot(method, value, value.Type, [], KeywordNames.None), new AsyncIteratorStep(notIterator));
    }

    private sealed class AsyncIteratorStep(string notIterator) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => AsyncMethod(result, "__anext__").IsMissing
            ? m.Raise(PyTypes.TypeError, notIterator.Replace("{0}", result.Type.Name, StringComparison.Ordinal))
            : result;
    }

    private Value GetAsyncNext(in Value value) =>
        Then(CallSlot(AsyncMethod(value, "__anext__"), value, value.Type, [], KeywordNames.None), new AsyncNextStep());

    private sealed class AsyncNextStep : Continuation
    {
        public override Value Resume(Machine m, in Value result) => IsAwaitable(result)
            ? result
            : m.Raise(PyTypes.TypeError, $"'async for' received an invalid object from __anext__: {result.Type.Name}");
    }

    private static Value AsyncMethod(in Value value, string name) => value.Object is null or Tag ? Value.Missing : value.Type.Lookup(name);

    /// <summary><c>anext</c>.</summary>
    public Value DoAsyncNext(in Value value)
    {
        var method = AsyncMethod(value, "__anext__");
        return method.IsMissing
            ? Raise(PyTypes.TypeError, $"'{value.Type.Name}' object is not an async iterator")
            : CallSlot(method, value, value.Type, [], KeywordNames.None);
    }

    // The hint may be far off, as where the loop is left early: it is worth no more than a little room.
    private PyList NewListFor(PyIterator? iterator)
    {
        const int MostRoom = 1 << 16;
        var room = Math.Clamp(iterator?.Room(this) ?? 0, 0, MostRoom);
        Reserve(16 * room);
        return new PyList((int)room);
    }
}
