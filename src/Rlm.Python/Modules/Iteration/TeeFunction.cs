using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary>
/// <c>tee</c>: iterators that share what one of them has taken from the source, in a chain of links that the slowest one lets go.
/// </summary>
internal sealed class TeeFunction : PySteppedIterator
{
    internal static readonly PyType Class = ItertoolsModule.Declare("_tee")
        .New("__new__(cls, iterable, /)", static (m, a) => m.WithIterator(a[1], source => new TeeFunction(source, new())))
        .Method("__copy__(self, /)", static (_, a) => ((TeeFunction)a[0].Object!).Copy())
        .Build();

    private readonly Value _source;
    private Link _link;

    private TeeFunction(Value source, Link link)
    {
        _source = source;
        _link = link;
    }

    public override PyType Type => Class;

    public static Value Tee(Machine m, ReadOnlySpan<Value> a)
    {
        var count = a[1].IsMissing ? 2 : m.ToIndex(a[1]);
        if (count < 0)
            return m.Raise(PyTypes.ValueError, "n must be >= 0");
        m.Reserve(100 * Math.Min(count, long.MaxValue / 100));
        if (count == 0)
            return PyTuple.Of([]);
        return a[0].Object is TeeFunction tee ? tee.Copies(tee, count) : m.WithIterator(a[0], source =>
        {
            var first = new TeeFunction(source, new());
            return first.Copies(first, count);
        });
    }

    public override void Traverse(Census census)
    {
        census.Add(_source);
        for (var link = _link; link.Next is not null; link = link.Next)
        {
            census.AddBytes(40);
            census.Add(link.Item);
        }
    }

    public override Value Next(Machine m)
    {
        if (_link.Next is { } next)
        {
            var item = _link.Item;
            _link = next;
            return item;
        }

        return m.Then(Take(m), new Remember(this));
    }

    private Value Take(Machine m)
    {
        if (_source.Object is not PyIterator native)
            return m.DoNext(_source);
        return native.MoveNext(m, out var item) ? item : m.Raise(PyException.Create(PyTypes.StopIteration));
    }

    private TeeFunction Copy() => new(_source, _link);

    private PyTuple Copies(TeeFunction first, long count)
    {
        var copies = new Value[count];
        for (var i = 0; i < copies.Length; i++)
            copies[i] = i == 0 ? first : Copy();
        return PyTuple.Of(copies);
    }

    private sealed class Link
    {
        public Value Item;
        public Link? Next;
    }

    private sealed class Remember(TeeFunction tee) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            // Another copy may have come first while this one waited.
            if (tee._link.Next is null)
            {
                tee._link.Item = result;
                tee._link.Next = new();
            }

            tee._link = tee._link.Next;
            return result;
        }
    }
}
