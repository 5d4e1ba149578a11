using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>reversed</c>.</summary>
internal static class ReversedType
{
    public static readonly PyType Instance = PyIterator.Declare(new TypeBuilder("reversed"), hints: true)
        .New("__new__(cls, sequence, /)", New)
        .Sealed()
        .Build();

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var sequence = a[1];
        var type = sequence.Type;
        var own = type.Lookup("__reversed__");
        if (own.IsNone)
            return m.Raise(PyTypes.TypeError, $"'{type.NameInMessages}' object is not reversible");
        if (!own.IsMissing)
            return m.DoCallMethod(sequence, "__reversed__");
        if (sequence.Object is null or Tag or PyDict or PySetBase || type.Lookup("__getitem__").IsMissing)
            return m.Raise(PyTypes.TypeError, $"'{type.NameInMessages}' object is not reversible");
        var length = m.Length(sequence);
        return type.HasSlot(Dunder.GetItem)
            ? new ScriptedIterator(Instance, new(s => Backward(s, sequence, length), sequence))
            : new ReversedIterator(sequence, length);
    }

    private static IEnumerable<Ask> Backward(Script s, Value sequence, long length)
    {
        for (var i = length - 1; i >= 0; i--)
        {
            yield return s.Item(sequence, Value.Int(i));
            yield return s.Give(s.Answer);
        }
    }
}
