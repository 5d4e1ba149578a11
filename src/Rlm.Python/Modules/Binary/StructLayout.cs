using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>A parsed struct format.</summary>
internal sealed class StructLayout
{
    private const string TooLong = "total struct size too long";

    private StructLayout(string format, bool bigEndian, List<StructItem> items, int size)
    {
        Format = format;
        IsBigEndian = bigEndian;
        Items = [.. items];
        Size = size;
        ValueCount = items.Sum(static item => item.Values);
    }

    public string Format { get; }

    public bool IsBigEndian { get; }

    public StructItem[] Items { get; }

    public int Size { get; }

    public int ValueCount { get; }

    public static StructLayout Parse(Machine m, in Value value)
    {
        var format = value.Object switch
        {
            PyStr text => Ascii(m, text),
            PyBytes bytes => Text.Latin1.ToText(bytes.Span),
            _ => throw m.Error(PyTypes.TypeError, $"Struct() argument 1 must be a str or bytes object, not {value.Type.NameInMessages}"),
        };
        m.Tick(1 + format.Length);
        if (format.Contains('\0', StringComparison.Ordinal))
            throw m.Error(StructModule.Error, "embedded null character");
        var i = 0;
        var order = format.Length > 0 && format[0] is '@' or '=' or '<' or '>' or '!' ? format[i++] : '@';
        var items = new List<StructItem>();
        long offset = 0, values = 0;
        while (i < format.Length)
        {
            if (char.IsWhiteSpace(format[i]))
            {
                i++;
                continue;
            }

            var count = 1L;
            if (char.IsAsciiDigit(format[i]))
            {
                for (count = 0; i < format.Length && char.IsAsciiDigit(format[i]); i++)
                {
                    count = (count * 10) + format[i] - '0';
                    if (count > int.MaxValue)
                        throw m.Error(StructModule.Error, TooLong);
                }

                if (i == format.Length)
                    throw m.Error(StructModule.Error, "repeat count given without format specifier");
            }

            var code = format[i++];
            var size = SizeOf(code, order == '@');
            if (size == 0)
                throw m.Error(StructModule.Error, "bad char in struct format");
            // Native items stand at multiples of their size.
            if (order == '@' && code is not ('x' or 's' or 'p'))
                offset = (offset + size - 1) / size * size;
            items.Add(new(code, size, (int)offset, (int)count));
            offset += size * count;
            values += items[^1].Values;
            if (offset > int.MaxValue || values > int.MaxValue)
                throw m.Error(StructModule.Error, TooLong);
        }

        return new(format, order is '>' or '!', items, (int)offset);
    }

    public PyBytes Pack(Machine m, ReadOnlySpan<Value> values)
    {
        m.Reserve(Size);
        var bytes = new byte[Size];
        Pack(m, values, bytes);
        return PyBytes.From(bytes);
    }

    public void Pack(Machine m, ReadOnlySpan<Value> values, Span<byte> to)
    {
        m.Tick(1 + ValueCount + (Size / 64));
        to.Clear();
        var next = 0;
        foreach (var item in Items)
        {
            if (item.Code is 's' or 'p')
            {
                PackText(m, item, values[next++], to.Slice(item.Offset, item.Count));
                continue;
            }

            for (var i = 0; i < item.Values; i++)
                PackItem(m, item.Code, values[next++], to.Slice(item.Offset + (i * item.Size), item.Size));
        }
    }

    public PyTuple Unpack(Machine m, ReadOnlySpan<byte> from)
    {
        m.Reserve(16L * ValueCount);
        m.Tick(1 + (Size / 64));
        var values = new Value[ValueCount];
        var next = 0;
        foreach (var item in Items)
        {
            var bytes = from[item.Offset..];
            if (item.Code == 's')
            {
                values[next++] = PyBytes.From(bytes[..item.Count].ToArray());
            }
            else if (item.Code == 'p')
            {
                var length = item.Count == 0 ? 0 : Math.Min(bytes[0], item.Count - 1);
                values[next++] = PyBytes.From(length == 0 ? [] : bytes.Slice(1, length).ToArray());
            }
            else
            {
                for (var i = 0; i < item.Values; i++)
                {
                    m.Tick(1);
                    values[next++] = ItemFormat.Read(item.Code, bytes.Slice(i * item.Size, item.Size), IsBigEndian);
                }
            }
        }

        return new(values);
    }

    private static int SizeOf(char code, bool isNative) => code switch
    {
        'x' or 's' or 'p' => 1,
        'l' or 'L' when !isNative => 4,
        'n' or 'N' or 'P' when !isNative => 0,
        'u' or 'w' => 0,
        _ => ItemFormat.SizeOf(code),
    };

    private static string Ascii(Machine m, PyStr text) =>
        Text.Latin1.ToText(Text.Encoder.Encode(m, text, "ascii", "strict").Span);

    private static void PackText(Machine m, in StructItem item, in Value value, Span<byte> to)
    {
        if (value.Object is not (PyBytes or PyByteArray))
            throw m.Error(StructModule.Error, $"argument for '{item.Code}' must be a bytes object");
        var bytes = ((PyByteSequence)value.Object).Span;
        if (item.Code == 's')
        {
            bytes[..Math.Min(bytes.Length, to.Length)].CopyTo(to);
            return;
        }

        if (to.Length == 0)
            return;
        var length = Math.Min(bytes.Length, to.Length - 1);
        to[0] = (byte)Math.Min(length, 255);
        bytes[..length].CopyTo(to[1..]);
    }

    private void PackItem(Machine m, char code, in Value value, Span<byte> to)
    {
        switch (code)
        {
            case '?':
                to[0] = m.Truth(value) ? (byte)1 : (byte)0;
                return;
            case 'c':
                if (value.Object is not (PyBytes or PyByteArray) || ((PyByteSequence)value.Object).Count != 1)
                    throw m.Error(StructModule.Error, "char format requires a bytes object of length 1");
                to[0] = ((PyByteSequence)value.Object).Span[0];
                return;
            case 'e' or 'f' or 'd':
                PackFloat(m, code, value, to);
                return;
        }

        if (!Indexing.IsIndex(value))
            throw m.Error(StructModule.Error, "required argument is not an integer");
        var number = m.ToBigInteger(value);
        if (code == 'P')
        {
            if (number < long.MinValue || number > ulong.MaxValue)
                throw m.Error(StructModule.Error, "int too large to convert");
        }
        else
        {
            var (least, most) = ItemFormat.Bounds(ItemFormat.IsSigned(code), to.Length);
            if (number < least || number > most)
                throw m.Error(StructModule.Error, $"'{code}' format requires {least} <= number <= {most}");
        }

        ItemFormat.WriteInteger(to, number, IsBigEndian);
    }

    // An int that no float can hold is told apart from a float that is too large.
    private void PackFloat(Machine m, char code, in Value value, Span<byte> to)
    {
        var isInt = Numbers.KindOf(value) == NumberKind.Int;
        if (isInt && !double.IsFinite((double)Numbers.Big(value)))
            throw m.Error(StructModule.Error, "int too large to convert");
        if (ItemFormat.WriteFloat(code, to, Float(m, value), IsBigEndian))
            return;
        throw isInt
            ? m.Error(StructModule.Error, "int too large to convert")
            : m.Error(PyTypes.OverflowError, $"float too large to pack with {code} format");
    }

    private static double Float(Machine m, in Value value)
    {
        if (Numbers.KindOf(value) is not (NumberKind.Int or NumberKind.Float) && value.Type.Lookup("__float__").IsMissing
            && value.Type.Lookup("__index__").IsMissing)
        {
            throw m.Error(StructModule.Error, "required argument is not a float");
        }

        return m.ToDouble(value);
    }
}
