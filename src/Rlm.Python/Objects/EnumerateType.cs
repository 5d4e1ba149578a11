using System.Numerics;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>enumerate</c>.</summary>
internal static class EnumerateType
{
    public static readonly PyType Instance = PyIterator.Declare(new TypeBuilder("enumerate"))
        .New("__new__(cls, iterable=None, start=0)", New)
        .Sealed()
        .Build();

    internal static Value After(in Value number) => number.IsInt && number.Bits != long.MaxValue
        ? Value.Int(number.Bits + 1)
        : Value.Int((number.Object is PyInt big ? big.BigValue : number.Bits) + BigInteger.One);

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].IsMissing)
            return m.Raise(PyTypes.TypeError, "enumerate() missing required argument 'iterable'");
        var start = a[2].IsMissing ? Value.Int(0) : a[2].IsInt ? a[2] : Value.Int(m.ToBigInteger(a[2]));
        return m.WithIterator(a[1], source => source.Object is PyIterator native
            ? new EnumerateIterator(native, start)
            : new ScriptedIterator(Instance, new(s => Count(s, source, start), source)));
    }

    private static IEnumerable<Ask> Count(Script s, Value source, Value number)
    {
        while (true)
        {
            yield return s.Next(source);
            if (s.IsEnd)
                yield break;
            yield return s.Give(new PyTuple([number, s.Answer]));
            number = After(number);
        }
    }
}
