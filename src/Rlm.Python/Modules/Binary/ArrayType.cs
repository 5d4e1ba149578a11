using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary><c>array.array</c>.</summary>
internal static class ArrayType
{
    public static readonly PyType Instance = new TypeBuilder("array", null, "array")
        .Doc("An array of items of one kind: array(typecode[, initializer]).")
        .New("__new__(cls, typecode, initializer=(), /)", New, drains: 1 << 2)
        .Operators("""
            __len__ __getitem__ __setitem__ __delitem__ __contains__ __iter__ __add__ __iadd__ __mul__ __rmul__ __imul__
            __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __repr__
            """)
        .Unhashable()
        .Property("typecode", static (m, self) => Value.Str(Self(m, self).Code.ToString()))
        .Property("itemsize", static (m, self) => Value.Int(Self(m, self).ItemSize))
        .Method("append(self, v, /)", static (m, a) =>
        {
            Self(m, a[0]).Append(m, a[1]);
            return Value.None;
        })
        .Method("buffer_info(self, /)", static (m, a) => new PyTuple([Value.Int(m.Address64(a[0])), Value.Int(Self(m, a[0]).Items)]))
        .Method("byteswap(self, /)", ByteSwap)
        .Method("clear(self, /)", static (m, a) =>
        {
            Self(m, a[0]).Splice(m, 0, Self(m, a[0]).Items, []);
            return Value.None;
        })
        .Method("count(self, v, /)", static (m, a) => Value.Int(Sequences.CountOf(m, Self(m, a[0]).ToList(m).Span, a[1])))
        .Method("extend(self, bb, /)", static (m, a) => Extend(m, Self(m, a[0]), a[1]), drains: 1 << 1)
        .Method("frombytes(self, buffer, /)", static (m, a) =>
        {
            Self(m, a[0]).AppendBytes(m, ByteArguments.Bytes(m, a[1]).Span);
            return Value.None;
        })
        .Method("fromlist(self, list, /)", FromList)
        .Method("fromunicode(self, ustr, /)", static (m, a) =>
        {
            var array = Self(m, a[0]);
            var text = m.ToStr(a[1], $"fromunicode() argument must be str, not {a[1].Type.NameInMessages}");
            if (!ArrayItems.IsText(array.Code))
                return m.Raise(PyTypes.ValueError, "fromunicode() may only be called on unicode type arrays ('u' or 'w')");
            AddText(m, array, text);
            return Value.None;
        })
        .Method("index(self, v, start=0, stop=9223372036854775807, /)", Index)
        .Method("insert(self, i, v, /)", static (m, a) =>
        {
            Self(m, a[0]).Insert(m, m.ToIndex(a[1]), a[2]);
            return Value.None;
        })
        .Method("pop(self, i=-1, /)", Pop)
        .Method("remove(self, v, /)", Remove)
        .Method("reverse(self, /)", Reverse)
        .Method("tobytes(self, /)", static (m, a) => ToBytes(m, Self(m, a[0])))
        .Method("tolist(self, /)", static (m, a) => Self(m, a[0]).ToList(m))
        .Method("tounicode(self, /)", static (m, a) => ArrayItems.IsText(Self(m, a[0]).Code)
            ? Value.Str(Self(m, a[0]).ToText(m))
            : m.Raise(PyTypes.ValueError, "tounicode() may only be called on unicode type arrays ('u' or 'w')"))
        .Method("__copy__(self, /)", static (m, a) => Self(m, a[0]).Unchanged())
        .Method("__deepcopy__(self, unused, /)", static (m, a) => Self(m, a[0]).Unchanged())
        .Method("__reduce_ex__(self, value, /)", static (m, a) => new PyTuple(
            [a[0].Type, new PyTuple([Value.Str(Self(m, a[0]).Code.ToString()), Self(m, a[0]).ToList(m)]), Value.None]))
        .Method("__sizeof__(self, /)", static (m, a) => Value.Int(Self(m, a[0]).Size))
        .Build();

    public static ModuleDefinition CreateModule() => new ModuleBuilder("array")
        .Doc("Arrays of numbers or characters of one kind.")
        .Type(Instance)
        .Constant("ArrayType", Instance)
        .Constant("typecodes", Value.Str(ArrayItems.Codes))
        .Prelude("array.py")
        .Build();

    private static PyArray Self(Machine m, in Value self) => self.Object as PyArray
        ?? throw m.Error(PyTypes.TypeError, $"descriptor requires a 'array.array' object but received a '{self.Type.NameInMessages}'");

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].Object is not PyStr { PointCount: 1 } codeText)
            return m.Raise(PyTypes.TypeError, $"array() argument 1 must be a unicode character, not {a[1].Type.NameInMessages}");
        var code = codeText.ToString()[0];
        if (!ArrayItems.Codes.Contains(code, StringComparison.Ordinal))
            return m.Raise(PyTypes.ValueError, "bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
        var array = new PyArray(code, [], ReferenceEquals(a[0].Object, Instance) ? null : (PyType)a[0].Object!);
        switch (a[2].Object)
        {
            case Tag when a[2].IsMissing:
                break;
            case PyStr when !ArrayItems.IsText(code):
                return m.Raise(PyTypes.TypeError, $"cannot use a str to initialize an array with typecode '{code}'");
            case PyStr text:
                AddText(m, array, text);
                break;
            case PyBytes or PyByteArray:
                array.AppendBytes(m, ((PyByteSequence)a[2].Object!).Span);
                break;
            case PyArray other when other.Code == code:
                array.Extend(m, other);
                break;
            default:
                AddAll(m, array, a[2]);
                break;
        }

        return array;
    }

    private static void AddText(Machine m, PyArray array, PyStr text)
    {
        m.Reserve(4L * text.PointCount);
        m.Tick(1 + (text.Units / 8));
        var bytes = new byte[4 * text.PointCount];
        var span = text.Span;
        for (int i = 0, k = 0; i < span.Length; k += 4)
        {
            var point = Text.UnicodeData.PointAt(span, i, out var units);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(k), point);
            i += units;
        }

        array.AppendBytes(m, bytes);
    }

    private static void AddAll(Machine m, PyArray array, in Value items)
    {
        var iterator = m.GetIter(items);
        while (m.Next(iterator, out var item))
        {
            m.Tick(1);
            array.Append(m, item);
        }
    }

    private static Value Extend(Machine m, PyArray array, in Value items)
    {
        if (items.Object is PyArray other)
            array.Extend(m, other);
        else
            AddAll(m, array, items);
        return Value.None;
    }

    private static Value FromList(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].Object is not PyList list)
            return m.Raise(PyTypes.TypeError, "arg must be list");
        // All or nothing: where an item is wrong, none is added.
        var added = new PyArray(Self(m, a[0]).Code, []);
        for (var i = 0; i < list.Count; i++)
            added.Append(m, list.Items[i]);
        Self(m, a[0]).Extend(m, added);
        return Value.None;
    }

    private static Value Index(Machine m, ReadOnlySpan<Value> a)
    {
        var array = Self(m, a[0]);
        var index = array.IndexOf(m, a[1], ListType.Bound(m, a[2], 0, array.Items), ListType.Bound(m, a[3], long.MaxValue, array.Items));
        return index >= 0 ? Value.Int(index) : m.Raise(PyTypes.ValueError, "array.index(x): x not in array");
    }

    private static Value Pop(Machine m, ReadOnlySpan<Value> a)
    {
        var array = Self(m, a[0]);
        var index = a[1].IsMissing ? -1 : m.ToIndex(a[1]);
        if (array.Items == 0)
            return m.Raise(PyTypes.IndexError, "pop from empty array");
        if (index < 0)
            index += array.Items;
        if ((ulong)index >= (ulong)array.Items)
            return m.Raise(PyTypes.IndexError, "pop index out of range");
        var item = array[(int)index];
        array.Splice(m, (int)index, 1, []);
        return item;
    }

    private static Value Remove(Machine m, ReadOnlySpan<Value> a)
    {
        var array = Self(m, a[0]);
        var index = array.IndexOf(m, a[1], 0, long.MaxValue);
        if (index < 0 || index >= array.Items)
            return m.Raise(PyTypes.ValueError, "array.remove(x): x not in array");
        array.Splice(m, (int)index, 1, []);
        return Value.None;
    }

    private static Value Reverse(Machine m, ReadOnlySpan<Value> a)
    {
        var array = Self(m, a[0]);
        m.Tick(1 + (array.Count / 32));
        array.Writable.Reverse();
        SwapItems(array);
        return Value.None;
    }

    private static Value ByteSwap(Machine m, ReadOnlySpan<Value> a)
    {
        var array = Self(m, a[0]);
        m.Tick(1 + array.Items);
        SwapItems(array);
        return Value.None;
    }

    private static void SwapItems(PyArray array)
    {
        var bytes = array.Writable;
        for (var i = 0; array.ItemSize > 1 && i < bytes.Length; i += array.ItemSize)
            bytes.Slice(i, array.ItemSize).Reverse();
    }

    private static PyBytes ToBytes(Machine m, PyArray array)
    {
        m.Reserve(array.Count);
        m.Tick(array.Count >> 6);
        return PyBytes.From(array.Span.ToArray());
    }
}
