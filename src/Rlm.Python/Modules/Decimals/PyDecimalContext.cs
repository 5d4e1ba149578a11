using System.Globalization;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary>A <c>decimal.Context</c>: precision, rounding and bounds, what is trapped, and what has happened.</summary>
internal sealed class PyDecimalContext(PyType? type = null) : PyObject
{
    public const Condition DefaultTraps = Condition.InvalidOperation | Condition.DivisionByZero | Condition.Overflow;

    private Attributes _attributes;

    public DecimalSettings Settings { get; set; } = new(28, RoundingMode.HalfEven, -999_999, 999_999, false);

    /// <summary>Whether exponents are written with a capital E.</summary>
    public bool Capitals { get; set; } = true;

    public Condition Flags { get; set; }

    public Condition Traps { get; set; } = DefaultTraps;

    public override PyType Type => type ?? DecimalContextType.Instance;

    public override long Size => 120;

    public override ref Attributes Attributes
    {
        get
        {
            if (type is not null)
                return ref _attributes;
            return ref base.Attributes;
        }
    }

    public override void Traverse(Census census)
    {
        census.Add(type);
        _attributes.Traverse(census);
    }

    public PyDecimalContext Copy() => new() { Settings = Settings, Capitals = Capitals, Flags = Flags, Traps = Traps };

    public override string Repr(Machine m) => string.Create(
        CultureInfo.InvariantCulture,
        $"Context(prec={Settings.Precision}, rounding={DecimalRounding.NameOf(Settings.Rounding)}, Emin={Settings.Emin}, "
            + $"Emax={Settings.Emax}, "
        + $"capitals={(Capitals ? 1 : 0)}, clamp={(Settings.Clamp ? 1 : 0)}, flags=[{Names(Flags)}], traps=[{Names(Traps)}])");

    // Not the order of the dicts.
    private static string Names(Condition signals) =>
        string.Join(", ", ReprOrder.Where(s => (signals & s.Condition) != 0).Select(s => s.Type.Name));

    private static readonly (Condition Condition, PyType Type)[] ReprOrder = [.. DecimalSignals.Signals.OrderBy(s => s.Condition switch
    {
        Condition.Clamped => 0,
        Condition.InvalidOperation => 1,
        Condition.DivisionByZero => 2,
        Condition.Inexact => 3,
        Condition.FloatOperation => 4,
        Condition.Overflow => 5,
        Condition.Rounded => 6,
        Condition.Subnormal => 7,
        _ => 8,
    })];
}
