using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Collections;

/// <summary><c>collections</c>.</summary>
internal static class CollectionsModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("collections")
        .Type(DequeType.Instance)
        .Type(DefaultDictType.Instance)
        .Type(OrderedDictType.Instance)
        .Function("_count_elements(mapping, iterable, /)", CountElements)
        .Function("_most_common(mapping, n, /)", MostCommon)
        .Function("_tuplegetter(index, doc, /)", TupleGetter)
        .Function("_tuple_new(cls, items, /)", NewTuple)
        .Constant("_zero", new PyBuiltin("__missing__(self, key, /)", static (_, _) => Value.Int(0), BuiltinKind.Method))
        .Prelude("collections.py")
        .Prelude("collections_user.py")
        .Build();

    /// <summary><c>collections.abc</c>.</summary>
    public static ModuleDefinition CreateAbc() => new ModuleBuilder("collections.abc")
        .Function("_has_methods(cls, /, *names)", HasMethods)
        .Prelude("collections_abc.py")
        .Build();

    // Counts in one go what needs no Python code to walk and has no methods of its own in the way; else False, for the caller to count.
    private static Value CountElements(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is not PyDict counts || counts.Type.HasSlot(Dunder.SetItem) || counts.Type.HasSlot(Dunder.GetItem)
            || !m.IsNativeIterable(a[1]))
        {
            return Value.False;
        }

        var iterator = m.GetIter(a[1]);
        if (iterator.Object is not PyIterator native)
            return Value.False;
        while (native.MoveNext(m, out var item))
        {
            m.Tick(1);
            var hash = PyDict.HashOf(m, item);
            var index = counts.Find(m, item, hash);
            if (index < 0)
                counts.Append(item, Value.Int(1), hash);
            else if (counts.Entries[index].Value is { IsInt: true } count && count.Bits != long.MaxValue)
                counts.Entries[index].Value = Value.Int(count.Bits + 1);
            else
                counts.Entries[index].Value = m.Binary(BinaryOp.Add, counts.Entries[index].Value, Value.Int(1));
        }

        return Value.True;
    }

    // The pairs of a counter by falling counts, equal ones in their order; None where a count is no small integer.
    private static Value MostCommon(Machine m, ReadOnlySpan<Value> a)
    {
        var counts = m.Expect<PyDict>(a[0]);
        m.Reserve(24L * counts.Count);
        m.Tick(1 + (counts.Count / 4));
        var order = new Sorting.Keyed<long>[counts.Count];
        var n = 0;
        for (var i = counts.NextIndex(0); i >= 0; i = counts.NextIndex(i + 1))
        {
            ref readonly var value = ref counts.Entries[i].Value;
            if (!value.IsInt || value.Bits == long.MinValue)
                return Value.None;
            order[n++] = new(-value.Bits, i);
        }

        Sorting.StableSort.Sort(m, order.AsSpan(), default(Sorting.IntOrder));
        var wanted = a[1].IsNone ? n : (int)Math.Clamp(m.ToIndex(a[1]), 0, n);
        m.Reserve(100L * wanted);
        var list = new PyList(wanted);
        for (var i = 0; i < wanted; i++)
        {
            ref readonly var entry = ref counts.Entries[order[i].Index];
            list.Add(new PyTuple([entry.Key, entry.Value]));
        }

        return list;
    }

    private static Value NewTuple(Machine m, ReadOnlySpan<Value> a)
    {
        var type = m.Expect<PyType>(a[0]);
        return ReferenceEquals(type.Layout, TupleType.Instance)
            ? new PyTupleInstance(type, m.Expect<PyTuple>(a[1]).Items)
            : m.Raise(PyTypes.TypeError, $"{type.Name} is not a subtype of tuple");
    }

    private static Value TupleGetter(Machine m, ReadOnlySpan<Value> a)
    {
        var index = m.ToInt32(a[0], "index");
        return new PyNativeProperty(
            "field",
            TupleType.Instance,
            (machine, self) => self.Object is PyTuple tuple && index < tuple.Count
                ? tuple.Items[index]
                : machine.Raise(
                    PyTypes.TypeError, $"descriptor for index '{index}' for tuple subclasses doesn't apply to '{self.Type.Name}' object"),
            static (machine, _, _) => machine.Raise(PyTypes.AttributeError, "can't set attribute"))
        {
            TupleIndex = index,
            Documentation = a[1],
        };
    }

    private static Value HasMethods(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is not PyType type)
            return Value.False;
        foreach (ref readonly var name in a[1..])
        {
            var method = type.Lookup(m.Expect<PyStr>(name).ToString());
            if (method.IsNone || (method.IsMissing && !IsBuiltInCallable(type, name)))
                return Value.False;
        }

        return Value.True;
    }

    private static bool IsBuiltInCallable(PyType type, in Value name) => name.Object!.ToString() == "__call__"
        && (ReferenceEquals(type, FunctionTypes.Function) || ReferenceEquals(type, FunctionTypes.Builtin)
            || ReferenceEquals(type, FunctionTypes.Method) || ReferenceEquals(type, FunctionTypes.MethodDescriptor)
            || type.IsSubclassOf(TypeType.Instance));
}
