using System.Text;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary><c>bytes.hex</c> and <c>bytes.fromhex</c>.</summary>
internal static class HexText
{
    public static Value Write(Machine m, ReadOnlySpan<byte> bytes, in Value separator, in Value perGroup)
    {
        m.Reserve(4L * bytes.Length);
        m.Tick(bytes.Length >> 3);
        var plain = Convert.ToHexStringLower(bytes);
        if (separator.IsMissing)
            return PyStr.FromPlain(plain);
        var between = Separator(m, separator);
        var group = perGroup.IsMissing ? 1 : StrArguments.Count(m, perGroup);
        if (group == 0 || bytes.Length == 0)
            return PyStr.FromPlain(plain);
        m.Reserve(6L * bytes.Length);
        var result = new StringBuilder(bytes.Length * 3);
        for (var i = 0; i < bytes.Length; i++)
        {
            // Groups are counted from the end, unless the number is negative.
            if (i > 0 && (group > 0 ? (bytes.Length - i) % group == 0 : i % -group == 0))
                result.Append(between);
            result.Append(plain, 2 * i, 2);
        }

        return Value.Str(result.ToString());
    }

    public static byte[] Read(Machine m, ReadOnlySpan<char> text)
    {
        var result = new ByteBuilder(m, text.Length / 2);
        for (var i = 0; i < text.Length;)
        {
            m.Tick(1);
            if (UnicodeData.IsSpace(text[i]) && text[i] is <= ' ' and not (>= '\u001C' and <= '\u001F'))
            {
                i++;
                continue;
            }

            var high = Digit(text, i);
            var low = high < 0 ? -1 : Digit(text, i + 1);
            if (high < 0 || low < 0)
            {
                var place = CodePointIndex.Count(text[..(high < 0 ? i : Math.Min(text.Length, i + 1))]);
                throw m.Error(PyTypes.ValueError, $"non-hexadecimal number found in fromhex() arg at position {place}");
            }

            result.Add((byte)((high << 4) | low));
            i += 2;
        }

        return result.ToArray();
    }

    private static int Digit(ReadOnlySpan<char> text, int i) =>
        i < text.Length && char.IsAsciiHexDigit(text[i]) ? (text[i] <= '9' ? text[i] - '0' : (text[i] | 0x20) - 'a' + 10) : -1;

    private static char Separator(Machine m, in Value value)
    {
        int length;
        char c;
        switch (value.Object)
        {
            case PyStr text:
                length = (int)Math.Min(2, text.Units);
                c = length == 0 ? '\0' : text.UnitAt(0);
                break;
            case PyByteSequence bytes:
                length = bytes.Count;
                c = length == 0 ? '\0' : (char)bytes.Span[0];
                break;
            default:
                throw m.Error(PyTypes.TypeError, $"object of type '{value.Type.NameInMessages}' has no len()");
        }

        if (length != 1)
            throw m.Error(PyTypes.ValueError, "sep must be length 1.");
        return c < 128 ? c : throw m.Error(PyTypes.ValueError, "sep must be ASCII.");
    }
}
