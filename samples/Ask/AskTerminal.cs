namespace Rlm.Samples.Ask;

/// <summary>Where the program writes, and what it may know of its surroundings.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="CanRedraw">Whether a person sits at a terminal that can go back and draw over what it wrote.</param>
/// <param name="Environment">Reads an environment variable.</param>
public sealed record AskTerminal(TextWriter Out, TextWriter Error, bool CanRedraw, Func<string, string?> Environment)
{
    /// <summary>The terminal the process was started in. Colours and redrawing also end where <c>NO_COLOR</c> is set or <c>TERM</c> is <c>dumb</c>.</summary>
    public static AskTerminal FromConsole()
    {
        bool plain = Console.IsOutputRedirected
            || System.Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            || System.Environment.GetEnvironmentVariable("TERM") == "dumb";
        return new AskTerminal(Console.Out, Console.Error, !plain, System.Environment.GetEnvironmentVariable);
    }
}
