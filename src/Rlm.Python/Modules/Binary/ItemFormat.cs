using System.Buffers.Binary;
using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Binary;

/// <summary>
/// One number, character or truth value as bytes, by the letters that <c>struct</c>, <c>array</c> and <c>memoryview</c> share.
/// </summary>
internal static class ItemFormat
{
    /// <summary>Bytes of an item in the native format, or 0 where the letter is none.</summary>
    public static int SizeOf(char code) => code switch
    {
        'b' or 'B' or 'c' or '?' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' or 'u' or 'w' => 4,
        'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'd' or 'P' => 8,
        _ => 0,
    };

    public static bool IsInteger(char code) => code is 'b' or 'B' or 'h' or 'H' or 'i' or 'I' or 'l' or 'L' or 'q' or 'Q' or 'n' or 'N';

    public static bool IsSigned(char code) => char.IsAsciiLetterLower(code);

    /// <summary>The least and the largest integer of so many bytes.</summary>
    public static (BigInteger Least, BigInteger Most) Bounds(bool signed, int size) => signed
        ? (-(BigInteger.One << ((size * 8) - 1)), (BigInteger.One << ((size * 8) - 1)) - 1)
        : (BigInteger.Zero, (BigInteger.One << (size * 8)) - 1);

    /// <summary>Reads an item of the size that the span has.</summary>
    public static Value Read(char code, ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        switch (code)
        {
            case 'c':
                return PyBytes.From(bytes.ToArray());
            case '?':
                return Value.Bool(bytes[0] != 0);
            case 'e':
                return Value.Float(
                    (double)(bigEndian ? BinaryPrimitives.ReadHalfBigEndian(bytes) : BinaryPrimitives.ReadHalfLittleEndian(bytes)));
            case 'f':
                return Value.Float(
                    bigEndian ? BinaryPrimitives.ReadSingleBigEndian(bytes) : BinaryPrimitives.ReadSingleLittleEndian(bytes));
            case 'd':
                return Value.Float(
                    bigEndian ? BinaryPrimitives.ReadDoubleBigEndian(bytes) : BinaryPrimitives.ReadDoubleLittleEndian(bytes));
        }

        ulong raw = 0;
        for (var i = 0; i < bytes.Length; i++)
            raw = raw << 8 | bytes[bigEndian ? i : bytes.Length - 1 - i];
        if (!IsSigned(code))
            return raw <= long.MaxValue ? Value.Int((long)raw) : Value.Int(new BigInteger(raw));
        var shift = 64 - (bytes.Length * 8);
        return Value.Int((long)(raw << shift) >> shift);
    }

    /// <summary>Writes an integer that fits into the span.</summary>
    public static void WriteInteger(Span<byte> bytes, BigInteger value, bool bigEndian)
    {
        var raw = (ulong)(value & ulong.MaxValue);
        for (var i = 0; i < bytes.Length; i++, raw >>= 8)
            bytes[bigEndian ? bytes.Length - 1 - i : i] = (byte)raw;
    }

    /// <summary>Writes a float; false where a half is too small for it.</summary>
    public static bool WriteFloat(char code, Span<byte> bytes, double value, bool bigEndian)
    {
        switch (code)
        {
            case 'e':
                var half = (Half)value;
                if (Half.IsInfinity(half) && double.IsFinite(value))
                    return false;
                var bits = Half.IsNaN(half) ? (ushort)0x7E00 : BitConverter.HalfToUInt16Bits(half);
                if (bigEndian)
                    BinaryPrimitives.WriteUInt16BigEndian(bytes, bits);
                else
                    BinaryPrimitives.WriteUInt16LittleEndian(bytes, bits);
                return true;
            case 'f' when bigEndian:
                BinaryPrimitives.WriteSingleBigEndian(bytes, Single(value));
                return true;
            case 'f':
                BinaryPrimitives.WriteSingleLittleEndian(bytes, Single(value));
                return true;
            case 'd' when bigEndian:
                BinaryPrimitives.WriteDoubleBigEndian(bytes, NaNOf(value));
                return true;
            default:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, NaNOf(value));
                return true;
        }
    }

    // What sets one NaN apart from another here is not for other programs; its sign is.
    private static float Single(double value) => double.IsNaN(value) ? BitConverter.UInt32BitsToSingle(double.IsNegative(value) ? 0xFFC00000 : 0x7FC00000) : (float)value;

    private static double NaNOf(double value) => double.IsNaN(value) ? BitConverter.UInt64BitsToDouble(double.IsNegative(value) ? 0xFFF8000000000000 : 0x7FF8000000000000) : value;
}
