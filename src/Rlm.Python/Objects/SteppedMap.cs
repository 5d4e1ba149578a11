using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary><c>map</c> where the function or an iterable is written in Python.</summary>
internal sealed class SteppedMap(Value function, Value[] sources) : PySteppedIterator
{
    public override PyType Type => MapType.Instance;

    public override void Traverse(Census census)
    {
        census.Add(function);
        census.Add(sources);
    }

    public override Value Next(Machine m)
    {
        // With native sources the call is all there is to wait for.
        if (sources is not [{ Object: PyIterator native }])
            return new Gathering(function, sources).Continue(m);
        return native.MoveNext(m, out var item) ? m.CallValue(function, [item], KeywordNames.None) : Value.Missing;
    }

    /// <summary>Takes an item of each source, then calls.</summary>
    private sealed class Gathering(Value function, Value[] sources) : Continuation
    {
        private readonly Value[] _arguments = new Value[sources.Length];
        private int _known;

        public Value Continue(Machine m)
        {
            while (_known < sources.Length)
            {
                if (sources[_known].Object is PyIterator native)
                {
                    if (!native.MoveNext(m, out _arguments[_known]))
                        return m.Raise(PyException.Create(PyTypes.StopIteration));
                    _known++;
                    continue;
                }

                var item = m.DoNext(sources[_known]);
                if (item.IsPushed)
                    return m.Then(item, this);
                if (item.IsError)
                    return item;
                _arguments[_known++] = item;
            }

            return m.CallValue(function, _arguments, KeywordNames.None);
        }

        public override Value Resume(Machine m, in Value result)
        {
            _arguments[_known++] = result;
            return Continue(m);
        }

        public override void Traverse(Census census)
        {
            census.Add(function);
            census.Add(sources);
            census.Add(_arguments.AsSpan(0, _known));
        }
    }
}
