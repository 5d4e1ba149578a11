using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Displays and calls with stars, put together piece by piece.
internal sealed partial class Machine
{
    private Value Extend(PyList list, in Value items, in Value function)
    {
        if (!IsIterable(items))
        {
            if (items.Type.HasSlot(Dunder.Iter))
                return RaiseNotIterable(items);
            return Raise(PyTypes.TypeError, function.IsNone
                ? $"Value after * must be an iterable, not {items.Type.NameInMessages}"
                : $"{NameOf(function)}() argument after * must be an iterable, not {items.Type.NameInMessages}");
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
            return Raise(PyTypes.TypeError, $"'{items.Type.NameInMessages}' object is not iterable");
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
            return Raise(PyTypes.TypeError, $"'{other.Type.NameInMessages}' object is not a mapping");
        return Discarded(CallValue(Prelude("update"), [dict, other], KeywordNames.None));
    }

    private Value MergeKeywords(PyDict dict, in Value other, in Value function)
    {
        if (other.Object is not PyDict source)
        {
            if (GetAttrOrMissing(other, "keys").IsMissing)
                return Raise(PyTypes.TypeError, $"{NameOf(function)}() argument after ** must be a mapping, not {other.Type.NameInMessages}");
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

    // The hint may be far off, as where the loop is left early: it is worth no more than a little room.
    private PyList NewListFor(PyIterator? iterator)
    {
        const int MostRoom = 1 << 16;
        var room = Math.Clamp(iterator?.Room(this) ?? 0, 0, MostRoom);
        Reserve(16 * room);
        return new PyList((int)room);
    }
}
