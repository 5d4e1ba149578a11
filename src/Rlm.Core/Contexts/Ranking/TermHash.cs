using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Rlm.Contexts;

/// <summary>
/// Terms are known by 64 bits of hash alone; among millions of them two the same are next to impossible, and would only blur a ranking.
/// </summary>
internal static class TermHash
{
    private const ulong Seed = 0xCBF29CE484222325;
    private const ulong Factor = 0x9E3779B97F4A7C15;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        // Four units at a time; the last ones stand before zeros, which the length tells from real ones.
        var hash = Seed + (ulong)word.Length;
        var bytes = MemoryMarshal.AsBytes(word);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..]) hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        ulong rest = 0;
        for (var i = bytes.Length - 1; i >= 0; i--) rest = (rest << 8) | bytes[i];
        hash = Mix(hash, rest);
        return hash ^ (hash >> 29);
    }

    /// <summary>The term of two that stand together, as the parts of a dotted name do.</summary>
    public static ulong Pair(ulong first, ulong second) => Mix(Mix(first, 0xFFFF_FFFF), second);

    public static ulong Mix(ulong hash, ulong value)
    {
        hash = (hash ^ value) * Factor;
        return hash ^ (hash >> 32);
    }
}
