namespace Rlm.Python.Runtime;

/// <summary>The binary operators, in the order of the syntax tree's.</summary>
internal enum BinaryOp : byte
{
    Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv,
}

internal enum UnaryOp : byte
{
    Invert, Not, Plus, Minus,
}

internal enum CompareOp : byte
{
    Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn,
}
