namespace Rlm.Python.Modules.Matching.Backtracking;

// Loops, and what gives nothing back. The state of a loop is in the frame that it pushed when it was entered.
internal sealed partial class Backtracker
{
    // Words of a loop's frame.
    private const int Outer = 0;
    private const int Turns = 1;
    private const int LastTurn = 2;

    private bool TryStructure(in Instruction step, ref int pc, ref int at)
    {
        switch (step.Op)
        {
            case Op.Loop:
                Push(Frame.Loop, _loop, -1, None);
                _loop = _top - Words;
                pc = step.C;
                return true;
            case Op.GreedyEnd:
                EndGreedyTurn(step, ref pc, at);
                return true;
            case Op.LazyEnd:
                EndLazyTurn(step, ref pc, at);
                return true;
            case Op.PossessiveLoop:
                Push(Frame.PossessiveLoop, _barrier, -1, None);
                _barrier = _top - Words;
                pc = step.C;
                return true;
            case Op.PossessiveEnd:
                EndPossessiveTurn(step, ref pc, at);
                return true;
            case Op.Atomic:
                Push(Frame.Atomic, _barrier);
                _barrier = _top - Words;
                return true;
            case Op.AtomicEnd:
                CutToBarrier();
                return true;
            case Op.Look:
                var place = at;
                if (!TryGoBack(step.A, ref at))
                    return false;
                Push(Frame.Look, _barrier, place);
                _barrier = _top - Words;
                return true;
            case Op.LookEnd:
                at = _stack[_barrier + 1];
                CutToBarrier();
                return true;
            case Op.LookNot:
                place = at;
                if (!TryGoBack(step.A, ref at))
                {
                    at = place;
                    pc = step.C;
                    return true;
                }

                SaveGroups();
                Push(Frame.LookNot, _barrier, place, step.C);
                _barrier = _top - Words;
                return true;
            default:
                CutToBarrier();
                DropGroups();
                return false;
        }
    }

    private bool TryGoBack(int count, ref int at)
    {
        for (; count > 0; count--)
        {
            if (at <= _begin)
                return false;
            at = Before(at);
        }

        return true;
    }

    private void CutToBarrier()
    {
        _top = _barrier;
        _barrier = _stack[_top];
    }

    // Further turns are tried first. One that begins where the last one began would go on for ever.
    private void EndGreedyTurn(in Instruction end, ref int pc, int at)
    {
        var turns = _stack[_loop + Turns] + 1;
        if (turns < end.A)
        {
            Push(Frame.Turn, turns - 1);
            _stack[_loop + Turns] = turns;
            pc = end.C;
        }
        else if (turns < end.B && at != _stack[_loop + LastTurn])
        {
            SaveGroups();
            Push(Frame.GreedyTurn, at, turns - 1, _stack[_loop + LastTurn], pc);
            _stack[_loop + Turns] = turns;
            _stack[_loop + LastTurn] = at;
            pc = end.C;
        }
        else
        {
            Leave();
        }
    }

    private void Leave()
    {
        Push(Frame.Left, _loop);
        _loop = _stack[_loop + Outer];
    }

    // What is behind the loop is tried first.
    private void EndLazyTurn(in Instruction end, ref int pc, int at)
    {
        var loop = _loop;
        var turns = _stack[loop + Turns] + 1;
        if (turns < end.A)
        {
            Push(Frame.Turn, turns - 1);
            _stack[loop + Turns] = turns;
            pc = end.C;
        }
        else
        {
            _loop = _stack[loop + Outer];
            SaveGroups();
            Push(Frame.LazyLeft, at, loop, pc);
        }
    }

    private bool TryLazyTurn(in Instruction end, int at)
    {
        var (turns, last) = (_stack[_loop + Turns] + 1, _stack[_loop + LastTurn]);
        if (turns >= end.B || at == last)
            return false;
        Push(Frame.LazyTurn, turns - 1, last);
        _stack[_loop + Turns] = turns;
        _stack[_loop + LastTurn] = at;
        return true;
    }

    private void EndPossessiveTurn(in Instruction end, ref int pc, int at)
    {
        // For what groups forget it is none of the loops.
        var loop = _barrier;
        _top = loop + Words;
        var turns = ++_stack[loop + Turns];
        if (turns < end.A)
        {
            pc = end.C;
        }
        else if (turns < end.B && at != _stack[loop + LastTurn])
        {
            SaveGroups(withSpans: true);
            Push(Frame.PossessiveTurn, at, pc);
            _stack[loop + LastTurn] = at;
            pc = end.C;
        }
        else
        {
            CutToBarrier();
        }
    }
}
