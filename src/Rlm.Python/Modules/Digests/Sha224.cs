using System.Buffers.Binary;
using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Digests;

/// <summary>SHA-224, which the runtime lacks: SHA-256 from other beginnings, cut.</summary>
internal static class Sha224
{
    private const int Block = 64;

    private static readonly uint[] Constants = MakeConstants();

    public static byte[] Hash(Machine m, ReadOnlySpan<byte> data)
    {
        Span<uint> state =
        [
            0xC1059ED8, 0x367CD507, 0x3070DD17, 0xF70E5939, 0xFFC00B31, 0x68581511, 0x64F98FA7, 0xBEFA4FA4,
        ];
        var whole = data.Length / Block * Block;
        for (var i = 0; i < whole; i += Block)
        {
            m.Tick(4);
            Add(state, data.Slice(i, Block));
        }

        Span<byte> last = stackalloc byte[2 * Block];
        var rest = data[whole..];
        rest.CopyTo(last);
        last[rest.Length] = 0x80;
        var used = rest.Length < Block - 8 ? Block : 2 * Block;
        BinaryPrimitives.WriteUInt64BigEndian(last[(used - 8)..], (ulong)data.Length * 8);
        for (var i = 0; i < used; i += Block)
            Add(state, last.Slice(i, Block));
        var result = new byte[32];
        for (var i = 0; i < 8; i++)
            BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(4 * i), state[i]);
        return result[..28];
    }

    private static void Add(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[64];
        for (var i = 0; i < 16; i++)
            w[i] = BinaryPrimitives.ReadUInt32BigEndian(block[(4 * i)..]);
        for (var i = 16; i < 64; i++)
        {
            uint x = w[i - 15], y = w[i - 2];
            w[i] = w[i - 16] + w[i - 7] + (BitOperations.RotateRight(x, 7) ^ BitOperations.RotateRight(x, 18) ^ x >> 3)
                + (BitOperations.RotateRight(y, 17) ^ BitOperations.RotateRight(y, 19) ^ y >> 10);
        }

        uint a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
        for (var i = 0; i < 64; i++)
        {
            var first = h + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25))
                + ((e & f) ^ (~e & g)) + Constants[i] + w[i];
            var second = (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22))
                + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + first, c, b, a, first + second);
        }

        Span<uint> sums = [a, b, c, d, e, f, g, h];
        for (var i = 0; i < 8; i++)
            state[i] += sums[i];
    }

    // The first bits behind the point of the cube roots of the first primes.
    private static uint[] MakeConstants()
    {
        var result = new uint[64];
        var count = 0;
        for (var n = 2; count < 64; n++)
        {
            var isPrime = true;
            for (var k = 2; k * k <= n; k++)
                isPrime &= n % k != 0;
            if (isPrime)
                result[count++] = (uint)(CubeRoot((BigInteger)n << 96) & uint.MaxValue);
        }

        return result;
    }

    private static BigInteger CubeRoot(BigInteger value)
    {
        BigInteger low = 0, high = BigInteger.One << 40;
        while (high - low > 1)
        {
            var middle = (low + high) >> 1;
            if (middle * middle * middle <= value)
                low = middle;
            else
                high = middle;
        }

        return low;
    }
}
