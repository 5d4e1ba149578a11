using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>product</c>.</summary>
internal sealed class ProductIterator(Value[][] pools) : PyIterator
{
    internal static readonly PyType Class = ItertoolsModule.Declare("product")
        .New("__new__(cls, /, *iterables, repeat=1)", New, drains: ~3)
        .Build();

    private readonly int[] _indexes = new int[pools.Length];
    private bool _isStarted;
    private bool _isOver = Array.Exists(pools, p => p.Length == 0);

    public override PyType Type => Class;

    public override long Size => 64 + (4L * pools.Length);

    public override void Traverse(Census census)
    {
        foreach (var pool in pools)
        {
            census.AddBytes(24 + (16L * pool.Length));
            census.Add(pool);
        }
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
        m.Tick(1 + (pools.Length / 8));
        var items = new Value[pools.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = pools[i][_indexes[i]];
        item = PyTuple.Of(items);
        return true;
    }

    private bool Advance()
    {
        for (var i = pools.Length - 1; i >= 0; i--)
        {
            if (++_indexes[i] < pools[i].Length)
                return true;
            _indexes[i] = 0;
        }

        return false;
    }

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var repeat = a[1].IsMissing ? 1 : m.ToIndex(a[1]);
        if (repeat < 0)
            return m.Raise(PyTypes.ValueError, "repeat argument cannot be negative");
        var once = new Value[a.Length - 2][];
        for (var i = 0; i < once.Length; i++)
            once[i] = m.ToSpan(a[i + 2]).ToArray();
        if (once.Length == 0)
            return new ProductIterator([]);
        m.Reserve(checked((long)Int128.Min((Int128)32 * repeat * once.Length, long.MaxValue)));
        var pools = new Value[once.Length * repeat][];
        for (var i = 0; i < pools.Length; i++)
            pools[i] = once[i % once.Length];
        return new ProductIterator(pools);
    }
}
