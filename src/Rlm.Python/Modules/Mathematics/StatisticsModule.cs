using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Mathematics;

/// <summary>
/// <c>_statistics</c>: exact sums of lists that hold only ints and finite floats; everything else in <c>statistics</c> is prelude code.
/// </summary>
internal static class StatisticsModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("_statistics")
        .Function("_plain(values, /)", Plain)
        .Function("_exact_sum(values, /)", static (m, a) => Sum(m, a[0], squares: false))
        .Function("_exact_squares(values, /)", static (m, a) => Sum(m, a[0], squares: true))
        .Build();

    // int or float, the type that their average may have; None where anything else is among them.
    private static Value Plain(Machine m, ReadOnlySpan<Value> a)
    {
        var kind = IntType.Instance;
        foreach (ref readonly var item in Items(m, a[0]))
        {
            if (item.IsFloat && double.IsFinite(item.AsDouble))
                kind = FloatType.Instance;
            else if (!item.IsInt)
                return Value.None;
        }

        return kind;
    }

    private static Value Sum(Machine m, in Value values, bool squares)
    {
        BigInteger whole = 0;
        Int128 ints = 0;
        ExactRatio? floats = null;
        foreach (ref readonly var item in Items(m, values))
        {
            if (item.IsInt)
            {
                ints += squares ? (Int128)item.Bits * item.Bits : item.Bits;
                if (Int128.Abs(ints) >> 120 != 0)
                    (whole, ints) = (whole + (BigInteger)ints, 0);
            }
            else if (squares)
            {
                (floats ??= new()).AddSquare(item.AsDouble);
            }
            else
            {
                (floats ??= new()).Add(item.AsDouble);
            }
        }

        whole += (BigInteger)ints;
        if (floats is null)
            return new PyTuple([Value.Int(whole), Value.Int(1)]);
        var (numerator, denominator) = floats.Result();
        return new PyTuple([Value.Int(numerator + (whole * denominator)), Value.Int(denominator)]);
    }

    private static ReadOnlySpan<Value> Items(Machine m, in Value values)
    {
        var items = values.Object is PyList list ? list.Span : m.Expect<PyTuple>(values).Items;
        m.Tick(1 + (items.Length / 8));
        return items;
    }
}
