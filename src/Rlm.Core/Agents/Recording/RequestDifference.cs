using System.Text;
using static System.FormattableString;

namespace Rlm;

/// <summary>Says how a call differs from the recorded one that is most like it.</summary>
internal static class RequestDifference
{
    private const int Shown = 60;

    public static string Describe(RecordedRequest request, RecordedCalls recorded)
    {
        var ofClient = recorded.All.Where(call => call.Request.Client == request.Client).ToList();
        if (ofClient.Count == 0)
        {
            var names = string.Join(", ", recorded.Clients.Select(static name => $"'{name}'"));
            return $"No call of a client '{request.Client}' was recorded; there are clients {(names.Length > 0 ? names : "of no name")}.";
        }

        if (ofClient.Count(call => call.Request.Key == request.Key) is > 0 and var times)
        {
            return Invariant(
                $"The call was recorded {times} time{(times == 1 ? "" : "s")} and is made once more. It asks: {Short(LastOf(request))}");
        }

        var (nearest, same) = ofClient.Select(call => (Call: call, Same: SameMessages(call.Request, request)))
            .OrderByDescending(pair => pair.Same).ThenBy(pair => Math.Abs(pair.Call.Request.Messages.Count - request.Messages.Count))
            .ThenByDescending(pair => SameCharacters(pair.Call.Request, request, pair.Same)).First();
        var text = new StringBuilder(Invariant($"No such call was recorded. The one most like it, call {nearest.Number}, differs "));
        var (was, isNow) = (nearest.Request.Messages, request.Messages);
        if (same < was.Count && same < isNow.Count)
            text.Append(Between(was[same], isNow[same], same));
        else if (was.Count != isNow.Count)
            text.Append(Invariant($"in the number of messages: {was.Count} were recorded, and {isNow.Count} are sent."));
        else
            text.Append(BetweenOptions(nearest.Request, request));
        return text.ToString();
    }

    private static string Between(RecordedMessage was, RecordedMessage isNow, int index)
    {
        if (was.Role != isNow.Role)
            return Invariant($"in message {index + 1}: its role was {was.Role} and is {isNow.Role}.");
        var at = was.Text.AsSpan().CommonPrefixLength(isNow.Text);
        var start = Math.Max(0, at - (Shown / 3));
        var recorded = Short(Excerpt.Tail(was.Text, was.Text.Length - start));
        var asked = Short(Excerpt.Tail(isNow.Text, isNow.Text.Length - start));
        return Invariant($"in message {index + 1} ({was.Role}) at character {at}: recorded was {recorded}, and asked is {asked}.");
    }

    private static string BetweenOptions(RecordedRequest was, RecordedRequest isNow)
    {
        var differences = was.Options.Keys.Union(isNow.Options.Keys).Order(StringComparer.Ordinal)
            .Where(name => was.Options.GetValueOrDefault(name) != isNow.Options.GetValueOrDefault(name))
            .Select(name => $"{name} (recorded was {ValueOf(was, name)}, and asked is {ValueOf(isNow, name)})");
        return $"in the options: {string.Join("; ", differences)}.";

        static string ValueOf(RecordedRequest request, string name) =>
            request.Options.TryGetValue(name, out var value) ? Short(value) : "nothing";
    }

    private static int SameMessages(RecordedRequest one, RecordedRequest other) =>
        one.Messages.Zip(other.Messages).TakeWhile(static pair => pair.First == pair.Second).Count();

    private static int SameCharacters(RecordedRequest one, RecordedRequest other, int index) =>
        index < one.Messages.Count && index < other.Messages.Count
            ? one.Messages[index].Text.AsSpan().CommonPrefixLength(other.Messages[index].Text)
            : 0;

    private static string LastOf(RecordedRequest request) => request.Messages.Count > 0 ? request.Messages[^1].Text : "";

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings("⏎");
        return $"\"{Excerpt.Of(line, Shown, "…")}\"";
    }
}
