using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>repeat</c>; a negative count is without end.</summary>
internal sealed class RepeatIterator(Value item, long count) : PyIterator
{
    internal static readonly PyType Class = ItertoolsModule.Declare("repeat")
        .New("__new__(cls, object, times=None)", static (m, a) =>
            new RepeatIterator(a[1], a[2].IsMissing ? -1 : Math.Max(0, m.ToIndex(a[2]))))
        .Operators("__repr__")
        .Method("__length_hint__(self, /)", static (m, a) => ((RepeatIterator)a[0].Object!).LengthHint(m) is >= 0 and var hint
            ? Value.Int(hint) : m.Raise(PyTypes.TypeError, "len() of unsized object"))
        .Build();

    private long _left = count;

    public override PyType Type => Class;

    public override void Traverse(Census census) => census.Add(item);

    public override long LengthHint(Machine m) => _left;

    public override string Repr(Machine m) => _left < 0 ? $"repeat({m.Repr(item)})" : $"repeat({m.Repr(item)}, {_left})";

    public override bool MoveNext(Machine m, out Value next)
    {
        next = item;
        if (_left == 0)
            return false;
        if (_left > 0)
            _left--;
        return true;
    }
}
