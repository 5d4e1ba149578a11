using Rlm.Python.Compilation;
using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    /// <summary>Whether iterating runs no Python code.</summary>
    public bool IsNativeIterable(in Value value)
    {
        if (value.Object is null or Tag or PyGenerator or PyInstance or PySteppedIterator)
            return false;
        var type = value.Object.Type;
        if (!type.IsShared && (type.HasSlot(Dunder.Iter) || type.HasSlot(Dunder.Next)))
            return false;
        return value.Object is PyIterator or PyList or PyTuple or PyDict or PyStr or PySetBase
            || !type.Lookup("__iter__").IsMissing;
    }

    public bool IsIterable(in Value value) => value.Object is not (null or Tag)
        && (value.Type.Slot(Dunder.Iter) is var slot && !slot.IsMissing ? !slot.IsNone
            : value.Type.HasSlot(Dunder.GetItem)
                || value.Object is PyGenerator { Kind: var kind } && ReferenceEquals(kind, FunctionTypes.Generator)
                || value.Object is PyIterator || !value.Type.Lookup("__iter__").IsMissing
                || (value.Object is PyType type && type.Metaclass is { } meta && meta.HasSlot(Dunder.Iter)));

    /// <summary>An iterator: a value, Error or Pushed.</summary>
    public Value DoGetIter(in Value value)
    {
        switch (value.Object)
        {
            case null or Tag:
                return RaiseNotIterable(value);
            case PyGenerator generator:
                return ReferenceEquals(generator.Kind, FunctionTypes.Generator) ? value
                    : generator.IsCoroutine ? GetCoroutineIter(value) : RaiseNotIterable(value);
            case var o:
                var type = o.Type;
                var slot = type.Slot(Dunder.Iter);
                if (!slot.IsMissing)
                {
                    return slot.IsNone ? RaiseNotIterable(value)
                        : Then(CallSlot(slot, value, type, [], KeywordNames.None), new IteratorStep());
                }

                if (type.HasSlot(Dunder.GetItem) && type.Lookup("__iter__").IsMissing)
                    return CallValue(Prelude("iterate_items"), [value], KeywordNames.None);
                var iterator = o.GetIter(this);
                return iterator.IsMissing ? RaiseNotIterable(value) : iterator;
        }
    }

    // Generators that can be awaited may delegate to coroutines; nobody else iterates them.
    private Value GetCoroutineIter(in Value coroutine)
    {
        if (_frame!.Generator is { IsAwaitable: true })
            return coroutine;
        return _frame.Code.Instructions.AsSpan(_frame.Position) is [_, { Op: Op.Send }, ..]
            ? Raise(PyTypes.TypeError, "cannot 'yield from' a coroutine object in a non-coroutine generator")
            : RaiseNotIterable(coroutine);
    }

    /// <summary>Makes something from an iterator of an iterable, whose <c>__iter__</c> may wait: the result, Error or Pushed.</summary>
    public Value WithIterator(in Value iterable, Func<Value, Value> make)
    {
        var iterator = DoGetIter(iterable);
        return iterator.IsPushed ? Then(iterator, new MakeStep(make)) : iterator.IsError ? iterator : make(iterator);
    }

    /// <summary>As <see cref="WithIterator"/>, from an iterator of each.</summary>
    public Value WithIterators(ReadOnlySpan<Value> iterables, Func<Value[], Value> make) =>
        new IteratorsStep(iterables.ToArray(), make).Continue(this);

    private sealed class MakeStep(Func<Value, Value> make) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => make(result);
    }

    // Iterables become iterators in place.
    private sealed class IteratorsStep(Value[] sources, Func<Value[], Value> make) : Continuation
    {
        private int _known;

        public Value Continue(Machine m)
        {
            for (; _known < sources.Length; _known++)
            {
                var iterator = m.DoGetIter(sources[_known]);
                if (iterator.IsPushed)
                    return m.Then(iterator, this);
                if (iterator.IsError)
                    return iterator;
                sources[_known] = iterator;
            }

            return make(sources);
        }

        public override Value Resume(Machine m, in Value result)
        {
            sources[_known++] = result;
            return Continue(m);
        }

        public override void Traverse(Census census) => census.Add(sources);
    }

    private Value RaiseNotIterable(in Value value) => Raise(PyTypes.TypeError, $"'{value.Type.NameInMessages}' object is not iterable");

    private sealed class IteratorStep : Continuation
    {
        public override Value Resume(Machine m, in Value result) =>
            result.Object is PyIterator or PyGenerator || result.Type.HasSlot(Dunder.Next) || !result.Type.Lookup("__next__").IsMissing
                ? result
                : m.Raise(PyTypes.TypeError, $"iter() returned non-iterator of type '{result.Type.NameInMessages}'");
    }

    // A loop over an iterator written in Python: Missing at the end.
    private Value DoForIter(in Value iterator, Frame frame, int distance)
    {
        if (iterator.Object is PyGenerator generator)
        {
            // Ended, or running already.
            if (generator.Frame is null && !generator.IsRunning)
                return Value.Missing;
            return Raise(PyTypes.ValueError, "generator already executing");
        }

        if (iterator.Object is PySteppedIterator stepped)
        {
            var item = stepped.Next(this);
            if (item.IsPushed)
                return Then(item, new ForIterStep(frame, distance) { IsLater = true });
            return item.IsError && TryTakeStopIteration() ? Value.Missing : item;
        }

        if (iterator.Object is null or Tag)
            return Raise(PyTypes.TypeError, $"'{iterator.Type.NameInMessages}' object is not an iterator");
        var slot = iterator.Type.Slot(Dunder.Next);
        if (slot.IsMissing)
            return Raise(PyTypes.TypeError, $"'{iterator.Type.NameInMessages}' object is not an iterator");
        var step = new ForIterStep(frame, distance);
        var result = Then(CallSlot(slot, iterator, iterator.Type, [], KeywordNames.None), step);
        step.IsLater = true;
        return result;
    }

    private sealed class ForIterStep(Frame frame, int distance) : Continuation
    {
        /// <summary>The loop has been left to wait, so the step itself must say where the frame goes on.</summary>
        public bool IsLater { get; set; }

        public override Value Resume(Machine m, in Value result)
        {
            if (IsLater)
                frame.Position += distance;
            return result;
        }

        public override Value Fail(Machine m, PyException exception)
        {
            if (!exception.Is(PyTypes.StopIteration))
                return m.Raise(exception);
            How = Delivery.Discard;
            return Value.Missing;
        }
    }

    /// <summary>The next item of an iterator: a value, Error (StopIteration at the end) or Pushed.</summary>
    public Value DoNext(in Value iterator)
    {
        switch (iterator.Object)
        {
            case PyGenerator { IsCoroutine: false, IsAsyncGenerator: false } generator:
                return Resume(generator, Value.None);
            case PySteppedIterator stepped:
                var next = stepped.Next(this);
                return next.IsMissing ? Raise(PyException.Create(PyTypes.StopIteration)) : next;
            case PyIterator native when native.Type.IsShared || !native.Type.HasSlot(Dunder.Next):
                return native.MoveNext(this, out var item) ? item : Raise(PyException.Create(PyTypes.StopIteration));
            case not (null or Tag) when iterator.Type.Slot(Dunder.Next) is { IsMissing: false } slot:
                return CallSlot(slot, iterator, iterator.Type, [], KeywordNames.None);
            default:
                return Raise(PyTypes.TypeError, $"'{iterator.Type.NameInMessages}' object is not an iterator");
        }
    }

    /// <summary>About how many items iterating gives, by <c>__len__</c> or <c>__length_hint__</c>; -1 where neither tells.</summary>
    public long LengthHint(in Value value)
    {
        if (value.Object is null or Tag)
            return -1;
        Value hint;
        try
        {
            if (!value.Type.Lookup("__len__").IsMissing)
                return Length(value);
            if (value.Type.Lookup("__length_hint__").IsMissing)
                return -1;
            hint = CallMethod(value, "__length_hint__");
        }
        catch (PyError e) when (e.Value.Is(PyTypes.TypeError))
        {
            return -1;
        }

        if (hint.IsNotImplemented)
            return -1;
        if (!TryInt(hint, out var length))
            throw Error(PyTypes.TypeError, $"__length_hint__ must be an integer, not {hint.Type.NameInMessages}");
        if (length > long.MaxValue || length < long.MinValue)
            throw Error(PyTypes.OverflowError, "Python int too large to convert to C ssize_t");
        return length >= 0 ? (long)length : throw Error(PyTypes.ValueError, "__length_hint__() should return >= 0");
    }

    private Value DoUnpack(in Value source, Frame frame, int first, int count)
    {
        switch (source.Object)
        {
            case PyTuple tuple when tuple.Type.IsShared || !tuple.Type.HasSlot(Dunder.Iter):
                return Spread(tuple.Items, frame, first, count);
            case PyList list when list.Type.IsShared:
                return Spread(list.Span, frame, first, count);
        }

        if (!IsIterable(source))
            return Raise(PyTypes.TypeError, $"cannot unpack non-iterable {source.Type.NameInMessages} object");
        if (!IsNativeIterable(source))
            return Then(CallValue(Prelude("take"), [source, Value.Int(count + 1)], KeywordNames.None), new UnpackStep(frame, first, count));
        var items = new Value[Math.Min(count + 1, 1 << 16)];
        var taken = 0;
        var iterator = GetIter(source);
        while (taken <= count && Next(iterator, out var item))
            items[taken++] = item;
        return Spread(items.AsSpan(0, taken), frame, first, count);
    }

    private Value Spread(ReadOnlySpan<Value> items, Frame frame, int first, int count, bool moreUnknown = true)
    {
        if (items.Length < count)
            return Raise(PyTypes.ValueError, $"not enough values to unpack (expected {count}, got {items.Length})");
        if (items.Length > count)
            return Raise(PyTypes.ValueError, $"too many values to unpack (expected {count})");
        items.CopyTo(frame.Registers.AsSpan(first));
        return Value.None;
    }

    private sealed class UnpackStep(Frame frame, int first, int count) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => m.Spread(((PyList)result.Object!).Span, frame, first, count);
    }

    private Value DoUnpackStar(in Value source, Frame frame, int first, int before, int after)
    {
        if (!IsIterable(source))
            return Raise(PyTypes.TypeError, $"cannot unpack non-iterable {source.Type.NameInMessages} object");
        if (!IsNativeIterable(source))
        {
            return Then(
                CallValue(Prelude("drain"), [source], KeywordNames.None), new UnpackStarStep(frame, first, before, after));
        }

        return SpreadStar(ToList(source).Span, frame, first, before, after);
    }

    private Value SpreadStar(ReadOnlySpan<Value> items, Frame frame, int first, int before, int after)
    {
        if (items.Length < before + after)
        {
            return Raise(PyTypes.ValueError, $"not enough values to unpack (expected at least {before + after}, got {items.Length})");
        }

        var registers = frame.Registers.AsSpan(first);
        items[..before].CopyTo(registers);
        registers[before] = new PyList(items[before..^after]);
        items[^after..].CopyTo(registers[(before + 1)..]);
        return Value.None;
    }

    private sealed class UnpackStarStep(Frame frame, int first, int before, int after) : Continuation
    {
        public override Value Resume(Machine m, in Value result) =>
            m.SpreadStar(((PyList)result.Object!).Span, frame, first, before, after);
    }

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
}
