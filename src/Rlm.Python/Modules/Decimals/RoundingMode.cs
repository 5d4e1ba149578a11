namespace Rlm.Python.Modules.Decimals;

/// <summary>How a coefficient with too many digits is cut; the names are those of the module with <c>ROUND_</c> before them.</summary>
internal enum RoundingMode : byte
{
    Up,
    Down,
    Ceiling,
    Floor,
    HalfUp,
    HalfDown,
    HalfEven,

    /// <summary>Away from zero where the last digit would else be 0 or 5.</summary>
    ZeroFiveUp,
}
