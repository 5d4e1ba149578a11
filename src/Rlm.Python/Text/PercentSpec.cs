using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary>One conversion of <c>%</c> formatting: its flags, width, precision and type; and how numbers are written by it.</summary>
internal struct PercentSpec
{
    public bool Left;
    public bool Plus;
    public bool Blank;
    public bool Alternate;
    public bool Zero;

    /// <summary>-1 where none is given.</summary>
    public long Width;

    /// <summary>-1 where none is given.</summary>
    public long Precision;

    /// <summary>For bytes, which word some errors otherwise.</summary>
    public bool IsBytes;

    /// <summary>The conversion's letter, a code point.</summary>
    public int Type;

    /// <summary>Sets the flag that a character stands for; false where it is none.</summary>
    public bool SetFlag(char c)
    {
        switch (c)
        {
            case '-':
                return Left = true;
            case '+':
                return Plus = true;
            case ' ':
                return Blank = true;
            case '#':
                return Alternate = true;
            case '0':
                return Zero = true;
            default:
                return false;
        }
    }

    /// <summary>Writes a value by one of <c>d i u o x X</c>.</summary>
    public readonly string Integer(Machine m, in Value value)
    {
        var number = ToInteger(m, value);
        var type = Type is 'i' or 'u' ? 'd' : (char)Type;
        var digits = Formatter.Digits(m, BigInteger.Abs(number), type);
        if (Precision > digits.Length)
        {
            if (Precision > int.MaxValue - 3)
                throw m.Error(PyTypes.OverflowError, "precision too large");
            PyStr.CheckLength(m, Precision);
            digits = digits.PadLeft((int)Precision, '0');
        }

        return Combine(m, number.Sign < 0, Alternate && type != 'd' ? "0" + type : "", digits);
    }

    /// <summary>Writes a value by one of <c>e f g</c> in either case.</summary>
    public readonly string Float(Machine m, in Value value)
    {
        if (IsBytes && value.Object is PyStr or PyByteSequence)
            throw m.Error(PyTypes.TypeError, $"float argument required, not {value.Type.NameInMessages}");
        var number = value.IsFloat ? value.AsDouble : m.ToDouble(value);
        if (Precision > int.MaxValue)
            throw m.Error(PyTypes.ValueError, "precision too big");
        var precision = Precision < 0 ? 6 : (int)Precision;
        Formatter.CheckPrecision(m, (char)Type, precision);
        var text = FloatText.Unsigned(number, (char)Type, precision, Alternate, dotZero: false);
        return Combine(m, double.IsNegative(number) && !double.IsNaN(number), "", text);
    }

    /// <summary>Pads a text of so many code points to the width.</summary>
    public readonly string Pad(Machine m, string text, long points) =>
        Width <= points ? text : NumberLayout.Pad(m, new FormatSpec { Width = Width, Fill = ' ', Align = Left ? '<' : '>' }, text, points);

    // Floats are cut for %d, but not for %x.
    private readonly BigInteger ToInteger(Machine m, in Value value)
    {
        if (value.IsInt || value.IsBool)
            return value.Bits;
        if (value.Object is PyInt big)
            return big.BigValue;
        if (Type is 'o' or 'x' or 'X')
        {
            if (!value.Type.HasSlot(Dunder.Index))
                throw m.Error(PyTypes.TypeError, $"%{(char)Type} format: an integer is required, not {value.Type.NameInMessages}");
            return m.ToBigInteger(value);
        }

        if (value.IsFloat)
        {
            var number = value.AsDouble;
            if (double.IsNaN(number))
                throw m.Error(PyTypes.ValueError, "cannot convert float NaN to integer");
            if (double.IsInfinity(number))
                throw m.Error(PyTypes.OverflowError, "cannot convert float infinity to integer");
            return new BigInteger(number);
        }

        var converted = value.Object is PyStr or PyByteSequence ? Value.Missing : m.GetAttrOrMissing(value, "__int__");
        if (converted.IsMissing && value.Type.HasSlot(Dunder.Index))
            return m.ToBigInteger(value);
        if (converted.IsMissing)
            throw m.Error(PyTypes.TypeError,
                $"%{(IsBytes && Type == 'i' ? 'd' : (char)Type)} format: a real number is required, not {value.Type.NameInMessages}");
        return m.ToBigInteger(m.Call(converted));
    }

    private readonly string Combine(Machine m, bool isNegative, string prefix, string digits)
    {
        var sign = isNegative ? "-" : Plus ? "+" : Blank ? " " : "";
        var spec = new FormatSpec { Width = Width, Fill = Zero && !Left ? '0' : ' ', Align = Left ? '<' : Zero ? '=' : '>' };
        return NumberLayout.Combine(m, spec, sign, prefix, [], digits);
    }
}
