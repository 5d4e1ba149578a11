namespace Rlm.Python.Modules.Matching;

/// <summary>What a pattern needs and risks.</summary>
internal sealed class PatternAnalysis
{
    // .NET's automata take time exponential in the depth of loops within loops.
    private const int MaxLinearDepth = 3;

    private readonly Width?[] _widths;
    private int _loopDepth;
    private int _turnDepth;
    private int _lookDepth;
    private bool _loopsCapture;
    private bool _looksAhead;

    public PatternAnalysis(ParsedPattern pattern)
    {
        _widths = new Width?[pattern.Groups + 1];
        Visit(pattern.Root, inLoop: false);
        DiffersInDotNet |= LooksCapture && _loopsCapture && pattern.Groups > 1;
        MayPreferEmpty |= DiffersInDotNet;
        var width = Width.Of(pattern.Root, _widths);
        IsNullable = width.Low == 0;
        Longest = _looksAhead || width.High >= Width.Most ? null : width.High;
    }

    /// <summary>The most characters that a match takes, where there is such a number and nothing behind a match matters.</summary>
    public long? Longest { get; }

    /// <summary>Whether a match may be empty.</summary>
    public bool IsNullable { get; }

    /// <summary>Whether what stands before the place where a search begins can matter.</summary>
    public bool LooksBack { get; private set; }

    /// <summary>Whether it is written differently for texts of ASCII only.</summary>
    public bool DependsOnAscii { get; private set; }

    /// <summary>Whether an empty match may be preferred to a longer one at the same place.</summary>
    public bool MayPreferEmpty { get; private set; }

    /// <summary>Whether .NET would match it differently, because of its loops.</summary>
    public bool DiffersInDotNet { get; private set; }

    /// <summary>Whether there are groups in what looks ahead or back, so that a group that ends further on may be complete sooner.</summary>
    public bool LooksCapture { get; private set; }

    /// <summary>Whether it has anything that .NET's automata do not do.</summary>
    public bool NeedsBacktracking { get; private set; }

    /// <summary>Whether backtracking may take time exponential in the length of the text.</summary>
    public bool IsRisky { get; private set; }

    private void Visit(PatternNode node, bool inLoop)
    {
        switch (node)
        {
            case SetNode set:
                DependsOnAscii |= set.Items.Exists(static item => item.Category is 'w' or 'W');
                break;
            case PlaceNode place:
                LooksBack |= place.Place is not (Place.End or Place.TextEnd);
                DependsOnAscii |= place.Place is Place.Boundary or Place.NoBoundary;
                NeedsBacktracking |= place.Place == Place.NoBoundary;
                break;
            case SequenceNode sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    Visit(sequence.Items[i], inLoop);
                    if (inLoop && IsAmbiguous(sequence, i))
                        IsRisky = true;
                }

                break;
            case BranchNode branch:
                var seen = default(CharSet);
                foreach (var item in branch.Items)
                {
                    Visit(item, inLoop);
                    MayPreferEmpty |= Width.Of(item, _widths).Low == 0;
                    if (!inLoop)
                        continue;
                    var first = First(item, out _);
                    IsRisky |= seen.Overlaps(first);
                    seen = seen.With(first);
                }

                break;
            case RepeatNode repeat:
                MayPreferEmpty |= repeat.Mode == RepeatMode.Lazy;
                NeedsBacktracking |= repeat.Mode == RepeatMode.Possessive;
                var loops = repeat.Maximum - repeat.Minimum > 8 || repeat.Maximum > 64;
                NeedsBacktracking |= ++_loopDepth > MaxLinearDepth;
                _turnDepth += repeat.Maximum > 1 ? 1 : 0;
                Visit(repeat.Body, inLoop || (loops && repeat.Mode != RepeatMode.Possessive));
                _turnDepth -= repeat.Maximum > 1 ? 1 : 0;
                _loopDepth--;
                DiffersInDotNet |= DotNetLoops.Differ(repeat, Width.Of(repeat.Body, _widths).Low == 0);
                if (inLoop && loops && repeat.Body is RepeatNode)
                    IsRisky = true;
                break;
            case GroupNode group:
                Visit(group.Body, inLoop);
                if (group.Number == 0)
                    break;
                _widths[group.Number] = Width.Of(group.Body, _widths);
                LooksCapture |= _lookDepth > 0;
                _loopsCapture |= _turnDepth > 0;
                break;
            case AtomicNode atomic:
                NeedsBacktracking = true;
                Visit(atomic.Body, inLoop: false);
                break;
            case LookNode look:
                NeedsBacktracking = true;
                LooksBack |= look.IsBehind;
                _looksAhead |= !look.IsBehind;
                _lookDepth++;
                Visit(look.Body, inLoop);
                _lookDepth--;
                break;
            case ReferenceNode:
                NeedsBacktracking = true;
                break;
            case ConditionNode condition:
                NeedsBacktracking = true;
                MayPreferEmpty = true;

                // Whether a group that is open has taken part is answered by what was tried before.
                DiffersInDotNet |= _widths[condition.Group] is null;
                Visit(condition.Yes, inLoop);
                if (condition.No is not null)
                    Visit(condition.No, inLoop);
                break;
            case FailureNode:
                NeedsBacktracking = true;
                break;
        }
    }

    // Whether what an inner loop takes could as well be taken by what comes next, inside an outer loop.
    private static bool IsAmbiguous(SequenceNode sequence, int index)
    {
        if (Loop(sequence.Items[index]) is not { } inner || inner.Mode == RepeatMode.Possessive)
            return false;
        var takes = First(inner.Body, out _);
        for (var i = index + 1; i < sequence.Items.Count; i++)
        {
            if (takes.Overlaps(First(sequence.Items[i], out var isNullable)))
                return true;
            if (!isNullable)
                return false;
        }

        // The next turn of the outer loop begins here again.
        return takes.Overlaps(First(sequence, out _));
    }

    private static RepeatNode? Loop(PatternNode node) => node switch
    {
        RepeatNode repeat when repeat.Maximum != repeat.Minimum => repeat,
        GroupNode group => Loop(group.Body),
        SequenceNode { Items.Count: 1 } sequence => Loop(sequence.Items[0]),
        _ => null,
    };

    // The characters a part can begin with.
    private static CharSet First(PatternNode node, out bool isNullable)
    {
        isNullable = false;
        switch (node)
        {
            case LiteralNode literal:
                return CharSet.Of(literal.Point, literal.Point);
            case SetNode set:
                var all = default(CharSet);
                foreach (var item in set.Items)
                    all = all.With(item.Category == 0 ? CharSet.Of(item.First, item.Last) : CharSet.Of(item.Category));
                return set.IsNegated ? all.Complement() : all;
            case AnyNode or ReferenceNode:
                return CharSet.All;
            case SequenceNode sequence:
                var first = default(CharSet);
                isNullable = true;
                for (var i = 0; i < sequence.Items.Count && isNullable; i++)
                    first = first.With(First(sequence.Items[i], out isNullable));
                return first;
            case BranchNode branch:
                var any = default(CharSet);
                foreach (var item in branch.Items)
                {
                    any = any.With(First(item, out var empty));
                    isNullable |= empty;
                }

                return any;
            case RepeatNode repeat:
                var body = First(repeat.Body, out isNullable);
                isNullable |= repeat.Minimum == 0;
                return body;
            case GroupNode group:
                return First(group.Body, out isNullable);
            case AtomicNode atomic:
                return First(atomic.Body, out isNullable);
            case ConditionNode:
                isNullable = true;
                return CharSet.All;
            default:
                isNullable = true;
                return default;
        }
    }
}
