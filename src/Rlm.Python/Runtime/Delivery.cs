namespace Rlm.Python.Runtime;

/// <summary>What happens with the result of an <see cref="Activation"/> that has no continuation.</summary>
internal enum Delivery : byte
{
    /// <summary>It goes to a register of the frame below.</summary>
    Register,

    /// <summary>Nobody wants it.</summary>
    Discard,

    /// <summary>The run that was started for it ends.</summary>
    Boundary,

    /// <summary>The frame is a generator's: what it yields is the next item of a loop, its end the loop's.</summary>
    ForIter,

    /// <summary>The frame is a generator's that another one delegates to: what it yields, that one yields.</summary>
    Delegate,
}
