using Rlm.Samples.Ask;

namespace Rlm.Samples.Tests.Ask;

/// <summary>A run of the program as a person would start it, with its own environment variables.</summary>
public sealed record AskRun(int Code, string Output, string Error)
{
    public static Task<AskRun> StartAsync(params string[] args) => StartAsync(args, canRedraw: false);

    public static async Task<AskRun> StartAsync(
        string[] args, bool canRedraw, CancellationToken cancellationToken = default, params (string Name, string Value)[] variables)
    {
        StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        AskTerminal terminal = new(output, error, canRedraw, name => variables.FirstOrDefault(variable => variable.Name == name).Value);
        int code = await AskCommand.RunAsync(args, terminal, cancellationToken);
        return new AskRun(code, output.ToString(), error.ToString());
    }
}
