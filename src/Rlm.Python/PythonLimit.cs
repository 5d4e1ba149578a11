namespace Rlm.Python;

/// <summary>What a program may use up.</summary>
public enum PythonLimit
{
    /// <summary>Steps: calls, turns of loops, items that built-in functions handle.</summary>
    Steps,

    /// <summary>Time spent running, without waiting for the host.</summary>
    ActiveTime,

    /// <summary>Time since the cell began, with waiting for the host.</summary>
    WallTime,

    /// <summary>Live memory of the session.</summary>
    Memory,

    /// <summary>The size of one object.</summary>
    ObjectBytes,

    /// <summary>The size of one integer.</summary>
    IntegerBits,
}
