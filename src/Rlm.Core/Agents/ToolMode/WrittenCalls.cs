using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>Reads calls of tools that a model has written out as text, because its server does not know how it calls tools.</summary>
internal static partial class WrittenCalls
{
    /// <summary>Reads them.</summary>
    /// <param name="reply">The text.</param>
    /// <param name="isTool">Whether there is a tool of a name; anything else is text.</param>
    /// <param name="before">What stands before the first of them.</param>
    /// <returns>The calls without ids; none where the text holds anything else.</returns>
    public static IReadOnlyList<FunctionCallContent> Read(string reply, Func<string, bool> isTool, out string before)
    {
        before = "";
        List<FunctionCallContent> calls = [];
        var tagged = WrittenCall.Tagged().Matches(reply);
        if (tagged.Count > 0)
        {
            before = reply[..tagged[0].Index].Trim();
            foreach (Match match in tagged)
                Add(calls, match.Groups["json"].Value.Trim(), isTool);
            return calls;
        }

        var fenced = Fenced().Match(reply);
        Add(calls, fenced.Success ? fenced.Groups["json"].Value : reply.Trim(), isTool);
        return calls;
    }

    private static void Add(List<FunctionCallContent> calls, string json, Func<string, bool> isTool)
    {
        if (json.Length < 2 || json[0] is not ('{' or '['))
            return;
        try
        {
            using var document = JsonDocument.Parse(json);
            foreach (var item in document.RootElement.ValueKind == JsonValueKind.Array
                ? document.RootElement.EnumerateArray().ToArray()
                : [document.RootElement])
            {
                if (Read(item) is { } call && isTool(call.Name))
                    calls.Add(call);
            }
        }
        catch (Exception error) when (JsonFaults.IsOne(error))
        {
            // Text that only looks like a call.
        }
    }

    private static FunctionCallContent? Read(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object)
            return null;
        var call = WrittenCall.Read(item);
        if (call.Name.Length == 0 || call.Arguments is not { } given)
            return null;
        var arguments = given.ValueKind == JsonValueKind.Object ? ToolArguments.Read(given) : ToolArguments.Read(given.GetString()!);
        return new FunctionCallContent("", call.Name, arguments);
    }

    [GeneratedRegex(@"\A\s*```(?:json|tool_call|tool_code)?[ \t]*\r?\n(?<json>.*?)\s*```\s*\z", RegexOptions.Singleline)]
    private static partial Regex Fenced();
}
