using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>
/// A built-in operation that asks for things which Python code may have to answer: the next item of a generator, the result of a
/// callback. It is a C# iterator that yields its questions and finds the answers here, so it reads like a loop and can still wait
/// for the host at every question.
/// </summary>
/// <param name="body">The operation; called once, with this object.</param>
/// <param name="roots">What it refers to, for counting memory.</param>
internal sealed class Script(Func<Script, IEnumerable<Ask>> body, params Value[] roots)
{
    private readonly Func<Script, IEnumerable<Ask>> _body = body;
    private IEnumerator<Ask>? _steps;
    private Value _operand;
    private Value _second;
    private Value[] _arguments = [];
    private BinaryOp _operator;
    private CompareOp _comparison;
    private bool _isRunning;
    private bool _isOver;

    /// <summary>Whether the operation begins anew after an error, rather than being over.</summary>
    public bool Restarts { get; init; }

    /// <summary>The answer to the last question.</summary>
    public Value Answer;

    /// <summary>Whether the iterator that was asked last has no more items.</summary>
    public bool IsEnd;

    /// <summary>The answer to the last question about truth.</summary>
    public bool IsTrue => Answer.IsTrue;

    /// <summary>The list in which the operation keeps items, if it does.</summary>
    public PyList Kept { get; } = new();

    /// <summary>For the next item; see <see cref="IsEnd"/>.</summary>
    public Ask Next(in Value iterator)
    {
        _operand = iterator;
        return Ask.Next;
    }

    /// <summary>For an iterator.</summary>
    public Ask Iterate(in Value iterable)
    {
        _operand = iterable;
        return Ask.Iterator;
    }

    /// <summary>For the result of a call.</summary>
    public Ask Call(in Value function, params Value[] arguments)
    {
        _operand = function;
        _arguments = arguments;
        return Ask.Call;
    }

    public Ask Truth(in Value value)
    {
        _operand = value;
        return Ask.Truth;
    }

    /// <summary>For the truth of a comparison; equality holds for identical objects too, as in containers.</summary>
    public Ask Compare(CompareOp op, in Value a, in Value b)
    {
        (_comparison, _operand, _second) = (op, a, b);
        return Ask.Comparison;
    }

    public Ask Binary(BinaryOp op, in Value a, in Value b)
    {
        (_operator, _operand, _second) = (op, a, b);
        return Ask.Binary;
    }

    public Ask Item(in Value owner, in Value key)
    {
        (_operand, _second) = (owner, key);
        return Ask.Item;
    }

    /// <summary>Hands out a value: the next item, or the result.</summary>
    public Ask Give(in Value value)
    {
        _operand = value;
        return Ask.Give;
    }

    /// <summary>
    /// Runs until a value is given: the value; Missing at the end; Error, Pushed. Where the end comes later, it is a StopIteration.
    /// </summary>
    public Value Run(Machine m) => Run(m, null);

    public void Traverse(Census census)
    {
        census.Add(roots);
        census.Add(Kept);
        census.Add(Answer);
        census.Add(_operand);
        census.Add(_second);
        census.Add(_arguments);
    }

    private Value Run(Machine m, Waiter? waiter)
    {
        // Scripts that step scripts may be nested deeper than the stack.
        m.EnsureStack();
        if (_isOver)
            return Value.Missing;
        if (_isRunning && waiter is null)
            return m.Raise(PyTypes.ValueError, "generator already executing");
        _isRunning = true;
        var result = Value.Error;
        try
        {
            _steps ??= _body(this).GetEnumerator();
            while (true)
            {
                if (!_steps.MoveNext())
                {
                    _isOver = true;
                    return result = Value.Missing;
                }

                if (_steps.Current == Ask.Give)
                    return result = _operand;
                result = Put(m, _steps.Current);
                if (result.IsPushed)
                    return result = m.Then(result, waiter ?? new Waiter(this));
                if (result.IsError)
                {
                    if (_steps.Current != Ask.Next || !m.TryTakeStopIteration())
                        return result;
                    IsEnd = true;
                    continue;
                }

                Answer = result;
            }
        }
        finally
        {
            _isRunning = result.IsPushed;
            if (result.IsError)
                EndByError();
        }
    }

    private void EndByError()
    {
        if (Restarts)
            _steps = null;
        else
            _isOver = true;
    }

    private Value Put(Machine m, Ask ask)
    {
        switch (ask)
        {
            case Ask.Next:
                m.Tick(1);
                IsEnd = false;
                if (_operand.Object is PyIterator native)
                {
                    IsEnd = !native.MoveNext(m, out var item);
                    return item;
                }

                if (_operand.Object is not PySteppedIterator stepped)
                    return m.DoNext(_operand);
                var next = stepped.Next(m);
                IsEnd = next.IsMissing;
                return next;
            case Ask.Iterator:
                return m.DoGetIter(_operand);
            case Ask.Call:
                return m.CallValue(_operand, _arguments, KeywordNames.None);
            case Ask.Truth:
                return m.DoTruth(_operand);
            case Ask.Comparison:
                if (_comparison == CompareOp.Eq && Value.Same(_operand, _second))
                    return Value.True;
                var compared = m.DoCompare(_comparison, _operand, _second);
                return compared.IsBool || compared.IsError ? compared : m.Then(compared, new TruthOf());
            case Ask.Binary:
                return m.DoBinary(_operator, _operand, _second);
            default:
                return m.DoGetItem(_operand, _second);
        }
    }

    private sealed class TruthOf : Continuation
    {
        public override Value Resume(Machine m, in Value result) => m.DoTruth(result);
    }

    private sealed class Waiter(Script script) : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            script.Answer = result;
            return Continue(m);
        }

        public override Value Fail(Machine m, PyException exception)
        {
            if (script._steps!.Current != Ask.Next || !exception.Is(PyTypes.StopIteration))
            {
                script.EndByError();
                script._isRunning = false;
                return m.Raise(exception);
            }

            script.IsEnd = true;
            return Continue(m);
        }

        public override void Abandon()
        {
            script._isOver = true;
            script._isRunning = false;
        }

        public override void Traverse(Census census) => script.Traverse(census);

        private Value Continue(Machine m)
        {
            var result = script.Run(m, this);
            return result.IsMissing ? m.Raise(PyException.Create(PyTypes.StopIteration)) : result;
        }
    }
}
