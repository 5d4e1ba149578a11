using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Decimals;

/// <summary>How decimals compare with numbers of all types: exactly.</summary>
internal static class DecimalComparison
{
    public static bool? Equal(Machine m, in DecimalValue a, in Value other)
    {
        DecimalValue left = a, right;
        if (other.Object is PyComplex complex)
        {
            if (complex.Value.Imaginary != 0)
                return false;
            right = FromFloat(m, complex.Value.Real, isEquality: true);
        }
        else if (!TryConvert(m, ref left, other, isEquality: true, out right))
        {
            return null;
        }

        if (!left.IsNaN && !right.IsNaN)
            return DecimalMath.CompareValues(m, left, right) == 0;
        if (left.IsSignaling || right.IsSignaling)
            DecimalSignals.Report(m.Decimals, Condition.InvalidOperation);
        return false;
    }

    public static Value Order(Machine m, CompareOp op, in DecimalValue a, in Value other)
    {
        var left = a;
        if (!TryConvert(m, ref left, other, isEquality: false, out var right))
            return Value.NotImplemented;
        if (left.IsNaN || right.IsNaN)
        {
            DecimalSignals.Report(m.Decimals, Condition.InvalidOperation);
            return Value.False;
        }

        var order = DecimalMath.CompareValues(m, left, right);
        return Value.Bool(op switch
        {
            CompareOp.Lt => order < 0,
            CompareOp.LtE => order <= 0,
            CompareOp.Gt => order > 0,
            _ => order >= 0,
        });
    }

    // A fraction is compared by its numerator, with the decimal multiplied by its denominator.
    private static bool TryConvert(Machine m, ref DecimalValue left, in Value other, bool isEquality, out DecimalValue right)
    {
        if (DecimalArguments.TryOperand(other, out right))
            return true;
        if (Numbers.KindOf(other) == NumberKind.Float)
        {
            right = FromFloat(m, Numbers.ToDouble(m, other), isEquality);
            return true;
        }

        if (!IsRational(m, other))
            return false;
        right = DecimalValue.From(m.ToBigInteger(m.GetAttr(other, "numerator")));
        if (left.IsFinite)
        {
            var denominator = m.ToBigInteger(m.GetAttr(other, "denominator"));
            left = new(left.IsNegative, BigMath.Multiply(m, left.Coefficient, denominator), left.Exponent);
        }

        return true;
    }

    private static DecimalValue FromFloat(Machine m, double value, bool isEquality)
    {
        // Equality only leaves a flag, whatever is trapped.
        if (isEquality && (m.Decimals.Traps & Condition.FloatOperation) == 0)
            m.Decimals.Flags |= Condition.FloatOperation;
        else if (!isEquality)
            DecimalSignals.Report(m.Decimals, Condition.FloatOperation);
        else
            m.Decimals.Flags |= Condition.FloatOperation;
        return DecimalArguments.FromFloat(m, value);
    }

    // Only what is known to numbers.Rational; where nobody has imported it there are no such numbers.
    private static bool IsRational(Machine m, in Value value)
    {
        if (value.Object is null or Tag or PyStr or PyList or PyDict or PyTuple || !m.LoadedModules.TryGetValue("numbers", out var numbers))
            return false;
        var rational = numbers.Names.GetStr("Rational");
        return !rational.IsMissing && m.Truth(m.Finish(m.IsInstanceOf(value, rational)));
    }
}
