using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Sorting;

namespace Rlm.Python.Modules.Functions;

/// <summary><c>bisect</c>.</summary>
internal static class BisectModule
{
    private const string Parameters = "(a, x, lo=0, hi=None, *, key=None)";

    public static ModuleDefinition Create() => new ModuleBuilder("bisect").Accelerated()
        .Function("bisect_left" + Parameters, static (m, a) => Find(m, a, right: false))
        .Function("bisect_right" + Parameters, static (m, a) => Find(m, a, right: true))
        .Alias("bisect", "bisect_right")
        .Function("insort_left" + Parameters, static (m, a) => Insert(m, a, right: false))
        .Function("insort_right" + Parameters, static (m, a) => Insert(m, a, right: true))
        .Alias("insort", "insort_right")
        .Build();

    private static Value Find(Machine m, ReadOnlySpan<Value> a, bool right)
    {
        if (!Bounds(m, a, out var low, out var high))
            return Value.Error;
        var (sequence, x, key) = (a[0], a[1], a[4].IsMissing ? Value.None : a[4]);
        if (key.IsNone && sequence.Object is PyList list && list.Type.IsShared && high <= list.Count && !NativeSort.NeedsPython([x])
            && (list.Count == 0 || !NativeSort.NeedsPython(list.Items.AsSpan(0, 1))))
        {
            while (low < high)
            {
                var middle = (low + high) >> 1;
                if (middle >= list.Count)
                    return m.Raise(PyTypes.IndexError, "list index out of range");
                if (right ? ValueOrder.Less(m, x, list.Items[middle]) : !ValueOrder.Less(m, list.Items[middle], x))
                    high = middle;
                else
                    low = middle + 1;
            }

            return Value.Int(low);
        }

        if (sequence.Object is null or PySetBase || sequence.Type.Lookup("__getitem__").IsMissing)
            return m.Raise(PyTypes.TypeError, $"'{sequence.Type.NameInMessages}' object does not support indexing");
        return IterationFunctions.RunOnce(m, s => Search(s, sequence, x, low, high, key, right), sequence, x, key);
    }

    private static Value Insert(Machine m, ReadOnlySpan<Value> a, bool right)
    {
        var sequence = a[0];
        var item = a[1];
        var key = a[4].IsMissing ? Value.None : a[4];
        if (!key.IsNone)
        {
            if (!Bounds(m, a, out var low, out var high))
                return Value.Error;
            var found = IterationFunctions.RunOnce(m, s => SearchByKey(s, sequence, item, low, high, key, right), sequence, item, key);
            return m.Then(found, new InsertStep(sequence, item));
        }

        return m.Then(Find(m, a, right), new InsertStep(sequence, item));
    }

    private static bool Bounds(Machine m, ReadOnlySpan<Value> a, out long low, out long high)
    {
        low = a[2].IsMissing ? 0 : m.ToIndex(a[2]);
        high = a[3].IsMissing || a[3].IsNone ? -1 : m.ToIndex(a[3]);
        if (low < 0)
        {
            m.Raise(PyTypes.ValueError, "lo must be non-negative");
            return false;
        }

        if (high < 0)
            high = m.Length(a[0]);
        return true;
    }

    private static IEnumerable<Ask> Search(Script s, Value sequence, Value x, long low, long high, Value key, bool right)
    {
        while (low < high)
        {
            var middle = low + ((high - low) >> 1);
            yield return s.Item(sequence, Value.Int(middle));
            if (!key.IsNone)
                yield return s.Call(key, s.Answer);
            yield return right ? s.Compare(CompareOp.Lt, x, s.Answer) : s.Compare(CompareOp.Lt, s.Answer, x);
            if (s.IsTrue == right)
                high = middle;
            else
                low = middle + 1;
        }

        yield return s.Give(Value.Int(low));
    }

    private static IEnumerable<Ask> SearchByKey(Script s, Value sequence, Value item, long low, long high, Value key, bool right)
    {
        yield return s.Call(key, item);
        var x = s.Answer;
        foreach (var ask in Search(s, sequence, x, low, high, key, right))
            yield return ask;
    }

    private sealed class InsertStep(Value sequence, Value item) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            if (sequence.Object is PyList list && list.Type.IsShared)
            {
                list.Insert(m, result.Bits, item);
                return Value.None;
            }

            return m.DoCallMethod(sequence, "insert", result, item);
        }

        public override void Traverse(Census census)
        {
            census.Add(sequence);
            census.Add(item);
        }
    }
}
