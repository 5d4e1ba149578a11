using System.Runtime.InteropServices;

namespace Rlm.Python.Modules.Matching.Backtracking;

/// <summary>Writes a parsed pattern as instructions.</summary>
internal sealed class Assembler
{
    private static readonly SetItem Newline = new('\n', '\n');

    private readonly List<Instruction> _code = [];
    private readonly bool _isText;
    private readonly Width?[] _widths;

    private Assembler(ParsedPattern pattern, bool isText) => (_isText, _widths) = (isText, new Width?[pattern.Groups + 1]);

    public static MatcherCode Assemble(ParsedPattern pattern, bool isText)
    {
        var assembler = new Assembler(pattern, isText);
        assembler.Write(pattern.Root, pattern.Flags);
        assembler.Add(Op.Success);
        return new([.. assembler._code], pattern.Groups, FirstCharacters.Of(assembler._code));
    }

    private void Write(PatternNode node, PatternFlags flags)
    {
        switch (node)
        {
            case LiteralNode { Point: < 0xD800 or (> 0xDFFF and < 0x10000) } literal
                when (flags & PatternFlags.IgnoreCase) == 0 || CaseVariants.Of(literal.Point, IsAscii(flags)).Length == 1:
                Add(Op.Char, literal.Point);
                break;
            case LiteralNode or AnyNode or SetNode:
                _code.Add(new(Op.Set, Set: Test(node, flags)));
                break;
            case FailureNode:
                Add(Op.Fail);
                break;
            case PlaceNode place:
                WritePlace(place.Place, flags);
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                    Write(item, flags);
                break;
            case BranchNode branch:
                WriteBranches(branch, flags);
                break;
            case RepeatNode repeat:
                WriteRepeat(repeat, flags);
                break;
            case GroupNode { Number: 0 } group:
                Write(group.Body, group.Apply(flags));
                break;
            case GroupNode group:
                Add(Op.Mark, (2 * group.Number) - 2);
                Write(group.Body, group.Apply(flags));
                Add(Op.Mark, (2 * group.Number) - 1);
                _widths[group.Number] = Width.Of(group.Body, _widths);
                break;
            case AtomicNode atomic:
                Add(Op.Atomic);
                Write(atomic.Body, flags);
                Add(Op.AtomicEnd);
                break;
            case LookNode look:
                WriteLook(look, flags);
                break;
            case ReferenceNode reference:
                Add(Op.Reference, reference.Group - 1, (int)Comparison(flags));
                break;
            case ConditionNode condition:
                WriteCondition(condition, flags);
                break;
        }
    }

    private void WriteBranches(BranchNode branch, PatternFlags flags)
    {
        var jumps = new List<int>();
        for (var i = 0; i < branch.Items.Count; i++)
        {
            var isLast = i == branch.Items.Count - 1;
            var open = Add(Op.Branch, c: -1);
            Write(branch.Items[i], flags);
            if (isLast)
                continue;
            jumps.Add(Add(Op.Jump));
            PointToHere(open);
        }

        jumps.ForEach(PointToHere);
    }

    private void WriteRepeat(RepeatNode repeat, PatternFlags flags)
    {
        var (least, most) = ((int)Math.Min(repeat.Minimum, int.MaxValue), (int)Math.Min(repeat.Maximum, int.MaxValue));
        if (Test(repeat.Body, flags) is { } test)
        {
            var run = repeat.Mode switch
            {
                RepeatMode.Greedy => Op.GreedyRun,
                RepeatMode.Lazy => Op.LazyRun,
                _ => Op.PossessiveRun,
            };
            _code.Add(new(run, least, most, Set: test));
            return;
        }

        var open = Add(repeat.Mode == RepeatMode.Possessive ? Op.PossessiveLoop : Op.Loop);
        Write(repeat.Body, flags);
        PointToHere(open);
        var end = repeat.Mode switch
        {
            RepeatMode.Greedy => Op.GreedyEnd,
            RepeatMode.Lazy => Op.LazyEnd,
            _ => Op.PossessiveEnd,
        };
        Add(end, least, most, open + 1);
    }

    // What looks back is of one width, however it matches.
    private void WriteLook(LookNode look, PatternFlags flags)
    {
        var open = Add(look.IsNegated ? Op.LookNot : Op.Look);
        Write(look.Body, flags);
        Add(look.IsNegated ? Op.LookNotEnd : Op.LookEnd);
        PointToHere(open);
        if (look.IsBehind)
            _code[open] = _code[open] with { A = (int)Math.Min(Width.Of(look.Body, _widths).Low, int.MaxValue) };
    }

    private void WriteCondition(ConditionNode condition, PatternFlags flags)
    {
        var open = Add(Op.Condition, condition.Group - 1);
        Write(condition.Yes, flags);
        if (condition.No is null)
        {
            PointToHere(open);
            return;
        }

        var jump = Add(Op.Jump);
        PointToHere(open);
        Write(condition.No, flags);
        PointToHere(jump);
    }

    private void WritePlace(Place place, PatternFlags flags)
    {
        var isMultiline = (flags & PatternFlags.Multiline) != 0;
        Spot spot = place switch
        {
            Place.Beginning => isMultiline ? Spot.LineBeginning : Spot.Beginning,
            Place.End => isMultiline ? Spot.LineEnd : Spot.LastLineEnd,
            Place.TextBeginning => Spot.Beginning,
            Place.TextEnd => Spot.End,
            Place.Boundary => Spot.Boundary,
            _ => Spot.NoBoundary,
        };
        var words = spot is Spot.Boundary or Spot.NoBoundary ? new CharTest([new(0, 0, 'w')], false, false, IsAscii(flags)) : null;
        _code.Add(new(Op.Place, (int)spot, Set: words));
    }

    // What takes one character of a set; null for all else.
    private CharTest? Test(PatternNode node, PatternFlags flags)
    {
        switch (node)
        {
            case LiteralNode literal:
                return Test([new(literal.Point, literal.Point)], false, flags);
            case AnyNode:
                return (flags & PatternFlags.DotAll) != 0 ? Test([], true, flags) : Test([Newline], true, flags);
            case SetNode set:
                return Test(CollectionsMarshal.AsSpan(set.Items), set.IsNegated, flags);
            case GroupNode { Number: 0, Added: 0, Removed: 0 } group:
                return Test(group.Body, flags);
            case SequenceNode { Items: [var only] }:
                return Test(only, flags);
            default:
                return null;
        }
    }

    private CharTest Test(ReadOnlySpan<SetItem> items, bool isNegated, PatternFlags flags) =>
        new(items, isNegated, (flags & PatternFlags.IgnoreCase) != 0, IsAscii(flags));

    private Letters Comparison(PatternFlags flags) =>
        (flags & PatternFlags.IgnoreCase) == 0 ? Letters.Exact : IsAscii(flags) ? Letters.IgnoreAsciiCase : Letters.IgnoreCase;

    private bool IsAscii(PatternFlags flags) => !_isText || (flags & PatternFlags.Ascii) != 0;

    private int Add(Op op, int a = 0, int b = 0, int c = 0)
    {
        _code.Add(new(op, a, b, c));
        return _code.Count - 1;
    }

    private void PointToHere(int index) => _code[index] = _code[index] with { C = _code.Count };
}
