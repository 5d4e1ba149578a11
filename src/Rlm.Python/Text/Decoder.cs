using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary><c>bytes.decode</c>.</summary>
internal ref struct Decoder
{
    private readonly Machine _machine;
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string _errors;
    private readonly StringBuilder _text;
    private string _name;
    private long _paid;

    private Decoder(Machine machine, ReadOnlySpan<byte> bytes, string name, string errors)
    {
        _machine = machine;
        _bytes = bytes;
        _name = name;
        _errors = errors;
        _text = new StringBuilder(Math.Min(bytes.Length, 1 << 16));
    }

    public static PyStr Decode(Machine m, ReadOnlySpan<byte> bytes, string encoding, string errors)
    {
        var codec = Codecs.Find(m, encoding, "decode");
        m.Tick(bytes.Length >> 5);
        if (codec == Codec.Utf8Sig && bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        if (codec == Codec.Latin1 || (codec is Codec.Ascii or Codec.Utf8 or Codec.Utf8Sig && Ascii.IsValid(bytes)))
        {
            PyStr.CheckLength(m, bytes.Length);
            return PyStr.FromPlain(Latin1.ToText(bytes));
        }

        if (codec is Codec.Utf8 or Codec.Utf8Sig && Utf8.IsValid(bytes))
        {
            var count = Encoding.UTF8.GetCharCount(bytes);
            PyStr.CheckLength(m, count);
            var text = PyStr.Allocate(count, out var chars);
            Encoding.UTF8.GetChars(bytes, chars);
            return PyStr.From(text);
        }

        var decoder = new Decoder(m, bytes, Codecs.NameOf(codec), errors);
        return decoder.Decode(codec);
    }

    private PyStr Decode(Codec codec)
    {
        PyStr.CheckLength(_machine, _bytes.Length);
        switch (codec)
        {
            case Codec.Utf8 or Codec.Utf8Sig:
                DecodeUtf8();
                break;
            case Codec.Ascii:
                DecodeAscii();
                break;
            case Codec.Cp1252:
                DecodeTable(Codecs.Cp1252);
                break;
            case >= Codec.Charmap:
                DecodeTable(Charmap.All[codec - Codec.Charmap].Characters);
                break;
            case Codec.Utf16 or Codec.Utf16Le or Codec.Utf16Be:
                DecodeUtf16(codec);
                break;
            case Codec.Utf32 or Codec.Utf32Le or Codec.Utf32Be:
                DecodeUtf32(codec);
                break;
            default:
                DecodeEscape();
                break;
        }

        PyStr.CheckLength(_machine, _text.Length);
        return PyStr.From(_text.ToString());
    }

    private void DecodeAscii()
    {
        for (var i = 0; i < _bytes.Length;)
        {
            if (_bytes[i] < 128)
                Append((char)_bytes[i++]);
            else
                i = Fail(i, i + 1, "ordinal not in range(128)");
        }
    }

    // A table from 0x80 on, which may end before 0xFF: the rest is Latin-1.
    private void DecodeTable(ReadOnlySpan<char> table)
    {
        for (var i = 0; i < _bytes.Length;)
        {
            var c = _bytes[i] >= 0x80 && _bytes[i] - 0x80 < table.Length ? table[_bytes[i] - 0x80] : (char)_bytes[i];
            if (c == 0 && _bytes[i] != 0)
            {
                i = Fail(i, i + 1, "character maps to <undefined>");
                continue;
            }

            Append(c);
            i++;
        }
    }

    private void DecodeUtf8()
    {
        for (var i = 0; i < _bytes.Length;)
        {
            var first = _bytes[i];
            if (first < 0x80)
            {
                Append((char)first);
                i++;
                continue;
            }

            var length = first switch { >= 0xC2 and < 0xE0 => 2, >= 0xE0 and < 0xF0 => 3, >= 0xF0 and < 0xF5 => 4, _ => 0 };
            if (length == 0)
            {
                i = Fail(i, i + 1, "invalid start byte");
                continue;
            }

            var point = first & (0xFF >> (length + 1));
            var seen = 1;
            for (; seen < length && i + seen < _bytes.Length && IsContinuation(first, seen, _bytes[i + seen]); seen++)
                point = (point << 6) | (_bytes[i + seen] & 0x3F);
            if (seen == length)
            {
                UnicodeData.AppendPoint(_text, point);
                i += length;
            }
            else if (_errors == "surrogatepass" && first == 0xED && i + 2 < _bytes.Length && _bytes[i + 1] is >= 0xA0 and < 0xC0
                && (_bytes[i + 2] & 0xC0) == 0x80)
            {
                Append((char)(0xD000 | ((_bytes[i + 1] & 0x3F) << 6) | (_bytes[i + 2] & 0x3F)));
                i += 3;
            }
            else
            {
                i = Fail(i, i + seen, i + seen == _bytes.Length ? "unexpected end of data" : "invalid continuation byte");
            }
        }
    }

    // Neither longer forms than needed, nor surrogates, nor points above the last.
    private static bool IsContinuation(byte first, int index, byte value)
    {
        if ((value & 0xC0) != 0x80)
            return false;
        return index != 1 || first switch
        {
            0xE0 => value >= 0xA0,
            0xED => value < 0xA0,
            0xF0 => value >= 0x90,
            0xF4 => value < 0x90,
            _ => true,
        };
    }

    private void DecodeUtf16(Codec codec)
    {
        var i = 0;
        var bigEndian = codec == Codec.Utf16Be;
        if (codec == Codec.Utf16)
        {
            if (_bytes is [0xFF, 0xFE, ..])
                i = 2;
            else if (_bytes is [0xFE, 0xFF, ..])
                (i, bigEndian) = (2, true);
            _name = bigEndian ? "utf-16-be" : "utf-16-le";
        }

        while (i < _bytes.Length)
        {
            if (i + 1 == _bytes.Length)
            {
                i = Fail(i, i + 1, "truncated data");
                continue;
            }

            var c = (char)Unit(i, bigEndian);
            if (!char.IsSurrogate(c))
            {
                Append(c);
                i += 2;
            }
            else if (_errors == "surrogatepass" && char.IsLowSurrogate(c))
            {
                Append(c);
                i += 2;
            }
            else if (char.IsLowSurrogate(c))
            {
                i = Fail(i, i + 2, "illegal encoding");
            }
            else if (i + 3 < _bytes.Length && char.IsLowSurrogate((char)Unit(i + 2, bigEndian)))
            {
                Append(c);
                Append((char)Unit(i + 2, bigEndian));
                i += 4;
            }
            else if (_errors == "surrogatepass")
            {
                Append(c);
                i += 2;
            }
            else if (i + 3 < _bytes.Length)
            {
                i = Fail(i, i + 2, "illegal UTF-16 surrogate");
            }
            else
            {
                i = Fail(i, _bytes.Length, "unexpected end of data");
            }
        }
    }

    private void DecodeUtf32(Codec codec)
    {
        var i = 0;
        var bigEndian = codec == Codec.Utf32Be;
        if (codec == Codec.Utf32)
        {
            if (_bytes is [0xFF, 0xFE, 0, 0, ..])
                i = 4;
            else if (_bytes is [0, 0, 0xFE, 0xFF, ..])
                (i, bigEndian) = (4, true);
            _name = bigEndian ? "utf-32-be" : "utf-32-le";
        }

        while (i < _bytes.Length)
        {
            Pay();
            if (i + 4 > _bytes.Length)
            {
                i = Fail(i, _bytes.Length, "truncated data");
                continue;
            }

            var point = bigEndian
                ? BinaryPrimitives.ReadUInt32BigEndian(_bytes[i..])
                : BinaryPrimitives.ReadUInt32LittleEndian(_bytes[i..]);
            if (point > 0x10FFFF)
            {
                i = Fail(i, i + 4, "code point not in range(0x110000)");
            }
            else if (point is >= 0xD800 and <= 0xDFFF && _errors != "surrogatepass")
            {
                i = Fail(i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)");
            }
            else
            {
                UnicodeData.AppendPoint(_text, (int)point);
                i += 4;
            }
        }
    }

    private readonly int Unit(int i, bool bigEndian) => bigEndian ? (_bytes[i] << 8) | _bytes[i + 1] : _bytes[i] | (_bytes[i + 1] << 8);

    private void DecodeEscape()
    {
        for (var i = 0; i < _bytes.Length;)
        {
            var start = i;
            var c = (char)_bytes[i++];
            if (c != '\\')
            {
                Append(c);
                continue;
            }

            if (i == _bytes.Length)
            {
                Fail(start, i, "\\ at end of string");
                break;
            }

            c = (char)_bytes[i++];
            switch (c)
            {
                case '\n':
                    break;
                case '\\' or '\'' or '"':
                    Append(c);
                    break;
                case 'a' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
                    Append("\a\b\f\n\r\t\v"["abfnrtv".IndexOf(c, StringComparison.Ordinal)]);
                    break;
                case >= '0' and <= '7':
                    var octal = c - '0';
                    for (var digits = 1; digits < 3 && i < _bytes.Length && _bytes[i] is >= (byte)'0' and <= (byte)'7'; digits++)
                        octal = (octal << 3) | (_bytes[i++] - '0');
                    Append((char)octal);
                    break;
                case 'x' or 'u' or 'U':
                    DecodeHex(start, ref i, c);
                    break;
                case 'N':
                    DecodeName(start, ref i);
                    break;
                default:
                    Append('\\');
                    Append(c);
                    break;
            }
        }
    }

    private void DecodeHex(int start, ref int i, char kind)
    {
        var wanted = kind switch { 'x' => 2, 'u' => 4, _ => 8 };
        var point = 0u;
        var digits = 0;
        for (; digits < wanted && i < _bytes.Length && char.IsAsciiHexDigit((char)_bytes[i]); digits++, i++)
            point = (point << 4) | (uint)Convert.ToInt32(((char)_bytes[i]).ToString(), 16);
        if (digits < wanted)
            Fail(start, i, $"truncated \\{kind}{new string('X', wanted)} escape");
        else if (point > 0x10FFFF)
            Fail(start, i, "illegal Unicode character");
        else
            UnicodeData.AppendPoint(_text, (int)point);
    }

    private void DecodeName(int start, ref int i)
    {
        var rest = _bytes[i..];
        var close = rest.Length > 0 && rest[0] == '{' ? rest.IndexOf((byte)'}') : -1;
        if (close <= 1)
        {
            i = Fail(start, rest.Length > 0 && rest[0] == '{' && close < 0 ? _bytes.Length : i + Math.Max(0, close),
                "malformed \\N character escape");
            return;
        }

        var name = UnicodeNames.Shared.Find(Encoding.Latin1.GetString(rest[1..close]), withSequences: false);
        i += close + 1;
        if (name is null)
            i = Fail(start, i, "unknown Unicode character name");
        else
            _text.Append(name);
    }

    private void Append(char c)
    {
        _text.Append(c);
        if ((_text.Length & 0xFFF) == 0)
            Pay();
    }

    private void Pay()
    {
        if (_text.Length - _paid < 4096)
            return;
        _machine.Tick(_text.Length - _paid);
        _paid = _text.Length;
    }

    // Where to go on.
    private int Fail(int start, int end, string reason)
    {
        switch (_errors)
        {
            case "ignore":
                break;
            case "replace":
                Append('\uFFFD');
                break;
            case "backslashreplace":
                for (var i = start; i < end; i++)
                    TextRepr.AppendEscape(_text, _bytes[i]);
                break;
            case "surrogateescape" when _bytes[start] >= 0x80:
                var limit = end;
                for (end = start; end < limit && _bytes[end] >= 0x80; end++)
                    Append((char)(0xDC00 + _bytes[end]));
                break;
            case "strict" or "surrogateescape" or "surrogatepass":
                throw Failure(start, end, reason);
            default:
                var handler = CodecErrors.Handler(_machine, _errors);
                var (replacement, next) = CodecErrors.Ask(_machine, handler, Failure(start, end, reason), _bytes.Length, isEncoding: false);
                _text.Append(((PyStr)replacement.Object!).Span);
                _machine.Tick(16);
                return (int)next;
        }

        return end;
    }

    private readonly PyError Failure(int start, int end, string reason) => _machine.Error(PyException.Create(
        PyTypes.UnicodeDecodeError,
        Value.Str(_name),
        PyBytes.From(_bytes.ToArray()),
        Value.Int(start),
        Value.Int(end),
        Value.Str(reason)));
}
