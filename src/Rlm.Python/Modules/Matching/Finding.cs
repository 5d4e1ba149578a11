using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Matching;

/// <summary>All that looks for matches without changing the text.</summary>
internal static class Finding
{
    // In a text of at least so many units pieces are views: together they need it nearly whole anyway.
    private const int LargeUnits = 1 << 20;

    private const int Lump = 512;

    public static Value One(Machine m, PyPattern pattern, Kind kind, in Value text, in Value from, in Value to)
    {
        var subject = Subject.Of(m, text, pattern.IsText);
        var (start, end) = Bounds(m, subject, from, to);
        if (start > end)
            return Value.None;
        var found = pattern.Program.Run(m, kind, subject, start, end, spansOnly: false);
        while (found.IsMatch && subject.IsInsidePair(found.Start))
            found = pattern.Program.Run(m, kind, subject, found.Start + 1, end, spansOnly: false);
        return found.IsMatch ? new PyMatch(pattern, subject, found, start, end) : Value.None;
    }

    public static Value All(Machine m, PyPattern pattern, in Value text, in Value from, in Value to)
    {
        var subject = Subject.Of(m, text, pattern.IsText);
        var (start, end) = Bounds(m, subject, from, to);
        var result = new PyList();
        var walker = new Walker(pattern.Program, subject, start, end);
        var areViews = subject.Length >= LargeUnits;
        m.Hold(result);
        try
        {
            while (walker.Next(m) is { IsMatch: true } found)
            {
                result.Add(Item(pattern, subject, found, areViews));
                if (result.Count % Lump == 0)
                    m.Tick(Lump);
            }
        }
        finally
        {
            m.Release(result);
        }

        return result;
    }

    public static Value Iterate(Machine m, PyPattern pattern, in Value text, in Value from, in Value to)
    {
        var subject = Subject.Of(m, text, pattern.IsText);
        var (start, end) = Bounds(m, subject, from, to);
        return new MatchIterator(pattern, new Walker(pattern.Program, subject, start, end), start, end);
    }

    public static Value Scan(Machine m, PyPattern pattern, in Value text, in Value from, in Value to)
    {
        var subject = Subject.Of(m, text, pattern.IsText);
        var (start, end) = Bounds(m, subject, from, to);
        return new PyScanner(pattern, new Walker(pattern.Program, subject, start, end), start, end);
    }

    public static Value Split(Machine m, PyPattern pattern, in Value text, long limit)
    {
        var subject = Subject.Of(m, text, pattern.IsText);
        var result = new PyList();
        var walker = new Walker(pattern.Program, subject, 0, subject.Length);
        var areViews = subject.Length >= LargeUnits;
        var last = 0L;
        m.Hold(result);
        try
        {
            for (long done = 0; (limit == 0 || done < limit) && walker.Next(m) is { IsMatch: true } found; done++)
            {
                result.Add(subject.Part(last, found.Start, areViews));
                for (var i = 1; i <= pattern.Groups; i++)
                {
                    var (start, end) = found.Span(i);
                    result.Add(start < 0 ? Value.None : subject.Part(start, end, areViews));
                }

                last = found.End;
            }
        }
        finally
        {
            m.Release(result);
        }

        result.Add(subject.Part(last, subject.Length, areViews));
        return result;
    }

    private static Value Item(PyPattern pattern, Subject subject, in Found found, bool areViews)
    {
        if (pattern.Groups == 0)
            return subject.Part(found.Start, found.End, areViews);
        if (pattern.Groups == 1)
            return Part(subject, found.Span(1), areViews);
        var parts = new Value[pattern.Groups];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Part(subject, found.Span(i + 1), areViews);
        return new PyTuple(parts);
    }

    private static Value Part(Subject subject, (long Start, long End) span, bool areViews) =>
        span.Start < 0 ? subject.Part(0, 0) : subject.Part(span.Start, span.End, areViews);

    private static (long Start, long End) Bounds(Machine m, Subject subject, in Value from, in Value to)
    {
        var start = from.IsMissing ? 0 : subject.UnitOf(m.ToIndex(from));
        var end = to.IsMissing ? subject.Length : subject.UnitOf(m.ToIndex(to));
        return (start, end);
    }
}
