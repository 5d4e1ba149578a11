using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Text;

/// <summary>Brings text to a normal form: taken apart, marks in their canonical order and, for the C forms, put together again.</summary>
internal sealed class Normalizer
{
    private readonly UnicodeDatabase _database = UnicodeDatabase.Shared;
    private readonly StringBuilder _result = new();
    private readonly bool _isCompatible;
    private readonly bool _composes;

    // Marks that wait for their order; class and number in one, so that equal classes keep their order.
    private readonly List<int> _marks = [];
    private readonly List<long> _order = [];
    private bool _isOrdered = true;

    // The last character that others may combine with, and the marks after it that did not.
    private readonly List<int> _pending = [];
    private int _starter = -1;
    private int _lastClass;

    private Normalizer(NormalForm form)
    {
        _isCompatible = form is NormalForm.Nfkc or NormalForm.Nfkd;
        _composes = form is NormalForm.Nfc or NormalForm.Nfkc;
    }

    /// <summary>The form of that name, or null.</summary>
    public static NormalForm? FormOf(string name) => name switch
    {
        "NFC" => NormalForm.Nfc,
        "NFD" => NormalForm.Nfd,
        "NFKC" => NormalForm.Nfkc,
        "NFKD" => NormalForm.Nfkd,
        _ => null,
    };

    /// <summary>The text in a normal form; the same object where it is in it already.</summary>
    public static PyStr Normalize(Machine m, PyStr text, NormalForm form)
    {
        var span = text.Span;
        var kept = CountPlain(m, span, form);
        if (kept == span.Length)
            return text;
        PyStr.CheckLength(m, span.Length);
        var result = new Normalizer(form).Run(m, span, kept, form);
        return PyStr.From(result);
    }

    /// <summary>The same for a name in a program, which is short.</summary>
    public static string Normalize(string text, NormalForm form)
    {
        var kept = CountPlain(null, text, form);
        return kept == text.Length ? text : new Normalizer(form).Run(null, text, kept, form);
    }

    // How much at the beginning is sure to stay.
    private static int CountPlain(Machine? m, ReadOnlySpan<char> text, NormalForm form)
    {
        var limit = form switch { NormalForm.Nfc => '\u0300', NormalForm.Nfd => '\u00C0', _ => '\u00A0' };
        var beyond = 0;
        while (beyond < text.Length)
        {
            var piece = text.Slice(beyond, Math.Min(text.Length - beyond, PyStr.PieceUnits));
            m?.Tick(piece.Length >> 6);
            var found = piece.IndexOfAnyExceptInRange('\0', (char)(limit - 1));
            if (found >= 0)
            {
                beyond += found;
                break;
            }

            beyond += piece.Length;
        }

        if (beyond == text.Length)
            return beyond;
        var plain = PlainPoints.Of(form);
        var i = beyond;
        for (int units; i < text.Length; i += units)
        {
            if (!plain.Contains(UnicodeData.PointAt(text, i, out units)))
                break;
            if ((i & 0xFFF) >= 0x1000 - units)
                m?.Tick(0x800);
        }

        // The last one may combine with what follows.
        if (i == text.Length)
            return i;
        return i == 0 ? 0 : i - (i > 1 && char.IsLowSurrogate(text[i - 1]) && char.IsHighSurrogate(text[i - 2]) ? 2 : 1);
    }

    private string Run(Machine? m, ReadOnlySpan<char> text, int kept, NormalForm form)
    {
        var plain = PlainPoints.Of(form);
        _result.Append(text[..kept]);
        var next = kept < text.Length ? UnicodeData.PointAt(text, kept, out var units) : 0;
        units = kept < text.Length ? next >= 0x10000 ? 2 : 1 : 0;
        for (int i = kept, size; i < text.Length; next = i < text.Length ? UnicodeData.PointAt(text, i, out units) : 0)
        {
            var point = next;
            size = units;
            if ((i & 0xFFF) >= 0x1000 - size)
                Pay(m);
            i += size;
            if (plain.Contains(point) && (i == text.Length || plain.Contains(UnicodeData.PointAt(text, i, out _))))
            {
                Flush(m);
                _result.Append(text.Slice(i - size, size));
                continue;
            }

            TakeApart(m, point);
        }

        Flush(m);
        if (m is not null)
            PyStr.CheckLength(m, _result.Length);
        return _result.ToString();
    }

    private void Pay(Machine? m)
    {
        if (m is null)
            return;
        m.Tick(0x2000);
        PyStr.CheckLength(m, _result.Length + (2L * (_marks.Count + _pending.Count)));
    }

    private void TakeApart(Machine? m, int point)
    {
        if (Hangul.IsSyllable(point))
        {
            var (lead, vowel, tail) = Hangul.Parts(point);
            Order(m, lead);
            Order(m, vowel);
            if (tail != 0)
                Order(m, tail);
        }
        else if (_database.Decompositions.TryGetValue(point, out var decomposition) && (_isCompatible || decomposition.IsCanonical))
        {
            foreach (var part in decomposition.Points)
                TakeApart(m, part);
        }
        else
        {
            Order(m, point);
        }
    }

    // Marks wait until a character comes that is none.
    private void Order(Machine? m, int point)
    {
        var combining = _database[point].Combining;
        if (combining == 0)
        {
            FlushMarks(m);
            Put(point, 0);
            return;
        }

        var key = ((long)combining << 32) | (uint)_marks.Count;
        _isOrdered &= _order.Count == 0 || _order[^1] < key;
        _order.Add(key);
        _marks.Add(point);
        if ((_marks.Count & 0xFFF) == 0)
            Pay(m);
    }

    private void FlushMarks(Machine? m)
    {
        if (_marks.Count == 0)
            return;
        if (!_isOrdered)
        {
            m?.Tick(_order.Count);
            _order.Sort();
        }

        foreach (var key in _order)
            Put(_marks[(int)(uint)key], (int)(key >> 32));
        _marks.Clear();
        _order.Clear();
        _isOrdered = true;
    }

    private void Put(int point, int combining)
    {
        if (!_composes)
        {
            UnicodeData.AppendPoint(_result, point);
            return;
        }

        if (_starter >= 0 && (_pending.Count == 0 || _lastClass < combining))
        {
            var composed = Hangul.Compose(_starter, point);
            if (composed < 0)
                composed = _database.Compose(_starter, point);
            if (composed >= 0)
            {
                _starter = composed;
                return;
            }
        }

        if (combining == 0)
        {
            FlushStarter();
            _starter = point;
            return;
        }

        _pending.Add(point);
        _lastClass = combining;
    }

    private void FlushStarter()
    {
        if (_starter >= 0)
            UnicodeData.AppendPoint(_result, _starter);
        foreach (var mark in _pending)
            UnicodeData.AppendPoint(_result, mark);
        _starter = -1;
        _pending.Clear();
        _lastClass = 0;
    }

    private void Flush(Machine? m)
    {
        FlushMarks(m);
        FlushStarter();
    }
}
