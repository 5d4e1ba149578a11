using System.Buffers;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary><c>str.encode</c>.</summary>
internal static class Encoder
{
    public static PyBytes Encode(Machine m, PyStr text, string encoding, string errors)
    {
        var codec = Codecs.Find(m, encoding, "encode");
        var span = text.Span;
        m.Tick(span.Length >> 5);
        if (codec is Codec.Utf8 or Codec.Ascii && TryEncodeAscii(m, span) is { } plain)
            return plain;
        if (codec == Codec.Utf8 && !text.HasSurrogates)
            return EncodeUtf8(m, span);
        if (codec is Codec.Ascii or Codec.Latin1 && !span.ContainsAnyExceptInRange('\0', codec == Codec.Ascii ? '\u007F' : '\u00FF'))
        {
            m.Reserve(span.Length);
            return PyBytes.From(Latin1.ToBytes(span));
        }

        if (codec == Codec.UnicodeEscape)
            return EncodeEscape(m, span);
        return EncodePoints(m, text, codec, errors);
    }

    // One pass over most texts; the first part tells which they are.
    private static PyBytes? TryEncodeAscii(Machine m, ReadOnlySpan<char> text)
    {
        if (!Ascii.IsValid(text[..Math.Min(text.Length, 1024)]))
            return null;
        m.Reserve(text.Length);
        var bytes = GC.AllocateUninitializedArray<byte>(text.Length);
        return Ascii.FromUtf16(text, bytes, out _) == OperationStatus.Done ? PyBytes.From(bytes) : null;
    }

    private static PyBytes EncodeUtf8(Machine m, ReadOnlySpan<char> text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        m.Reserve(count);
        var bytes = GC.AllocateUninitializedArray<byte>(count);
        Encoding.UTF8.GetBytes(text, bytes);
        return PyBytes.From(bytes);
    }

    private static PyBytes EncodePoints(Machine m, PyStr text, Codec codec, string errors)
    {
        var span = text.Span;
        var result = new ByteBuilder(m, Math.Min(span.Length + 8, 1 << 16));
        switch (codec)
        {
            case Codec.Utf8Sig:
                result.Add([0xEF, 0xBB, 0xBF]);
                break;
            case Codec.Utf16:
                result.Add([0xFF, 0xFE]);
                break;
            case Codec.Utf32:
                result.Add([0xFF, 0xFE, 0, 0]);
                break;
        }

        for (int i = 0, units; i < span.Length; i += units)
        {
            var point = UnicodeData.PointAt(span, i, out units);
            if ((i & 0xFFF) >= 0x1000 - units)
                m.Tick(0x1000);
            if (TryAppend(ref result, codec, point, allowSurrogates: false))
                continue;

            // All that follows and cannot be encoded either is one error.
            var end = i + units;
            while (end < span.Length
                && codec is not (Codec.Utf16 or Codec.Utf16Le or Codec.Utf16Be or Codec.Utf32 or Codec.Utf32Le or Codec.Utf32Be))
            {
                var next = UnicodeData.PointAt(span, end, out var more);
                if (CanEncode(codec, next))
                    break;
                end += more;
            }

            units = Replace(m, ref result, text, codec, errors, i, end) - i;
        }

        return PyBytes.From(result.ToArray());
    }

    private static bool CanEncode(Codec codec, int point) => codec switch
    {
        Codec.Ascii => point < 128,
        Codec.Latin1 => point < 256,
        Codec.Cp1252 =>
            point < 128 || point is >= 0xA0 and < 256 || (point < 0x10000 && Codecs.Cp1252.Contains((char)point, StringComparison.Ordinal)),
        >= Codec.Charmap => Charmap.All[codec - Codec.Charmap].ByteOf(point) >= 0,
        _ => point is < 0xD800 or > 0xDFFF,
    };

    private static bool TryAppend(ref ByteBuilder to, Codec codec, int point, bool allowSurrogates)
    {
        if (!CanEncode(codec, point)
            && !(allowSurrogates && codec is not (Codec.Ascii or Codec.Latin1 or Codec.Cp1252 or >= Codec.Charmap)))
            return false;
        switch (codec)
        {
            case Codec.Ascii or Codec.Latin1:
                to.Add((byte)point);
                break;
            case Codec.Cp1252:
                to.Add((byte)(point < 128 || point is >= 0xA0 and < 256
                    ? point
                    : 0x80 + Codecs.Cp1252.IndexOf((char)point, StringComparison.Ordinal)));
                break;
            case >= Codec.Charmap:
                to.Add((byte)Charmap.All[codec - Codec.Charmap].ByteOf(point));
                break;
            case Codec.Utf8 or Codec.Utf8Sig:
                AppendUtf8(ref to, point);
                break;
            case Codec.Utf16 or Codec.Utf16Le or Codec.Utf16Be:
                if (point >= 0x10000)
                {
                    to.AddUInt16(((point - 0x10000) >> 10) + 0xD800, codec == Codec.Utf16Be);
                    point = ((point - 0x10000) & 0x3FF) + 0xDC00;
                }

                to.AddUInt16(point, codec == Codec.Utf16Be);
                break;
            default:
                to.AddUInt32(point, codec == Codec.Utf32Be);
                break;
        }

        return true;
    }

    private static void AppendUtf8(ref ByteBuilder to, int point)
    {
        if (point < 0x80)
        {
            to.Add((byte)point);
            return;
        }

        if (point < 0x800)
        {
            to.Add((byte)(0xC0 | (point >> 6)));
        }
        else
        {
            if (point < 0x10000)
            {
                to.Add((byte)(0xE0 | (point >> 12)));
            }
            else
            {
                to.Add((byte)(0xF0 | (point >> 18)));
                to.Add((byte)(0x80 | ((point >> 12) & 0x3F)));
            }

            to.Add((byte)(0x80 | ((point >> 6) & 0x3F)));
        }

        to.Add((byte)(0x80 | (point & 0x3F)));
    }

    // Where to go on.
    private static int Replace(Machine m, ref ByteBuilder to, PyStr text, Codec codec, string errors, int start, int end)
    {
        var span = text.Span;
        for (int i = start, units; i < end; i += units)
        {
            var point = UnicodeData.PointAt(span, i, out units);
            switch (errors)
            {
                case "strict":
                    throw Failure(m, text, codec, start, end);
                case "ignore":
                    break;
                case "replace":
                    TryAppend(ref to, codec, '?', false);
                    break;
                case "backslashreplace":
                    var escape = new StringBuilder();
                    TextRepr.AppendEscape(escape, point);
                    Append(ref to, codec, escape.ToString());
                    break;
                case "xmlcharrefreplace":
                    Append(ref to, codec, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"&#{point};"));
                    break;
                case "namereplace" when UnicodeNames.Shared.NameOf(point) is { } name:
                    Append(ref to, codec, $"\\N{{{name}}}");
                    break;
                case "namereplace":
                    goto case "backslashreplace";
                case "surrogateescape" when point is >= 0xDC80 and <= 0xDCFF:
                    to.Add((byte)(point - 0xDC00));
                    break;
                case "surrogatepass" when point is >= 0xD800 and <= 0xDFFF && TryAppend(ref to, codec, point, true):
                    break;
                case "surrogateescape" or "surrogatepass":
                    throw Failure(m, text, codec, start, end);
                default:
                    return Ask(m, ref to, text, codec, CodecErrors.Handler(m, errors), start, end);
            }
        }

        return end;
    }

    // A handler of the program's own gives text that can be encoded, or bytes, and where to go on.
    private static int Ask(Machine m, ref ByteBuilder to, PyStr text, Codec codec, in Value handler, int start, int end)
    {
        var failure = Failure(m, text, codec, start, end);
        var (replacement, next) = CodecErrors.Ask(m, handler, failure, text.PointCount, isEncoding: true);
        if (replacement.Object is PyByteSequence bytes)
        {
            to.Add(bytes.Span);
        }
        else
        {
            var span = ((PyStr)replacement.Object!).Span;
            for (int i = 0, units; i < span.Length; i += units)
            {
                if (!TryAppend(ref to, codec, UnicodeData.PointAt(span, i, out units), allowSurrogates: false))
                    throw Failure(m, text, codec, start, end);
            }
        }

        m.Tick(16);
        return (int)text.UnitOf(next);
    }

    private static void Append(ref ByteBuilder to, Codec codec, string ascii)
    {
        foreach (var c in ascii)
            TryAppend(ref to, codec, c, false);
    }

    private static PyError Failure(Machine m, PyStr text, Codec codec, int start, int end)
    {
        var reason = codec switch
        {
            Codec.Ascii => "ordinal not in range(128)",
            Codec.Latin1 => "ordinal not in range(256)",
            Codec.Cp1252 or >= Codec.Charmap => "character maps to <undefined>",
            _ => "surrogates not allowed",
        };
        return m.Error(PyException.Create(
            PyTypes.UnicodeEncodeError,
            Value.Str(Codecs.NameOf(codec)),
            text.AsExact(),
            Value.Int(text.PointOf(start)),
            Value.Int(text.PointOf(end)),
            Value.Str(reason)));
    }

    private static PyBytes EncodeEscape(Machine m, ReadOnlySpan<char> text)
    {
        var result = new ByteBuilder(m, Math.Min(text.Length + 8, 1 << 16));
        var escape = new StringBuilder();
        for (int i = 0, units; i < text.Length; i += units)
        {
            var point = UnicodeData.PointAt(text, i, out units);
            if ((i & 0xFFF) >= 0x1000 - units)
                m.Tick(0x1000);
            if (point is >= ' ' and < 127 && point != '\\')
            {
                result.Add((byte)point);
                continue;
            }

            escape.Clear();
            _ = point switch
            {
                '\\' => escape.Append("\\\\"),
                '\n' => escape.Append("\\n"),
                '\r' => escape.Append("\\r"),
                '\t' => escape.Append("\\t"),
                _ => null,
            };
            if (escape.Length == 0)
                TextRepr.AppendEscape(escape, point);
            result.AddAscii(escape.ToString());
        }

        return PyBytes.From(result.ToArray());
    }
}
