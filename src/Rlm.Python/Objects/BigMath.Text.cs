using System.Globalization;
using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

internal static partial class BigMath
{
    // The runtime converts so many digits in about a tenth of a millisecond; its time grows with the square.
    private const int LeafDigits = 2048;

    /// <summary>The decimal digits of a number that is not negative.</summary>
    public static string ToDecimal(Machine m, in BigInteger value)
    {
        var bits = value.GetBitLength();
        if (bits <= LeafDigits * 3)
            return value.ToString(CultureInfo.InvariantCulture);
        var digits = (long)(bits * 0.30103) + 2;
        m.Reserve(digits * 6);
        List<BigInteger> powers = [TenTo(m, LeafDigits)];
        long width = LeafDigits;
        for (; width < digits; width *= 2)
            powers.Add(Multiply(m, powers[^1], powers[^1]));
        var text = new char[width];
        WriteDecimal(m, value, powers, powers.Count - 2, text);
        return text.AsSpan().TrimStart('0').ToString();
    }

    /// <summary>The number that ASCII decimal digits stand for.</summary>
    public static BigInteger ParseDecimal(Machine m, ReadOnlySpan<char> digits)
    {
        if (digits.Length <= LeafDigits * 2)
        {
            m.Tick(1 + (digits.Length / 2));
            return BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        m.ReserveDigits((long)(digits.Length * 3.3219));
        List<BigInteger> powers = [TenTo(m, LeafDigits)];
        for (long width = LeafDigits * 2L; width < digits.Length; width *= 2)
            powers.Add(Multiply(m, powers[^1], powers[^1]));
        return ParseDecimal(m, digits, powers, powers.Count - 1);
    }

    /// <summary>The number that digits of any base from 2 to 36 stand for, which are all valid.</summary>
    public static BigInteger Parse(Machine m, ReadOnlySpan<byte> digits, int numberBase)
    {
        if (BitOperations.IsPow2(numberBase))
            return ParseBinary(m, digits, BitOperations.Log2((uint)numberBase));
        if (digits.Length <= 64)
        {
            m.Tick(digits.Length);
            var value = BigInteger.Zero;
            foreach (var digit in digits)
                value = (value * numberBase) + digit;
            return value;
        }

        var low = digits.Length / 2;
        return Multiply(m, Parse(m, digits[..^low], numberBase), Power(m, numberBase, low)) + Parse(m, digits[^low..], numberBase);
    }

    private static BigInteger ParseBinary(Machine m, ReadOnlySpan<byte> digits, int bitsPerDigit)
    {
        var bits = (long)digits.Length * bitsPerDigit;
        Pay(m, bits);
        CheckSize(m, bits);
        var bytes = new byte[(bits + 7) / 8];
        for (var i = 0; i < digits.Length; i++)
        {
            if ((i & 0xFFFF) == 0)
                m.Tick(Math.Min(digits.Length - i, 0x10000) / 4 + 1);
            var position = (long)i * bitsPerDigit;
            var window = digits[digits.Length - 1 - i] << (int)(position & 7);
            bytes[position >> 3] |= (byte)window;
            if (window > 0xFF)
                bytes[(position >> 3) + 1] |= (byte)(window >> 8);
        }

        return new(bytes, isUnsigned: true);
    }

    private static void WriteDecimal(Machine m, in BigInteger value, List<BigInteger> powers, int level, Span<char> text)
    {
        if (level < 0)
        {
            m.Tick(LeafDigits * 8);
            value.TryFormat(text, out var written, default, CultureInfo.InvariantCulture);
            text[..written].CopyTo(text[^written..]);
            text[..^written].Fill('0');
            return;
        }

        var (high, low) = DivRem(m, value, powers[level]);
        var half = text.Length / 2;
        WriteDecimal(m, high, powers, level - 1, text[..half]);
        WriteDecimal(m, low, powers, level - 1, text[half..]);
    }

    private static BigInteger ParseDecimal(Machine m, ReadOnlySpan<char> digits, List<BigInteger> powers, int level)
    {
        if (digits.Length <= LeafDigits * 2 || level < 0)
        {
            m.Tick(LeafDigits);
            return BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        var low = LeafDigits << level;
        if (low >= digits.Length)
            return ParseDecimal(m, digits, powers, level - 1);
        return Multiply(m, ParseDecimal(m, digits[..^low], powers, level - 1), powers[level])
            + ParseDecimal(m, digits[^low..], powers, level - 1);
    }

    private static BigInteger TenTo(Machine m, int exponent) => Power(m, 10, exponent);
}
