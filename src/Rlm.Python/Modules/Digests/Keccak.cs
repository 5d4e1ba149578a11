using System.Buffers.Binary;
using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Digests;

/// <summary>SHA-3 and SHAKE, which the runtime has only where the system's library does.</summary>
internal static class Keccak
{
    private const byte FixedLength = 0x06;
    private const byte AnyLength = 0x1F;

    private static readonly ulong[] RoundConstants = MakeConstants();

    public static byte[] Hash(Machine m, ReadOnlySpan<byte> data, int size) => Squeeze(m, data, 200 - (2 * size), FixedLength, size);

    /// <summary>SHAKE of so many bits of strength.</summary>
    public static byte[] Shake(Machine m, ReadOnlySpan<byte> data, int strength, int size) => Squeeze(m, data, 200 - (strength / 4), AnyLength, size);

    private static byte[] Squeeze(Machine m, ReadOnlySpan<byte> data, int rate, byte suffix, int size)
    {
        var state = new ulong[25];
        while (data.Length >= rate)
        {
            m.Tick(8);
            Absorb(state, data[..rate]);
            data = data[rate..];
        }

        Span<byte> block = stackalloc byte[200];
        data.CopyTo(block);
        block[data.Length] ^= suffix;
        block[rate - 1] ^= 0x80;
        Absorb(state, block[..rate]);
        var result = new byte[size];
        for (var done = 0; done < size; done += rate)
        {
            m.Tick(8);
            if (done > 0)
                Permute(state);
            for (var i = 0; i < 25; i++)
                BinaryPrimitives.WriteUInt64LittleEndian(block[(8 * i)..], state[i]);
            block[..Math.Min(rate, size - done)].CopyTo(result.AsSpan(done));
        }

        return result;
    }

    private static void Absorb(ulong[] state, ReadOnlySpan<byte> block)
    {
        for (var i = 0; i < block.Length / 8; i++)
            state[i] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(8 * i)..]);
        Permute(state);
    }

    private static void Permute(ulong[] a)
    {
        Span<ulong> columns = stackalloc ulong[5];
        Span<ulong> row = stackalloc ulong[5];
        foreach (var constant in RoundConstants)
        {
            for (var x = 0; x < 5; x++)
                columns[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            for (var x = 0; x < 5; x++)
            {
                var change = columns[(x + 4) % 5] ^ BitOperations.RotateLeft(columns[(x + 1) % 5], 1);
                for (var y = 0; y < 25; y += 5)
                    a[x + y] ^= change;
            }

            // Each lane moves to the next place and turns by a triangular number.
            var lane = a[1];
            for (int step = 0, x = 1, y = 0; step < 24; step++)
            {
                (x, y) = (y, ((2 * x) + (3 * y)) % 5);
                (a[x + (5 * y)], lane) = (BitOperations.RotateLeft(lane, (step + 1) * (step + 2) / 2 % 64), a[x + (5 * y)]);
            }

            for (var y = 0; y < 25; y += 5)
            {
                a.AsSpan(y, 5).CopyTo(row);
                for (var x = 0; x < 5; x++)
                    a[x + y] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
            }

            a[0] ^= constant;
        }
    }

    // Bits of a shift register at the places 2^k - 1.
    private static ulong[] MakeConstants()
    {
        var result = new ulong[24];
        var register = 1;
        for (var round = 0; round < 24; round++)
        {
            for (var k = 0; k < 7; k++)
            {
                if ((register & 1) != 0)
                    result[round] |= 1UL << ((1 << k) - 1);
                register = (register << 1) ^ ((register >> 7) * 0x171);
            }
        }

        return result;
    }
}
