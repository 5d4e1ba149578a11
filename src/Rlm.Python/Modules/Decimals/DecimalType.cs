using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Decimals;

/// <summary><c>decimal.Decimal</c>.</summary>
internal static class DecimalType
{
    // Methods of one number that may be given a context.
    private static readonly (string Name, DecimalUnary Operation)[] Unary =
    [
        ("exp", DecimalMath.Exp), ("ln", DecimalMath.Ln), ("log10", DecimalMath.Log10), ("logb", DecimalMath.LogB),
        ("logical_invert", DecimalMath.Invert), ("next_minus", DecimalMath.NextMinus), ("next_plus", DecimalMath.NextPlus),
        ("normalize", DecimalMath.Normalize), ("sqrt", DecimalMath.SquareRoot),
    ];

    // Methods of two numbers that may be given a context.
    private static readonly (string Name, DecimalBinary Operation)[] Binary =
    [
        ("compare", DecimalMath.Compare), ("compare_signal", DecimalMath.CompareSignal), ("compare_total", DecimalMath.CompareTotal),
        ("compare_total_mag", DecimalMath.CompareTotalMagnitude), ("copy_sign", DecimalMath.CopySign), ("logical_and", DecimalMath.And),
        ("logical_or", DecimalMath.Or), ("logical_xor", DecimalMath.Xor), ("max", DecimalMath.Max), ("max_mag", DecimalMath.MaxMagnitude),
        ("min", DecimalMath.Min), ("min_mag", DecimalMath.MinMagnitude), ("next_toward", DecimalMath.NextToward),
        ("remainder_near", DecimalMath.RemainderNear), ("rotate", DecimalMath.Rotate), ("scaleb", DecimalMath.ScaleB),
        ("shift", DecimalMath.Shift),
    ];

    // After the tables, which it is built from.
    public static readonly PyType Instance = Build();

    public static DecimalValue Self(Machine m, in Value self) => self.Object is PyDecimal value
        ? value.Number
        : throw m.Error(PyTypes.TypeError, $"descriptor requires a 'decimal.Decimal' object but received a '{self.Type.NameInMessages}'");

    /// <summary>A decimal of a class: the type itself, or one written in Python that derives from it.</summary>
    public static Value Make(Machine m, in Value type, in DecimalValue number)
    {
        if (ReferenceEquals(type.Object, Instance))
            return new PyDecimal(number);
        return m.Call(type, new PyDecimal(number));
    }

    private static PyType Build()
    {
        var type = new TypeBuilder("Decimal", null, "decimal")
            .Doc("A decimal number: Decimal(value='0', context=None) of an int, a float, a text, or a tuple of sign, digits and exponent.")
            .New("__new__(cls, value='0', context=None)", New)
            .Operators("""
                __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __truediv__ __rtruediv__ __floordiv__ __rfloordiv__ __mod__ __rmod__
                __neg__ __pos__ __bool__ __hash__ __repr__ __str__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__
                """)
            .Property("real", static (_, self) => self)
            .Property("imag", static (_, _) => new PyDecimal(DecimalValue.Zero));
        AddNumberMethods(type);
        AddQueries(type);
        AddPlain(type);
        foreach (var (name, operation) in Unary)
        {
            type.Method(name + "(self, /, context=None)", (m, a) =>
                DecimalArguments.Run(m, DecimalArguments.Context(m, a[1]), operation, Self(m, a[0])));
        }

        foreach (var (name, operation) in Binary)
        {
            type.Method(name + "(self, /, other, context=None)", (m, a) =>
                DecimalArguments.Run(m, DecimalArguments.Context(m, a[2]), operation, Self(m, a[0]), DecimalArguments.Operand(m, a[1])));
        }

        foreach (var (name, exact) in new[] { ("to_integral", false), ("to_integral_value", false), ("to_integral_exact", true) })
        {
            type.Method(name + "(self, /, rounding=None, context=None)", (m, a) =>
            {
                DecimalUnary operation = exact ? DecimalMath.ToIntegralExact : DecimalMath.ToIntegralValue;
                return WithRounding(m, a[1], a[2], Self(m, a[0]), operation);
            });
        }

        return type.Build();
    }

    private static void AddNumberMethods(TypeBuilder type) => type
        .Method("__pow__(self, value, mod=None, /)", static (m, a) => a[2].IsMissing || a[2].IsNone
            ? a[0].Object!.Binary(m, BinaryOp.Pow, a[1]) : a[0].Object!.PowerModulo(m, a[0], a[1], a[2]))
        .Method("__rpow__(self, value, mod=None, /)", static (m, a) => a[0].Object!.BinaryReflected(m, BinaryOp.Pow, a[1]))
        .Method("__divmod__(self, value, /)", static (m, a) => DecimalArguments.TryOperand(a[1], out var other)
            ? DivMod(m, m.Decimals, Self(m, a[0]), other) : Value.NotImplemented)
        .Method("__rdivmod__(self, value, /)", static (m, a) => DecimalArguments.TryOperand(a[1], out var other)
            ? DivMod(m, m.Decimals, other, Self(m, a[0])) : Value.NotImplemented)
        .Method("__abs__(self, /)", static (m, a) => DecimalArguments.Run(m, m.Decimals, DecimalMath.Abs, Self(m, a[0])))
        .Method("__int__(self, /)", static (m, a) => ToInt(m, Self(m, a[0])))
        .Method("__trunc__(self, /)", static (m, a) => ToInt(m, Self(m, a[0])))
        .Method("__floor__(self, /)", static (m, a) => ToInt(m, Whole(m, Self(m, a[0]), RoundingMode.Floor)))
        .Method("__ceil__(self, /)", static (m, a) => ToInt(m, Whole(m, Self(m, a[0]), RoundingMode.Ceiling)))
        .Method("__float__(self, /)", static (m, a) => Value.Float(ToDouble(m, Self(m, a[0]))))
        .Method("__complex__(self, /)", static (m, a) => new PyComplex(ToDouble(m, Self(m, a[0])), 0))
        .Method("__round__(self, ndigits=None, /)", Round)
        .Method("__format__(self, format_spec, override=None, /)", static (m, a) => a[1].Object is PyStr spec
            ? Value.Str(DecimalFormat.Format(m, Self(m, a[0]), spec.ToString(), m.Decimals))
            : m.Raise(PyTypes.TypeError, "format arg must be str"))
        .Method("__copy__(self, /)", static (_, a) => a[0])
        .Method("__deepcopy__(self, memo, /)", static (_, a) => a[0])
        .Method("__reduce__(self, /)", static (m, a) => new PyTuple([a[0].Type, new PyTuple([Value.Str(m.Str(a[0]))])]))
        .Method("__sizeof__(self, /)", static (_, a) => Value.Int(a[0].Object!.Size));

    private static void AddQueries(TypeBuilder type)
    {
        foreach (var (name, test) in DecimalQueries.All)
            type.Method(name + "(self, /)", (m, a) => Value.Bool(test(Self(m, a[0]))));
        type
            .Method("is_normal(self, /, context=None)", static (m, a) =>
                Value.Bool(DecimalMath.IsNormal(DecimalArguments.Context(m, a[1]).Settings, Self(m, a[0]))))
            .Method("is_subnormal(self, /, context=None)", static (m, a) =>
                Value.Bool(DecimalMath.IsSubnormal(DecimalArguments.Context(m, a[1]).Settings, Self(m, a[0]))))
            .Method("number_class(self, /, context=None)", static (m, a) =>
                Value.Str(DecimalMath.NumberClass(DecimalArguments.Context(m, a[1]).Settings, Self(m, a[0]))))
            .Method("same_quantum(self, /, other, context=None)", static (m, a) =>
            {
                _ = DecimalArguments.Context(m, a[2]);
                return Value.Bool(DecimalMath.SameQuantum(Self(m, a[0]), DecimalArguments.Operand(m, a[1])));
            })
            .Method("radix(self, /)", static (_, _) => new PyDecimal(DecimalValue.From(10)))
            .Method("adjusted(self, /)", static (m, a) =>
                Value.Int(Self(m, a[0]) is { IsFinite: true } number ? number.Adjusted : 0))
            .Method("as_integer_ratio(self, /)", static (m, a) => Ratio(m, Self(m, a[0])))
            .Method("to_eng_string(self, /, context=None)", static (m, a) => Value.Str(
                DecimalText.Write(m, Self(m, a[0]), DecimalArguments.Context(m, a[1]).Capitals, engineering: true)))
            .Method("as_tuple(self, /)", static (m, a) => AsTuple(m, Self(m, a[0])));
    }

    private static void AddPlain(TypeBuilder type) => type
        .Method("canonical(self, /)", static (_, a) => a[0])
        .Method("conjugate(self, /)", static (_, a) => a[0])
        .Method("copy_abs(self, /)", static (m, a) => new PyDecimal(Self(m, a[0]).WithSign(false)))
        .Method("copy_negate(self, /)", static (m, a) => new PyDecimal(Self(m, a[0]).WithSign(!Self(m, a[0]).IsNegative)))
        .Method("fma(self, /, other, third, context=None)", static (m, a) => FusedMultiplyAdd(
            m, DecimalArguments.Context(m, a[3]), Self(m, a[0]), DecimalArguments.Operand(m, a[1]), DecimalArguments.Operand(m, a[2])))
        .Method("quantize(self, /, exp, rounding=None, context=None)", static (m, a) =>
        {
            var context = DecimalArguments.Context(m, a[3]);
            var settings = context.Settings;
            if (!a[2].IsMissing && !a[2].IsNone)
                settings = settings with { Rounding = DecimalRounding.Parse(m, a[2]) };
            var status = Condition.None;
            var result = DecimalMath.Quantize(m, settings, Self(m, a[0]), DecimalArguments.Operand(m, a[1]), ref status);
            DecimalSignals.Report(context, status);
            return new PyDecimal(result);
        })
        .ClassMethod("from_float(cls, f, /)", static (m, a) => Make(m, a[0], FromFloat(m, a[1])));

    public static DecimalValue FromFloat(Machine m, in Value value) => Numbers.KindOf(value) switch
    {
        NumberKind.Int => DecimalValue.From(Numbers.Big(value)),
        NumberKind.Float => DecimalArguments.FromFloat(m, Numbers.ToDouble(m, value)),
        _ => throw m.Error(PyTypes.TypeError, "argument must be int or float"),
    };

    public static Value FusedMultiplyAdd(Machine m, PyDecimalContext context, in DecimalValue a, in DecimalValue b, in DecimalValue d)
    {
        var status = Condition.None;
        var result = DecimalMath.FusedMultiplyAdd(m, context.Settings, a, b, d, ref status);
        DecimalSignals.Report(context, status);
        return new PyDecimal(result);
    }

    public static Value DivMod(Machine m, PyDecimalContext context, in DecimalValue a, in DecimalValue b)
    {
        var status = Condition.None;
        var (quotient, remainder) = DecimalMath.DivMod(m, context.Settings, a, b, ref status);
        DecimalSignals.Report(context, status);
        return new PyTuple([new PyDecimal(quotient), new PyDecimal(remainder)]);
    }

    /// <summary>The nearest double.</summary>
    public static double ToDouble(Machine m, in DecimalValue number)
    {
        if (number.IsNaN)
        {
            return number.IsSignaling
                ? throw m.Error(PyTypes.ValueError, "cannot convert signaling NaN to float")
                : number.IsNegative ? -double.NaN : double.NaN;
        }

        if (number.IsInfinite)
            return number.IsNegative ? double.NegativeInfinity : double.PositiveInfinity;
        return Numbers.TryParseFloat(m, DecimalText.Write(m, number), out var result)
            ? result
            : throw new InvalidOperationException("A number is not read as one.");
    }

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is not PyType type || !type.IsSubclassOf(Instance))
        {
            throw m.Error(PyTypes.TypeError, a[0].Object is PyType other
                ? $"decimal.Decimal.__new__({other.NameInMessages}): {other.NameInMessages} is not a subtype of decimal.Decimal"
                : $"decimal.Decimal.__new__(X): X is not a type object ({a[0].Type.NameInMessages})");
        }

        var context = DecimalArguments.Context(m, a[2]);
        var isPlain = ReferenceEquals(type, Instance);
        if (isPlain && a[1].Object is PyDecimal same && same.Type.IsShared)
            return same;
        var status = Condition.None;
        var number = a[1].IsMissing ? DecimalValue.Zero : DecimalArguments.Convert(m, context, a[1], ref status);
        DecimalSignals.Report(context, status);
        return new PyDecimal(number, isPlain ? null : type);
    }

    private static Value WithRounding(Machine m, in Value rounding, in Value contextArgument, in DecimalValue self, DecimalUnary operation)
    {
        var context = DecimalArguments.Context(m, contextArgument);
        var settings = context.Settings;
        if (!rounding.IsMissing && !rounding.IsNone)
            settings = settings with { Rounding = DecimalRounding.Parse(m, rounding) };
        var status = Condition.None;
        var result = operation(m, settings, self, ref status);
        DecimalSignals.Report(context, status);
        return new PyDecimal(result);
    }

    private static DecimalValue Whole(Machine m, in DecimalValue number, RoundingMode rounding) =>
        DecimalMath.Rescale(m, number, Math.Max(0, number.Exponent), rounding, out _);

    private static Value ToInt(Machine m, in DecimalValue number)
    {
        if (number.IsNaN)
            return m.Raise(PyTypes.ValueError, "cannot convert NaN to integer");
        return number.IsInfinite
            ? m.Raise(PyTypes.OverflowError, "cannot convert Infinity to integer")
            : Value.Int(DecimalMath.ToInteger(m, number));
    }

    private static Value Round(Machine m, ReadOnlySpan<Value> a)
    {
        var number = Self(m, a[0]);
        if (a[1].IsMissing)
            return ToInt(m, number.IsFinite ? Whole(m, number, RoundingMode.HalfEven) : number);
        if (!m.TryInt(a[1], out var places))
            return m.Raise(PyTypes.TypeError, "optional arg must be an integer");
        if (places < long.MinValue || places > long.MaxValue)
            return m.Raise(PyTypes.OverflowError, "Python int too large to convert to C ssize_t");
        var unit = new DecimalValue(false, BigInteger.One, -(long)BigInteger.Max(places, -long.MaxValue));
        return DecimalArguments.Run(m, m.Decimals, DecimalMath.Quantize, number, unit);
    }

    private static Value Ratio(Machine m, in DecimalValue number)
    {
        if (number.IsNaN)
            return m.Raise(PyTypes.ValueError, "cannot convert NaN to integer ratio");
        if (number.IsInfinite)
            return m.Raise(PyTypes.OverflowError, "cannot convert Infinity to integer ratio");
        if (number.IsZero || number.Exponent >= 0)
            return new PyTuple([Value.Int(DecimalMath.ToInteger(m, number)), Value.Int(1)]);
        var denominator = PowersOfTen.Get(m, -number.Exponent);
        var common = BigMath.Gcd(m, number.Coefficient, denominator);
        var numerator = BigMath.DivRem(m, number.Coefficient, common).Quotient;
        return new PyTuple(
            [Value.Int(number.IsNegative ? -numerator : numerator), Value.Int(BigMath.DivRem(m, denominator, common).Quotient)]);
    }

    // The named tuple is a class of the session's module.
    private static Value AsTuple(Machine m, in DecimalValue number)
    {
        var digits = number.IsNaN && number.Coefficient.IsZero ? "" : BigMath.ToDecimal(m, number.Coefficient);
        m.Reserve(16L * digits.Length);
        m.Tick(1 + (digits.Length / 4));
        var items = new Value[digits.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = Value.Int(digits[i] - '0');
        var exponent = number.Kind switch
        {
            DecimalKind.Finite => Value.Int(number.Exponent),
            DecimalKind.Infinity => Value.Str("F"),
            DecimalKind.QuietNaN => Value.Str("n"),
            _ => Value.Str("N"),
        };
        Value[] parts = [Value.Int(number.IsNegative ? 1 : 0), new PyTuple(items), exponent];
        var named = m.LoadedModules.TryGetValue("decimal", out var module) ? module.Names.GetStr("DecimalTuple") : Value.Missing;
        return named.IsMissing ? new PyTuple(parts) : m.Call(named, parts);
    }
}
