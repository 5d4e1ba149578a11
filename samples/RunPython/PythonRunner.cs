using Rlm.Python;

namespace Rlm.Samples.RunPython;

/// <summary>Runs programs and prints what they print, as they print it.</summary>
public sealed class PythonRunner(PythonTerminal terminal, TimeSpan? time, long? memory)
{
    private const int Interrupted = 130;

    /// <summary>Runs a whole program in a session of its own.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string source, string fileName, CancellationToken cancellationToken) =>
        (await RunAsync(CreateSession(fileName, echo: false), source, cancellationToken)).Code;

    /// <summary>Makes a session whose output is this terminal's.</summary>
    internal PythonSession CreateSession(string fileName, bool echo)
    {
        PythonOptions options = new()
        {
            FileName = fileName,
            EchoLastExpression = echo,
            OnOutput = Print,
            OnErrorOutput = PrintError,
        };
        // What is printed is not kept: the limit on output is one on what a result holds.
        options.Limits.OutputCharacters = 256;
        options.Limits.ActiveTime = time ?? options.Limits.ActiveTime;
        options.Limits.MemoryBytes = memory ?? options.Limits.MemoryBytes;
        options.Limits.ObjectBytes = Math.Min(options.Limits.ObjectBytes, options.Limits.MemoryBytes);
        PythonSession session = new(options);
        session.Define(new PythonFunction("input(prompt='', /)", ReadLineAsync));
        return session;
    }

    /// <summary>Runs a program in a session.</summary>
    internal async Task<ProgramEnd> RunAsync(PythonSession session, string source, CancellationToken cancellationToken)
    {
        try
        {
            PythonResult result = await session.RunAsync(source, cancellationToken);
            await terminal.Out.FlushAsync(CancellationToken.None);
            if (result.Error is { } error)
                await terminal.Error.WriteAsync(EndLine(error.Traceback.Length > 0 ? error.Traceback : $"{error.Type}: {error.Message}"));
            return result.Status switch
            {
                PythonStatus.Completed => new ProgramEnd(0),
                PythonStatus.Exited => new ProgramEnd(result.ExitCode, IsExit: true),
                _ => new ProgramEnd(1),
            };
        }
        catch (OperationCanceledException)
        {
            await terminal.Out.FlushAsync(CancellationToken.None);
            await terminal.Error.WriteLineAsync("KeyboardInterrupt");
            return new ProgramEnd(Interrupted);
        }
    }

    private static string EndLine(string text) => text.EndsWith('\n') ? text : text + "\n";

    private async ValueTask<object?> ReadLineAsync(PythonCall call, CancellationToken cancellationToken)
    {
        Print(call["prompt"]?.ToString() ?? "");
        await terminal.Out.FlushAsync(cancellationToken);
        return await terminal.In.ReadLineAsync(cancellationToken) ?? throw new PythonRaiseException("EOFError", "EOF when reading a line");
    }

    private void PrintError(string text)
    {
        terminal.Out.Flush();
        terminal.Error.Write(text);
    }

    private void Print(string text)
    {
        terminal.Out.Write(text);
        if (terminal.IsPerson)
            terminal.Out.Flush();
    }
}
