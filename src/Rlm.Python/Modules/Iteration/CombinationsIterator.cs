using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>combinations</c> and <c>combinations_with_replacement</c>.</summary>
internal sealed class CombinationsIterator : PyIterator
{
    internal static readonly PyType Class = Of("combinations", repeats: false);
    internal static readonly PyType WithReplacement = Of("combinations_with_replacement", repeats: true);

    private readonly Value[] _pool;
    private readonly int[] _indexes;
    private readonly bool _repeats;
    private bool _isStarted;
    private bool _isOver;

    private CombinationsIterator(PyType type, Value[] pool, int length, bool repeats)
    {
        Type = type;
        _pool = pool;
        _repeats = repeats;
        _isOver = repeats ? pool.Length == 0 && length > 0 : length > pool.Length;
        Machine.ReserveFor(4L * length);
        _indexes = _isOver ? [] : new int[length];
        for (var i = 0; !repeats && i < _indexes.Length; i++)
            _indexes[i] = i;
    }

    public override PyType Type { get; }

    public override void Traverse(Census census)
    {
        census.AddBytes(16L * _pool.Length);
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
        m.Tick(1 + (_indexes.Length / 8));
        var items = new Value[_indexes.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = _pool[_indexes[i]];
        item = PyTuple.Of(items);
        return true;
    }

    private static PyType Of(string name, bool repeats) => ItertoolsModule.Declare(name)
        .New("__new__(cls, iterable, r)", (m, a) =>
        {
            var length = ItertoolsModule.Length(m, a[2], "r");
            return new CombinationsIterator((PyType)a[0].Object!, m.ToSpan(a[1]).ToArray(), length, repeats);
        }, drains: 1 << 1)
        .Build();

    // The rightmost index that can still grow does; those behind it follow as closely as they may.
    private bool Advance()
    {
        var (n, r) = (_pool.Length, _indexes.Length);
        for (var i = r - 1; i >= 0; i--)
        {
            if (_indexes[i] == (_repeats ? n - 1 : n - r + i))
                continue;
            var next = _indexes[i] + 1;
            for (var j = i; j < r; j++)
                _indexes[j] = _repeats ? next : next++;
            return true;
        }

        return false;
    }
}
