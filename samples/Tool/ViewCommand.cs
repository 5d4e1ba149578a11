using System.CommandLine;
using Rlm.Samples.Ask;

namespace Rlm.Tool;

/// <summary>Writes the page of a trajectory.</summary>
internal static class ViewCommand
{
    private static readonly Argument<string> Trajectory = new("trajectory")
    {
        Description = "The file of the run, as WithTrajectory or UseTrajectories wrote it.",
        HelpName = "run.jsonl",
    };

    private static readonly Option<string?> Out = new("--out", "-o")
    {
        Description = "The page to write. Beside the trajectory and named after it by default.",
        HelpName = "run.html",
    };

    /// <summary>Makes a command the one that writes a page and prints its path.</summary>
    public static void Describe(Command command, AskTerminal terminal)
    {
        command.Description = "Writes a page that shows what a run did, one file that needs no network, and prints its path.";
        command.Arguments.Add(Trajectory);
        command.Options.Add(Out);
        command.SetAction((arguments, token) => RunAsync(arguments, terminal, token));
    }

    private static async Task<int> RunAsync(ParseResult arguments, AskTerminal terminal, CancellationToken cancellationToken)
    {
        string file = arguments.GetRequiredValue(Trajectory);
        string page = Path.GetFullPath(arguments.GetValue(Out) ?? Path.ChangeExtension(file, ".html"));
        if (page == Path.GetFullPath(file))
        {
            await terminal.Error.WriteLineAsync($"Error: the page would replace '{file}'. Name another with --out.");
            return 1;
        }

        try
        {
            RlmTrajectory trajectory = await RlmTrajectory.ReadAsync(file, cancellationToken);
            trajectory.WriteHtml(page);
            await terminal.Out.WriteLineAsync(page);
            return 0;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await terminal.Error.WriteLineAsync($"Error: cannot show '{file}': {error.Message}");
            return 1;
        }
    }
}
