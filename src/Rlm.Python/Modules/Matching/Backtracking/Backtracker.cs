using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Matching.Backtracking;

/// <summary>
/// Our own matcher, for what .NET's expressions do differently: loops whose turns may be empty, and which of these turns count. It tries
/// things in the order in which CPython does, and forgets or keeps groups where CPython does. Its choices are on a stack of its own, so
/// that depth is a matter of memory, which is paid for as every step is. Runs one search at a time.
/// </summary>
internal sealed partial class Backtracker(MatcherCode code)
{
    // Instructions between two payments, and how many of them make a step of the budget.
    private const int Fuel = 512;
    private const int FuelShift = 3;

    private const int None = -1;

    private readonly Instruction[] _code = code.Instructions;
    private Machine _machine = null!;
    private string _text = "";
    private Kind _kind;
    private int _fuel = Fuel;

    // Where the text begins and ends in the string, and the search begins.
    private int _begin;
    private int _end;
    private int _from;

    // The loop that is being gone through, and what gives nothing back.
    private int _loop;
    private int _barrier;

    /// <summary>Looks for a match that begins at or after a unit.</summary>
    /// <param name="m">Pays and gives up when its time has run out.</param>
    /// <param name="kind">What for.</param>
    /// <param name="text">A string that holds the text.</param>
    /// <param name="begin">Where the text begins in it.</param>
    /// <param name="from">Where to begin, from the beginning of the text.</param>
    /// <param name="end">Where the text is taken to end.</param>
    public Found Run(Machine m, Kind kind, string text, int begin, int from, int end)
    {
        (_machine, _text, _kind, _begin, _from, _end) = (m, text, kind, begin, begin + from, begin + end);
        for (var start = SkipToFirst(_from); start <= _end; start = SkipToFirst(After(start)))
        {
            if (TryMatch(start, out var stop))
                return new(start - begin, stop - begin, Captures: Captured(start));
            if (kind is Kind.Match or Kind.Full)
                break;
        }

        return Found.Nothing;
    }

    /// <summary>Lets go of the session.</summary>
    public void Forget()
    {
        (_machine, _text) = (null!, "");
        if (_stack.Length > LargestKept)
            _stack = new int[SmallestStack];
    }

    private int SkipToFirst(int start)
    {
        var first = code.First;
        if (first == CharSet.All || _kind is Kind.Match or Kind.Full)
            return start;
        var at = start;
        while (at < _end && !first.Has(_text[at]))
            at++;
        Burn((at - start) >> 3);

        // No match is empty where not every character is a first one.
        return at < _end ? at : _end + 1;
    }

    private int After(int at) => at + 1 < _end && char.IsSurrogatePair(_text[at], _text[at + 1]) ? at + 2 : at + 1;

    private int Before(int at) => at - 2 >= _begin && char.IsSurrogatePair(_text[at - 2], _text[at - 1]) ? at - 2 : at - 1;

    private void Burn(int amount)
    {
        if ((_fuel -= amount) >= 0)
            return;
        _machine.Tick((Fuel - _fuel) >> FuelShift);
        _fuel = Fuel;
    }

    private bool TryMatch(int start, out int at)
    {
        var text = _text.AsSpan(0, _end);
        var pc = 0;
        Clear();
        at = start;
        while (true)
        {
            Burn(1);
            ref readonly var step = ref _code[pc++];
            bool isFine;
            switch (step.Op)
            {
                case Op.Char:
                    isFine = at < text.Length && text[at] == step.A;
                    at++;
                    break;
                case Op.Set:
                    var units = step.Set!.Units(text, at);
                    isFine = units > 0;
                    at += units;
                    break;
                case Op.Place:
                    isFine = IsAt((Spot)step.A, at, step.Set);
                    break;
                case Op.Mark:
                    Mark(step.A, at);
                    continue;
                case Op.Branch:
                    SaveGroups();
                    Push(Frame.Branch, at, step.C);
                    continue;
                case Op.Jump:
                    pc = step.C;
                    continue;
                case Op.GreedyRun or Op.PossessiveRun:
                    isFine = TryRun(step, pc, ref at);
                    break;
                case Op.LazyRun:
                    isFine = TryTake(step.Set!, step.A, ref at) == step.A;
                    if (isFine)
                    {
                        SaveGroups();
                        Push(Frame.LazyRun, pc, at, step.A);
                    }

                    break;
                case Op.Reference:
                    isFine = TryReference(step.A, (Letters)step.B, ref at);
                    break;
                case Op.Condition:
                    if (!HasGroup(step.A))
                        pc = step.C;
                    continue;
                case Op.Success:
                    isFine = false;
                    if ((_kind == Kind.Full && at < _end) || (_kind == Kind.Advance && at == _from))
                        break;
                    return true;
                case Op.Fail:
                    isFine = false;
                    break;
                default:
                    isFine = TryStructure(step, ref pc, ref at);
                    break;
            }

            if (!isFine && !Resume(ref pc, ref at))
                return false;
        }
    }

    // As many as may be; all but a possessive run may give back down to the least number.
    private bool TryRun(in Instruction run, int pc, ref int at)
    {
        if (TryTake(run.Set!, run.A, ref at) < run.A)
            return false;
        var least = at;
        TryTake(run.Set!, run.B - run.A, ref at);
        if (run.Op == Op.GreedyRun)
            at = EndRun(pc, least, at);
        return true;
    }

    // A run that ends here may end sooner; never where what follows does not.
    private int EndRun(int pc, int least, int at)
    {
        if (_code[pc] is { Op: Op.Char, A: var next })
        {
            var last = at;
            while (at > least && (at == _end || _text[at] != next))
                at = Before(at);
            Burn((last - at) >> 3);
        }

        SaveGroups();
        Push(Frame.GreedyRun, pc, least, at);
        return at;
    }

    private int TryTake(CharTest set, int most, ref int at)
    {
        var text = _text.AsSpan(0, _end);
        var taken = 0;
        for (int units; taken < most && (units = set.Units(text, at)) > 0; taken++)
            at += units;
        Burn(taken >> 3);
        return taken;
    }

    private bool IsAt(Spot spot, int at, CharTest? words) => spot switch
    {
        Spot.Beginning => at == _begin,
        Spot.LineBeginning => at == _begin || _text[at - 1] == '\n',
        Spot.End => at == _end,
        Spot.LastLineEnd => at == _end || (at == _end - 1 && _text[at] == '\n'),
        Spot.LineEnd => at == _end || _text[at] == '\n',

        // An empty text has neither.
        _ => _begin < _end && IsBoundary(at, words!) == (spot == Spot.Boundary),
    };

    private bool IsBoundary(int at, CharTest words)
    {
        var text = _text.AsSpan(0, _end);
        return (at > _begin && words.Units(text, Before(at)) > 0) != (words.Units(text, at) > 0);
    }
}
