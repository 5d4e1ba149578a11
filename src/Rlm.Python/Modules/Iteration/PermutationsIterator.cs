using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>permutations</c>.</summary>
internal sealed class PermutationsIterator : PyIterator
{
    internal static readonly PyType Class = ItertoolsModule.Declare("permutations")
        .New("__new__(cls, iterable, r=None)", static (m, a) =>
        {
            var pool = m.ToSpan(a[1]).ToArray();
            return new PermutationsIterator(m, pool, a[2].IsMissing || a[2].IsNone ? pool.Length : ReadLength(m, a[2]));
        }, drains: 1 << 1)
        .Build();

    private readonly Value[] _pool;
    private readonly int[] _indexes;
    private readonly int[] _cycles;
    private bool _isStarted;
    private bool _isOver;

    private PermutationsIterator(Machine m, Value[] pool, int length)
    {
        _pool = pool;
        _isOver = length > pool.Length;
        length = Math.Min(length, pool.Length);
        m.Reserve(8L * pool.Length);
        _indexes = [.. Enumerable.Range(0, pool.Length)];
        _cycles = new int[length];
        for (var i = 0; i < length; i++)
            _cycles[i] = pool.Length - i;
    }

    public override PyType Type => Class;

    public override void Traverse(Census census)
    {
        census.AddBytes(24L * _pool.Length);
        census.Add(_pool);
    }

    public override bool MoveNext(Machine m, out Value item)
    {
        item = Value.Missing;
        if (_isOver)
            return false;
        if (_isStarted && !Advance())
        {
            _isOver = true;
            return false;
        }

        _isStarted = true;
        m.Tick(1 + (_cycles.Length / 8));
        var items = new Value[_cycles.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = _pool[_indexes[i]];
        item = PyTuple.Of(items);
        return true;
    }

    private static int ReadLength(Machine m, in Value value) => value.IsInt || value.IsBool || value.Object is PyInt
        ? ItertoolsModule.Length(m, value, "r")
        : throw m.Error(PyTypes.TypeError, "Expected int as r");

    private bool Advance()
    {
        var n = _indexes.Length;
        for (var i = _cycles.Length - 1; i >= 0; i--)
        {
            if (--_cycles[i] == 0)
            {
                var first = _indexes[i];
                Array.Copy(_indexes, i + 1, _indexes, i, n - i - 1);
                _indexes[n - 1] = first;
                _cycles[i] = n - i;
                continue;
            }

            var j = n - _cycles[i];
            (_indexes[i], _indexes[j]) = (_indexes[j], _indexes[i]);
            return true;
        }

        return false;
    }
}
