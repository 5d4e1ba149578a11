using Microsoft.Extensions.AI;
using Rlm.Contexts;
using Rlm.Samples.Ask.Corpus;
using Rlm.Samples.Ask.Views;
using Rlm.Samples.ChatClients;

namespace Rlm.Samples.Ask;

/// <summary>One question from start to end.</summary>
internal static class AskRunner
{
    private const int Canceled = 130;

    public static async Task<int> RunAsync(Func<AskSettings> settings, AskTerminal terminal, CancellationToken cancellationToken)
    {
        try
        {
            return await AskAsync(settings(), terminal, cancellationToken);
        }
        catch (RlmCanceledException)
        {
            // The view has said so, with the usage so far.
            return Canceled;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await terminal.Error.WriteLineAsync("Cancelled before anything was asked.");
            return Canceled;
        }
        catch (Exception error) when (error is AskException or ChatClientException or ContextException or IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"Error: {error.Message}");
            return 1;
        }
    }

    private static async Task<int> AskAsync(AskSettings settings, AskTerminal terminal, CancellationToken cancellationToken)
    {
        using IChatClient root = ChatClientFactory.CreateRoot(settings.Root);
        using IChatClient sub = ChatClientFactory.CreateSub(settings.Sub ?? settings.Root);
        await using IContextEnvironment context = await ContextOpener.OpenAsync(settings, terminal.Environment, cancellationToken);
        RlmAgent agent = Build(settings, root, sub);
        RunHeader header = new(
            settings.Question,
            (await context.GetShapeAsync(cancellationToken)).Source ?? "",
            settings.Root.Choose().ToString(),
            (settings.Sub ?? settings.Root).Choose().ToString());

        IAskView view = settings.Json ? new JsonView(terminal.Out, header)
            : settings.Plain ? new PlainView(terminal.Out, header)
            : new RichView(terminal.Out, header);
        RlmResponse response = await view.ShowAsync(agent.RunStreamingAsync(settings.Question, context, cancellationToken));
        if (response.Status == RlmStatus.Answered)
            return 0;
        await terminal.Error.WriteLineAsync($"Error: {Explain(response)}");
        return 1;
    }

    private static RlmAgent Build(AskSettings settings, IChatClient root, IChatClient sub) => new RlmAgentBuilder()
        .UseRootClient(root)
        .UseSubClient(sub)
        .Configure(options =>
        {
            options.Mode = settings.Mode;
            options.MaxDepth = settings.MaxDepth ?? options.MaxDepth;
            options.MaxIterations = settings.MaxIterations ?? options.MaxIterations;
        })
        .Build();

    private static string Explain(RlmResponse response) => response.Status switch
    {
        RlmStatus.Failed => response.Error?.Message ?? "The root model could not be asked.",
        RlmStatus.OutOfIterations => $"No answer was submitted in {response.Metadata.Iterations} iterations.",
        RlmStatus.OutOfBudget => $"The run's limit on {response.Metadata.ExhaustedLimit} was reached.",
        RlmStatus.TimedOut => "The run's time was up.",
        _ => "Too many turns in a row brought only errors, no code or no call of a tool.",
    };
}
