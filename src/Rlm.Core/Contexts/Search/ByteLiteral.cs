using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Rlm.Contexts;

/// <summary>
/// Finds a byte sequence, ASCII letters in either case on request, by looking for its two rarest bytes a vector at a time.
/// </summary>
internal sealed class ByteLiteral
{
    // How common bytes are in text and code, most common first; what is missing is rare.
    private static ReadOnlySpan<byte> Common =>
        " etaoinsrhldcumfpgwybv.,\n\r\t/<>=\"'()_-:;0123TSAICEkMRPDNLOFxBUHGWVjqz4567890{}[]XYJKQZ"u8;

    private readonly byte[] _needle;
    private readonly bool _ignoreCase;
    private readonly int _first;
    private readonly int _second;

    /// <param name="needle">What to find; ASCII where case is ignored.</param>
    /// <param name="ignoreCase">Whether ASCII letters match in either case.</param>
    public ByteLiteral(ReadOnlySpan<byte> needle, bool ignoreCase)
    {
        _needle = needle.ToArray();
        _ignoreCase = ignoreCase;
        if (ignoreCase) Ascii.ToLowerInPlace(_needle, out _);
        (_first, _second) = Anchors(_needle, ignoreCase);
    }

    public int Length => _needle.Length;

    public int IndexOf(ReadOnlySpan<byte> text)
    {
        if (text.Length < _needle.Length) return -1;
        if (_needle.Length == 1) return IndexOfSingle(text);
        var starts = text.Length - _needle.Length + 1;
        var position = 0;
        if (Vector256.IsHardwareAccelerated && starts >= Vector256<byte>.Count)
        {
            var found = IndexOf256(text, starts, ref position);
            if (found >= 0) return found;
        }
        else if (Vector128.IsHardwareAccelerated && starts >= Vector128<byte>.Count)
        {
            var found = IndexOf128(text, starts, ref position);
            if (found >= 0) return found;
        }

        var first = _needle[_first];
        var fold = Fold(first);
        for (; position < starts; position++)
        {
            if ((text[position + _first] | fold) == first && IsAt(text, position)) return position;
        }

        return -1;
    }

    // Compiled in full at once: a search may be over before the runtime has found out that it is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int IndexOf256(ReadOnlySpan<byte> text, int starts, ref int position)
    {
        ref var origin = ref MemoryMarshal.GetReference(text);
        var first = Vector256.Create(_needle[_first]);
        var second = Vector256.Create(_needle[_second]);
        var firstFold = Vector256.Create(Fold(_needle[_first]));
        var secondFold = Vector256.Create(Fold(_needle[_second]));
        for (; position <= starts - Vector256<byte>.Count; position += Vector256<byte>.Count)
        {
            var left = Vector256.LoadUnsafe(ref origin, (nuint)(position + _first)) | firstFold;
            var right = Vector256.LoadUnsafe(ref origin, (nuint)(position + _second)) | secondFold;
            var both = Vector256.Equals(left, first) & Vector256.Equals(right, second);
            if (both == Vector256<byte>.Zero) continue;
            for (var bits = both.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                var candidate = position + BitOperations.TrailingZeroCount(bits);
                if (IsAt(text, candidate)) return candidate;
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int IndexOf128(ReadOnlySpan<byte> text, int starts, ref int position)
    {
        ref var origin = ref MemoryMarshal.GetReference(text);
        var first = Vector128.Create(_needle[_first]);
        var second = Vector128.Create(_needle[_second]);
        var firstFold = Vector128.Create(Fold(_needle[_first]));
        var secondFold = Vector128.Create(Fold(_needle[_second]));
        for (; position <= starts - Vector128<byte>.Count; position += Vector128<byte>.Count)
        {
            var left = Vector128.LoadUnsafe(ref origin, (nuint)(position + _first)) | firstFold;
            var right = Vector128.LoadUnsafe(ref origin, (nuint)(position + _second)) | secondFold;
            var both = Vector128.Equals(left, first) & Vector128.Equals(right, second);
            if (both == Vector128<byte>.Zero) continue;
            for (var bits = both.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                var candidate = position + BitOperations.TrailingZeroCount(bits);
                if (IsAt(text, candidate)) return candidate;
            }
        }

        return -1;
    }

    private int IndexOfSingle(ReadOnlySpan<byte> text) =>
        Fold(_needle[0]) == 0 ? text.IndexOf(_needle[0]) : text.IndexOfAny(_needle[0], (byte)(_needle[0] & ~0x20));

    private bool IsAt(ReadOnlySpan<byte> text, int position)
    {
        var candidate = text.Slice(position, _needle.Length);
        return _ignoreCase ? Ascii.EqualsIgnoreCase(candidate, _needle) : candidate.SequenceEqual(_needle);
    }

    // The bit in which the two cases of a letter differ; nothing for other bytes.
    private byte Fold(byte value) => _ignoreCase && char.IsAsciiLetterLower((char)value) ? (byte)0x20 : (byte)0;

    private static (int First, int Second) Anchors(byte[] needle, bool ignoreCase)
    {
        int first = 0, second = needle.Length - 1;
        int firstRank = -1, secondRank = -1;
        for (var i = 0; i < needle.Length; i++)
        {
            var rank = Rank(needle[i], ignoreCase);
            if (rank > firstRank)
            {
                (second, secondRank) = (first, firstRank);
                (first, firstRank) = (i, rank);
            }
            else if (rank > secondRank)
            {
                (second, secondRank) = (i, rank);
            }
        }

        return (first, second);
    }

    private static int Rank(byte value, bool ignoreCase)
    {
        var rank = RankOf(value);
        return ignoreCase && char.IsAsciiLetterLower((char)value) ? Math.Min(rank, RankOf((byte)(value & ~0x20))) : rank;
    }

    /// <summary>Tells how rare a byte is in text and code; the rarer the more.</summary>
    public static int RankOf(byte value)
    {
        var rank = Common.IndexOf(value);
        return rank < 0 ? Common.Length : rank;
    }
}
