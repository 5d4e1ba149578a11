namespace Rlm.Python.Modules.Binary;

/// <summary>A Huffman code of deflate, read bit by bit from the lengths of its codes.</summary>
internal sealed class PrefixCode
{
    /// <summary>The symbol that stands for bits that no code begins with.</summary>
    public const int Unknown = -2;

    private const int MaxBits = 15;

    private readonly int[] _counts;
    private readonly int[] _symbols;

    private PrefixCode(int[] counts, int[] symbols, bool isComplete)
    {
        _counts = counts;
        _symbols = symbols;
        IsComplete = isComplete;
    }

    /// <summary>Whether every sequence of bits has a meaning.</summary>
    public bool IsComplete { get; }

    /// <summary>How many symbols there are.</summary>
    public int Count => _symbols.Length;

    /// <summary>The code, or null where there are more codes of a length than can be.</summary>
    public static PrefixCode? Make(ReadOnlySpan<byte> lengths)
    {
        var counts = new int[MaxBits + 1];
        foreach (var length in lengths)
            counts[length]++;
        counts[0] = 0;
        var left = 1;
        var offsets = new int[MaxBits + 2];
        for (var bits = 1; bits <= MaxBits; bits++)
        {
            left = (left << 1) - counts[bits];
            if (left < 0)
                return null;
            offsets[bits + 1] = offsets[bits] + counts[bits];
        }

        var symbols = new int[offsets[MaxBits + 1]];
        for (var i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] != 0)
                symbols[offsets[lengths[i]]++] = i;
        }

        return new(counts, symbols, left == 0);
    }

    /// <summary>The next symbol; false where bits are missing or, with <see cref="Unknown"/>, mean nothing.</summary>
    public bool TryRead(ref BitReader input, out int symbol)
    {
        int code = 0, first = 0, index = 0;
        for (var bits = 1; bits <= MaxBits; bits++)
        {
            if (!input.TryRead(1, out var bit))
            {
                symbol = -1;
                return false;
            }

            code |= bit;
            var count = _counts[bits];
            if (code - count < first)
            {
                symbol = _symbols[index + (code - first)];
                return true;
            }

            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        symbol = Unknown;
        return false;
    }
}
