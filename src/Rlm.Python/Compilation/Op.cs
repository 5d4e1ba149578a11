namespace Rlm.Python.Compilation;

/// <summary>
/// The instructions of the machine. R[x] is a register or a constant of the frame. What each operand is stands in <see cref="OpTable"/>, in
/// the same order; comments say what is not obvious.
/// </summary>
internal enum Op
{
    Nop,
    Move,
    LoadMissing,
    CheckBound,         // raise where R[A] is missing; B: name
    LoadGlobal, StoreGlobal, DeleteGlobal,
    LoadName, StoreName, DeleteName,    // the names of a class body or of exec with locals
    MakeCell,           // R[A] = cell holding R[A]
    MakeEmptyCell,
    LoadCell,           // C: name, for the error
    StoreCell, DeleteCell,

    // In the order of BinaryOp.
    Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv,
    InPlaceAdd, InPlaceSub, InPlaceMult, InPlaceMatMult, InPlaceDiv, InPlaceMod, InPlacePow, InPlaceLShift, InPlaceRShift, InPlaceBitOr,
    InPlaceBitXor, InPlaceBitAnd, InPlaceFloorDiv,

    // In the order of UnaryOp.
    Invert, Not, Plus, Minus,

    // In the order of CompareOp.
    Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn,

    Jump, JumpIfTrue, JumpIfFalse,
    JumpIfEq, JumpIfNotEq, JumpIfLt, JumpIfLtE, JumpIfGt, JumpIfGtE,
    JumpUnlessLt, JumpUnlessLtE, JumpUnlessGt, JumpUnlessGtE,   // not the same as the opposite comparison: NaN
    JumpIfIs, JumpIfIsNot,

    GetIter,
    ForIter,            // R[B] = next of R[A] and jump to C; fall through at the end
    GetItem, SetItem, DelItem,
    GetSlice,           // R[A] = R[B][R[C]:R[C+1]]
    BuildSlice,         // R[A] = slice(R[B], R[B+1], R[B+2])
    LoadAttr, StoreAttr, DeleteAttr,
    LoadMethod,         // R[A], R[A+1] = function, self; self is missing where the attribute is no method

    Call,               // R[A] = R[B](R[B+1] …), C arguments
    CallMethod,         // after LoadMethod to B: R[B](R[B+1], R[B+2] …), C arguments without self
    CallKeywords,       // as Call; the next word's A: index of the names of the last arguments, B: 1 as CallMethod
    CallUnpack,         // R[A] = R[B](*R[B+1], **R[B+2])
    Return, Yield,
    Send,               // delegate: sends R[A] to the iterator R[B], yields what comes, until R[A] is its result

    BuildList, BuildTuple, BuildSet, BuildDict, BuildString,
    BuildListFor,       // an empty list, with room for what the iterator R[B] is going to give
    Convert,            // R[A] = str, repr or ascii of R[B]; C: which
    Format,             // R[A] = format(R[B], R[C])
    ListAppend, SetAdd, DictAdd,
    ListExtend,         // C: the function that the items are arguments of, or None
    SetUpdate, DictUpdate,
    DictMerge,          // keyword arguments: a name twice is an error; C: the function
    ListToTuple,

    Unpack,             // R[A], R[A+1] … = R[B]; C: how many
    UnpackStar,         // C: how many before the star, and behind it times 256

    MakeFunction,       // B: code; R[C] defaults, R[C+1] keyword defaults, R[C+2] annotations, R[C+3] … the closure's cells
    BuildClass,         // R[A] = class with body R[B], name R[B+1], bases R[B+2], keywords R[B+3]
    Import,             // B: name, C: what is wanted: 0 the top package, 1 the module itself
    ImportFrom,         // C: name

    Raise,              // C: 0 again what is being handled, 1 R[A], 2 R[A] from R[B]
    Reraise,            // R[A], as it is
    PushHandled,        // R[A] = what was being handled; R[B] is now
    PopHandled,
    MatchException,     // R[A] = does exception R[B] match R[C]
    LoadEnter, LoadExit, LoadAsyncEnter, LoadAsyncExit,     // R[A], R[A+1] = the special method of R[B] and R[B]
    GetAwaitable, GetAsyncIter, GetAsyncNext,

    Intrinsic,          // R[A] = what Intrinsics number C makes of R[B] …
    Extra,              // the second word of the instruction before
}
