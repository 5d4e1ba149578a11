using System.CommandLine;
using System.Globalization;

namespace Rlm.Samples.RunPython;

/// <summary>The command line.</summary>
public static class RunPythonCommand
{
    private static readonly Argument<string?> File = new("file")
    {
        Description = "The program; - reads it from standard input. Without one, an interactive prompt, or what is piped in.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<TimeSpan?> Seconds = new("--seconds")
    {
        Description = "How long the program, or one entry at the prompt, may compute; 30 by default.",
        HelpName = "number",
        CustomParser = static result => Positive(result, "--seconds") is { } seconds ? TimeSpan.FromSeconds(Math.Min(seconds, 1e9)) : null,
    };

    private static readonly Option<long?> Memory = new("--memory-mb")
    {
        Description = "How much memory the program's values may hold, in MB; 512 by default.",
        HelpName = "number",
        CustomParser = static result => Positive(result, "--memory-mb") is { } megabytes ? (long)(Math.Min(megabytes, 1e9) * (1 << 20)) : null,
    };

    private static readonly Option<bool> Interactive = new("--interactive", "-i")
    {
        Description = "Prompts even where standard input is no terminal.",
    };

    /// <summary>Runs the program.</summary>
    /// <returns>What <c>python3</c> would return: 0, the code of <c>sys.exit</c>, 1 after an uncaught exception, 2 where the file cannot be read.</returns>
    public static async Task<int> RunAsync(string[] args, PythonTerminal terminal, CancellationToken cancellationToken = default)
    {
        RootCommand command = [];
        Describe(command, terminal);
        ParseResult parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(static error => error.Message).Distinct())
                await terminal.Error.WriteLineAsync($"Error: {message}");
            return 1;
        }

        InvocationConfiguration configuration = new() { Output = terminal.Out, Error = terminal.Error, ProcessTerminationTimeout = null };
        int code = await parsed.InvokeAsync(configuration, cancellationToken);
        await terminal.Out.FlushAsync(CancellationToken.None);
        return code;
    }

    /// <summary>Makes a command, of this program or of another, the one that runs Python. It minds Ctrl+C itself.</summary>
    public static void Describe(Command command, PythonTerminal terminal)
    {
        command.Description = "Runs a Python program in a sandbox: no files, no network, no processes, and limits on time and memory.";
        foreach (Option option in (Option[])[Seconds, Memory, Interactive])
            command.Options.Add(option);
        command.Arguments.Add(File);
        command.SetAction((arguments, token) => RunAsync(arguments, terminal, token));
    }

    private static async Task<int> RunAsync(ParseResult arguments, PythonTerminal terminal, CancellationToken cancellationToken)
    {
        using Interruption interruption = new(cancellationToken);
        PythonRunner runner = new(terminal, arguments.GetValue(Seconds), arguments.GetValue(Memory));
        string? file = arguments.GetValue(File);
        if (arguments.GetValue(Interactive) || (file is null && terminal.IsPerson))
            return await new InteractivePrompt(runner, terminal, interruption).RunAsync();
        if (Directory.Exists(file))
        {
            await terminal.Error.WriteLineAsync($"Error: '{file}' is a folder, not a program.");
            return 2;
        }

        if (file is null or "-")
            return await runner.RunAsync(await terminal.In.ReadToEndAsync(cancellationToken), "<stdin>", interruption.NextToken());
        try
        {
            return await runner.RunAsync(await System.IO.File.ReadAllTextAsync(file, cancellationToken), file, interruption.NextToken());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"Error: cannot open '{file}': {error.Message}");
            return 2;
        }
    }

    private static double? Positive(System.CommandLine.Parsing.ArgumentResult result, string name)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number) && number > 0)
            return number;
        result.AddError($"{name} must be a number above 0, not '{text}'.");
        return null;
    }
}
