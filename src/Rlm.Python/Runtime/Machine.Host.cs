using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    private readonly OutputBuffer _output;

    /// <summary>What the present cell has printed.</summary>
    public OutputBuffer Output => _output;

    /// <summary>Prints.</summary>
    public void Write(string text, bool isError = false)
    {
        Tick(text.Length / 64);
        _output.Write(text, isError);
    }

    /// <summary>Calls the host: its result where it has one at once, else Pushed.</summary>
    public Value CallHost(PythonFunction function, PythonCall call)
    {
        ValueTask<object?> task;
        try
        {
            if (!function.IsImmediate)
                call.Detach();
            task = function.Body(call, _cancellation);
            // Asked once, as it may complete at any moment. What has completed is read without waiting.
            if (task.IsCompleted)
                return EndOfCall(call, task.GetAwaiter().GetResult());
        }
        catch (Exception e) when (e is not (OperationCanceledException or PyError or PythonLimitException or CellEndedException))
        {
            return Raise(ToPython(e));
        }

        if (IsNested)
        {
            // Nothing may be left running that nobody will wait for; whatever it brings, nobody sees it.
            Forget(task.AsTask());
            return Raise(
                PyTypes.RuntimeError, $"{function.Name}() cannot be waited for here: it was called from code that a built-in operation "
                + "runs (__eq__, __hash__, __repr__ or the like)");
        }

        return Await(new HostCall(call, task.AsTask()));
    }

    /// <summary>Lets the fiber that runs rest.</summary>
    private Value Await(Wait wait)
    {
        _waiting = wait;
        _tail = wait;
        return Value.Pushed;
    }

    // Whatever becomes of it, somebody has looked.
    private static void Forget(Task task) => _ = task.ContinueWith(
        static t => t.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    /// <summary>What a call of the host gives to the program.</summary>
    public Value EndOfCall(PythonCall call, object? result)
    {
        if (call.EndsCell)
            throw new CellEndedException();
        return Conversion.ToPython(this, result);
    }

    /// <summary>The Python exception that a failure of the host becomes.</summary>
    public static PyException ToPython(Exception exception) => exception switch
    {
        PyError e => e.Value,
        PythonRaiseException e => PyException.Create(
            PyTypes.ByName.GetValueOrDefault(e.Type) is { } type && type.IsSubclassOf(PyTypes.Exception) ? type : PyTypes.RuntimeError,
            e.Message),
        TimeoutException e => PyException.Create(PyTypes.TimeoutError, e.Message),
        _ => PyException.Create(PyTypes.RuntimeError, $"{exception.GetType().Name}: {exception.Message}"),
    };

    /// <summary>A repr that runs no Python code and throws nothing.</summary>
    public string SafeRepr(in Value value)
    {
        if (!value.Type.IsShared || value.Object is PyList or PyTuple or PyDict or PySetBase)
            return $"<{value.Type.Name} object>";
        var was = _isClosed;
        _isClosed = true;
        try
        {
            return Repr(value);
        }
        catch (Exception e) when (e is PyError or PythonLimitException or OperationCanceledException)
        {
            // It holds something that only Python code could show, or too much.
            return $"<{value.Type.Name} object>";
        }
        finally
        {
            _isClosed = was;
        }
    }

    // Whether Python code must not run, because nobody has asked for it.
    private bool _isClosed;

    /// <summary>The line of the outermost program that is running, or 0.</summary>
    public int CurrentLine
    {
        get
        {
            Frame? outermost = null;
            for (var frame = _frame; frame is not null; frame = frame.Caller)
                outermost = frame.Code.Template.IsHidden ? outermost : frame;
            return outermost is null ? 0 : outermost.Code.Template.Spans[Math.Max(0, outermost.Position - 1)].Line;
        }
    }

    /// <summary>The value of the last bare expression; forgotten thereby.</summary>
    public Value TakeEchoed()
    {
        var value = EchoedValue;
        EchoedValue = Value.None;
        return value;
    }
}
