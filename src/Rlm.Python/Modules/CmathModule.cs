using System.Numerics;
using Rlm.Python.Modules.Mathematics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary><c>cmath</c>.</summary>
internal static class CmathModule
{
    private const string Domain = "math domain error";

    public static ModuleDefinition Create()
    {
        var module = new ModuleBuilder("cmath")
            .Doc("This module provides access to mathematical functions for complex numbers.")
            .Constant("pi", Value.Float(Math.PI))
            .Constant("e", Value.Float(Math.E))
            .Constant("tau", Value.Float(Math.Tau))
            .Constant("inf", Value.Float(double.PositiveInfinity))
            .Constant("nan", Value.Float(BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000)))
            .Constant("infj", new PyComplex(0, double.PositiveInfinity))
            .Constant("nanj", new PyComplex(0, double.NaN))
            .Function("log(z, base=None, /)", Log)
            .Function("log10(z, /)", static (m, a) =>
            {
                var log = Checked(m, ComplexFunctions.Log(Argument(m, a[0])), Argument(m, a[0]));
                return new PyComplex(log.Real / Math.Log(10), log.Imaginary / Math.Log(10));
            })
            .Function("phase(z, /)", static (m, a) => Value.Float(Phase(Argument(m, a[0]))))
            .Function("polar(z, /)", static (m, a) =>
            {
                var z = Argument(m, a[0]);
                var length = ComplexMath.Abs(m, z);
                return length.IsControl ? m.Raise(PyTypes.OverflowError, "math range error") : new PyTuple([length, Value.Float(Phase(z))]);
            })
            .Function("rect(r, phi, /)", static (m, a) =>
            {
                double length = m.ToDouble(a[0]), angle = m.ToDouble(a[1]);
                return new PyComplex(Checked(m, ComplexFunctions.FromPolar(length, angle), new(length, angle)));
            })
            .Function("isfinite(z, /)", static (m, a) => Value.Bool(Argument(m, a[0]) is var z && IsFinite(z)))
            .Function("isinf(z, /)", static (m, a) =>
                Value.Bool(Argument(m, a[0]) is var z && (double.IsInfinity(z.Real) || double.IsInfinity(z.Imaginary))))
            .Function("isnan(z, /)", static (m, a) =>
                Value.Bool(Argument(m, a[0]) is var z && (double.IsNaN(z.Real) || double.IsNaN(z.Imaginary))))
            .Function("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", IsClose);
        foreach (var (name, function) in new (string, Func<Complex, Complex>)[]
        {
            ("acos", ComplexFunctions.Acos), ("acosh", ComplexFunctions.Acosh), ("asin", ComplexFunctions.Asin),
            ("asinh", ComplexFunctions.Asinh), ("atan", ComplexFunctions.Atan), ("atanh", ComplexFunctions.Atanh),
            ("cos", ComplexFunctions.Cos), ("cosh", ComplexFunctions.Cosh), ("exp", ComplexFunctions.Exp), ("sin", ComplexFunctions.Sin),
            ("sinh", ComplexFunctions.Sinh), ("sqrt", ComplexFunctions.Sqrt), ("tan", ComplexFunctions.Tan),
            ("tanh", ComplexFunctions.Tanh),
        })
        {
            module.Function(name + "(z, /)", (m, a) =>
            {
                var z = Argument(m, a[0]);
                return new PyComplex(Checked(m, function(z), z));
            });
        }

        return module.Build();
    }

    private static Complex Argument(Machine m, in Value value) => (value.Object is PyStr ? null : ComplexType.TryConvert(m, value))
        ?? throw m.Error(PyTypes.TypeError, $"must be real number, not {value.Type.NameInMessages}");

    private static Complex Checked(Machine m, Complex result, Complex argument)
    {
        if (ComplexFunctions.IsOutOfDomain(result))
            throw m.Error(PyTypes.ValueError, Domain);
        var overflows = (double.IsInfinity(result.Real) || double.IsInfinity(result.Imaginary)) && IsFinite(argument);
        return overflows ? throw m.Error(PyTypes.OverflowError, "math range error") : result;
    }

    private static bool IsFinite(Complex z) => double.IsFinite(z.Real) && double.IsFinite(z.Imaginary);

    private static double Phase(Complex z) => Math.Atan2(z.Imaginary, z.Real);

    private static Value Log(Machine m, ReadOnlySpan<Value> a)
    {
        var z = Argument(m, a[0]);
        var result = ComplexFunctions.Log(z);
        if (a[1].IsMissing)
            return new PyComplex(Checked(m, result, z));
        var divisor = ComplexFunctions.Log(Argument(m, a[1]));
        if (ComplexFunctions.IsOutOfDomain(result) || ComplexFunctions.IsOutOfDomain(divisor) || divisor == Complex.Zero)
            return m.Raise(PyTypes.ValueError, Domain);
        return new PyComplex(ComplexMath.Divide(result, divisor));
    }

    private static Value IsClose(Machine m, ReadOnlySpan<Value> args)
    {
        Complex a = Argument(m, args[0]), b = Argument(m, args[1]);
        var relative = args[2].IsMissing ? 1e-9 : m.ToDouble(args[2]);
        var absolute = args[3].IsMissing ? 0 : m.ToDouble(args[3]);
        if (relative < 0 || absolute < 0)
            return m.Raise(PyTypes.ValueError, "tolerances must be non-negative");
        if (a.Real == b.Real && a.Imaginary == b.Imaginary)
            return Value.True;
        if (double.IsInfinity(a.Real) || double.IsInfinity(a.Imaginary) || double.IsInfinity(b.Real) || double.IsInfinity(b.Imaginary))
            return Value.False;
        var distance = Size(a - b);
        return Value.Bool(distance <= relative * Size(b) || distance <= relative * Size(a) || distance <= absolute);
    }

    private static double Size(Complex z) => ComplexMath.Hypot(z.Real, z.Imaginary);
}
