using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Rlm.Contexts;

/// <summary>
/// Finds any of several byte sequences, ASCII letters in either case on request. Two or three rare neighbouring bytes of each are looked for
/// in all positions of a vector at once, by their half bytes; a bit each tells whose they may be.
/// </summary>
internal sealed class ByteLiterals
{
    private const int Buckets = 8;

    private readonly byte[][] _needles;
    private readonly int[] _offsets;
    private readonly int[][] _buckets;
    private readonly bool _ignoreCase;
    private readonly int _width;
    private readonly Vector128<byte>[] _low;
    private readonly Vector128<byte>[] _high;

    /// <param name="needles">What to find, at least two bytes each; ASCII where case is ignored.</param>
    /// <param name="ignoreCase">Whether ASCII letters match in either case.</param>
    public ByteLiterals(IReadOnlyList<string> needles, bool ignoreCase)
    {
        _needles = [.. needles.Select(needle => Encoding.UTF8.GetBytes(ignoreCase ? needle.ToLowerInvariant() : needle))];
        _ignoreCase = ignoreCase;
        _width = Math.Min(3, _needles.Min(static needle => needle.Length));
        _offsets = [.. _needles.Select(needle => RarestOffset(needle, _width))];
        _buckets = [.. Enumerable.Range(0, Buckets).Select(bucket => Enumerable.Range(0, _needles.Length).Where(i => i % Buckets == bucket).ToArray())];
        (_low, _high) = (new Vector128<byte>[3], new Vector128<byte>[3]);
        for (var k = 0; k < 3; k++) (_low[k], _high[k]) = k < _width ? Masks(k) : (Vector128<byte>.AllBitsSet, Vector128<byte>.AllBitsSet);
        Length = _needles.Min(static needle => needle.Length);
    }

    /// <summary>Gets the length of the shortest.</summary>
    public int Length { get; }

    /// <summary>Gives a place where one of them lies, not before the first such line; -1 where there is none.</summary>
    public int IndexOf(ReadOnlySpan<byte> text)
    {
        var position = 0;
        if (Avx2.IsSupported)
        {
            var found = IndexOf256(text, ref position);
            if (found >= 0) return found;
        }

        return IndexOf128(text, position);
    }

    // Compiled in full at once: a search may be over before the runtime has found out that it is worth it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int IndexOf256(ReadOnlySpan<byte> text, ref int position)
    {
        ref var origin = ref MemoryMarshal.GetReference(text);
        var (low0, low1, low2) = (Twice(_low[0]), Twice(_low[1]), Twice(_low[2]));
        var (high0, high1, high2) = (Twice(_high[0]), Twice(_high[1]), Twice(_high[2]));
        var nibble = Vector256.Create((byte)0x0F);
        for (; position <= text.Length - Vector256<byte>.Count - 2; position += Vector256<byte>.Count)
        {
            var first = Vector256.LoadUnsafe(ref origin, (nuint)position);
            var second = Vector256.LoadUnsafe(ref origin, (nuint)position + 1);
            var third = Vector256.LoadUnsafe(ref origin, (nuint)position + 2);
            var hits = Avx2.Shuffle(low0, first & nibble) & Avx2.Shuffle(high0, Half(first, nibble))
                & Avx2.Shuffle(low1, second & nibble) & Avx2.Shuffle(high1, Half(second, nibble));
            if (hits == Vector256<byte>.Zero) continue;
            hits &= Avx2.Shuffle(low2, third & nibble) & Avx2.Shuffle(high2, Half(third, nibble));
            for (var bits = ~Vector256.Equals(hits, Vector256<byte>.Zero).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                var lane = BitOperations.TrailingZeroCount(bits);
                if (IsAt(text, position + lane, hits.GetElement(lane), out var start)) return start;
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int IndexOf128(ReadOnlySpan<byte> text, int position)
    {
        ref var origin = ref MemoryMarshal.GetReference(text);
        var nibble = Vector128.Create((byte)0x0F);
        for (; position <= text.Length - Vector128<byte>.Count - 2; position += Vector128<byte>.Count)
        {
            var hits = Vector128<byte>.AllBitsSet;
            for (var k = 0; k < _width; k++)
            {
                var part = Vector128.LoadUnsafe(ref origin, (nuint)(position + k));
                hits &= Vector128.Shuffle(_low[k], part & nibble) & Vector128.Shuffle(_high[k], Vector128.ShiftRightLogical(part, 4) & nibble);
            }

            for (var bits = ~Vector128.Equals(hits, Vector128<byte>.Zero).ExtractMostSignificantBits() & 0xFFFF; bits != 0; bits &= bits - 1)
            {
                var lane = BitOperations.TrailingZeroCount(bits);
                if (IsAt(text, position + lane, hits.GetElement(lane), out var start)) return start;
            }
        }

        for (; position < text.Length; position++)
        {
            if (IsAt(text, position, 0xFF, out var start)) return start;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Twice(Vector128<byte> mask) => Vector256.Create(mask, mask);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Half(Vector256<byte> value, Vector256<byte> nibble) => Vector256.ShiftRightLogical(value.AsUInt16(), 4).AsByte() & nibble;

    private bool IsAt(ReadOnlySpan<byte> text, int position, byte buckets, out int start)
    {
        for (uint bits = buckets; bits != 0; bits &= bits - 1)
        {
            foreach (var number in _buckets[BitOperations.TrailingZeroCount(bits)])
            {
                var needle = _needles[number];
                start = position - _offsets[number];
                if (start < 0 || start + needle.Length > text.Length) continue;
                var candidate = text.Slice(start, needle.Length);
                if (_ignoreCase ? Ascii.EqualsIgnoreCase(candidate, needle) : candidate.SequenceEqual(needle)) return true;
            }
        }

        start = -1;
        return false;
    }

    private (Vector128<byte> Low, Vector128<byte> High) Masks(int part)
    {
        Span<byte> low = stackalloc byte[16];
        Span<byte> high = stackalloc byte[16];
        for (var i = 0; i < _needles.Length; i++)
        {
            var bit = (byte)(1 << i % Buckets);
            var value = _needles[i][_offsets[i] + part];
            low[value & 0xF] |= bit;
            high[value >> 4] |= bit;
            if (_ignoreCase && char.IsAsciiLetterLower((char)value)) high[value - 0x20 >> 4] |= bit;
        }

        return (Vector128.Create((ReadOnlySpan<byte>)low), Vector128.Create((ReadOnlySpan<byte>)high));
    }

    private static int RarestOffset(byte[] needle, int width)
    {
        var best = 0;
        var bestRank = -1;
        for (var offset = 0; offset + width <= needle.Length; offset++)
        {
            var rank = 0;
            for (var k = 0; k < width; k++) rank += ByteLiteral.RankOf(needle[offset + k]);
            if (rank > bestRank) (best, bestRank) = (offset, rank);
        }

        return best;
    }
}
