using System.Text;
using Rlm.Python.Objects;

namespace Rlm.Python.Text;

/// <summary>Bytes as text of the same length, one unit a byte, and back.</summary>
internal static class Latin1
{
    public static string ToText(ReadOnlySpan<byte> bytes)
    {
        var text = PyStr.Allocate(bytes.Length, out var chars);
        Encoding.Latin1.GetChars(bytes, chars);
        return text;
    }

    /// <summary>The bytes of a text that has no unit above 255.</summary>
    public static byte[] ToBytes(ReadOnlySpan<char> text)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(text.Length);
        Encoding.Latin1.GetBytes(text, bytes);
        return bytes;
    }
}
