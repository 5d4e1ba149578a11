using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>The checksums of zlib and binascii.</summary>
internal static class Checksums
{
    private const uint AdlerBase = 65521;

    // The limits are looked at after so many bytes.
    private const int Piece = 1 << 18;

    private static readonly uint[] CrcTable = MakeTable();

    public static uint Crc32(Machine m, ReadOnlySpan<byte> bytes, uint start = 0)
    {
        var crc = ~start;
        for (var i = 0; i < bytes.Length; i += Piece)
        {
            var piece = bytes.Slice(i, Math.Min(Piece, bytes.Length - i));
            m.Tick(1 + (piece.Length / 8));
            foreach (var b in piece)
                crc = CrcTable[(byte)(crc ^ b)] ^ crc >> 8;
        }

        return ~crc;
    }

    public static uint Adler32(Machine m, ReadOnlySpan<byte> bytes, uint start = 1)
    {
        uint a = start & 0xFFFF, b = start >> 16;
        // So many bytes cannot overflow the sums.
        for (var i = 0; i < bytes.Length; i += 5552)
        {
            m.Tick(5552 / 8);
            foreach (var value in bytes.Slice(i, Math.Min(5552, bytes.Length - i)))
            {
                a += value;
                b += a;
            }

            a %= AdlerBase;
            b %= AdlerBase;
        }

        return b << 16 | a;
    }

    /// <summary>The checksum of BinHex: CCITT's polynomial, without reflection.</summary>
    public static uint CrcHqx(Machine m, ReadOnlySpan<byte> bytes, uint start)
    {
        m.Tick(1 + bytes.Length);
        var crc = start & 0xFFFF;
        foreach (var value in bytes)
        {
            crc ^= (uint)value << 8;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 0x8000) != 0 ? (crc << 1 ^ 0x1021) & 0xFFFF : crc << 1;
        }

        return crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? value >> 1 ^ 0xEDB88320 : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
