using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Functions;

/// <summary><c>copy</c>. Trees of plain lists, dicts, tuples and atoms are copied here; everything else by the prelude.</summary>
internal static class CopyModule
{
    // Deeper data is left to Python code, whose depth is limited and reported.
    private const int MaxDepth = 200;

    public static ModuleDefinition Create() => new ModuleBuilder("copy")
        .Function("_is_atomic(x, /)", static (_, a) => Value.Bool(IsAtomic(a[0])))
        .Function("_is_python(x, /)", static (_, a) => Value.Bool(a[0].Object is PyFunction or PyBoundMethod { Function.Object: PyFunction }))
        .Function("_is_opaque(x, /)", static (_, a) => Value.Bool(a[0].Object is PyModule or PyGenerator or PyIterator or PySteppedIterator or DictView))
        .Function("_iterator_again(x, /)", static (_, a) => a[0].Object is PyIterator { Type.Module: "builtins" or "itertools" } iterator
            ? iterator.Again()
            : Value.None)
        .Function("_deepcopy_plain(x, /)", static (m, a) => DeepCopy(m, a[0], new(ReferenceEqualityComparer.Instance), 0) is { IsMissing: false } copy
            ? copy : Value.None)
        .Prelude("copy.py")
        .Build();

    // Sets inside sets may be nested deeper than the stack: from some depth on they are copied like anything else.
    private static bool IsAtomic(in Value value, int depth = 0) => value.Object switch
    {
        null or Tag or PyFunction or PyBuiltin or PyType or PyRange or PySlice or PyProperty => true,
        PyStr or PyInt or PyBytes => value.Object.Type.IsShared,
        PyFrozenSet set => depth < 32 && set.Type.IsShared && set.Values().All(item => IsAtomic(item, depth + 1)),
        PyComplex complex => complex.Type.IsShared,
        _ => false,
    };

    private static Value DeepCopy(Machine m, in Value value, Dictionary<PyObject, PyObject> done, int depth)
    {
        m.Tick(1);
        if (IsAtomic(value))
            return value;
        var source = value.Object!;
        if (done.TryGetValue(source, out var copy))
            return copy;
        if (depth > MaxDepth || !source.Type.IsShared)
            return Value.Missing;
        switch (source)
        {
            case PyList list when list.GetType() == typeof(PyList):
                m.Reserve(16L * list.Count);
                var items = new PyList(list.Count);
                done[source] = items;
                for (var i = 0; i < list.Count; i++)
                {
                    var item = DeepCopy(m, list.Items[i], done, depth + 1);
                    if (item.IsMissing)
                        return item;
                    items.Add(item);
                }

                return items;
            case PyDict dict when dict.GetType() == typeof(PyDict):
                var entries = dict.Copy();
                done[source] = entries;
                for (var i = entries.NextIndex(0); i >= 0; i = entries.NextIndex(i + 1))
                {
                    // Keys that are more than atoms could be copied to something else.
                    if (!IsAtomic(entries.Entries[i].Key))
                        return Value.Missing;
                    var item = DeepCopy(m, entries.Entries[i].Value, done, depth + 1);
                    if (item.IsMissing)
                        return item;
                    entries.Entries[i].Value = item;
                }

                return entries;
            case PyTuple tuple when tuple.GetType() == typeof(PyTuple):
                return CopyTuple(m, tuple, done, depth);
            case PySet set when set.GetType() == typeof(PySet) && set.Values().All(item => IsAtomic(item)):
                var plain = new PySet(m, set);
                done[source] = plain;
                return plain;
            default:
                return Value.Missing;
        }
    }

    private static Value CopyTuple(Machine m, PyTuple tuple, Dictionary<PyObject, PyObject> done, int depth)
    {
        var items = new Value[tuple.Count];
        var isSame = true;
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = DeepCopy(m, tuple.Items[i], done, depth + 1);
            if (items[i].IsMissing)
                return Value.Missing;
            isSame &= Value.Same(items[i], tuple.Items[i]);
        }

        if (done.TryGetValue(tuple, out var early))
            return early;
        PyTuple copy = isSame ? tuple : new(items);
        done[tuple] = copy;
        return copy;
    }
}
