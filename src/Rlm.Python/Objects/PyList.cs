using System.Runtime.CompilerServices;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A list. Its methods are in <see cref="ListType"/>.</summary>
internal partial class PyList : PyObject
{
    /// <summary>The items, and room for more; only the first <see cref="Count"/> belong to the list.</summary>
    public Value[] Items;

    public int Count;

    public PyList(Value[] items, int count)
    {
        Items = items;
        Count = count;
    }

    public PyList(int capacity = 0)
        : this(capacity == 0 ? [] : new Value[capacity], 0)
    {
    }

    public PyList(ReadOnlySpan<Value> items)
        : this(items.ToArray(), items.Length)
    {
    }

    public override PyType Type => ListType.Instance;

    public override long Size => 48 + (16L * Items.Length);

    public Span<Value> Span => Items.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in Value value)
    {
        if ((uint)Count < (uint)Items.Length)
            Items[Count++] = value;
        else
            AddSlow(value);
    }

    public override void Traverse(Census census) => census.Add(Span);

    private void AddSlow(Value value)
    {
        Machine.ReserveFor(16L * Math.Max(4, Items.Length * 2L));
        Array.Resize(ref Items, Math.Max(4, Items.Length < 1024 ? Items.Length * 2 : Items.Length + (Items.Length >> 1)));
        Items[Count++] = value;
    }
}
