namespace Rlm;

/// <summary>What is wrong with a reply that holds no code to run, or no call of a tool.</summary>
internal enum TurnFlaw
{
    None,

    NoCode,

    /// <summary>It ended at the output limit.</summary>
    CutOff,

    /// <summary>A content filter withheld it.</summary>
    Filtered,
}
