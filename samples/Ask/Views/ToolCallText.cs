namespace Rlm.Samples.Ask.Views;

/// <summary>A call of a tool in one line.</summary>
internal static class ToolCallText
{
    private const int MostArguments = 160;

    public static string Of(ToolCallStarted call) =>
        $"{call.Name} {(call.Arguments.Length > MostArguments ? call.Arguments[..MostArguments] + "..." : call.Arguments)}".ReplaceLineEndings(" ");

    public static string Of(ToolCallFinished call) => call.Error is { } error
        ? $"... {call.Name} failed after {call.Duration.TotalSeconds:F2} s: {error}".ReplaceLineEndings(" ")
        : $"... {call.Name} returned after {call.Duration.TotalSeconds:F2} s";
}
