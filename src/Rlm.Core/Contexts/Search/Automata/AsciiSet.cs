using System.Numerics;

namespace Rlm.Contexts;

/// <summary>A set of ASCII characters, and whether any beyond may be in it too.</summary>
internal readonly record struct AsciiSet(ulong Low, ulong High, bool HasOthers)
{
    public static AsciiSet Of(char c) => c < 64 ? new(1UL << c, 0, false) : c < 128 ? new(0, 1UL << (c - 64), false) : new(0, 0, true);

    public int Count => BitOperations.PopCount(Low) + BitOperations.PopCount(High);

    public bool Contains(int c) => c < 64 ? (Low >> c & 1) != 0 : (High >> (c - 64) & 1) != 0;

    /// <summary>Gives the characters, in order.</summary>
    public IEnumerable<char> Characters()
    {
        for (var c = 0; c < 128; c++)
        {
            if (Contains(c)) yield return (char)c;
        }
    }

    public AsciiSet Without(char c) =>
        c < 64 ? this with { Low = Low & ~(1UL << c) } : this with { High = High & ~(1UL << (c - 64)) };
}
