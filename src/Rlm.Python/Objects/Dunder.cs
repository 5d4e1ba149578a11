namespace Rlm.Python.Objects;

/// <summary>The special methods that the machine looks for on classes written in Python.</summary>
internal enum Dunder
{
    New, Init, Del, Repr, Str, Bytes, Format, Hash, Bool, Len, LengthHint,
    Eq, Ne, Lt, Le, Gt, Ge,
    GetAttr, GetAttribute, SetAttr, DelAttr, Dir,
    Get, Set, Delete, SetName,
    GetItem, SetItem, DelItem, Missing, Iter, Next, Reversed, Contains,
    Call, Enter, Exit, AEnter, AExit, Await, AIter, ANext,
    Add, Sub, Mul, MatMul, TrueDiv, Mod, Pow, LShift, RShift, Or, Xor, And, FloorDiv,
    RAdd, RSub, RMul, RMatMul, RTrueDiv, RMod, RPow, RLShift, RRShift, ROr, RXor, RAnd, RFloorDiv,
    IAdd, ISub, IMul, IMatMul, ITrueDiv, IMod, IPow, ILShift, IRShift, IOr, IXor, IAnd, IFloorDiv,
    DivMod, RDivMod, Neg, Pos, Abs, Invert, Int, Float, Complex, Index, Round, Trunc, Floor, Ceil,
    InitSubclass, ClassGetItem, InstanceCheck, SubclassCheck, Prepare, MroEntries,
    Copy, DeepCopy, Reduce, Fspath, Buffer,
}
