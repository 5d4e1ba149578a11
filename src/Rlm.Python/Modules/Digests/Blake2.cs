using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Digests;

/// <summary>BLAKE2 (RFC 7693) over words of 64 bits, which is <c>blake2b</c>, or of 32 bits, which is <c>blake2s</c>.</summary>
internal sealed class Blake2<TWord>
    where TWord : unmanaged, IBinaryInteger<TWord>, IUnsignedNumber<TWord>
{
    private static readonly byte[][] Schedule =
    [
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
        [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
        [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
        [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
        [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
        [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
        [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
        [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
        [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
        [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
    ];

    private static readonly int WordSize = TWord.Zero.GetByteCount();
    private static readonly int Block = 16 * WordSize;
    private static readonly int Rounds = WordSize == 8 ? 12 : 10;
    private static readonly int[] Turns = WordSize == 8 ? [32, 24, 16, 63] : [16, 12, 8, 7];
    private static readonly TWord[] Beginning = MakeBeginning();

    private readonly TWord[] _state = new TWord[8];
    private readonly TWord[] _message = new TWord[16];
    private readonly TWord[] _work = new TWord[16];
    private readonly bool _isLastNode;
    private long _count;

    private Blake2(ReadOnlySpan<byte> parameters, bool isLastNode)
    {
        _isLastNode = isLastNode;
        for (var i = 0; i < 8; i++)
            _state[i] = Beginning[i] ^ TWord.ReadLittleEndian(parameters.Slice(i * WordSize, WordSize), isUnsigned: true);
    }

    /// <param name="m">Pays.</param>
    /// <param name="parameters">The parameter block: eight words, whose first two bytes are the lengths of the
    /// digest and of the key.</param>
    /// <param name="key">None where it is empty.</param>
    /// <param name="data">What is hashed.</param>
    /// <param name="isLastNode">Of a level in a tree.</param>
    public static byte[] Hash(Machine m, ReadOnlySpan<byte> parameters, ReadOnlySpan<byte> key, ReadOnlySpan<byte> data, bool isLastNode)
    {
        var hash = new Blake2<TWord>(parameters, isLastNode);
        Span<byte> block = stackalloc byte[Block];
        if (key.Length > 0)
        {
            block.Clear();
            key.CopyTo(block);
            hash.Add(block, Block, isLast: data.Length == 0);
            if (data.Length == 0)
                return hash.Result(parameters[0]);
        }

        // The last block is never empty where there is any data.
        for (; data.Length > Block; data = data[Block..])
        {
            m.Tick(8);
            hash.Add(data[..Block], Block, isLast: false);
        }

        block.Clear();
        data.CopyTo(block);
        hash.Add(block, data.Length, isLast: true);
        return hash.Result(parameters[0]);
    }

    private byte[] Result(int size)
    {
        var all = new byte[8 * WordSize];
        for (var i = 0; i < 8; i++)
            _state[i].WriteLittleEndian(all, i * WordSize);
        return all[..size];
    }

    private void Add(ReadOnlySpan<byte> block, int used, bool isLast)
    {
        _count += used;
        for (var i = 0; i < 16; i++)
            _message[i] = TWord.ReadLittleEndian(block.Slice(i * WordSize, WordSize), isUnsigned: true);
        var v = _work;
        _state.CopyTo(v, 0);
        Beginning.CopyTo(v, 8);
        v[12] ^= TWord.CreateTruncating(_count);
        if (WordSize == 4)
            v[13] ^= TWord.CreateTruncating(_count >> 32);
        if (isLast)
            v[14] = ~v[14];
        if (isLast && _isLastNode)
            v[15] = ~v[15];
        for (var round = 0; round < Rounds; round++)
        {
            var order = Schedule[round % Schedule.Length];
            for (var i = 0; i < 4; i++)
                Mix(v, i, 4 + i, 8 + i, 12 + i, _message[order[2 * i]], _message[order[(2 * i) + 1]]);
            for (var i = 0; i < 4; i++)
                Mix(v, i, 4 + ((i + 1) % 4), 8 + ((i + 2) % 4), 12 + ((i + 3) % 4), _message[order[8 + (2 * i)]], _message[order[9 + (2 * i)]]);
        }

        for (var i = 0; i < 8; i++)
            _state[i] ^= v[i] ^ v[i + 8];
    }

    private static void Mix(TWord[] v, int a, int b, int c, int d, TWord first, TWord second)
    {
        v[a] = unchecked(v[a] + v[b] + first);
        v[d] = TWord.RotateRight(v[d] ^ v[a], Turns[0]);
        v[c] = unchecked(v[c] + v[d]);
        v[b] = TWord.RotateRight(v[b] ^ v[c], Turns[1]);
        v[a] = unchecked(v[a] + v[b] + second);
        v[d] = TWord.RotateRight(v[d] ^ v[a], Turns[2]);
        v[c] = unchecked(v[c] + v[d]);
        v[b] = TWord.RotateRight(v[b] ^ v[c], Turns[3]);
    }

    // The first bits behind the point of the square roots of the first eight primes.
    private static TWord[] MakeBeginning()
    {
        int[] primes = [2, 3, 5, 7, 11, 13, 17, 19];
        return [.. primes.Select(p => TWord.CreateTruncating(SquareRoot((BigInteger)p << (16 * WordSize)) & ((BigInteger.One << (8 * WordSize)) - 1)))];
    }

    private static BigInteger SquareRoot(BigInteger value)
    {
        BigInteger low = 0, high = BigInteger.One << 70;
        while (high - low > 1)
        {
            var middle = (low + high) >> 1;
            if (middle * middle <= value)
                low = middle;
            else
                high = middle;
        }

        return low;
    }
}
