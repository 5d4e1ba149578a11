using System.Buffers.Binary;
using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Binary;

/// <summary>The items of <c>array.array</c>: what is allowed, and what is said of what is not.</summary>
internal static class ArrayItems
{
    public const string Codes = "bBuwhHiIlLqQfd";

    public static bool IsText(char code) => code is 'u' or 'w';

    public static Value Read(char code, ReadOnlySpan<byte> bytes) => IsText(code)
        ? PyStr.From(UnicodeData.Text(Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(bytes), 0, 0x10FFFF)))
        : ItemFormat.Read(code, bytes, bigEndian: false);

    public static void Write(Machine m, char code, in Value value, Span<byte> to)
    {
        if (IsText(code))
        {
            if (value.Object is not PyStr { PointCount: 1 } text)
                throw m.Error(PyTypes.TypeError, "array item must be unicode character");
            BinaryPrimitives.WriteInt32LittleEndian(to, UnicodeData.PointAt(text.Span, 0, out _));
        }
        else if (code is 'f' or 'd')
        {
            ItemFormat.WriteFloat(code, to, m.ToDouble(value), bigEndian: false);
        }
        else
        {
            var number = m.ToBigInteger(value);
            var (least, most) = ItemFormat.Bounds(ItemFormat.IsSigned(code), to.Length);
            if (number < least || number > most)
                throw m.Error(PyTypes.OverflowError, Complaint(code, number));
            ItemFormat.WriteInteger(to, number, bigEndian: false);
        }
    }

    private static string Complaint(char code, in BigInteger number)
    {
        var side = number.Sign < 0 ? "less than minimum" : "greater than maximum";
        switch (code)
        {
            case 'q':
                return "int too big to convert";
            case 'Q':
                return number.Sign < 0 ? "can't convert negative int to unsigned" : "int too big to convert";
            case 'I' or 'L' when number.Sign < 0:
                return "can't convert negative value to unsigned int";
            case 'L':
            case 'I' when number > ulong.MaxValue:
                return "Python int too large to convert to C unsigned long";
        }

        if (code != 'I' && (number < long.MinValue || number > long.MaxValue))
            return "Python int too large to convert to C long";
        return code switch
        {
            'b' => "signed char is " + side,
            'B' => "unsigned byte integer is " + side,
            'h' => "signed short integer is " + side,
            'H' => "unsigned short is " + side,
            'i' => "signed integer is " + side,
            _ => "unsigned int is " + side,
        };
    }
}
