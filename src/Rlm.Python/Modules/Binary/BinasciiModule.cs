using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary><c>binascii</c>; quoted-printable and uuencoding are prelude code.</summary>
internal static class BinasciiModule
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private static readonly PyType Error = new TypeBuilder("Error", PyTypes.ValueError, "binascii", ownLayout: false).Build();

    private static readonly PyType Incomplete = new TypeBuilder("Incomplete", PyTypes.Exception, "binascii", ownLayout: false).Build();

    public static ModuleDefinition Create() => new ModuleBuilder("binascii")
        .Doc("Conversion between binary data and its forms in ASCII.")
        .Type(Error)
        .Type(Incomplete)
        .Function("hexlify(data, sep='', bytes_per_sep=1)", Hexlify)
        .Function("b2a_hex(data, sep='', bytes_per_sep=1)", Hexlify)
        .Function("unhexlify(hexstr, /)", Unhexlify)
        .Function("a2b_hex(hexstr, /)", Unhexlify)
        .Function("b2a_base64(data, /, *, newline=True)", ToBase64)
        .Function("a2b_base64(data, /, *, strict_mode=False)", static (m, a) =>
            FromBase64(m, AsciiOf(m, a[0]), !a[1].IsMissing && m.Truth(a[1])))
        .Function("crc32(data, crc=0, /)", static (m, a) =>
            Value.Int(Checksums.Crc32(m, ByteArguments.Bytes(m, a[0]).Span, ZlibModule.Start(m, a[1], 0))))
        .Function("crc_hqx(data, crc, /)", static (m, a) =>
            Value.Int(Checksums.CrcHqx(m, ByteArguments.Bytes(m, a[0]).Span, ZlibModule.Start(m, a[1], 0))))
        .Function("_ascii(data, /)", static (m, a) => PyBytes.From(AsciiOf(m, a[0]).ToArray()))
        .Function("_bytes(data, /)", static (m, a) => PyBytes.From(ByteArguments.Bytes(m, a[0]).Span.ToArray()))
        .Prelude("binascii.py")
        .Build();

    private static Value Hexlify(Machine m, ReadOnlySpan<Value> a)
    {
        var bytes = ByteArguments.Bytes(m, a[0]).Span;
        if (!a[1].IsMissing && a[1].Object is not (PyStr or PyByteSequence))
            return m.Raise(PyTypes.TypeError, $"object of type '{a[1].Type.NameInMessages}' has no len()");
        var text = HexText.Write(m, bytes, a[1], a[2]);
        return text.IsControl ? text : PyBytes.From(Encoding.Latin1.GetBytes(text.Object!.ToString()!));
    }

    private static Value Unhexlify(Machine m, ReadOnlySpan<Value> a)
    {
        var digits = AsciiOf(m, a[0]);
        if (digits.Length % 2 != 0)
            return m.Raise(Error, "Odd-length string");
        m.Reserve(digits.Length / 2);
        m.Tick(1 + (digits.Length / 16));
        var result = new byte[digits.Length / 2];
        for (var i = 0; i < result.Length; i++)
        {
            int high = Digit(digits[2 * i]), low = Digit(digits[(2 * i) + 1]);
            if (high < 0 || low < 0)
                return m.Raise(Error, "Non-hexadecimal digit found");
            result[i] = (byte)(high << 4 | low);
        }

        return PyBytes.From(result);
    }

    private static int Digit(byte letter) => char.IsAsciiHexDigit((char)letter) ? Convert.ToInt32(((char)letter).ToString(), 16) : -1;

    private static Value ToBase64(Machine m, ReadOnlySpan<Value> a)
    {
        var data = ByteArguments.Bytes(m, a[0]).Span;
        m.Reserve(data.Length * 4L);
        m.Tick(1 + (data.Length / 64));
        var text = Convert.ToBase64String(data);
        return PyBytes.From(Encoding.ASCII.GetBytes(a[1].IsMissing || m.Truth(a[1]) ? text + "\n" : text));
    }

    // Without strictness what is no letter is passed over, and all ends with the padding that completes a group.
    private static Value FromBase64(Machine m, ReadOnlySpan<byte> data, bool strict)
    {
        m.Tick(1 + (data.Length / 16));
        m.Reserve(data.Length);
        var result = new ByteSink();
        int bits = 0, letters = 0, padding = 0;
        if (strict && data.Length > 0 && data[0] == '=')
            return m.Raise(Error, "Leading padding not allowed");
        for (var i = 0; i < data.Length; i++)
        {
            var place = letters % 4;
            if (data[i] == '=')
            {
                padding++;
                if (strict && place == 0)
                    return m.Raise(Error, "Excess padding not allowed");
                if (place >= 2 && place + padding >= 4)
                {
                    if (strict && i + 1 < data.Length)
                        return m.Raise(Error, "Excess data after padding");
                    return PyBytes.From(result.Written.ToArray());
                }

                continue;
            }

            var value = Letters.IndexOf((char)data[i], StringComparison.Ordinal);
            if (value < 0)
            {
                if (strict)
                    return m.Raise(Error, "Only base64 data is allowed");
                continue;
            }

            if (strict && padding > 0)
                return m.Raise(Error, "Discontinuous padding not allowed");
            padding = 0;
            bits = (bits << 6 | value) & 0xFFFFFF;
            letters++;
            if (place > 0)
                result.Add(m, (byte)(bits >> (6 - (2 * place))));
        }

        return (letters % 4) switch
        {
            0 => PyBytes.From(result.Written.ToArray()),
            1 => m.Raise(
                Error, $"Invalid base64-encoded string: number of data characters ({letters}) cannot be 1 more than a multiple of 4"),
            _ => m.Raise(Error, "Incorrect padding"),
        };
    }

    private static ReadOnlySpan<byte> AsciiOf(Machine m, in Value value)
    {
        if (value.Object is PyByteSequence bytes)
            return bytes.Span;
        if (value.Object is not PyStr text)
            throw m.Error(PyTypes.TypeError, $"argument should be bytes, buffer or ASCII string, not '{value.Type.NameInMessages}'");
        m.Tick(1 + (text.Units / 64));
        return Ascii.IsValid(text.Span)
            ? Encoding.ASCII.GetBytes(text.ToString())
            : throw m.Error(PyTypes.ValueError, "string argument should contain only ASCII characters");
    }
}
