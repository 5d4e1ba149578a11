using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary>The names of the ways of rounding.</summary>
internal static class DecimalRounding
{
    private const string ValidNames = """
        valid values for rounding are:
          [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,
           ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,
           ROUND_05UP]
        """;

    public static readonly (string Name, RoundingMode Mode)[] Names =
    [
        ("ROUND_UP", RoundingMode.Up), ("ROUND_DOWN", RoundingMode.Down), ("ROUND_CEILING", RoundingMode.Ceiling),
        ("ROUND_FLOOR", RoundingMode.Floor), ("ROUND_HALF_UP", RoundingMode.HalfUp), ("ROUND_HALF_DOWN", RoundingMode.HalfDown),
        ("ROUND_HALF_EVEN", RoundingMode.HalfEven), ("ROUND_05UP", RoundingMode.ZeroFiveUp),
    ];

    public static string NameOf(RoundingMode mode) => Names[(int)mode].Name;

    public static RoundingMode Parse(Machine m, in Value value)
    {
        var text = (value.Object as PyStr)?.ToString();
        foreach (var (name, mode) in Names)
        {
            if (name == text)
                return mode;
        }

        throw m.Error(PyTypes.TypeError, ValidNames.ReplaceLineEndings("\n"));
    }
}
