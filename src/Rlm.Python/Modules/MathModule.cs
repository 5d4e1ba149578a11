using System.Numerics;
using Rlm.Python.Modules.Mathematics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary><c>math</c>.</summary>
internal static class MathModule
{
    private const string Domain = "math domain error";
    private const string Range = "math range error";

    public static ModuleDefinition Create() => new ModuleBuilder("math")
        .Doc("This module provides access to the mathematical functions defined by the C standard.")
        .Constant("pi", Value.Float(Math.PI))
        .Constant("e", Value.Float(Math.E))
        .Constant("tau", Value.Float(Math.Tau))
        .Constant("inf", Value.Float(double.PositiveInfinity))
        .Constant("nan", Value.Float(BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0000)))
        .Function("acos(x, /)", static (m, a) => Real(m, a[0], Math.Acos))
        .Function("acosh(x, /)", static (m, a) => Real(m, a[0], Math.Acosh))
        .Function("asin(x, /)", static (m, a) => Real(m, a[0], Math.Asin))
        .Function("asinh(x, /)", static (m, a) => Real(m, a[0], Math.Asinh))
        .Function("atan(x, /)", static (m, a) => Real(m, a[0], Math.Atan))
        .Function("atanh(x, /)", static (m, a) => Real(m, a[0], Math.Atanh))
        .Function("atan2(y, x, /)", static (m, a) => Value.Float(Math.Atan2(m.ToDouble(a[0]), m.ToDouble(a[1]))))
        .Function("cbrt(x, /)", static (m, a) => Real(m, a[0], Math.Cbrt))
        .Function("copysign(x, y, /)", static (m, a) => Value.Float(Math.CopySign(m.ToDouble(a[0]), m.ToDouble(a[1]))))
        .Function("cos(x, /)", static (m, a) => Real(m, a[0], Math.Cos))
        .Function("cosh(x, /)", static (m, a) => Real(m, a[0], Math.Cosh, mayOverflow: true))
        .Function("degrees(x, /)", static (m, a) => Value.Float(m.ToDouble(a[0]) * (180 / Math.PI)))
        .Function("radians(x, /)", static (m, a) => Value.Float(m.ToDouble(a[0]) * (Math.PI / 180)))
        .Function("erf(x, /)", static (m, a) => Real(m, a[0], SpecialFunctions.Erf))
        .Function("erfc(x, /)", static (m, a) => Real(m, a[0], SpecialFunctions.Erfc))
        .Function("exp(x, /)", static (m, a) => Real(m, a[0], Math.Exp, mayOverflow: true))
        .Function("exp2(x, /)", static (m, a) => Real(m, a[0], static x => Math.Pow(2, x), mayOverflow: true))
        .Function("expm1(x, /)", static (m, a) => Real(m, a[0], SpecialFunctions.ExpMinusOne, mayOverflow: true))
        .Function("fabs(x, /)", static (m, a) => Value.Float(Math.Abs(m.ToDouble(a[0]))))
        .Function("gamma(x, /)", static (m, a) => Real(m, a[0], SpecialFunctions.Gamma, mayOverflow: true))
        .Function("lgamma(x, /)", static (m, a) => Real(m, a[0], SpecialFunctions.LogGamma, mayOverflow: true))
        .Function("log1p(x, /)", static (m, a) => Real(m, a[0], SpecialFunctions.LogOnePlus))
        .Function("sin(x, /)", static (m, a) => Real(m, a[0], Math.Sin))
        .Function("sinh(x, /)", static (m, a) => Real(m, a[0], Math.Sinh, mayOverflow: true))
        .Function("sqrt(x, /)", static (m, a) => Real(m, a[0], Math.Sqrt))
        .Function("tan(x, /)", static (m, a) => Real(m, a[0], Math.Tan))
        .Function("tanh(x, /)", static (m, a) => Real(m, a[0], Math.Tanh))
        .Function("log(x, base=None, /)", Log)
        .Function("log2(x, /)", static (m, a) => Logarithm(m, a[0], Math.Log2))
        .Function("log10(x, /)", static (m, a) => Logarithm(m, a[0], Math.Log10))
        .Function("pow(x, y, /)", static (m, a) => Pow(m, m.ToDouble(a[0]), m.ToDouble(a[1])))
        .Function("fmod(x, y, /)", static (m, a) => Two(m, a, static (x, y) => x % y))
        .Function("remainder(x, y, /)", static (m, a) => Two(m, a, Math.IEEERemainder))
        .Function("fma(x, y, z, /)", Fma)
        .Function("frexp(x, /)", static (m, a) => Frexp(m.ToDouble(a[0])))
        .Function("ldexp(x, i, /)", Ldexp)
        .Function("modf(x, /)", static (m, a) => Modf(m.ToDouble(a[0])))
        .Function("nextafter(x, y, /, *, steps=None)", NextAfter)
        .Function("ulp(x, /)", static (m, a) => Value.Float(Ulp(m.ToDouble(a[0]))))
        .Function("isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)", IsClose)
        .Function("isfinite(x, /)", static (m, a) => Value.Bool(double.IsFinite(m.ToDouble(a[0]))))
        .Function("isinf(x, /)", static (m, a) => Value.Bool(double.IsInfinity(m.ToDouble(a[0]))))
        .Function("isnan(x, /)", static (m, a) => Value.Bool(double.IsNaN(m.ToDouble(a[0]))))
        .Function("ceil(x, /)", static (m, a) => Whole(m, a[0], "__ceil__", Math.Ceiling))
        .Function("floor(x, /)", static (m, a) => Whole(m, a[0], "__floor__", Math.Floor))
        .Function("trunc(x, /)", static (m, a) => Whole(m, a[0], "__trunc__", Math.Truncate))
        .Function("factorial(n, /)", static (m, a) => Factorial(m, m.ToBigInteger(a[0])))
        .Function("comb(n, k, /)", static (m, a) => Comb(m, m.ToBigInteger(a[0]), m.ToBigInteger(a[1])))
        .Function("perm(n, k=None, /)", Perm)
        .Function("isqrt(n, /)", Isqrt)
        .Function("gcd(*integers)", Gcd)
        .Function("lcm(*integers)", Lcm)
        .Function("dist(p, q, /)", Dist, drains: 3)
        .Function("hypot(*coordinates)", Hypot)
        .Function("fsum(seq, /)", Fsum, drains: 1)
        .Function("prod(iterable, /, *, start=1)", Prod, drains: 1)
        .Function("sumprod(p, q, /)", SumProd, drains: 3)
        .Build();

    private static Value Real(Machine m, in Value value, Func<double, double> function, bool mayOverflow = false)
    {
        var x = m.ToDouble(value);
        var result = function(x);
        if (double.IsNaN(result) && !double.IsNaN(x))
            return m.Raise(PyTypes.ValueError, Domain);
        if (double.IsInfinity(result) && double.IsFinite(x))
            return mayOverflow ? m.Raise(PyTypes.OverflowError, Range) : m.Raise(PyTypes.ValueError, Domain);
        return Value.Float(result);
    }

    private static Value Two(Machine m, ReadOnlySpan<Value> a, Func<double, double, double> function)
    {
        double x = m.ToDouble(a[0]), y = m.ToDouble(a[1]);
        var result = function(x, y);
        return double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) ? m.Raise(PyTypes.ValueError, Domain) : Value.Float(result);
    }

    private static Value Log(Machine m, ReadOnlySpan<Value> a)
    {
        var numerator = Logarithm(m, a[0], Math.Log);
        if (numerator.IsControl || a[1].IsMissing)
            return numerator;
        var denominator = Logarithm(m, a[1], Math.Log);
        if (denominator.IsControl)
            return denominator;
        return denominator.AsDouble == 0
            ? m.Raise(PyTypes.ZeroDivisionError, "float division by zero")
            : Value.Float(numerator.AsDouble / denominator.AsDouble);
    }

    // Of an int that no double can hold, the size in bits is taken apart first.
    private static Value Logarithm(Machine m, in Value value, Func<double, double> function)
    {
        if (value.Object is PyInt big && !value.Type.HasSlot(Dunder.Float))
        {
            if (big.BigValue.Sign <= 0)
                return m.Raise(PyTypes.ValueError, Domain);
            var number = BigMath.ToDouble(big.BigValue);
            if (double.IsFinite(number))
                return Value.Float(function(number));
            var bits = (int)big.BigValue.GetBitLength();
            var mantissa = Math.ScaleB(BigMath.ToDouble(big.BigValue >> (bits - 512)), -512);
            return Value.Float(function(mantissa) + (function(2) * bits));
        }

        var x = m.ToDouble(value);
        if (x <= 0)
            return m.Raise(PyTypes.ValueError, Domain);
        return Value.Float(function(x));
    }

    private static Value Pow(Machine m, double x, double y)
    {
        var result = Math.Pow(x, y);
        if (!double.IsFinite(x) || !double.IsFinite(y) || double.IsFinite(result))
            return Value.Float(result);
        return double.IsNaN(result) || x == 0 ? m.Raise(PyTypes.ValueError, Domain) : m.Raise(PyTypes.OverflowError, Range);
    }

    private static Value Fma(Machine m, ReadOnlySpan<Value> a)
    {
        double x = m.ToDouble(a[0]), y = m.ToDouble(a[1]), z = m.ToDouble(a[2]);
        var result = Math.FusedMultiplyAdd(x, y, z);
        if (double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) && !double.IsNaN(z))
            return m.Raise(PyTypes.ValueError, "invalid operation in fma");
        return double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y) && double.IsFinite(z)
            ? m.Raise(PyTypes.OverflowError, "overflow in fma")
            : Value.Float(result);
    }

    private static PyTuple Frexp(double x)
    {
        if (x == 0 || !double.IsFinite(x))
            return new([Value.Float(x), Value.Int(0)]);
        var exponent = Math.ILogB(x) + 1;
        return new([Value.Float(Math.ScaleB(x, -exponent)), Value.Int(exponent)]);
    }

    private static Value Ldexp(Machine m, ReadOnlySpan<Value> a)
    {
        var x = m.ToDouble(a[0]);
        if (Numbers.KindOf(a[1]) != NumberKind.Int)
            return m.Raise(PyTypes.TypeError, "Expected an int as second argument to ldexp.");
        if (x == 0 || !double.IsFinite(x))
            return Value.Float(x);
        var exponent = (int)Math.Clamp(m.ToIndex(a[1]), -10_000, 10_000);
        var result = Math.ScaleB(x, exponent);
        return double.IsInfinity(result) ? m.Raise(PyTypes.OverflowError, Range) : Value.Float(result);
    }

    private static PyTuple Modf(double x)
    {
        var whole = Math.Truncate(x);
        var fraction = double.IsInfinity(x) ? 0 : x - whole;
        return new([Value.Float(Math.CopySign(fraction, x)), Value.Float(whole)]);
    }

    private static Value NextAfter(Machine m, ReadOnlySpan<Value> a)
    {
        double x = m.ToDouble(a[0]), y = m.ToDouble(a[1]);
        BigInteger steps = 1;
        if (!a[2].IsMissing && !a[2].IsNone)
        {
            steps = m.ToBigInteger(a[2]);
            if (steps.Sign < 0)
                return m.Raise(PyTypes.ValueError, "steps must be a non-negative integer");
        }

        if (steps.IsZero || double.IsNaN(x))
            return Value.Float(x);
        if (double.IsNaN(y) || x == y)
            return Value.Float(y);
        // Doubles in order of size, as integers in order.
        BigInteger from = Rank(x), to = Rank(y);
        var target = from < to ? BigInteger.Min(from + steps, to) : BigInteger.Max(from - steps, to);
        if (target == to)
            return Value.Float(y);
        var rank = (long)target;
        return Value.Float(BitConverter.Int64BitsToDouble(rank < 0 || (rank == 0 && double.IsNegative(x)) ? long.MinValue | -rank : rank));
    }

    private static long Rank(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? -(bits & long.MaxValue) : bits;
    }

    private static double Ulp(double value)
    {
        value = Math.Abs(value);
        if (!double.IsFinite(value))
            return value;
        var next = Math.BitIncrement(value);
        return double.IsInfinity(next) ? value - Math.BitDecrement(value) : next - value;
    }

    private static Value IsClose(Machine m, ReadOnlySpan<Value> a)
    {
        double x = m.ToDouble(a[0]), y = m.ToDouble(a[1]);
        var relative = a[2].IsMissing ? 1e-9 : m.ToDouble(a[2]);
        var absolute = a[3].IsMissing ? 0 : m.ToDouble(a[3]);
        if (relative < 0 || absolute < 0)
            return m.Raise(PyTypes.ValueError, "tolerances must be non-negative");
        if (x == y)
            return Value.True;
        if (double.IsInfinity(x) || double.IsInfinity(y))
            return Value.False;
        var difference = Math.Abs(y - x);
        return Value.Bool(difference <= Math.Abs(relative * y) || difference <= Math.Abs(relative * x) || difference <= absolute);
    }

    private static Value Whole(Machine m, in Value value, string method, Func<double, double> round)
    {
        if (value.IsFloat)
            return Numbers.ToIntegral(m, round(value.AsDouble));
        if (value.Object is null or Tag && Numbers.IsNumber(value))
            return Numbers.Plain(value);
        var special = value.Type.Lookup(method);
        if (!special.IsMissing && !special.IsNone)
            return m.Call(special, value);
        return method == "__trunc__"
            ? m.Raise(PyTypes.TypeError, $"type {value.Type.NameInMessages} doesn't define __trunc__ method")
            : Numbers.ToIntegral(m, round(m.ToDouble(value)));
    }

    private static Value Factorial(Machine m, BigInteger n)
    {
        if (n.Sign < 0)
            return m.Raise(PyTypes.ValueError, "factorial() not defined for negative values");
        return n > long.MaxValue
            ? m.Raise(PyTypes.OverflowError, $"factorial() argument should not exceed {long.MaxValue}")
            : Value.Int(Combinatorics.Factorial(m, (long)n));
    }

    private static Value Comb(Machine m, BigInteger n, BigInteger k)
    {
        if (n.Sign < 0)
            return m.Raise(PyTypes.ValueError, "n must be a non-negative integer");
        if (k.Sign < 0)
            return m.Raise(PyTypes.ValueError, "k must be a non-negative integer");
        if (k > n)
            return Value.Int(0);
        k = BigInteger.Min(k, n - k);
        return k > long.MaxValue
            ? m.Raise(PyTypes.OverflowError, $"min(n - k, k) must not exceed {long.MaxValue}")
            : Value.Int(Combinatorics.Combinations(m, n, (long)k));
    }

    private static Value Perm(Machine m, ReadOnlySpan<Value> a)
    {
        var n = m.ToBigInteger(a[0]);
        if (a[1].IsMissing || a[1].IsNone)
            return Factorial(m, n);
        var k = m.ToBigInteger(a[1]);
        if (n.Sign < 0)
            return m.Raise(PyTypes.ValueError, "n must be a non-negative integer");
        if (k.Sign < 0)
            return m.Raise(PyTypes.ValueError, "k must be a non-negative integer");
        if (k > n)
            return Value.Int(0);
        return k > long.MaxValue
            ? m.Raise(PyTypes.OverflowError, $"k must not exceed {long.MaxValue}")
            : Value.Int(Combinatorics.Permutations(m, n, (long)k));
    }

    private static Value Isqrt(Machine m, ReadOnlySpan<Value> a)
    {
        var n = m.ToBigInteger(a[0]);
        if (n.Sign < 0)
            return m.Raise(PyTypes.ValueError, "isqrt() argument must be nonnegative");
        if (n < 1L << 52)
            return Value.Int((long)Math.Sqrt((double)n));
        return Value.Int(BigMath.SquareRoot(m, n));
    }

    private static Value Gcd(Machine m, ReadOnlySpan<Value> a)
    {
        var result = BigInteger.Zero;
        foreach (var value in a)
            result = BigMath.Gcd(m, result, m.ToBigInteger(value));
        return Value.Int(result);
    }

    private static Value Lcm(Machine m, ReadOnlySpan<Value> a)
    {
        var result = BigInteger.One;
        foreach (var value in a)
        {
            var number = BigInteger.Abs(m.ToBigInteger(value));
            result = number.IsZero || result.IsZero
                ? BigInteger.Zero
                : BigMath.Multiply(m, result, BigMath.DivRem(m, number, BigMath.Gcd(m, result, number)).Quotient);
        }

        return Value.Int(result);
    }

    private static Value Dist(Machine m, ReadOnlySpan<Value> a)
    {
        PyList p = Items(m, a[0]), q = Items(m, a[1]);
        if (p.Count != q.Count)
            return m.Raise(PyTypes.ValueError, "both points must have the same number of dimensions");
        m.Tick(p.Count);
        var differences = new double[p.Count];
        for (var i = 0; i < differences.Length && i < p.Count && i < q.Count; i++)
            differences[i] = m.ToDouble(p.Items[i]) - m.ToDouble(q.Items[i]);
        return Value.Float(VectorNorm.Of(differences));
    }

    private static Value Hypot(Machine m, ReadOnlySpan<Value> a)
    {
        m.Tick(a.Length);
        var coordinates = new double[a.Length];
        for (var i = 0; i < coordinates.Length; i++)
            coordinates[i] = m.ToDouble(a[i]);
        return Value.Float(VectorNorm.Of(coordinates));
    }

    private static Value Fsum(Machine m, ReadOnlySpan<Value> a)
    {
        var items = Items(m, a[0]);
        var sum = new ExactSum();
        for (var i = 0; i < items.Count; i++)
        {
            if ((i & 255) == 0)
                m.Tick(256);
            sum.Add(m.ToDouble(items.Items[i]));
            if (sum.Overflowed)
                return m.Raise(PyTypes.OverflowError, "intermediate overflow in fsum");
        }

        return sum.IsUndefined ? m.Raise(PyTypes.ValueError, "-inf + inf in fsum") : Value.Float(sum.Result());
    }

    private static Value Prod(Machine m, ReadOnlySpan<Value> a)
    {
        var items = Items(m, a[0]);
        var result = a[1].IsMissing ? Value.Int(1) : a[1];
        for (var i = 0; i < items.Count; i++)
        {
            if ((i & 63) == 0)
                m.Tick(64);
            var item = items.Items[i];
            var product = result.IsFloat && item.IsFloat
                ? Value.Float(result.AsDouble * item.AsDouble)
                : result.Type.IsShared && item.Type.IsShared ? Numbers.Binary(m, BinaryOp.Mult, result, item) : Value.NotImplemented;
            result = product.IsNotImplemented ? m.Binary(BinaryOp.Mult, result, item) : product;
            if (result.IsControl)
                return result;
        }

        return result;
    }

    // Products of floats are added up exactly and rounded once, as all ints are.
    private static Value SumProd(Machine m, ReadOnlySpan<Value> a)
    {
        PyList p = Items(m, a[0]), q = Items(m, a[1]);
        if (p.Count != q.Count)
            return m.Raise(PyTypes.ValueError, "Inputs are not the same length");
        Value total = Value.Int(0);
        ExactSum? floats = null;
        for (var i = 0; i < p.Count && i < q.Count; i++)
        {
            if ((i & 63) == 0)
                m.Tick(128);
            Value x = p.Items[i], y = q.Items[i];
            var isFloat = (x.IsFloat || y.IsFloat) && (x.IsFloat || x.IsInt) && (y.IsFloat || y.IsInt);
            if (isFloat)
            {
                var (product, error) = DoubleDouble.TwoProduct(Numbers.ToDouble(m, x), Numbers.ToDouble(m, y));
                floats ??= new();
                floats.Add(product);
                floats.Add(double.IsFinite(product) ? error : double.NaN);
                continue;
            }

            total = m.Binary(BinaryOp.Add, total, m.Binary(BinaryOp.Mult, x, y));
        }

        return floats is null ? total : m.Binary(BinaryOp.Add, total, Value.Float(floats.Result()));
    }

    // Converting an item may run Python code that changes the list, so it is never held as a span.
    private static PyList Items(Machine m, in Value iterable) => iterable.Object is PyList list ? list : m.ToList(iterable);
}
