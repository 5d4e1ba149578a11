using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Sorting;

namespace Rlm.Python.Modules.Functions;

/// <summary>
/// <c>heapq</c>. Heaps of numbers, strings and tuples of such are kept here; where comparing needs Python code, the
/// prelude's functions do the same.
/// </summary>
internal static class HeapqModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("heapq").Accelerated()
        .Function("_push(heap, item, is_max, /)", Push)
        .Function("_pop(heap, is_max, /)", Pop)
        .Function("_replace(heap, item, is_max, push_first, /)", Replace)
        .Function("_heapify(heap, is_max, /)", Heapify)
        .Prelude("heapq.py")
        .Build();

    // Each answers NotImplemented, with nothing done, where a comparison may need Python code.
    private static Value Push(Machine m, ReadOnlySpan<Value> a)
    {
        var heap = Heap(m, a[0], "heappush() argument 1");
        if (IsForPython(heap, a[1]))
            return Value.NotImplemented;
        heap.Add(a[1]);
        Rise(m, heap, 0, heap.Count - 1, a[2].IsTrue);
        return Value.None;
    }

    private static Value Pop(Machine m, ReadOnlySpan<Value> a)
    {
        var heap = Heap(m, a[0], "heappop() argument");
        if (heap.Count == 0)
            return m.Raise(PyTypes.IndexError, "index out of range");
        if (IsForPython(heap, heap.Items[heap.Count - 1]))
            return Value.NotImplemented;
        var last = heap.Items[heap.Count - 1];
        heap.RemoveRange(heap.Count - 1, 1);
        if (heap.Count == 0)
            return last;
        var first = heap.Items[0];
        heap.Items[0] = last;
        Sink(m, heap, 0, a[1].IsTrue);
        return first;
    }

    private static Value Replace(Machine m, ReadOnlySpan<Value> a)
    {
        var heap = Heap(m, a[0], a[3].IsTrue ? "heappushpop() argument 1" : "heapreplace() argument 1");
        var (isMax, pushFirst) = (a[2].IsTrue, a[3].IsTrue);
        if (heap.Count == 0)
            return pushFirst ? a[1] : m.Raise(PyTypes.IndexError, "index out of range");
        if (IsForPython(heap, a[1]))
            return Value.NotImplemented;
        if (pushFirst && !Less(m, heap.Items[0], a[1], isMax))
            return a[1];
        var first = heap.Items[0];
        heap.Items[0] = a[1];
        Sink(m, heap, 0, isMax);
        return first;
    }

    private static Value Heapify(Machine m, ReadOnlySpan<Value> a)
    {
        var heap = Heap(m, a[0], "heapify() argument");
        if (NativeSort.NeedsPython(heap.Span))
            return Value.NotImplemented;
        for (var i = (heap.Count / 2) - 1; i >= 0; i--)
            Sink(m, heap, i, a[1].IsTrue);
        return Value.None;
    }

    private static PyList Heap(Machine m, in Value value, string what) =>
        value.Object as PyList ?? throw m.Error(PyTypes.TypeError, $"{what} must be list, not {value.Type.NameInMessages}");

    private static bool IsForPython(PyList heap, in Value item) =>
        NativeSort.NeedsPython([item]) || (heap.Count > 0 && NativeSort.NeedsPython(heap.Items.AsSpan(0, 1)));

    private static bool Less(Machine m, in Value a, in Value b, bool isMax) => isMax ? ValueOrder.Less(m, b, a) : ValueOrder.Less(m, a, b);

    private static void Rise(Machine m, PyList heap, int top, int index, bool isMax)
    {
        m.Tick(1);
        var item = heap.Items[index];
        while (index > top)
        {
            var parent = (index - 1) >> 1;
            if (!Less(m, item, heap.Items[parent], isMax))
                break;
            CheckSize(m, heap, index);
            heap.Items[index] = heap.Items[parent];
            index = parent;
        }

        CheckSize(m, heap, index);
        heap.Items[index] = item;
    }

    // To the bottom along the smaller children first and then up again, as CPython does: an item from the end belongs near the bottom.
    private static void Sink(Machine m, PyList heap, int top, bool isMax)
    {
        m.Tick(4);
        var item = heap.Items[top];
        var index = top;
        for (var child = (2 * index) + 1; child < heap.Count; child = (2 * index) + 1)
        {
            if (child + 1 < heap.Count && !Less(m, heap.Items[child], heap.Items[child + 1], isMax))
                child++;
            CheckSize(m, heap, child);
            heap.Items[index] = heap.Items[child];
            index = child;
        }

        CheckSize(m, heap, index);
        heap.Items[index] = item;
        Rise(m, heap, top, index, isMax);
    }

    // Comparing items inside tuples may have run Python code after all.
    private static void CheckSize(Machine m, PyList heap, int index)
    {
        if (index >= heap.Count)
            throw m.Error(PyTypes.RuntimeError, "list changed size during iteration");
    }
}
