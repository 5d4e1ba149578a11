using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The list of pieces that splitting a string makes; pays for them in lumps.</summary>
internal struct PieceList(Machine machine, PyStr text, long expected = 0)
{
    // In a text of at least so many units pieces are views: together they need it nearly whole anyway.
    private const int LargeUnits = 1 << 20;

    private const int Lump = 512;

    // What may be made between two looks at the memory of the whole session.
    private const long CheckBytes = 32L << 20;

    private readonly bool _areViews = text.IsExternal || text.Units >= LargeUnits;
    private int _checks = 1;
    private readonly PyList _list = Create(machine, expected);
    private long _bytes;
    private long _total;

    public readonly PyList List => _list;

    /// <summary>Adds the piece between two units.</summary>
    public void Add(long start, long end)
    {
        var units = end - start;
        if (units <= TextCache.Longest && !text.IsExternal)
        {
            _list.Add(machine.Words.Get(text.Span.Slice((int)start, (int)units)));
        }
        else
        {
            _list.Add(_areViews ? text.View(start, units) : text.Slice(start, units));
        }

        _bytes += _areViews ? 64 : 96 + (2 * units);
        if (_list.Count % Lump == 0)
            Pay();
    }

    public void AddWhole() => _list.Add(text.AsExact());

    private void Pay()
    {
        machine.Tick(Lump);
        _total += _bytes;
        _bytes = 0;
        if (_total < CheckBytes * _checks)
            return;
        // The list under construction is not yet reached from the program: the machine cannot count it.
        _checks++;
        var limit = machine.Options.Limits.MemoryBytes;
        if (_total > limit / 8 && machine.MeasureMemory() + _total > limit)
            throw new PythonLimitException(PythonLimit.Memory, $"the program needs more than {Machine.Megabytes(limit)} of memory");
    }

    private static PyList Create(Machine machine, long expected)
    {
        if (expected > 4096)
            machine.Reserve(expected * 16);
        return new PyList((int)expected);
    }
}
