using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary><c>sum</c>: exact for integers, compensated for floats as CPython's is since 3.12.</summary>
internal static class Summing
{
    public static Value Sum(Machine m, ReadOnlySpan<Value> a)
    {
        var start = a[1].IsMissing ? Value.Int(0) : a[1];
        if (start.Object is PyStr)
            return m.Raise(PyTypes.TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
        if (start.Object is not (null or Tag) && start.Object.GetType() is { Name: "PyBytes" or "PyByteArray" } bytes)
        {
            return m.Raise(PyTypes.TypeError, bytes.Name == "PyBytes"
                ? "sum() can't sum bytes [use b''.join(seq) instead]"
                : "sum() can't sum bytearray [use b''.join(seq) instead]");
        }

        var iterable = a[0];
        return IterationFunctions.RunOnce(m, s => Sum(s, iterable, start), iterable, start);
    }

    private static IEnumerable<Ask> Sum(Script s, Value iterable, Value start)
    {
        yield return s.Iterate(iterable);
        var iterator = s.Answer;
        var total = start;

        // Integers first, in a wide accumulator.
        if (total.IsInt)
        {
            Int128 sum = total.Bits;
            BigInteger beyond = 0;
            while (true)
            {
                yield return s.Next(iterator);
                if (s.IsEnd)
                {
                    yield return s.Give(Value.Int(beyond + (BigInteger)sum));
                    yield break;
                }

                if (s.Answer.IsInt || s.Answer.IsBool)
                {
                    sum += s.Answer.Bits;
                }
                else if (s.Answer.Object is PyInt { Type.IsShared: true } big)
                {
                    beyond += big.BigValue;
                }
                else
                {
                    break;
                }
            }

            total = Value.Int(beyond + (BigInteger)sum);
            var item = s.Answer;
            if (item.IsFloat && total.IsInt)
            {
                total = Value.Float(total.Bits + item.AsDouble);
            }
            else
            {
                yield return s.Binary(BinaryOp.Add, total, item);
                total = s.Answer;
            }
        }

        if (total.IsFloat)
        {
            double sum = total.AsDouble, lost = 0;
            while (true)
            {
                yield return s.Next(iterator);
                if (s.IsEnd)
                {
                    yield return s.Give(Value.Float(Rounded(sum, lost)));
                    yield break;
                }

                if (s.Answer.IsFloat)
                    Add(ref sum, ref lost, s.Answer.AsDouble);
                else if (s.Answer.IsInt || s.Answer.IsBool)
                    sum += s.Answer.Bits;
                else
                    break;
            }

            var item = s.Answer;
            yield return s.Binary(BinaryOp.Add, Value.Float(Rounded(sum, lost)), item);
            total = s.Answer;
        }

        while (true)
        {
            yield return s.Next(iterator);
            if (s.IsEnd)
                break;
            yield return s.Binary(BinaryOp.Add, total, s.Answer);
            total = s.Answer;
        }

        yield return s.Give(total);
    }

    // A sum without loss stays as it is, so that -0.0 does too.
    private static double Rounded(double sum, double lost) => lost != 0 && double.IsFinite(lost) ? sum + lost : sum;

    // Neumaier: what an addition rounds away is added up on its own.
    private static void Add(ref double sum, ref double lost, double item)
    {
        var next = sum + item;
        lost += Math.Abs(sum) >= Math.Abs(item) ? sum - next + item : item - next + sum;
        sum = next;
    }
}
