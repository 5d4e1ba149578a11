using Rlm.Python.Modules.Binary;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>A <c>memoryview</c>: items of a format in the bytes of another object, in one dimension or more.</summary>
internal sealed class PyMemoryView : PyByteSequence
{
    private readonly int _start;

    public PyMemoryView(PyByteSequence source)
        : this(source is PyMemoryView inner ? inner.Source : source, source)
    {
    }

    public PyMemoryView(PyMemoryView origin, int start, string format, int[] shape, int[] strides, bool isReadOnly)
    {
        Source = origin.Source;
        _start = start;
        Format = format;
        ItemSize = ItemFormat.SizeOf(format[^1]);
        Shape = shape;
        Strides = strides;
        IsReadOnly = isReadOnly;
    }

    private PyMemoryView(PyByteSequence owner, PyByteSequence like)
    {
        Source = owner;
        if (like is PyMemoryView view)
        {
            (_start, Format, ItemSize, Shape, Strides, IsReadOnly) = (view._start, view.Format, view.ItemSize, view.Shape, view.Strides, view.IsReadOnly);
            return;
        }

        (Format, ItemSize) = owner is PyArray array ? (array.Code.ToString(), array.ItemSize) : ("B", 1);
        Shape = [owner.Count / ItemSize];
        Strides = [ItemSize];
        IsReadOnly = owner is not (PyByteArray or PyArray);
    }

    /// <summary>What the bytes belong to.</summary>
    public PyByteSequence Source { get; }

    public int Start => _start;

    /// <summary>A letter, perhaps after <c>@</c>.</summary>
    public string Format { get; }

    public int ItemSize { get; }

    public int[] Shape { get; }

    /// <summary>Bytes from one item to the next, for each dimension.</summary>
    public int[] Strides { get; }

    public bool IsReadOnly { get; }

    public bool IsReleased { get; set; }

    public char Code => Format[^1];

    public bool IsContiguous => Strides.AsSpan().SequenceEqual(StridesOf(Shape, ItemSize)) || Shape is [1];

    /// <summary>Bytes of all items.</summary>
    public override int Count => IsReleased ? 0 : Shape.Aggregate(ItemSize, static (product, length) => product * length);

    public override PyType Type => MemoryViewType.Instance;

    // A bytearray may have shrunk below its view.
    public override ReadOnlySpan<byte> Span
    {
        get
        {
            var all = Source.Span;
            if (IsContiguous)
                return _start >= all.Length ? [] : all.Slice(_start, Math.Min(Count, all.Length - _start));
            var result = new byte[Count];
            var next = 0;
            Gather(all, result, 0, _start, ref next);
            return result;
        }
    }

    /// <summary>The bytes to write to, where there are no gaps between them.</summary>
    public Span<byte> Writable
    {
        get
        {
            var all = Source is PyArray array ? array.Writable : ((PyByteArray)Source).Writable;
            return _start >= all.Length ? [] : all.Slice(_start, Math.Min(Count, all.Length - _start));
        }
    }

    /// <summary>Strides of items in a row, the last dimension the nearest.</summary>
    public static int[] StridesOf(int[] shape, int itemSize)
    {
        var strides = new int[shape.Length];
        for (int i = shape.Length - 1, step = itemSize; i >= 0; step *= shape[i--])
            strides[i] = step;
        return strides;
    }

    public override PyByteSequence Make(byte[] bytes) => PyBytes.From(bytes);

    public override PyByteSequence Unchanged() => this;

    public override void Traverse(Census census) => census.Add(Source);

    public override string Repr(Machine m) => IsReleased ? $"<released memory at {m.Address(this)}>" : $"<memory at {m.Address(this)}>";

    public override bool Truth(Machine m) => Length(m) != 0;

    public override long Length(Machine m)
    {
        Check(m);
        return Shape.Length > 0 ? Shape[0] : throw m.Error(PyTypes.TypeError, "0-dim memory has no length");
    }

    public override long Hash(Machine m)
    {
        Check(m);
        if (!IsReadOnly)
            throw m.Error(PyTypes.ValueError, "cannot hash writable memoryview object");
        return Code is 'B' or 'b' or 'c'
            ? PyBytes.From(Span.ToArray()).Hash(m)
            : throw m.Error(PyTypes.ValueError, "memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    }

    public override bool? Equal(Machine m, in Value other)
    {
        if (other.Object is not PyByteSequence bytes)
            return null;
        var view = bytes as PyMemoryView ?? new PyMemoryView(bytes);
        if (IsReleased || view.IsReleased)
            return ReferenceEquals(this, view);
        if (!Shape.AsSpan().SequenceEqual(view.Shape))
            return false;
        m.Tick(1 + (Count >> 7));
        if (Code == view.Code && Code is not ('f' or 'd' or 'e'))
            return Span.SequenceEqual(view.Span);
        return Shape.Length == 0 ? m.Equal(Read(m, _start), view.Read(m, view._start)) : m.Equal(ToList(m), view.ToList(m));
    }

    public override Value Binary(Machine m, BinaryOp op, in Value other) => Value.NotImplemented;

    public override Value BinaryReflected(Machine m, BinaryOp op, in Value other) => Value.NotImplemented;

    public override bool? Contains(Machine m, in Value item) => null;

    public override Value GetIter(Machine m)
    {
        Check(m);
        return Shape.Length switch
        {
            0 => m.Raise(PyTypes.TypeError, "0-dim memory has no length"),
            1 => new ViewIterator(this),
            _ => m.Raise(PyTypes.NotImplementedError, "multi-dimensional sub-views are not implemented"),
        };
    }

    /// <summary>The item that stands at a number in the first and only dimension.</summary>
    public Value ItemAt(Machine m, int index) => Read(m, _start + (index * Strides[0]));

    public override Value GetItem(Machine m, in Value key)
    {
        Check(m);
        if (key.Object is PySlice slice)
            return Part(m, slice);
        return TryPlace(m, key, out var place) ? Read(m, place) : Value.Error;
    }

    public override Value SetItem(Machine m, in Value key, in Value value)
    {
        Check(m);
        if (IsReadOnly)
            return m.Raise(PyTypes.TypeError, "cannot modify read-only memory");
        if (key.Object is PySlice slice)
        {
            if (Shape.Length > 1)
                return m.Raise(PyTypes.NotImplementedError, "memoryview slice assignments are currently restricted to ndim = 1");
            var part = Part(m, slice);
            return part.IsControl ? part : Assign(m, (PyMemoryView)part.Object!, value);
        }

        if (!TryPlace(m, key, out var place, isStore: true))
            return Value.Error;
        Span<byte> item = stackalloc byte[8];
        Pack(m, value, item[..ItemSize]);
        Check(m);
        Write(m, place, item[..ItemSize]);
        return Value.None;
    }

    public override Value DelItem(Machine m, in Value key) =>
        m.Raise(PyTypes.TypeError, IsReadOnly ? "cannot modify read-only memory" : "cannot delete memory");

    /// <summary>The items as a list, of lists where there are several dimensions.</summary>
    public PyList ToList(Machine m)
    {
        m.Reserve(16L * Count / ItemSize);
        m.Tick(1 + (Count / ItemSize));
        return ToList(m, 0, _start);
    }

    /// <summary>The one item of a view without dimensions.</summary>
    public Value Only(Machine m) => Read(m, _start);

    public void Check(Machine m)
    {
        if (IsReleased)
            throw m.Error(PyTypes.ValueError, "operation forbidden on released memoryview object");
    }

    private PyList ToList(Machine m, int dimension, int place)
    {
        var items = new Value[Shape[dimension]];
        for (var i = 0; i < items.Length; i++, place += Strides[dimension])
            items[i] = dimension == Shape.Length - 1 ? Read(m, place) : ToList(m, dimension + 1, place);
        return new(items);
    }

    private Value Part(Machine m, PySlice slice)
    {
        if (Shape.Length == 0)
            return m.Raise(PyTypes.TypeError, "invalid indexing of 0-dim memory");
        if (!slice.Indices(m, Shape[0], out var start, out var stop, out var step))
            return Value.Error;
        var count = (int)PySlice.CountOf(start, stop, step);
        int[] shape = [count, .. Shape.AsSpan(1)];
        // A step beyond the items is never taken.
        int[] strides = [(int)Math.Clamp(step * Strides[0], int.MinValue, int.MaxValue), .. Strides.AsSpan(1)];
        return new PyMemoryView(this, _start + (count == 0 ? 0 : (int)(start * Strides[0])), Format, shape, strides, IsReadOnly);
    }

    private static Value Assign(Machine m, PyMemoryView target, in Value value)
    {
        var bytes = ByteArguments.Bytes(m, value);
        var source = bytes as PyMemoryView ?? new PyMemoryView(bytes);
        source.Check(m);
        if (source.Code != target.Code || !source.Shape.AsSpan().SequenceEqual(target.Shape))
            return m.Raise(PyTypes.ValueError, "memoryview assignment: lvalue and rvalue have different structures");
        var copy = source.Span.ToArray();
        m.Tick(1 + target.Shape[0]);
        for (var i = 0; i < target.Shape[0] && (i + 1) * target.ItemSize <= copy.Length; i++)
            target.Write(m, target._start + (i * target.Strides[0]), copy.AsSpan(i * target.ItemSize, target.ItemSize));
        return Value.None;
    }

    private bool TryPlace(Machine m, in Value key, out int place, bool isStore = false)
    {
        place = _start;
        ReadOnlySpan<Value> indexes = [key];
        if (key.Object is PyTuple several)
        {
            indexes = several.Items;
            if (several.Items.Length > 0 && several.Items.All(static v => v.Object is PySlice))
            {
                throw m.Error(PyTypes.NotImplementedError, isStore
                    ? "memoryview slice assignments are currently restricted to ndim = 1" : "multi-dimensional slicing is not implemented");
            }

            if (!several.Items.All(static v => Indexing.IsIndex(v)))
                throw m.Error(PyTypes.TypeError, "memoryview: invalid slice key");
            if (indexes.Length < Shape.Length)
                throw m.Error(PyTypes.NotImplementedError, "sub-views are not implemented");
            if (indexes.Length > Shape.Length)
                throw m.Error(PyTypes.TypeError, $"cannot index {Shape.Length}-dimension view with {indexes.Length}-element tuple");
        }
        else if (Shape.Length == 0)
        {
            throw m.Error(PyTypes.TypeError, "invalid indexing of 0-dim memory");
        }
        else if (!Indexing.IsIndex(key))
        {
            throw m.Error(PyTypes.TypeError, "memoryview: invalid slice key");
        }
        else if (Shape.Length > 1)
        {
            throw m.Error(PyTypes.NotImplementedError, isStore ? "sub-views are not implemented" : "multi-dimensional sub-views are not implemented");
        }

        for (var i = 0; i < indexes.Length; i++)
        {
            if (!Indexing.TryReadItem(m, indexes[i], out var index))
            {
                m.Raise(PyTypes.TypeError, "memoryview: invalid slice key");
                return false;
            }

            if (index < 0)
                index += Shape[i];
            if ((ulong)index >= (ulong)Shape[i])
            {
                m.Raise(PyTypes.IndexError, $"index out of bounds on dimension {i + 1}");
                return false;
            }

            place += (int)index * Strides[i];
        }

        return true;
    }

    private Value Read(Machine m, int place)
    {
        var all = Source.Span;
        if (Code is 'u' or 'w')
            throw m.Error(PyTypes.NotImplementedError, $"memoryview: format {Format} not supported");
        return place + ItemSize <= all.Length
            ? ItemFormat.Read(Code, all.Slice(place, ItemSize), bigEndian: false)
            : throw m.Error(PyTypes.ValueError, "memoryview: the underlying object has become shorter");
    }

    private void Write(Machine m, int place, ReadOnlySpan<byte> item)
    {
        var all = Source is PyArray array ? array.Writable : ((PyByteArray)Source).Writable;
        if (place + ItemSize > all.Length)
            throw m.Error(PyTypes.ValueError, "memoryview: the underlying object has become shorter");
        item.CopyTo(all[place..]);
    }

    private void Pack(Machine m, in Value value, Span<byte> to)
    {
        var isType = true;
        switch (Code)
        {
            case '?':
                to[0] = m.Truth(value) ? (byte)1 : (byte)0;
                return;
            case 'c':
                if (value.Object is PyBytes { Count: 1 } one)
                {
                    to[0] = one.Span[0];
                    return;
                }

                isType = value.Object is PyBytes;
                break;
            case 'e' or 'f' or 'd':
                isType = Numbers.KindOf(value) is NumberKind.Int or NumberKind.Float || !value.Type.Lookup("__float__").IsMissing;
                if (isType && ItemFormat.WriteFloat(Code, to, m.ToDouble(value), bigEndian: false))
                    return;
                break;
            default:
                isType = Indexing.IsIndex(value);
                if (!isType)
                    break;
                var number = m.ToBigInteger(value);
                var (least, most) = ItemFormat.Bounds(ItemFormat.IsSigned(Code), to.Length);
                if (number < least || number > most)
                    break;
                ItemFormat.WriteInteger(to, number, bigEndian: false);
                return;
        }

        throw isType
            ? m.Error(PyTypes.ValueError, $"memoryview: invalid value for format '{Format}'")
            : m.Error(PyTypes.TypeError, $"memoryview: invalid type for format '{Format}'");
    }

    private void Gather(ReadOnlySpan<byte> from, Span<byte> to, int dimension, int place, ref int next)
    {
        if (dimension == Shape.Length)
        {
            if (place + ItemSize <= from.Length)
                from.Slice(place, ItemSize).CopyTo(to[next..]);
            next += ItemSize;
            return;
        }

        for (var i = 0; i < Shape[dimension]; i++, place += Strides[dimension])
            Gather(from, to, dimension + 1, place, ref next);
    }
}
