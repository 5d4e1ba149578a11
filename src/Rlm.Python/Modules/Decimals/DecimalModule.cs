using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary><c>decimal</c>.</summary>
internal static class DecimalModule
{
    public static ModuleDefinition Create()
    {
        var module = new ModuleBuilder("decimal")
            .Doc("Decimal fixed-point and floating-point arithmetic, after the General Decimal Arithmetic Specification.")
            .Type(DecimalType.Instance)
            .Type(DecimalContextType.Instance)
            .Constant("MAX_PREC", Value.Int(DecimalSettings.MaxPrecision))
            .Constant("MAX_EMAX", Value.Int(DecimalSettings.MaxExponent))
            .Constant("MIN_EMIN", Value.Int(DecimalSettings.MinExponent))
            .Constant("MIN_ETINY", Value.Int(DecimalSettings.Widest.Etiny))
            .Constant("HAVE_THREADS", Value.True)
            .Constant("HAVE_CONTEXTVAR", Value.True)
            .Constant("__version__", Value.Str("1.70"))
            .PerSession("DefaultContext", static _ => new PyDecimalContext())
            .PerSession("BasicContext", static _ => new PyDecimalContext
            {
                Settings = new(9, RoundingMode.HalfUp, -999_999, 999_999, false),
                Traps = PyDecimalContext.DefaultTraps | Condition.Clamped | Condition.Underflow,
            })
            .PerSession("ExtendedContext", static _ => new PyDecimalContext
            {
                Settings = new(9, RoundingMode.HalfEven, -999_999, 999_999, false),
                Traps = Condition.None,
            })
            .Function("getcontext()", static (m, _) => Current(m))
            .Function("setcontext(context, /)", SetContext)
            .Function("localcontext(ctx=None, *, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, "
                + "traps=None)", LocalContext);
        foreach (var (name, _) in DecimalRounding.Names)
            module.Constant(name, Value.Str(name));
        foreach (var type in DecimalSignals.All)
            module.Type(type);
        return module.Prelude("decimal.py").Build();
    }

    // A session begins with what it has made of the default context by then.
    private static PyDecimalContext Current(Machine m)
    {
        if (!m.HasDecimals && Template(m, "DefaultContext") is { } first)
            m.Decimals = Fresh(first);
        return m.Decimals;
    }

    private static Value SetContext(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is not PyDecimalContext context)
            return m.Raise(PyTypes.TypeError, "argument must be a context");
        var isTemplate = ReferenceEquals(context, Template(m, "DefaultContext")) || ReferenceEquals(context, Template(m, "BasicContext"))
            || ReferenceEquals(context, Template(m, "ExtendedContext"));
        m.Decimals = isTemplate ? Fresh(context) : context;
        return Value.None;
    }

    private static Value LocalContext(Machine m, ReadOnlySpan<Value> a)
    {
        var current = Current(m);
        var inside = (a[0].IsMissing || a[0].IsNone ? current
            : a[0].Object as PyDecimalContext ?? throw m.Error(PyTypes.TypeError, "optional argument must be a context")).Copy();
        DecimalContextType.Fill(m, inside, a[1..]);
        return new PyLocalContext(inside, current);
    }

    private static PyDecimalContext? Template(Machine m, string name) =>
        m.LoadedModules.TryGetValue("decimal", out var module) ? module.Names.GetStr(name).Object as PyDecimalContext : null;

    private static PyDecimalContext Fresh(PyDecimalContext template)
    {
        var context = template.Copy();
        context.Flags = Condition.None;
        return context;
    }
}
