namespace Rlm.Python.Modules.Matching.Backtracking;

/// <summary>What an instruction does. A, B and C are its operands.</summary>
internal enum Op
{
    /// <summary>Takes the character A, which is one unit and no half of a pair.</summary>
    Char,

    /// <summary>Takes a character of the set.</summary>
    Set,

    /// <summary>Goes on where the place is A.</summary>
    Place,

    /// <summary>Notes where the group A begins or ends: A is twice its index, plus one at the end.</summary>
    Mark,

    /// <summary>Tries what follows, then what is at C (none where C is negative).</summary>
    Branch,

    Jump,

    Fail,

    /// <summary>From A to B characters of the set, as many as can be.</summary>
    GreedyRun,

    /// <summary>From A to B characters of the set, as few as can be.</summary>
    LazyRun,

    /// <summary>From A to B characters of the set, and never fewer than can be.</summary>
    PossessiveRun,

    /// <summary>Enters a loop, whose end is at C.</summary>
    Loop,

    /// <summary>The end of a loop of A to B turns; its body is at C.</summary>
    GreedyEnd,

    LazyEnd,

    /// <summary>Enters a loop that gives nothing back, whose end is at C.</summary>
    PossessiveLoop,

    PossessiveEnd,

    /// <summary>Begins what gives nothing back.</summary>
    Atomic,

    AtomicEnd,

    /// <summary>Looks A characters back, or ahead where A is 0.</summary>
    Look,

    LookEnd,

    /// <summary>As Look, for what must not be there; goes on at C.</summary>
    LookNot,

    LookNotEnd,

    /// <summary>Takes what group A (from 0) took; B tells how letters compare.</summary>
    Reference,

    /// <summary>Goes on at C where group A (from 0) took nothing.</summary>
    Condition,

    Success,
}
