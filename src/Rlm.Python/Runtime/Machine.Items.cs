using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// Subscripts, slices and membership.
internal sealed partial class Machine
{
    public Value DoGetItem(in Value owner, in Value key)
    {
        if (owner.Object is null or Tag)
            return Raise(PyTypes.TypeError, $"'{owner.Type.NameInMessages}' object is not subscriptable");
        if (owner.Object is PyType type)
            return TypeType.GetItem(this, type, key);
        var slot = owner.Object.Type.Slot(Dunder.GetItem);
        if (!slot.IsMissing)
            return CallSlot(slot, owner, owner.Object.Type, [key], KeywordNames.None);
        if (owner.Object is PyDict dict && !owner.Object.Type.IsShared
            && owner.Object.Type.Slot(Dunder.Missing) is { IsMissing: false } missing)
        {
            var found = dict.Get(this, key);
            return found.IsMissing ? CallSlot(missing, owner, owner.Object.Type, [key], KeywordNames.None) : found;
        }

        return owner.Object.GetItem(this, key);
    }

    public Value DoSetItem(in Value owner, in Value key, in Value value)
    {
        if (owner.Object is null or Tag)
            return Raise(PyTypes.TypeError, $"'{owner.Type.NameInMessages}' object does not support item assignment");
        var slot = owner.Object.Type.Slot(Dunder.SetItem);
        return slot.IsMissing ? owner.Object.SetItem(this, key, value)
            : CallSlot(slot, owner, owner.Object.Type, [key, value], KeywordNames.None);
    }

    public Value DoDelItem(in Value owner, in Value key)
    {
        if (owner.Object is null or Tag)
            return Raise(PyTypes.TypeError, $"'{owner.Type.NameInMessages}' object does not support item deletion");
        var slot = owner.Object.Type.Slot(Dunder.DelItem);
        return slot.IsMissing ? owner.Object.DelItem(this, key) : CallSlot(slot, owner, owner.Object.Type, [key], KeywordNames.None);
    }

    private Value DoGetSlice(in Value owner, in Value lower, in Value upper)
    {
        if (owner.Object is PyStr text && text.Type.IsShared)
        {
            var length = text.PointCount;
            long start = 0, stop = length;
            if ((lower.IsNone || SliceBound(lower, length, ref start)) && (upper.IsNone || SliceBound(upper, length, ref stop)))
                return text.SlicePoints(start, Math.Max(start, stop));
        }

        return DoGetItem(owner, new PySlice(lower, upper, Value.None));
    }

    private static bool SliceBound(in Value bound, long length, ref long result)
    {
        if (!bound.IsInt)
            return false;
        var value = bound.Bits < 0 ? bound.Bits + length : bound.Bits;
        result = Math.Clamp(value, 0, length);
        return true;
    }

    private Value DoContains(in Value container, in Value item, bool negate)
    {
        if (container.Object is not (null or Tag))
        {
            var type = container.Object.Type;
            if (type.Slot(Dunder.Contains) is { IsMissing: false } slot)
            {
                if (slot.IsNone)
                    return Raise(PyTypes.TypeError, $"'{type.Name}' object is not a container");
                return Then(CallSlot(slot, container, type, [item], KeywordNames.None), new ContainsStep(negate));
            }

            if (!type.HasSlot(Dunder.Iter) && container.Object.Contains(this, item) is { } found)
                return Value.Bool(found != negate);
        }

        if (!IsIterable(container))
            return Raise(PyTypes.TypeError, $"argument of type '{container.Type.NameInMessages}' is not iterable");

        if (IsNativeIterable(container))
        {
            var iterator = GetIter(container);
            while (Next(iterator, out var element))
            {
                Tick(1);
                if (Equal(element, item))
                    return Value.Bool(!negate);
            }

            return Value.Bool(negate);
        }

        return Then(DoGetIter(container), new SearchStep(container, item, negate));
    }

    /// <summary>Looks through what Python code iterates; what it makes in place of an iterator makes the container none.</summary>
    private sealed class SearchStep(Value container, Value item, bool negate) : Continuation
    {
        public override Value Resume(Machine m, in Value result) =>
            m.Then(m.CallValue(m.Prelude("contains"), [result, item], KeywordNames.None), new ContainsStep(negate));

        public override Value Fail(Machine m, PyException exception) => exception.Is(PyTypes.TypeError)
            ? m.Raise(PyTypes.TypeError, $"argument of type '{container.Type.NameInMessages}' is not iterable")
            : m.Raise(exception);

        public override void Traverse(Census census)
        {
            census.Add(container);
            census.Add(item);
        }
    }

    private sealed class ContainsStep(bool negate) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            var truth = m.DoTruth(result);
            if (truth.IsPushed)
                return m.Then(truth, new ContainsStep(negate));
            return truth.IsError ? truth : Value.Bool(truth.IsTrue != negate);
        }
    }
}
