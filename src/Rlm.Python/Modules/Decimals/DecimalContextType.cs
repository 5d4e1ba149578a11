using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary><c>decimal.Context</c>.</summary>
internal static class DecimalContextType
{
    private const string NeedsInteger = "an integer is required";

    private static readonly (string Name, DecimalUnary Operation)[] Unary =
    [
        ("abs", DecimalMath.Abs), ("copy_abs", DecimalMath.CopyAbs), ("copy_negate", DecimalMath.CopyNegate), ("exp", DecimalMath.Exp),
        ("ln", DecimalMath.Ln), ("log10", DecimalMath.Log10), ("logb", DecimalMath.LogB), ("logical_invert", DecimalMath.Invert),
        ("minus", DecimalMath.Minus), ("next_minus", DecimalMath.NextMinus), ("next_plus", DecimalMath.NextPlus),
        ("normalize", DecimalMath.Normalize), ("plus", DecimalMath.Plus), ("sqrt", DecimalMath.SquareRoot),
        ("to_integral", DecimalMath.ToIntegralValue), ("to_integral_exact", DecimalMath.ToIntegralExact),
        ("to_integral_value", DecimalMath.ToIntegralValue), ("_apply", DecimalMath.Finish),
    ];

    private static readonly (string Name, DecimalBinary Operation)[] Binary =
    [
        ("add", DecimalMath.Add), ("compare", DecimalMath.Compare), ("compare_signal", DecimalMath.CompareSignal),
        ("compare_total", DecimalMath.CompareTotal), ("compare_total_mag", DecimalMath.CompareTotalMagnitude),
        ("copy_sign", DecimalMath.CopySign), ("divide", DecimalMath.Divide), ("divide_int", DecimalMath.DivideInteger),
        ("logical_and", DecimalMath.And), ("logical_or", DecimalMath.Or), ("logical_xor", DecimalMath.Xor), ("max", DecimalMath.Max),
        ("max_mag", DecimalMath.MaxMagnitude), ("min", DecimalMath.Min), ("min_mag", DecimalMath.MinMagnitude),
        ("multiply", DecimalMath.Multiply), ("next_toward", DecimalMath.NextToward), ("quantize", DecimalMath.Quantize),
        ("remainder", DecimalMath.Remainder), ("remainder_near", DecimalMath.RemainderNear), ("rotate", DecimalMath.Rotate),
        ("scaleb", DecimalMath.ScaleB), ("shift", DecimalMath.Shift), ("subtract", DecimalMath.Subtract),
    ];

    // After the tables, which it is built from.
    public static readonly PyType Instance = Build();

    public static PyDecimalContext Self(Machine m, in Value self) => self.Object as PyDecimalContext
        ?? throw m.Error(PyTypes.TypeError, $"descriptor requires a 'decimal.Context' object but received a '{self.Type.NameInMessages}'");

    /// <summary>Sets what is given by name; also for <c>localcontext(prec=…)</c>.</summary>
    public static void Fill(Machine m, PyDecimalContext context, ReadOnlySpan<Value> a)
    {
        var setters = new Action<Machine, PyDecimalContext, Value>[]
        {
            SetPrecision, SetRounding, SetEmin, SetEmax, SetCapitals, SetClamp,
            static (m, c, v) => c.Flags = ReadSignals(m, v, listAllowed: true),
            static (m, c, v) => c.Traps = ReadSignals(m, v, listAllowed: true),
        };
        for (var i = 0; i < setters.Length; i++)
        {
            if (!a[i].IsMissing && !a[i].IsNone)
                setters[i](m, context, a[i]);
        }
    }

    private static PyType Build()
    {
        var type = new TypeBuilder("Context", null, "decimal")
            .Doc("A context: precision, rounding, bounds of the exponent, flags and traps.")
            .New("__new__(cls, *args, **kwargs)", static (_, a) =>
                new PyDecimalContext(ReferenceEquals(a[0].Object, Instance) ? null : (PyType)a[0].Object!))
            .Init(
                "__init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)",
                static (m, a) =>
                {
                    Fill(m, Self(m, a[0]), a[1..]);
                    return Value.None;
                })
            .Operators("__repr__")
            .Property("prec", static (m, self) => Value.Int(Self(m, self).Settings.Precision), static (m, self, v) =>
                Set(m, self, v, SetPrecision))
            .Property("rounding", static (m, self) => Value.Str(DecimalRounding.NameOf(Self(m, self).Settings.Rounding)),
                static (m, self, v) => Set(m, self, v, SetRounding))
            .Property("Emin", static (m, self) => Value.Int(Self(m, self).Settings.Emin), static (m, self, v) => Set(m, self, v, SetEmin))
            .Property("Emax", static (m, self) => Value.Int(Self(m, self).Settings.Emax), static (m, self, v) => Set(m, self, v, SetEmax))
            .Property("capitals", static (m, self) => Value.Int(Self(m, self).Capitals ? 1 : 0), static (m, self, v) =>
                Set(m, self, v, SetCapitals))
            .Property("clamp", static (m, self) => Value.Int(Self(m, self).Settings.Clamp ? 1 : 0), static (m, self, v) =>
                Set(m, self, v, SetClamp))
            .Property("flags", static (m, self) => new PySignalDict(Self(m, self), isTraps: false), static (m, self, v) =>
                Set(m, self, v, static (m, c, v) => c.Flags = ReadSignals(m, v, listAllowed: false)))
            .Property("traps", static (m, self) => new PySignalDict(Self(m, self), isTraps: true), static (m, self, v) =>
                Set(m, self, v, static (m, c, v) => c.Traps = ReadSignals(m, v, listAllowed: false)));
        AddOperations(type);
        AddOwn(type);
        return type.Build();
    }

    private static void AddOperations(TypeBuilder type)
    {
        foreach (var (name, operation) in Unary)
        {
            type.Method(name + "(self, x, /)", (m, a) =>
                DecimalArguments.Run(m, Self(m, a[0]), operation, DecimalArguments.Operand(m, a[1])));
        }

        foreach (var (name, operation) in Binary)
        {
            type.Method(name + "(self, x, y, /)", (m, a) => DecimalArguments.Run(
                m, Self(m, a[0]), operation, DecimalArguments.Operand(m, a[1]), DecimalArguments.Operand(m, a[2])));
        }

        foreach (var (name, test) in DecimalQueries.All)
        {
            if (name != "is_canonical")
                type.Method(name + "(self, x, /)", (m, a) => Value.Bool(test(DecimalArguments.Operand(m, a[1]))));
        }

        type
            .Method("is_canonical(self, x, /)", static (m, a) => Canonical(m, a[1]) is { } ? Value.True : Value.Error)
            .Method("canonical(self, x, /)", static (m, a) => Canonical(m, a[1]))
            .Method("is_normal(self, x, /)", static (m, a) =>
                Value.Bool(DecimalMath.IsNormal(Self(m, a[0]).Settings, DecimalArguments.Operand(m, a[1]))))
            .Method("is_subnormal(self, x, /)", static (m, a) =>
                Value.Bool(DecimalMath.IsSubnormal(Self(m, a[0]).Settings, DecimalArguments.Operand(m, a[1]))))
            .Method("number_class(self, x, /)", static (m, a) =>
                Value.Str(DecimalMath.NumberClass(Self(m, a[0]).Settings, DecimalArguments.Operand(m, a[1]))))
            .Method("same_quantum(self, x, y, /)", static (m, a) =>
                Value.Bool(DecimalMath.SameQuantum(DecimalArguments.Operand(m, a[1]), DecimalArguments.Operand(m, a[2]))))
            .Method("divmod(self, x, y, /)", static (m, a) =>
                DecimalType.DivMod(m, Self(m, a[0]), DecimalArguments.Operand(m, a[1]), DecimalArguments.Operand(m, a[2])))
            .Method("fma(self, x, y, z, /)", static (m, a) => DecimalType.FusedMultiplyAdd(
                m, Self(m, a[0]), DecimalArguments.Operand(m, a[1]), DecimalArguments.Operand(m, a[2]), DecimalArguments.Operand(m, a[3])))
            .Method("power(self, /, a, b, modulo=None)", Power)
            .Method("radix(self, /)", static (_, _) => new PyDecimal(DecimalValue.From(10)))
            .Method("to_sci_string(self, x, /)", static (m, a) =>
                Value.Str(DecimalText.Write(m, DecimalArguments.Operand(m, a[1]), Self(m, a[0]).Capitals)))
            .Method("to_eng_string(self, x, /)", static (m, a) =>
                Value.Str(DecimalText.Write(m, DecimalArguments.Operand(m, a[1]), Self(m, a[0]).Capitals, engineering: true)));
    }

    private static void AddOwn(TypeBuilder type) => type
        .Method("Etiny(self, /)", static (m, a) => Value.Int(Self(m, a[0]).Settings.Etiny))
        .Method("Etop(self, /)", static (m, a) => Value.Int(Self(m, a[0]).Settings.Etop))
        .Method("clear_flags(self, /)", static (m, a) =>
        {
            Self(m, a[0]).Flags = Condition.None;
            return Value.None;
        })
        .Method("clear_traps(self, /)", static (m, a) =>
        {
            Self(m, a[0]).Traps = Condition.None;
            return Value.None;
        })
        .Method("copy(self, /)", static (m, a) => Self(m, a[0]).Copy())
        .Method("__copy__(self, /)", static (m, a) => Self(m, a[0]).Copy())
        .Method("__reduce__(self, /)", Reduce)
        .Method("copy_decimal(self, x, /)", static (m, a) => new PyDecimal(DecimalArguments.Operand(m, a[1])))
        .Method("create_decimal(self, num='0', /)", static (m, a) =>
        {
            var context = Self(m, a[0]);
            var status = Condition.None;
            var number = a[1].IsMissing ? DecimalValue.Zero : DecimalArguments.Convert(m, context, a[1], ref status);
            if (number.IsNaN && number.Coefficient != 0 && number.Digits > context.Settings.Precision - (context.Settings.Clamp ? 1 : 0))
            {
                status |= Condition.ConversionSyntax;
                number = DecimalValue.NaN;
            }

            number = DecimalMath.Finish(m, context.Settings, number, ref status);
            DecimalSignals.Report(context, status);
            return new PyDecimal(number);
        })
        .Method("create_decimal_from_float(self, f, /)", static (m, a) =>
            DecimalArguments.Run(m, Self(m, a[0]), DecimalMath.Finish, DecimalType.FromFloat(m, a[1])));

    private static Value Canonical(Machine m, in Value value) =>
        value.Object is PyDecimal ? value : throw m.Error(PyTypes.TypeError, "argument must be a Decimal");

    private static Value Power(Machine m, ReadOnlySpan<Value> a)
    {
        var context = Self(m, a[0]);
        DecimalValue x = DecimalArguments.Operand(m, a[1]), y = DecimalArguments.Operand(m, a[2]);
        if (a[3].IsMissing || a[3].IsNone)
            return DecimalArguments.Run(m, context, DecimalMath.Power, x, y);
        var status = Condition.None;
        var result = DecimalMath.PowerModulo(m, context.Settings, x, y, DecimalArguments.Operand(m, a[3]), ref status);
        DecimalSignals.Report(context, status);
        return new PyDecimal(result);
    }

    private static Value Reduce(Machine m, ReadOnlySpan<Value> a)
    {
        var context = Self(m, a[0]);
        var settings = context.Settings;
        return new PyTuple(
        [
            a[0].Type,
            new PyTuple(
            [
                Value.Int(settings.Precision), Value.Str(DecimalRounding.NameOf(settings.Rounding)), Value.Int(settings.Emin),
                Value.Int(settings.Emax), Value.Int(context.Capitals ? 1 : 0), Value.Int(settings.Clamp ? 1 : 0), ListOf(context.Flags),
                ListOf(context.Traps),
            ]),
        ]);
    }

    private static PyList ListOf(Condition signals) =>
        new([.. DecimalSignals.Signals.Where(s => (signals & s.Condition) != 0).Select(s => (Value)s.Type)]);

    private static Value Set(Machine m, in Value self, in Value value, Action<Machine, PyDecimalContext, Value> set)
    {
        set(m, Self(m, self), value);
        return Value.None;
    }

    private static void SetPrecision(Machine m, PyDecimalContext context, Value value) => context.Settings = context.Settings with
    {
        Precision = Bounded(m, value, 1, DecimalSettings.MaxPrecision, "valid range for prec is [1, MAX_PREC]"),
    };

    private static void SetEmin(Machine m, PyDecimalContext context, Value value) => context.Settings = context.Settings with
    {
        Emin = Bounded(m, value, DecimalSettings.MinExponent, 0, "valid range for Emin is [MIN_EMIN, 0]"),
    };

    private static void SetEmax(Machine m, PyDecimalContext context, Value value) => context.Settings = context.Settings with
    {
        Emax = Bounded(m, value, 0, DecimalSettings.MaxExponent, "valid range for Emax is [0, MAX_EMAX]"),
    };

    private static void SetRounding(Machine m, PyDecimalContext context, Value value) =>
        context.Settings = context.Settings with { Rounding = DecimalRounding.Parse(m, value) };

    private static void SetCapitals(Machine m, PyDecimalContext context, Value value) =>
        context.Capitals = Bounded(m, value, 0, 1, "valid values for capitals are 0 or 1") == 1;

    private static void SetClamp(Machine m, PyDecimalContext context, Value value) =>
        context.Settings = context.Settings with { Clamp = Bounded(m, value, 0, 1, "valid values for clamp are 0 or 1") == 1 };

    private static long Bounded(Machine m, in Value value, long least, long most, string message)
    {
        if (!m.TryInt(value, out var number))
            throw m.Error(PyTypes.TypeError, NeedsInteger);
        if (number < long.MinValue || number > long.MaxValue)
            throw m.Error(PyTypes.OverflowError, "Python int too large to convert to C ssize_t");
        return number >= least && number <= most ? (long)number : throw m.Error(PyTypes.ValueError, message);
    }

    // A signal dict, a dict of all signals, or where that is allowed a list of signals.
    private static Condition ReadSignals(Machine m, in Value value, bool listAllowed)
    {
        var result = Condition.None;
        switch (value.Object)
        {
            case PySignalDict signals:
                return signals.Signals;
            case PyList list when listAllowed:
                foreach (var item in list.Span)
                    result |= PySignalDict.Find(m, item);
                return result;
            case PyDict dict:
                return PySignalDict.Read(m, dict);
            default:
                throw m.Error(PyTypes.TypeError, "argument must be a signal dict");
        }
    }
}
