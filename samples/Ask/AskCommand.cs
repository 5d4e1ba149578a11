using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Rlm.Samples.ChatClients;

namespace Rlm.Samples.Ask;

/// <summary>The command line.</summary>
public static class AskCommand
{
    private static readonly Argument<string[]> Question = new("question")
    {
        Description = "What to ask, quoted or not. Without one, a question about the .NET API documentation.",
        Arity = ArgumentArity.ZeroOrMore,
        Validators = { RefuseOptions },
    };

    private static readonly Option<string?> Path = new("--path", "-p")
    {
        Description = "The file or folder to ask about. Without one, the .NET API documentation that comes with the SDK.",
        HelpName = "file|folder",
    };

    private static readonly Option<string[]> Glob = new("--glob", "-g")
    {
        Description = "What to include of a folder, such as **/*.cs; several are allowed, one that begins with ! excludes.",
        HelpName = "pattern",
    };

    private static readonly Option<string?> Model = new("--model", "-m")
    {
        Description = "The root model: claude-*, a model of OpenAI or of the server at --base-url, or 'extractive' (embedded, needs no key).",
        HelpName = "name",
    };

    private static readonly Option<string?> SubModel = new("--sub-model", "-s")
    {
        Description = "The model of sub-calls, usually a cheaper one. Without one, the root model.",
        HelpName = "name",
    };

    private static readonly Option<string?> BaseUrl = new("--base-url", "-u")
    {
        Description = "An OpenAI-compatible server, such as http://localhost:11434/v1. Without one, OPENAI_BASE_URL or OpenAI.",
        HelpName = "url",
    };

    private static readonly Option<RlmMode> Mode = new("--mode")
    {
        Description = "How the root model works: code, tools, or auto, which is by code until it turns out that it cannot.",
        HelpName = "auto|code|tools",
        CustomParser = static result =>
        {
            string text = result.Tokens[0].Value;
            if (Enum.TryParse(text, ignoreCase: true, out RlmMode mode) && Enum.IsDefined(mode) && !char.IsAsciiDigit(text[0]))
                return mode;
            result.AddError($"--mode must be auto, code or tools, not '{text}'.");
            return default;
        },
    };

    private static readonly Option<int?> MaxDepth = Limit("--max-depth", "How deep models may call models; 1 by default.", 16);

    private static readonly Option<int?> MaxIterations = Limit("--max-iterations", "How often the root model is asked; 30 by default.", 10_000);

    private static readonly Option<bool> Plain = new("--plain")
    {
        Description = "No colours, no redrawing. Automatic when output is redirected.",
    };

    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Prints one JSON result and nothing else on standard output.",
    };

    /// <summary>Runs the program.</summary>
    /// <returns>0 where the run ended with an answer, 1 where it did not, 130 where it was cancelled.</returns>
    public static async Task<int> RunAsync(string[] args, AskTerminal terminal, CancellationToken cancellationToken = default)
    {
        RootCommand command = [];
        Describe(command, terminal);
        ParseResult parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(static error => error.Message).Distinct())
                await terminal.Error.WriteLineAsync($"Error: {message}");
            await terminal.Error.WriteLineAsync("Run with --help to see the options.");
            return 1;
        }

        // Cancelled runs end by themselves at once, with the usage so far.
        InvocationConfiguration configuration = new()
        {
            Output = terminal.Out,
            Error = terminal.Error,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
        };
        return await parsed.InvokeAsync(configuration, cancellationToken);
    }

    /// <summary>Makes a command, of this program or of another, the one that asks.</summary>
    public static void Describe(Command command, AskTerminal terminal)
    {
        command.Description =
            "Asks a question of any amount of text, far more than a model can hold, and shows how the answer is found.\n" +
            "Keys come from OPENAI_API_KEY and ANTHROPIC_API_KEY. Without any, an embedded extractive model answers, which is not a language model.";
        foreach (Option option in (Option[])[Path, Glob, Model, SubModel, BaseUrl, Mode, MaxDepth, MaxIterations, Plain, Json])
            command.Options.Add(option);
        command.Arguments.Add(Question);
        command.SetAction((arguments, token) => AskRunner.RunAsync(() => Settings(arguments, terminal), terminal, token));
    }

    private static AskSettings Settings(ParseResult arguments, AskTerminal terminal)
    {
        string[] words = arguments.GetValue(Question) ?? [];
        string question = string.Join(' ', words).Trim();
        if (question.Length == 0 && (words.Length > 0 || arguments.GetValue(Path) is not null))
            throw new AskException("There is no question. Write it behind the options, such as: ask --path notes.txt \"When is the release?\"");
        string[] globs = arguments.GetValue(Glob) ?? [];
        if (Array.Exists(globs, string.IsNullOrWhiteSpace))
            throw new AskException("--glob is empty. Name a pattern such as **/*.cs.");
        ChatClientSettings root = new()
        {
            Model = arguments.GetValue(Model),
            BaseUrl = arguments.GetValue(BaseUrl),
            Environment = terminal.Environment,
        };
        return new AskSettings
        {
            Question = question.Length > 0 ? question : AskSettings.DefaultQuestion,
            Path = arguments.GetValue(Path),
            Globs = globs,
            Root = root,
            Sub = arguments.GetValue(SubModel) is { } sub ? root with { Model = sub } : null,
            Mode = arguments.GetValue(Mode),
            MaxDepth = arguments.GetValue(MaxDepth),
            MaxIterations = arguments.GetValue(MaxIterations),
            Plain = arguments.GetValue(Plain) || !terminal.CanRedraw,
            Json = arguments.GetValue(Json),
        };
    }

    private static Option<int?> Limit(string name, string description, int largest)
    {
        return new Option<int?>(name)
        {
            Description = description,
            HelpName = "number",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= largest)
                    return number;
                result.AddError($"{name} must be a number from 1 to {largest}, not '{text}'.");
                return null;
            },
        };
    }

    // Words of a question are taken as they come, so that quotes can be left out; what looks like an option is none of them.
    private static void RefuseOptions(ArgumentResult question)
    {
        foreach (string word in question.Tokens.Select(static token => token.Value).Where(static word => word.StartsWith("--", StringComparison.Ordinal)))
            question.AddError($"There is no option {word}.");
    }
}
