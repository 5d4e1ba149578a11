using System.Text;

namespace Rlm.Contexts;

/// <summary>The one encoding of the five that the framework has no instance of.</summary>
internal static class Utf32BigEndianEncoding
{
    public static readonly Encoding Instance = new UTF32Encoding(bigEndian: true, byteOrderMark: false);
}
