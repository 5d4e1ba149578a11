using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Calendars;

/// <summary>Orderings from the sign of a comparison.</summary>
internal static class Comparing
{
    public static Value Result(CompareOp op, int sign) => Value.Bool(op switch
    {
        CompareOp.Lt => sign < 0,
        CompareOp.LtE => sign <= 0,
        CompareOp.Gt => sign > 0,
        _ => sign >= 0,
    });
}
