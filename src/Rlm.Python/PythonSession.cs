using Rlm.Python.Compilation;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Syntax;

namespace Rlm.Python;

/// <summary>
/// One Python namespace that lives from cell to cell. Programs see nothing of the host but what it puts there, and are bound by
/// <see cref="PythonLimits"/>; while they wait for a host function they hold no thread.
/// </summary>
/// <remarks>Not thread-safe: one cell at a time, and no access to variables while one runs.</remarks>
public sealed class PythonSession
{
    private readonly PythonOptions _options;
    private readonly Machine _machine;
    private int _isRunning;

    /// <summary>Creates a session with an empty namespace.</summary>
    /// <param name="options">How it runs; defaults where null. Limits that change later count from the next cell on.</param>
    /// <exception cref="ArgumentException">The options lack the limits or the clock.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is below zero, or a time is neither above zero nor infinite.</exception>
    public PythonSession(PythonOptions? options = null)
    {
        _options = options ?? new();
        if (_options.Limits is null || _options.TimeProvider is null)
            throw new ArgumentException($"{nameof(PythonOptions.Limits)} and {nameof(PythonOptions.TimeProvider)} must be set.", nameof(options));
        _options.Limits.Validate();
        _machine = new(_options);
    }

    /// <summary>Gets the names of the global variables, in the order of their first assignment.</summary>
    public IReadOnlyList<string> Names =>
        [.. _machine.Main.Names.Items().Select(x => x.Key.Object?.ToString() ?? "").Where(n => n is not ("__name__" or "__builtins__"))];

    /// <summary>Gets or sets a global variable.</summary>
    /// <remarks>
    /// To Python: null None, booleans bool, integers int, other numbers float, strings str, byte arrays bytes, dictionaries dict, other
    /// sequences list, <see cref="PythonText"/> str without a copy, <see cref="PythonFunction"/> a function, <see cref="PythonObject"/>
    /// what it stands for. Back: int as <see cref="long"/> or <see cref="System.Numerics.BigInteger"/>, list and tuple as a list, dict as a
    /// dictionary with string keys where all are, else with object keys, set as a hash set, anything else as <see cref="PythonObject"/>.
    /// </remarks>
    /// <param name="name">The variable's name.</param>
    /// <exception cref="KeyNotFoundException">On reading: there is no such variable.</exception>
    /// <exception cref="ArgumentException">On writing: the value has no counterpart in Python.</exception>
    public object? this[string name]
    {
        get => TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"There is no variable '{name}'.");
        set
        {
            ArgumentNullException.ThrowIfNull(name);
            _machine.BeginReading();
            _machine.Main.Names.SetStr(name, Conversion.ToPython(_machine, value));
        }
    }

    /// <summary>Reads a global variable.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>Whether there is such a variable.</returns>
    public bool TryGetValue(string name, out object? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        _machine.BeginReading();
        var found = _machine.Main.Names.GetStr(name);
        value = found.IsMissing ? null : Conversion.ToHost(_machine, found);
        return !found.IsMissing;
    }

    /// <summary>Deletes a global variable.</summary>
    /// <param name="name">The variable's name.</param>
    /// <returns>Whether there was such a variable.</returns>
    public bool Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _machine.Main.Names.RemoveStr(name);
    }

    /// <summary>Makes a host function a global of its name.</summary>
    /// <param name="function">The function.</param>
    public void Define(PythonFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        _machine.Main.Names.SetStr(function.Name, new PyHostFunction(function));
    }

    /// <summary>Runs one cell, on the thread of the caller until the program first waits for a host function.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="cancellationToken">Ends it at once; variables are kept.</param>
    /// <returns>What became of it. Errors of the program are in there, not thrown.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The session is running another cell.</exception>
    public ValueTask<PythonResult> RunAsync(string source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return RunAsync(() => Compiler.CompileModule(source, _options.FileName, _options.EchoLastExpression), cancellationToken);
    }

    /// <summary>Runs a compiled program as one cell.</summary>
    /// <param name="program">The program.</param>
    /// <param name="cancellationToken">Ends it at once; variables are kept.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="InvalidOperationException">The session is running another cell.</exception>
    public ValueTask<PythonResult> RunAsync(PythonProgram program, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(program);
        return RunAsync(() => program.Template, cancellationToken);
    }

    private async ValueTask<PythonResult> RunAsync(Func<CodeTemplate> compile, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isRunning, 1) != 0)
            throw new InvalidOperationException("The session is running another cell.");
        using var wallTime = _options.Limits.WallTime == Timeout.InfiniteTimeSpan ? null : new CancellationTokenSource();
        using var cell = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, wallTime?.Token ?? default);
        var token = cell.Token;
        try
        {
            _machine.BeginCell(token);
            _machine.Output.Clear();
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var program = compile();
                _machine.Start(program);
                wallTime?.CancelAfter(_options.Limits.WallTime);
                return Ended(await DriveAsync(token).ConfigureAwait(false));
            }
            catch (SyntaxErrorException e)
            {
                return Failed(TracebackText.OfSyntaxError(e));
            }
            catch (PythonLimitException e)
            {
                return LimitReached(e.Limit, e.Message);
            }
            catch (CellEndedException)
            {
                return Result(PythonStatus.Exited);
            }
            catch (OperationCanceledException)
                when (wallTime is { IsCancellationRequested: true } && !cancellationToken.IsCancellationRequested)
            {
                return LimitReached(
                    PythonLimit.WallTime, $"the program took longer than {Machine.Seconds(_options.Limits.WallTime)} in all");
            }
            catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
            {
                throw new OperationCanceledException(e.Message, e, cancellationToken);
            }
            catch (OutOfMemoryException)
            {
                return LimitReached(PythonLimit.Memory, "the host is out of memory");
            }
        }
        finally
        {
            // What the host is still doing for threads that the program has left behind is of no use to anybody.
            if (_machine.IsCalling)
                await cell.CancelAsync().ConfigureAwait(false);
            _machine.Abandon();
            Volatile.Write(ref _isRunning, 0);
        }
    }

    // Runs the machine until the program ends; while all of it waits for the host or the clock, so do we.
    private async ValueTask<RunStatus> DriveAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            RunStatus status;
            _machine.BeginSlice();
            try
            {
                status = _machine.Run();
            }
            finally
            {
                _machine.EndSlice();
            }

            if (status != RunStatus.Waiting)
                return status;

            // A clock of the host's that jumps may never let a wait take any time.
            cancellationToken.ThrowIfCancellationRequested();
            await _machine.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private PythonResult Ended(RunStatus status)
    {
        if (status == RunStatus.Completed)
            return Result(PythonStatus.Completed);
        var exception = _machine.TakeError();
        if (exception.Is(PyTypes.SystemExit))
            return Exited(exception);
        _machine.BeginSlice();
        try
        {
            return Failed(TracebackText.Of(_machine, exception));
        }
        finally
        {
            _machine.EndSlice();
        }
    }

    private PythonResult Exited(PyException exception)
    {
        var code = exception.Field(0);
        if (code.IsNone)
            return Result(PythonStatus.Exited);
        if (code.IsInt || code.IsBool)
            return Result(PythonStatus.Exited) with { ExitCode = unchecked((int)code.Bits) & 0xff };
        _machine.Output.Write((code.Object is PyStr text ? text.ToString() : _machine.SafeRepr(code)) + "\n", isError: true);
        return Result(PythonStatus.Exited) with { ExitCode = 1 };
    }

    private PythonResult Failed(PythonError error) => Result(PythonStatus.Raised) with { Error = error };

    private PythonResult LimitReached(PythonLimit limit, string message)
    {
        var line = _machine.CurrentLine;
        var where = line > 0 ? $"  File \"{_options.FileName}\", line {line}\n" : "";
        return Result(PythonStatus.LimitReached) with
        {
            Error = new("LimitReached", message, $"{where}Limit reached: {message}", line, limit),
        };
    }

    // What has no counterpart, because it is nested too deeply or holds itself, the host gets as an object.
    private object? EchoedToHost()
    {
        var value = _machine.TakeEchoed();
        try
        {
            return Conversion.ToHost(_machine, value);
        }
        catch (PythonRaiseException)
        {
            return new PythonObject(_machine, value);
        }
    }

    private PythonResult Result(PythonStatus status) => new()
    {
        Status = status,
        Output = _machine.Output.ToString(),
        OutputLength = _machine.Output.Length,
        OutputLeftOut = _machine.Output.LeftOut,
        Steps = _machine.Steps,
        ActiveTime = _machine.ActiveTime,
        Value = _options.EchoLastExpression && status == PythonStatus.Completed ? EchoedToHost() : null,
    };
}
