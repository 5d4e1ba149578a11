namespace Rlm.Python.Runtime;

/// <summary>The binary operators, in the order of the syntax tree's.</summary>
internal enum BinaryOp
{
    Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv,
}

internal enum UnaryOp
{
    Invert, Not, Plus, Minus,
}

internal enum CompareOp
{
    Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn,
}
