using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

// The truth of values, and what depends on it.
internal sealed partial class Machine
{
    public bool Truth(in Value value) => value.IsBool ? value.IsTrue : Finish(DoTruth(value)).IsTrue;

    private Value DoNot(in Value operand)
    {
        var truth = DoTruth(operand);
        return truth.IsPushed ? Then(truth, new NotStep()) : truth.IsError ? truth : Value.Bool(!truth.IsTrue);
    }

    private sealed class NotStep : Continuation
    {
        public override Value Resume(Machine m, in Value result) => Value.Bool(!result.IsTrue);
    }

    /// <summary>The truth of a value: a boolean, Error or Pushed.</summary>
    public Value DoTruth(in Value value)
    {
        switch (value.Object)
        {
            case null:
                return Value.Bool(value.Bits != 0);
            case Tag tag:
                return Value.Bool(ReferenceEquals(tag, Tag.Bool) ? value.Bits != 0
                    : ReferenceEquals(tag, Tag.Float) ? value.AsDouble != 0 : !ReferenceEquals(tag, Tag.None));
            case var o:
                var type = o.Type;
                if (type.IsShared)
                    return Value.Bool(o.Truth(this));
                if (type.Slot(Dunder.Bool) is { IsMissing: false } slot)
                    return Then(CallSlot(slot, value, type, [], KeywordNames.None), new TruthStep(isLength: false));
                if (type.Slot(Dunder.Len) is { IsMissing: false } length)
                    return Then(CallSlot(length, value, type, [], KeywordNames.None), new TruthStep(isLength: true));
                return Value.Bool(o.Truth(this));
        }
    }

    private sealed class TruthStep(bool isLength) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            if (isLength)
                return Value.Bool(m.CheckedLength(result) != 0);
            return result.IsBool
                ? result
                : m.Raise(PyTypes.TypeError, $"__bool__ should return bool, returned {result.Type.NameInMessages}");
        }
    }

    private long CheckedLength(in Value value)
    {
        if (value.Object is PyInt && ToBigInteger(value) > long.MaxValue)
            throw Error(PyTypes.OverflowError, "cannot fit 'int' into an index-sized integer");
        var length = ToIndex(value);
        return length >= 0 ? length : throw Error(PyTypes.ValueError, "__len__() should return >= 0");
    }

    /// <summary>A jump that waits for the truth of a value.</summary>
    private void ContinueWithJump(bool wanted, int target)
    {
        var step = new JumpStep(wanted, target) { How = Delivery.Discard };
        _tail!.Then = step;
        _tail = step;
    }

    private sealed class JumpStep(bool wanted, int target) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            var truth = result.IsBool ? result : m.DoTruth(result);
            if (truth.IsPushed)
            {
                m._tail!.Then = this;
                m._tail = this;
                return truth;
            }

            if (!truth.IsError && truth.IsTrue == wanted)
                m._frame!.Position = target;
            return truth;
        }
    }
}
