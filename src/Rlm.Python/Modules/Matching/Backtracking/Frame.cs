namespace Rlm.Python.Modules.Matching.Backtracking;

/// <summary>
/// What is on the stack of choices: what to do when all that came later has failed. The words a to d are what each keeps; those marked
/// with * have the groups below them.
/// </summary>
internal enum Frame
{
    /// <summary>* The next alternative: a place in the text, b instruction or -1.</summary>
    Branch,

    /// <summary>* A run that may give back: a instruction, b the least end, c the present end.</summary>
    GreedyRun,

    /// <summary>* A run that may take more: a instruction, b the end, c characters taken.</summary>
    LazyRun,

    /// <summary>A loop: a the loop around it, b turns begun before the present one, c where the last turn began that need not have been.</summary>
    Loop,

    /// <summary>A turn that must be: a turns before it.</summary>
    Turn,

    /// <summary>* A turn that is tried before the loop is left: a place, b turns before it, c as c of the loop, d the end of the loop.</summary>
    GreedyTurn,

    /// <summary>The loop a was left.</summary>
    Left,

    /// <summary>* The loop b was left to see whether no further turn is needed: a place, c the end of the loop.</summary>
    LazyLeft,

    /// <summary>A turn after the loop could not be left: a turns before it, b as c of the loop.</summary>
    LazyTurn,

    /// <summary>What gives nothing back: a the barrier around it.</summary>
    Atomic,

    /// <summary>As Atomic; b where to go on.</summary>
    Look,

    /// <summary>* As Look; c the instruction behind it.</summary>
    LookNot,

    /// <summary>A loop that gives nothing back: a the barrier around it, b and c as of Loop.</summary>
    PossessiveLoop,

    /// <summary>* Its last turn, which need not be: a place, b the end of the loop.</summary>
    PossessiveTurn,
}
