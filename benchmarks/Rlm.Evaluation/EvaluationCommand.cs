using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Rlm.Budgets;
using Rlm.Evaluation.Approaches;
using Rlm.Evaluation.Items;
using Rlm.Evaluation.Models;
using Rlm.Evaluation.Runs;
using Rlm.Samples.ChatClients;

namespace Rlm.Evaluation;

/// <summary>The command line.</summary>
public static class EvaluationCommand
{
    private const string All = "all";
    private const string DefaultLength = "200K";

    private static readonly Option<string[]> Task = new("--task", "-t")
    {
        Description = $"What is asked: {Names(EvaluationTasks.All.Select(static task => task.Name))}; several with commas; all by default.",
        HelpName = "names",
    };

    private static readonly Option<string[]> Length = new("--length", "-l")
    {
        Description = "Characters of the text, such as 200K, 1M or 10Mt (ten million tokens of four); several with commas. 200K by default.",
        HelpName = "sizes",
    };

    private static readonly Option<int> Items = Number("--items", "-n", "Items of each task and length; 10 by default.", 10, 1, 100_000);
    private static readonly Option<int> Seed = Number("--seed", null, "Decides all texts and questions; 1 by default.", 1, 0, int.MaxValue);
    private static readonly Option<int> Parallel = Number("--parallel", null, "Items answered at a time; 2 by default.", 2, 1, 1_000);
    private static readonly Option<int> Window = Number("--window", null, "Tokens of the model's window; 128000 by default.", 128_000,
        4_000, 100_000_000);
    private static readonly Option<int> Latency = Number("--latency", null,
        "Milliseconds that each call of the oracle takes; 0 by default.", 0, 0, 600_000);

    private static readonly Option<string[]> Approach = new("--approach", "-a")
    {
        Description = $"Who answers: {Names(AllApproaches.Known.Select(static approach => approach.Name))}; several with commas, or all. rlm by default.",
        HelpName = "names",
    };

    private static readonly Option<string?> Model = new("--model", "-m")
    {
        Description = "The root model: claude-*, a model of OpenAI or of the server at --base-url; 'oracle' (by default) needs none.",
        HelpName = "name",
    };

    private static readonly Option<string?> SubModel = new("--sub-model", "-s")
    {
        Description = "The model of sub-calls. Without one, the root model.",
        HelpName = "name",
    };

    private static readonly Option<string?> BaseUrl = new("--base-url", "-u")
    {
        Description = "An OpenAI-compatible server, such as http://localhost:11434/v1. Without one, OPENAI_BASE_URL or OpenAI.",
        HelpName = "url",
    };

    private static readonly Option<string?> ErrorRate = new("--error-rate")
    {
        Description = "The share of the oracle's judgements that are wrong; 0 by default.",
        HelpName = "share",
    };

    private static readonly Option<string[]> Price = new("--price")
    {
        Description = "What a million tokens of a model cost, such as gpt-5=1.25/10 (input/output) or gpt-5=1.25/10/0.125 (cached input as well).",
        HelpName = "model=in/out",
    };

    private static readonly Option<string?> Out = new("--out", "-o")
    {
        Description = "The folder of log and reports; what its log has already is not run again. artifacts/evaluation by default.",
        HelpName = "folder",
    };

    private static readonly Option<string?> Remark = new("--remark")
    {
        Description = "A sentence for the report, such as what else the machine did.",
        HelpName = "text",
    };

    /// <summary>Runs the program.</summary>
    /// <returns>0 where all items have a score, 1 where some have none or nothing could be run, 130 where it was cancelled.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error,
        CancellationToken cancellationToken = default)
    {
        RootCommand command = [];
        Describe(command, ["dotnet", "run", "-c", "Release", "--project", "benchmarks/Rlm.Evaluation", "--", .. args], output, error);
        var parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var message in parsed.Errors.Select(static problem => problem.Message).Distinct())
                await error.WriteLineAsync($"Error: {message}");
            await error.WriteLineAsync("Run with --help to see the options.");
            return 1;
        }

        InvocationConfiguration configuration = new()
        {
            Output = output,
            Error = error,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
        };
        return await parsed.InvokeAsync(configuration, cancellationToken);
    }

    /// <summary>Makes a command, of this program or of another, the one that evaluates.</summary>
    /// <param name="command">The command.</param>
    /// <param name="line">The words that were typed, for the report.</param>
    /// <param name="output">Where progress and tables go.</param>
    /// <param name="error">Where errors go.</param>
    public static void Describe(Command command, IReadOnlyList<string> line, TextWriter output, TextWriter error)
    {
        command.Description = "Scores models, and approaches to long texts, on generated questions with known answers.";
        Option[] options = [Task, Length, Items, Approach, Model, SubModel, BaseUrl, Seed, Parallel, Window, ErrorRate, Latency, Price, Out, Remark];
        foreach (var option in options)
            command.Options.Add(option);
        command.SetAction((arguments, token) => RunAsync(arguments, line, output, error, token));
    }

    private static async Task<int> RunAsync(ParseResult arguments, IReadOnlyList<string> line, TextWriter output, TextWriter error,
        CancellationToken cancellationToken)
    {
        try
        {
            return await EvaluationProgram.RunAsync(Settings(arguments, line), output, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Cancelled. The same command goes on with what is left.");
            return 130;
        }
        catch (Exception problem) when (problem is EvaluationException or ChatClientException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"Error: {problem.Message}");
            return 1;
        }
    }

    private static EvaluationSettings Settings(ParseResult arguments, IReadOnlyList<string> line)
    {
        var model = arguments.GetValue(Model) ?? OracleModels.ModelName;
        ChatClientSettings? root = model == OracleModels.ModelName ? null : new() { Model = model, BaseUrl = arguments.GetValue(BaseUrl) };
        var approaches = Chosen(arguments.GetValue(Approach), "rlm", AllApproaches.Known, static approach => approach.Name, "approach");
        return new EvaluationSettings
        {
            Plan = new EvaluationPlan
            {
                Tasks = [.. Chosen(arguments.GetValue(Task), All, EvaluationTasks.All, static task => task.Name, "task")
                    .Select(static task => task.Name)],
                Lengths = [.. Split(arguments.GetValue(Length), DefaultLength).Select(ParseLength).Distinct().Order()],
                Items = arguments.GetValue(Items),
                Seed = (ulong)arguments.GetValue(Seed),
                Approaches = approaches,
                Parallel = arguments.GetValue(Parallel),
                WindowTokens = arguments.GetValue(Window),
                ErrorRate = arguments.GetValue(ErrorRate) is { } rate ? ParseShare(rate) : 0,
                Latency = arguments.GetValue(Latency),
                Prices = new PriceList((arguments.GetValue(Price) ?? []).Select(ParsePrice).ToDictionary(StringComparer.Ordinal)),
            },
            Root = root,
            Sub = root is not null && arguments.GetValue(SubModel) is { } sub ? root with { Model = sub } : null,
            Folder = arguments.GetValue(Out) ?? Path.Combine("artifacts", "evaluation"),
            Remark = arguments.GetValue(Remark),
            Command = string.Join(' ', line.Select(static word => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word)),
        };
    }

    private static List<T> Chosen<T>(string[]? values, string fallback, IReadOnlyList<T> known, Func<T, string> name, string what)
    {
        List<T> chosen = [];
        foreach (var value in Split(values, fallback))
        {
            if (value == All)
                return [.. known];
            chosen.Add(known.FirstOrDefault(item => name(item) == value)
                ?? throw new EvaluationException($"There is no {what} '{value}'. There are {Names(known.Select(name))}."));
        }

        return [.. chosen.Distinct()];
    }

    private static IEnumerable<string> Split(string[]? values, string fallback) =>
        (values is { Length: > 0 } ? values : [fallback])
            .SelectMany(static value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static long ParseLength(string text) => Sizes.TryParse(text, out var characters)
        ? characters
        : throw new EvaluationException($"'{text}' is no length. Lengths look like 200K, 1M or 10Mt.");

    private static double ParseShare(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw new EvaluationException($"--error-rate must be a number from 0 to 1, not '{text}'.");

    private static KeyValuePair<string, ModelPrice> ParsePrice(string text)
    {
        var equals = text.LastIndexOf('=');
        List<decimal> prices = [];
        foreach (var part in equals < 1 ? [] : text[(equals + 1)..].Split('/'))
        {
            if (decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price))
                prices.Add(price);
        }

        return prices.Count is 2 or 3
            ? new(text[..equals], new ModelPrice(prices[0], prices[1], prices.Count == 3 ? prices[2] : null))
            : throw new EvaluationException($"'{text}' is no price. Prices look like gpt-5=1.25/10.");
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);

    private static Option<int> Number(string name, string? alias, string description, int fallback, int least, int most) =>
        new(name, alias is null ? [] : [alias])
        {
            Description = description,
            HelpName = "number",
            DefaultValueFactory = _ => fallback,
            CustomParser = result =>
            {
                var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
                    && number <= most)
                    return number;
                result.AddError($"{name} must be a number from {least} to {most}, not '{text}'.");
                return fallback;
            },
        };
}
