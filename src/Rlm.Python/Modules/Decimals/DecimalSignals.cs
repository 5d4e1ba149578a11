using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary>The exceptions of the module, and which conditions raise them.</summary>
internal static class DecimalSignals
{
    public static readonly PyType DecimalException = Make("DecimalException", PyTypes.ArithmeticError);
    public static readonly PyType Clamped = Make("Clamped", DecimalException);
    public static readonly PyType Rounded = Make("Rounded", DecimalException);
    public static readonly PyType Inexact = Make("Inexact", DecimalException);
    public static readonly PyType Subnormal = Make("Subnormal", DecimalException);
    public static readonly PyType DivisionByZero = Make("DivisionByZero", DecimalException, PyTypes.ZeroDivisionError);
    public static readonly PyType FloatOperation = Make("FloatOperation", DecimalException, PyTypes.TypeError);
    public static readonly PyType Overflow = Make("Overflow", Inexact, Rounded);
    public static readonly PyType Underflow = Make("Underflow", Inexact, Rounded, Subnormal);
    public static readonly PyType InvalidOperation = Make("InvalidOperation", DecimalException);
    public static readonly PyType ConversionSyntax = Make("ConversionSyntax", InvalidOperation);
    public static readonly PyType DivisionImpossible = Make("DivisionImpossible", InvalidOperation);
    public static readonly PyType DivisionUndefined = Make("DivisionUndefined", InvalidOperation, PyTypes.ZeroDivisionError);
    public static readonly PyType InvalidContext = Make("InvalidContext", InvalidOperation);

    /// <summary>The signals that contexts know, in the order in which they are listed and raised.</summary>
    public static readonly (Condition Condition, PyType Type)[] Signals =
    [
        (Condition.InvalidOperation, InvalidOperation), (Condition.FloatOperation, FloatOperation),
        (Condition.DivisionByZero, DivisionByZero),
        (Condition.Overflow, Overflow), (Condition.Underflow, Underflow), (Condition.Subnormal, Subnormal), (Condition.Inexact, Inexact),
        (Condition.Rounded, Rounded), (Condition.Clamped, Clamped),
    ];

    private static readonly (Condition Condition, PyType Type)[] Conditions =
    [
        (Condition.InvalidOperation, InvalidOperation), (Condition.ConversionSyntax, ConversionSyntax),
        (Condition.DivisionImpossible, DivisionImpossible), (Condition.DivisionUndefined, DivisionUndefined),
        (Condition.InvalidContext, InvalidContext), .. Signals[1..],
    ];

    /// <summary>All exception types, for the module.</summary>
    public static readonly PyType[] All =
    [
        DecimalException, Clamped, Rounded, Inexact, Subnormal, DivisionByZero, FloatOperation, Overflow, Underflow, InvalidOperation,
        ConversionSyntax, DivisionImpossible, DivisionUndefined, InvalidContext,
    ];

    public static PyError Error(in Value[] conditions, PyType type) =>
        new(PyException.Create(type, (Value)new PyList(conditions)));

    /// <summary>Puts what happened into the context's flags and raises what it traps.</summary>
    /// <exception cref="PyError">A trap is set for it.</exception>
    public static void Report(PyDecimalContext context, Condition status)
    {
        if (status == Condition.None)
            return;
        context.Flags |= ToSignals(status);
        var trapped = (context.Traps & Condition.AnyInvalid) != 0 ? context.Traps | Condition.AnyInvalid : context.Traps;
        trapped &= status;
        if (trapped == Condition.None)
            return;
        var signals = ToSignals(trapped);
        var list = new List<Value>();
        foreach (var (condition, type) in Conditions)
        {
            if ((trapped & condition) != 0)
                list.Add(type);
        }

        throw Error([.. list], Array.Find(Signals, signal => (signals & signal.Condition) != 0).Type);
    }

    public static Condition ToSignals(Condition status) =>
        (status & Condition.AnyInvalid) != 0 ? (status & ~Condition.AnyInvalid) | Condition.InvalidOperation : status;

    /// <summary>The signal that an exception type stands for; None where it is none.</summary>
    public static Condition Of(in Value type)
    {
        foreach (var signal in Signals)
        {
            if (ReferenceEquals(signal.Type, type.Object))
                return signal.Condition;
        }

        return Condition.None;
    }

    private static PyType Make(string name, PyType baseType, params PyType[] more) =>
        new TypeBuilder(name, baseType, "decimal", more, ownLayout: false).Build();
}
