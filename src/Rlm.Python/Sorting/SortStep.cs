using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Sorting;

/// <summary>
/// Sorting from the first call of the key function to the last comparison. Both may be Python functions that wait for the host, so the
/// state of the sort lives here and not on a stack.
/// </summary>
internal sealed class SortStep : Continuation
{
    private readonly PyList _list;
    private readonly Value[] _items;
    private readonly Value _key;
    private readonly bool _reverse;
    private readonly bool _inPlace;
    private Value[] _keys;
    private int _known;
    private Stage _stage;
    private IEnumerator<bool>? _comparisons;
    private Value _left;
    private Value _right;
    private bool _less;
    private Value[]? _sorted;

    private SortStep(PyList list, Value[] items, in Value key, bool reverse, bool inPlace)
    {
        (_list, _items, _key, _reverse, _inPlace) = (list, items, key, reverse, inPlace);
        _keys = items;
    }

    private enum Stage
    {
        Keys,
        Comparing,
        Truth,
    }

    /// <summary>Sorts a list; in place as <c>list.sort</c> does, when the list is empty meanwhile, or one that nobody else sees.</summary>
    public static Value Sort(Machine m, PyList list, in Value key, bool reverse, bool inPlace)
    {
        var items = list.Items;
        var count = list.Count;
        if (count < 2 && key.IsNone)
            return inPlace ? Value.None : list;
        if (key.IsNone && !NativeSort.NeedsPython(list.Span) && !inPlace)
        {
            list.Items = NativeSort.Sort(m, list.Span, list.Span, reverse, keysAreItems: true);
            return list;
        }

        if (items.Length != count)
            items = list.Span.ToArray();
        var step = new SortStep(list, items, key, reverse, inPlace);
        if (inPlace)
            list.Clear();
        return step.Begin(m);
    }

    public override Value Resume(Machine m, in Value result)
    {
        var done = false;
        try
        {
            var next = Continue(m, result);
            done = !next.IsError;
            return next;
        }
        finally
        {
            if (!done)
                Restore();
        }
    }

    public override Value Fail(Machine m, PyException exception)
    {
        Restore();
        return m.Raise(exception);
    }

    /// <summary>The program was ended while it waited here: the list gets its items back.</summary>
    public override void Abandon() => Restore();

    public override void Traverse(Census census)
    {
        census.Add(_list);
        census.Add(_items);
        census.AddBytes(32L * _items.Length);
        if (!ReferenceEquals(_keys, _items))
            census.Add(_keys.AsSpan(0, _known));
        census.Add(_key);
    }

    // However it ends, a list that is sorted in place gets its items back.
    private Value Begin(Machine m)
    {
        var done = false;
        try
        {
            if (!_key.IsNone)
            {
                m.Reserve(16L * _items.Length);
                _keys = new Value[_items.Length];
            }

            var next = _key.IsNone ? Order(m) : FindKeys(m);
            done = !next.IsError;
            return next;
        }
        finally
        {
            if (!done)
                Restore();
        }
    }

    private Value Continue(Machine m, in Value result)
    {
        switch (_stage)
        {
            case Stage.Keys:
                if (_key.Object is PyBuiltin)
                {
                    _keys[_known++] = result;
                    return FindKeys(m);
                }

                (_keys, _known) = (((PyList)result.Object!).Span.ToArray(), _items.Length);
                return Order(m);
            case Stage.Comparing:
                var truth = m.DoTruth(result);
                if (truth.IsPushed)
                {
                    _stage = Stage.Truth;
                    return m.Then(truth, this);
                }

                if (truth.IsError)
                    return truth;
                _less = truth.IsTrue;
                return Compare(m);
            default:
                _less = result.IsTrue;
                return Compare(m);
        }
    }

    // Python code calls a key function of Python code fastest, and can wait in it.
    private Value FindKeys(Machine m)
    {
        _stage = Stage.Keys;
        if (_key.Object is not PyBuiltin)
            return m.Then(m.CallValue(m.Prelude("apply"), [_key, new PyList(_items, _items.Length)], KeywordNames.None), this);
        while (_known < _items.Length)
        {
            m.Tick(1);
            var key = m.CallValue(_key, [_items[_known]], KeywordNames.None);
            if (key.IsPushed)
                return m.Then(key, this);
            if (key.IsError)
                return key;
            _keys[_known++] = key;
        }

        return Order(m);
    }

    private Value Order(Machine m)
    {
        if (!NativeSort.NeedsPython(_keys))
            return Complete(m, NativeSort.Sort(m, _items, _keys, _reverse, _key.IsNone));
        _comparisons = Comparisons().GetEnumerator();
        return Compare(m);
    }

    private Value Compare(Machine m)
    {
        while (_comparisons!.MoveNext())
        {
            m.Tick(1);
            _stage = Stage.Comparing;
            var result = m.DoCompare(CompareOp.Lt, _left, _right);
            if (!result.IsControl && !result.IsBool)
            {
                result = m.DoTruth(result);
                _stage = Stage.Truth;
            }

            if (result.IsPushed)
                return m.Then(result, this);
            if (result.IsError)
                return result;
            _less = result.IsTrue;
        }

        return Complete(m, _sorted!);
    }

    private Value Complete(Machine m, Value[] sorted)
    {
        if (!_inPlace)
        {
            _list.Items = sorted;
            _list.Count = sorted.Length;
            return _list;
        }

        var modified = _list.Count != 0 || _list.Items.Length != 0;
        _sorted = sorted;
        Restore();
        return modified ? m.Raise(PyTypes.ValueError, "list modified during sort") : Value.None;
    }

    private void Restore()
    {
        if (!_inPlace)
            return;
        _list.Items = _sorted ?? _items;
        _list.Count = _items.Length;
    }

    // As StableSort, but stops wherever two keys are to be compared: the answer is in _less afterwards.
    private IEnumerable<bool> Comparisons()
    {
        var entries = new Keyed<Value>[_keys.Length];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = new(_keys[i], i);
        if (_reverse)
            Array.Reverse(entries);
        var minimum = StableSort.MinimumRun(entries.Length);
        var runs = new Stack<(int Start, int Length)>();
        var buffer = new Keyed<Value>[entries.Length];
        for (var start = 0; start < entries.Length;)
        {
            var n = start + 1;
            for (; n < entries.Length; n++)
            {
                yield return Ask(entries[n], entries[n - 1]);
                if (_less)
                    break;
            }

            var ascends = n == entries.Length;
            if (!ascends && n > start + 1)
            {
                yield return Ask(entries[start], entries[n - 1]);
                ascends = _less;
                if (!ascends)
                    Array.Reverse(entries, start, n - start);
            }

            if (!ascends)
            {
                n++;
                var equal = 0;
                for (; n < entries.Length; n++)
                {
                    yield return Ask(entries[n], entries[n - 1]);
                    if (_less)
                    {
                        Array.Reverse(entries, n - equal - 1, equal + 1);
                        equal = 0;
                        continue;
                    }

                    yield return Ask(entries[n - 1], entries[n]);
                    if (_less)
                        break;
                    equal++;
                }

                Array.Reverse(entries, n - equal - 1, equal + 1);
                Array.Reverse(entries, start, n - start);
                for (; n < entries.Length; n++)
                {
                    yield return Ask(entries[n], entries[n - 1]);
                    if (_less)
                        break;
                }
            }

            var end = Math.Max(n, Math.Min(start + minimum, entries.Length));
            for (; n < end; n++)
            {
                var pivot = entries[n];
                int low = start, high = n;
                while (low < high)
                {
                    var middle = (low + high) >> 1;
                    yield return Ask(pivot, entries[middle]);
                    if (_less)
                        high = middle;
                    else
                        low = middle + 1;
                }

                Array.Copy(entries, low, entries, low + 1, n - low);
                entries[low] = pivot;
            }

            runs.Push((start, end - start));
            start = end;
            while (StableSort.MustMerge(runs, start == entries.Length))
            {
                var right = runs.Pop();
                var left = runs.Pop();
                runs.Push((left.Start, left.Length + right.Length));
                Array.Copy(entries, left.Start, buffer, 0, left.Length);
                int i = 0, j = right.Start, k = left.Start;
                while (i < left.Length && j < right.Start + right.Length)
                {
                    yield return Ask(entries[j], buffer[i]);
                    entries[k++] = _less ? entries[j++] : buffer[i++];
                }

                Array.Copy(buffer, i, entries, k, left.Length - i);
            }
        }

        if (_reverse)
            Array.Reverse(entries);
        _sorted = Array.ConvertAll(entries, entry => _items[entry.Index]);
    }

    private bool Ask(in Keyed<Value> a, in Keyed<Value> b)
    {
        (_left, _right) = (a.Key, b.Key);
        return true;
    }
}
