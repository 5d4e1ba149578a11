using System.Buffers;
using System.Text;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

// isalpha and its kin.
internal static partial class StrType
{
    // Too few to be paid for one by one.
    private const int ShortUnits = 1024;

    private static void AddPredicates(TypeBuilder builder)
    {
        Add(builder, "isalpha", UnicodeData.IsAlpha);
        Add(builder, "isdecimal", UnicodeData.IsDecimal);
        Add(builder, "isdigit", UnicodeData.IsDigit);
        Add(builder, "isnumeric", UnicodeData.IsNumeric);
        Add(builder, "isalnum", UnicodeData.IsAlphanumeric);
        Add(builder, "isspace", UnicodeData.IsSpace);
        Add(builder, "isprintable", UnicodeData.IsPrintable, ofEmpty: true);
        Add(builder, "isascii", static c => c < 128, ofEmpty: true);
        builder
            .Method("islower(self, /)", static (m, a) => Value.Bool(IsCase(m, StrArguments.Self(m, a, "islower"), lower: true)))
            .Method("isupper(self, /)", static (m, a) => Value.Bool(IsCase(m, StrArguments.Self(m, a, "isupper"), lower: false)))
            .Method("istitle(self, /)", static (m, a) => Value.Bool(IsTitle(m, StrArguments.Self(m, a, "istitle"))))
            .Method("isidentifier(self, /)", static (m, a) => Value.Bool(IsIdentifier(m, StrArguments.Self(m, a, "isidentifier"))));
    }

    /// <summary>Whether a text is a name.</summary>
    public static bool IsIdentifier(Machine m, PyStr self)
    {
        var points = new PointReader(m, self);
        if (!points.Next(out var point) || !UnicodeData.IsIdentifierStart(point))
        {
            points.Dispose();
            return false;
        }

        return All(ref points, UnicodeData.IsIdentifierPart);
    }

    private static void Add(TypeBuilder builder, string name, Func<int, bool> predicate, bool ofEmpty = false) =>
        builder.Method(name + "(self, /)", (m, a) =>
        {
            var self = StrArguments.Self(m, a, name);
            if (self.Units == 0)
                return Value.Bool(ofEmpty);
            if (self.Units <= ShortUnits && !self.IsExternal)
                return Value.Bool(All(self.Span, predicate));
            var points = new PointReader(m, self);
            return Value.Bool(All(ref points, predicate));
        });

    private static bool All(ReadOnlySpan<char> text, Func<int, bool> predicate)
    {
        for (int i = 0, units; i < text.Length; i += units)
        {
            if (!predicate(UnicodeData.PointAt(text, i, out units)))
                return false;
        }

        return true;
    }

    private static bool All(ref PointReader points, Func<int, bool> predicate)
    {
        try
        {
            while (points.Next(out var point))
            {
                if (!predicate(point))
                    return false;
            }

            return true;
        }
        finally
        {
            points.Dispose();
        }
    }

    // At least one cased character, and none of the other case.
    private static bool IsCase(Machine m, PyStr self, bool lower)
    {
        using var points = new PointReader(m, self);
        var any = false;
        while (points.Next(out var point))
        {
            if (UnicodeData.IsTitle(point) || (lower ? UnicodeData.IsUpper(point) : UnicodeData.IsLower(point)))
                return false;
            any |= lower ? UnicodeData.IsLower(point) : UnicodeData.IsUpper(point);
        }

        return any;
    }

    private static bool IsTitle(Machine m, PyStr self)
    {
        using var points = new PointReader(m, self);
        bool any = false, inWord = false;
        while (points.Next(out var point))
        {
            if (UnicodeData.IsUpper(point) || UnicodeData.IsTitle(point))
            {
                if (inWord)
                    return false;
                any = inWord = true;
            }
            else if (UnicodeData.IsLower(point))
            {
                if (!inWord)
                    return false;
                any = true;
            }
            else
            {
                inWord = false;
            }
        }

        return any;
    }
}
