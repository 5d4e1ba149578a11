using System.CommandLine;
using Rlm.Evaluation;
using Rlm.Samples.Ask;
using Rlm.Samples.RunPython;

namespace Rlm.Tool;

/// <summary>The command line: the samples' programs, and the evaluation, as commands of one.</summary>
public static class ToolCommand
{
    /// <summary>Runs the program.</summary>
    /// <returns>What the command returns: 0 where it did what was asked.</returns>
    public static async Task<int> RunAsync(
        string[] args, AskTerminal terminal, PythonTerminal python, CancellationToken cancellationToken = default)
    {
        Command ask = new("ask"), run = new("python"), evaluate = new("eval"), view = new("view");
        AskCommand.Describe(ask, terminal);
        RunPythonCommand.Describe(run, python);
        EvaluationCommand.Describe(evaluate, ["rlm", .. args], terminal.Out, terminal.Error);
        ViewCommand.Describe(view, terminal);
        RootCommand root = new("Recursive Language Models: questions of text far longer than a model's window.")
        {
            ask, run, evaluate, view,
        };

        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(static error => error.Message).Distinct())
                await terminal.Error.WriteLineAsync($"Error: {message}");
            await terminal.Error.WriteLineAsync("Run with --help to see the commands, or a command with --help to see its options.");
            return 1;
        }

        // A Python program is interrupted by Ctrl+C; the others end by themselves, with what they have so far.
        bool isPython = parsed.CommandResult.Command == run;
        InvocationConfiguration configuration = new()
        {
            Output = terminal.Out,
            Error = terminal.Error,
            ProcessTerminationTimeout = isPython ? null : TimeSpan.FromSeconds(10),
        };
        int code = await parsed.InvokeAsync(configuration, cancellationToken);
        await python.Out.FlushAsync(CancellationToken.None);
        return code;
    }
}
