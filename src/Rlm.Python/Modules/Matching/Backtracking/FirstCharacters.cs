namespace Rlm.Python.Modules.Matching.Backtracking;

/// <summary>Finds what a match can begin with, so that a search may leave out all other places.</summary>
internal static class FirstCharacters
{
    /// <returns>More rather than less; everything where a match may be empty.</returns>
    public static CharSet Of(List<Instruction> code)
    {
        var all = default(CharSet);
        var seen = new HashSet<int>();
        var pending = new Stack<int>([0]);
        while (pending.TryPop(out var pc))
        {
            if (!seen.Add(pc))
                continue;
            var step = code[pc];
            switch (step.Op)
            {
                case Op.Char:
                    all = all.With(step.A < 128 ? new(UInt128.One << step.A, false) : new(0, true));
                    break;
                case Op.Set:
                    all = all.With(step.Set!.Summary);
                    break;
                case Op.GreedyRun or Op.LazyRun or Op.PossessiveRun:
                    all = all.With(step.Set!.Summary);
                    if (step.A == 0)
                        pending.Push(pc + 1);
                    break;
                case Op.Loop or Op.PossessiveLoop:
                    pending.Push(pc + 1);
                    if (code[step.C].A == 0)
                        pending.Push(step.C + 1);
                    break;
                case Op.Branch or Op.Condition:
                    pending.Push(pc + 1);
                    if (step.C >= 0)
                        pending.Push(step.C);
                    break;
                case Op.Jump or Op.Look or Op.LookNot:
                    pending.Push(step.C);
                    break;
                case Op.Reference or Op.Success:
                    return CharSet.All;
                case Op.Fail:
                    break;
                default:
                    pending.Push(pc + 1);
                    break;
            }
        }

        return all;
    }
}
