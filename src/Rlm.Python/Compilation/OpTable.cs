namespace Rlm.Python.Compilation;

/// <summary>What the operands of each instruction are, for the verifier and for placing constants.</summary>
internal static class OpTable
{
    private static readonly (OperandKind A, OperandKind B, OperandKind C)[] Kinds = Build();

    public static (OperandKind A, OperandKind B, OperandKind C) Of(Op op) => Kinds[(int)op];

    private static (OperandKind, OperandKind, OperandKind)[] Build()
    {
        const OperandKind N = OperandKind.None, R = OperandKind.Read, W = OperandKind.Write, I = OperandKind.Immediate,
            L = OperandKind.Label, F = OperandKind.FarLabel, M = OperandKind.Name, S = OperandKind.Site, K = OperandKind.Code;
        var table = new (OperandKind, OperandKind, OperandKind)[(int)Op.Extra + 1];

        void Set(OperandKind a, OperandKind b, OperandKind c, params ReadOnlySpan<Op> ops)
        {
            foreach (var op in ops)
                table[(int)op] = (a, b, c);
        }

        void Range(OperandKind a, OperandKind b, OperandKind c, Op first, Op last)
        {
            for (var op = first; op <= last; op++)
                table[(int)op] = (a, b, c);
        }

        Set(W, R, N, Op.Move, Op.GetIter, Op.Plus, Op.Minus, Op.Invert, Op.Not, Op.ListToTuple, Op.GetAwaitable, Op.GetAsyncIter,
            Op.GetAsyncNext,
            Op.BuildListFor);
        Set(W, N, N, Op.LoadMissing, Op.MakeCell, Op.MakeEmptyCell);
        Set(R, M, N, Op.CheckBound);
        Set(W, N, S, Op.LoadGlobal, Op.LoadName);
        Set(R, N, S, Op.StoreGlobal, Op.StoreName);
        Set(N, N, S, Op.DeleteGlobal, Op.DeleteName);
        Set(W, R, M, Op.LoadCell, Op.ImportFrom);
        Set(R, R, N, Op.StoreCell, Op.DelItem, Op.ListAppend, Op.SetAdd, Op.SetUpdate, Op.DictUpdate);
        Set(R, N, M, Op.DeleteCell);
        Range(W, R, R, Op.Add, Op.InPlaceFloorDiv);
        Range(W, R, R, Op.Eq, Op.NotIn);
        Set(N, F, I, Op.Jump);
        Set(R, F, I, Op.JumpIfTrue, Op.JumpIfFalse);
        Range(R, R, L, Op.JumpIfEq, Op.JumpIfIsNot);
        Set(R, W, L, Op.ForIter);
        Set(W, R, R, Op.GetItem, Op.GetSlice, Op.Format, Op.MatchException);
        Set(R, R, R, Op.ListExtend, Op.SetItem, Op.DictAdd, Op.DictMerge);
        Set(W, R, N, Op.BuildSlice, Op.CallUnpack, Op.Send, Op.BuildClass, Op.PushHandled);
        Set(W, R, S, Op.LoadAttr, Op.LoadMethod);
        Set(R, R, S, Op.StoreAttr);
        Set(N, R, S, Op.DeleteAttr);
        Set(W, R, I, Op.Call, Op.CallMethod, Op.CallKeywords, Op.BuildList, Op.BuildTuple, Op.BuildSet, Op.BuildDict,
            Op.BuildString, Op.Convert,
            Op.Unpack, Op.UnpackStar, Op.Intrinsic);
        Set(R, N, N, Op.Return, Op.Reraise, Op.PopHandled);
        Set(W, R, N, Op.Yield, Op.LoadEnter, Op.LoadExit, Op.LoadAsyncEnter, Op.LoadAsyncExit);
        Set(W, K, R, Op.MakeFunction);
        Set(W, M, I, Op.Import);
        Set(R, R, I, Op.Raise);
        Set(I, I, I, Op.Extra);
        return table;
    }
}
