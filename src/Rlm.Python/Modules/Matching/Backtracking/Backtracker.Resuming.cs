namespace Rlm.Python.Modules.Matching.Backtracking;

// What happens when the way taken leads nowhere.
internal sealed partial class Backtracker
{
    // False where there is no other way.
    private bool Resume(ref int pc, ref int at)
    {
        while (_top > 0)
        {
            _top -= Words;
            var (a, b, c, d) = (_stack[_top], _stack[_top + 1], _stack[_top + 2], _stack[_top + 3]);
            switch ((Frame)_stack[_top + 4])
            {
                case Frame.Branch:
                    RestoreGroups();
                    if (b < 0)
                        break;
                    (at, pc) = (a, b);
                    return true;
                case Frame.GreedyRun:
                    RestoreGroups();
                    if (c <= b)
                        break;
                    at = EndRun(a, b, Before(c));
                    pc = a;
                    return true;
                case Frame.LazyRun:
                    RestoreGroups();
                    ref readonly var run = ref _code[a - 1];
                    if (c >= run.B || TryTake(run.Set!, 1, ref b) == 0)
                        break;
                    SaveGroups();
                    Push(Frame.LazyRun, a, b, c + 1);
                    (at, pc) = (b, a);
                    return true;
                case Frame.Loop:
                    _loop = a;
                    break;
                case Frame.Turn:
                    _stack[_loop + Turns] = a;
                    break;
                case Frame.GreedyTurn:
                    RestoreGroups();
                    (_stack[_loop + Turns], _stack[_loop + LastTurn]) = (b, c);
                    Leave();
                    (at, pc) = (a, d);
                    return true;
                case Frame.Left:
                    _loop = a;
                    break;
                case Frame.LazyLeft:
                    RestoreGroups();
                    _loop = b;
                    ref readonly var end = ref _code[c - 1];
                    if (!TryLazyTurn(end, a))
                        break;
                    (at, pc) = (a, end.C);
                    return true;
                case Frame.LazyTurn:
                    (_stack[_loop + Turns], _stack[_loop + LastTurn]) = (a, b);
                    break;
                case Frame.Atomic or Frame.Look:
                    _barrier = a;
                    break;
                case Frame.LookNot:
                    RestoreGroups();
                    (_barrier, at, pc) = (a, b, c);
                    return true;
                case Frame.PossessiveLoop:
                    _barrier = a;
                    break;
                case Frame.PossessiveTurn:
                    RestoreGroups();
                    CutToBarrier();
                    (at, pc) = (a, b);
                    return true;
            }
        }

        return false;
    }
}
