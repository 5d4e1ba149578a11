using System.CommandLine;
using Microsoft.Extensions.Options;
using Rlm.Samples.Ask;
using Rlm.Samples.ChatClients;

namespace Rlm.Samples.Chat;

/// <summary>The command line.</summary>
public static class ChatCommand
{
    private static readonly Option<string>[] Options =
    [
        new("--path", "-p")
        {
            Description = "The file or folder to talk about. Without one, the .NET API documentation that comes with the SDK.",
            HelpName = "file|folder",
        },
        new("--glob", "-g") { Description = "What to include of a folder, such as **/*.cs.", HelpName = "pattern" },
        new("--model", "-m")
        {
            Description =
                "The root model: claude-*, a model of OpenAI or of the server at --base-url, or 'extractive' (embedded, needs no key).",
            HelpName = "name",
        },
        new("--sub-model", "-s")
        {
            Description = "The model of sub-calls, usually a cheaper one. Without one, the root model.",
            HelpName = "name",
        },
        new("--base-url", "-u")
        {
            Description = "An OpenAI-compatible server, such as http://localhost:11434/v1. Without one, OPENAI_BASE_URL or OpenAI.",
            HelpName = "url",
        },
        new("--trajectories", "-t")
        {
            Description = "The folder to keep the trajectories of answers in. Without one, a new folder for temporary files.",
            HelpName = "folder",
        },
        new("--urls") { Description = "Where to listen; http://localhost:5000 by default.", HelpName = "urls" },
    ];

    /// <summary>Runs the program until it is stopped.</summary>
    /// <returns>0 where it served the page, 1 where it could not start.</returns>
    public static async Task<int> RunAsync(string[] args, AskTerminal terminal, CancellationToken cancellationToken = default)
    {
        RootCommand command = new(
            "A page to chat over a long document, and in a long conversation, with live progress.\n" +
            "Keys come from OPENAI_API_KEY and ANTHROPIC_API_KEY. Without any, an embedded extractive model answers, which is not a language "
            + "model.");
        foreach (Option<string> option in Options)
            command.Options.Add(option);
        command.SetAction((arguments, token) => ServeAsync(Known(arguments), terminal, token));

        ParseResult parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (string message in parsed.Errors.Select(static error => error.Message).Distinct())
                await terminal.Error.WriteLineAsync($"Error: {message}");
            await terminal.Error.WriteLineAsync("Run with --help to see the options.");
            return 1;
        }

        // The server has its own way of ending on a signal.
        InvocationConfiguration configuration = new() { Output = terminal.Out, Error = terminal.Error, ProcessTerminationTimeout = null };
        return await parsed.InvokeAsync(configuration, cancellationToken);
    }

    private static async Task<int> ServeAsync(string[] args, AskTerminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            await using WebApplication application = ChatApplication.Create(args);
            ThrowIfUnusable(application.Services.GetRequiredService<ChatSettings>(), terminal);
            await application.RunAsync(cancellationToken);
            return 0;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while it started.
            return 0;
        }
        catch (Exception error) when (
            error is AskException or ChatClientException or OptionsValidationException or IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"Error: {error.Message}");
            return 1;
        }
    }

    // Later it would be the failure of a request, which only the log tells.
    private static void ThrowIfUnusable(ChatSettings settings, AskTerminal terminal)
    {
        foreach (ChatClientSettings model in (ChatClientSettings[])[settings.Root, settings.Sub])
            _ = (model with { Environment = terminal.Environment }).Choose();
        if (settings.Path is { } path && !Path.Exists(path))
            throw new AskException($"There is no file or folder '{path}'.");
    }

    // In the one form that the configuration of the server reads.
    private static string[] Known(ParseResult arguments) =>
    [
        .. Options.Where(option => arguments.GetValue(option) is not null)
            .SelectMany(option => (string[])[option.Name, arguments.GetValue(option)!]),
    ];
}
