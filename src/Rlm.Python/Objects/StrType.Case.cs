using System.Buffers;
using System.Text;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

// lower, upper, title and their kin.
internal static partial class StrType
{
    private static void AddCase(TypeBuilder builder) => builder
        .Method("lower(self, /)", static (m, a) => Lower(m, StrArguments.Self(m, a, "lower")))
        .Method("upper(self, /)", static (m, a) => Upper(m, StrArguments.Self(m, a, "upper")))
        .Method("casefold(self, /)", static (m, a) => CaseFold(m, StrArguments.Self(m, a, "casefold")))
        .Method("swapcase(self, /)", static (m, a) => SwapCase(m, StrArguments.Self(m, a, "swapcase")))
        .Method("title(self, /)", static (m, a) => Title(m, StrArguments.Self(m, a, "title")))
        .Method("capitalize(self, /)", static (m, a) => Capitalize(m, StrArguments.Self(m, a, "capitalize")));

    public static PyStr Lower(Machine m, PyStr self)
    {
        if (MapAscii(m, self, upper: false) is { } ascii)
            return ascii;
        var text = self.Span;
        var result = Start(m, text);
        for (var i = 0; i < text.Length;)
        {
            if (AppendAscii(m, text, ref i, result, upper: false))
                continue;
            AppendLower(text, i, result, out var units);
            i += units;
        }

        return Finish(m, result);
    }

    public static PyStr Upper(Machine m, PyStr self)
    {
        if (MapAscii(m, self, upper: true) is { } ascii)
            return ascii;
        var text = self.Span;
        var result = Start(m, text);
        for (var i = 0; i < text.Length;)
        {
            if (AppendAscii(m, text, ref i, result, upper: true))
                continue;
            UnicodeData.AppendUpper(result, UnicodeData.PointAt(text, i, out var units));
            i += units;
        }

        return Finish(m, result);
    }

    private static PyStr CaseFold(Machine m, PyStr self)
    {
        if (MapAscii(m, self, upper: false) is { } ascii)
            return ascii;
        var text = self.Span;
        var result = Start(m, text);
        for (var i = 0; i < text.Length;)
        {
            if (AppendAscii(m, text, ref i, result, upper: false))
                continue;
            UnicodeData.AppendFold(result, UnicodeData.PointAt(text, i, out var units));
            i += units;
        }

        return Finish(m, result);
    }

    private static PyStr SwapCase(Machine m, PyStr self)
    {
        var text = self.Span;
        var result = Start(m, text);
        for (int i = 0, units; i < text.Length; i += units)
        {
            var point = UnicodeData.PointAt(text, i, out units);
            if (UnicodeData.IsUpper(point))
                AppendLower(text, i, result, out _);
            else if (UnicodeData.IsLower(point))
                UnicodeData.AppendUpper(result, point);
            else
                UnicodeData.AppendPoint(result, point);
            Pay(m, i, units);
        }

        return Finish(m, result);
    }

    private static PyStr Title(Machine m, PyStr self)
    {
        var text = self.Span;
        var result = Start(m, text);
        var inWord = false;
        for (int i = 0, units; i < text.Length; i += units)
        {
            var point = UnicodeData.PointAt(text, i, out units);
            if (inWord)
                AppendLower(text, i, result, out _);
            else
                UnicodeData.AppendTitle(result, point);
            inWord = UnicodeData.IsCased(point);
            Pay(m, i, units);
        }

        return Finish(m, result);
    }

    private static PyStr Capitalize(Machine m, PyStr self)
    {
        if (self.Units == 0)
            return PyStr.Empty;
        var text = self.Span;
        var result = Start(m, text);
        UnicodeData.AppendTitle(result, UnicodeData.PointAt(text, 0, out var i));
        while (i < text.Length)
        {
            if (AppendAscii(m, text, ref i, result, upper: false))
                continue;
            AppendLower(text, i, result, out var units);
            i += units;
        }

        return Finish(m, result);
    }

    // The whole result where all of the text is ASCII, which most is; else null.
    private static PyStr? MapAscii(Machine m, PyStr self, bool upper)
    {
        var text = self.Span;
        for (var i = 0; i < text.Length; i += PyStr.PieceUnits)
        {
            if (!Ascii.IsValid(text[i..Math.Min(text.Length, i + PyStr.PieceUnits)]))
                return null;
        }

        PyStr.CheckLength(m, text.Length);
        var mapped = PyStr.Allocate(text.Length, out var result);
        for (var i = 0; i < text.Length; i += PyStr.PieceUnits)
        {
            var piece = text[i..Math.Min(text.Length, i + PyStr.PieceUnits)];
            if (upper)
                Ascii.ToUpper(piece, result[i..], out _);
            else
                Ascii.ToLower(piece, result[i..], out _);
            m.Tick(piece.Length >> 5);
        }

        return PyStr.FromPlain(mapped);
    }

    // Maps the run of ASCII at a place at once; false where there is none.
    private static bool AppendAscii(Machine m, ReadOnlySpan<char> text, ref int i, StringBuilder result, bool upper)
    {
        if (text[i] >= 128)
        {
            Pay(m, i, 1);
            return false;
        }

        Span<char> mapped = stackalloc char[128];
        var run = text.Slice(i, Math.Min(mapped.Length, text.Length - i));
        var status = upper ? Ascii.ToUpper(run, mapped, out var count) : Ascii.ToLower(run, mapped, out count);
        if (status != OperationStatus.Done)
            count = run.IndexOfAnyExceptInRange('\0', '\u007F');
        result.Append(mapped[..count]);
        i += count;
        m.Tick(1 + (count >> 4));
        return true;
    }

    // A sigma at the end of a word is another letter than elsewhere.
    private static void AppendLower(ReadOnlySpan<char> text, int i, StringBuilder result, out int units)
    {
        var point = UnicodeData.PointAt(text, i, out units);
        if (point == 0x3A3)
            result.Append(IsFinalSigma(text, i) ? '\u03C2' : '\u03C3');
        else
            UnicodeData.AppendLower(result, point);
    }

    private static bool IsFinalSigma(ReadOnlySpan<char> text, int sigma)
    {
        var before = sigma - 1;
        var point = -1;
        for (; before >= 0; before--)
        {
            if (before > 0 && char.IsLowSurrogate(text[before]) && char.IsHighSurrogate(text[before - 1]))
                before--;
            point = UnicodeData.PointAt(text, before, out _);
            if (!UnicodeData.IsCaseIgnorable(point))
                break;
        }

        if (before < 0 || !UnicodeData.IsCased(point))
            return false;
        for (int i = sigma + 1, units; i < text.Length; i += units)
        {
            point = UnicodeData.PointAt(text, i, out units);
            if (!UnicodeData.IsCaseIgnorable(point))
                return !UnicodeData.IsCased(point);
        }

        return true;
    }

    private static StringBuilder Start(Machine m, ReadOnlySpan<char> text)
    {
        PyStr.CheckLength(m, text.Length);
        return new StringBuilder(Math.Min(text.Length, 1 << 20));
    }

    private static PyStr Finish(Machine m, StringBuilder result)
    {
        PyStr.CheckLength(m, result.Length);
        return PyStr.From(result.ToString());
    }

    private static void Pay(Machine m, int i, int units)
    {
        if ((i & 0xFFF) >= 0x1000 - units)
            m.Tick(0x1000);
    }
}
