using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>A match. Holds the text as it was given and where the groups are in it.</summary>
internal sealed class PyMatch : PyObject
{
    // Start and end of each group in units; -1 where it took no part.
    private readonly long[] _spans;

    // Where the engine knows it.
    private readonly int? _lastIndex;

    public PyMatch(PyPattern pattern, Subject subject, in Found found, long from, long end)
    {
        (Pattern, Subject, From, End) = (pattern, subject.ToKeep(), from, end);
        _lastIndex = found.Captures?.Last;
        _spans = new long[2 * (pattern.Groups + 1)];
        for (var i = 0; i <= pattern.Groups; i++)
            (_spans[2 * i], _spans[(2 * i) + 1]) = found.Span(i);
    }

    public PyPattern Pattern { get; }

    public Subject Subject { get; }

    /// <summary>The unit where the search began.</summary>
    public long From { get; }

    /// <summary>The unit where the text was taken to end.</summary>
    public long End { get; }

    public override PyType Type => MatchType.Instance;

    public override long Size => 160 + (8 * _spans.Length);

    public override void Traverse(Census census)
    {
        census.Add(Pattern);
        census.Add(Subject.Value);
    }

    public override Value GetItem(Machine m, in Value key) => Group(Index(m, key), Value.None);

    public override string Repr(Machine m)
    {
        var text = m.Repr(Group(0, Value.None));
        if (text.Length > 50)
            text = text[..50];
        var (start, end) = Points(0);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<re.Match object; span=({start}, {end}), match={text}>");
    }

    public (long Start, long End) Units(int group) => (_spans[2 * group], _spans[(2 * group) + 1]);

    public (long Start, long End) Points(int group)
    {
        var (start, end) = Units(group);
        return start < 0 ? (-1, -1) : (Subject.PointOf(start), Subject.PointOf(end));
    }

    public Value Group(int group, in Value otherwise)
    {
        var (start, end) = Units(group);
        return start < 0 ? otherwise : Subject.Part(start, end);
    }

    /// <summary>The group that a program names by number or name.</summary>
    /// <exception cref="PyError">There is none such.</exception>
    public int Index(Machine m, in Value key)
    {
        long index = -1;
        if (key.Object is PyStr name)
            index = Pattern.GroupOf(name.ToString()) is > 0 and var group ? group : -1;
        else if (Indexing.TryRead(m, key, out var number))
            index = number;
        return index >= 0 && index <= Pattern.Groups ? (int)index : throw m.Error(PyTypes.IndexError, "no such group");
    }

    /// <summary>
    /// The group that was completed last, or 0: the one that ends last, and of those that end together the outermost or the later. Where
    /// a group may look further than one that follows, there are no loops, and the later one counts wherever it ends.
    /// </summary>
    public int LastIndex()
    {
        if (_lastIndex is { } last)
            return last;
        var best = 0;
        var endsTell = !Pattern.Program.Analysis.LooksCapture;
        for (var i = 1; i <= Pattern.Groups; i++)
        {
            if (_spans[2 * i] < 0)
                continue;
            var further = endsTell ? _spans[(2 * i) + 1] - _spans[(2 * best) + 1] : 0;
            if (best == 0 || further > 0 || (further == 0 && !IsInside(i, best)))
                best = i;
        }

        return best;
    }

    private bool IsInside(int group, int outer)
    {
        for (var parent = Pattern.Program.Pattern.Parents[group]; parent > 0; parent = Pattern.Program.Pattern.Parents[parent])
        {
            if (parent == outer)
                return true;
        }

        return false;
    }
}
