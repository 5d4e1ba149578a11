using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Reads a complex number: <c>1+2j</c>, <c>-j</c>, <c>3</c>, in parentheses or not.</summary>
internal static class ComplexText
{
    public static Complex? Parse(Machine m, ReadOnlySpan<char> text)
    {
        m.Tick(1 + (text.Length / 16));
        text = text.Trim();
        if (text is ['(', .., ')'])
            text = text[1..^1].Trim();
        if (text.IsEmpty)
            return null;
        if (text[^1] is not ('j' or 'J'))
            return Number(m, text) is { } only ? new(only, 0) : null;
        text = text[..^1];
        var split = SignOfImaginary(text);
        if (split < 0)
            return Imaginary(m, text) is { } alone ? new(0, alone) : null;
        if (split == 0)
            return Imaginary(m, text) is { } signed ? new(0, signed) : null;
        return Number(m, text[..split]) is { } real && Imaginary(m, text[split..]) is { } imaginary ? new(real, imaginary) : null;
    }

    /// <summary>What to say of a text that is no complex number.</summary>
    public static string Complaint(Machine m, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length && (text[i] < 128 || char.IsWhiteSpace(text[i]) || char.IsDigit(text[i])); i++)
        {
            if (text[i] == '_' && (i == 0 || i + 1 == text.Length || !char.IsDigit(text[i - 1]) || !char.IsDigit(text[i + 1])))
                return $"could not convert string to complex: {m.Repr(PyStr.From(text))}";
        }

        return "complex() arg is a malformed string";
    }

    // The last sign that does not belong to an exponent, or -1.
    private static int SignOfImaginary(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (text[i] is '+' or '-' && (i == 0 || text[i - 1] is not ('e' or 'E')))
                return i;
        }

        return -1;
    }

    private static double? Imaginary(Machine m, ReadOnlySpan<char> text) => text is "" or "+" ? 1 : text is "-" ? -1 : Number(m, text);

    private static double? Number(Machine m, ReadOnlySpan<char> text) =>
        text.Length > 0 && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && Numbers.TryParseFloat(m, text, out var value)
            ? value
            : null;
}
