using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rlm;

/// <summary>
/// Makes a result shorter, so that it stays the JSON it is: of its longest list the head and the tail are kept, of its longest text too.
/// </summary>
internal static class ToolResultCut
{
    // Beyond so many long parts it is no longer the same result.
    private const int MaxParts = 3;

    // What the added properties take.
    private const int Added = 48;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>The shorter result; <see langword="null"/> where what is long about it is neither a list nor a text.</returns>
    public static string? Cut(string json, int limit)
    {
        if (JsonNode.Parse(json) is not JsonObject result)
            return null;
        for (var i = 0; i < MaxParts && result.Count > 0; i++)
        {
            var (name, longest) = result.MaxBy(static property => Length(property.Value));
            // Where another part is long too, it is the next to be cut.
            var room = Math.Max(limit / (MaxParts + 1), limit - Added - (Length(result) - Length(longest)));
            var leftOut = 0;
            JsonNode? shorter = longest switch
            {
                JsonArray list => Keep(list, room, out leftOut),
                JsonValue value when value.TryGetValue<string>(out var text) => Shorten(text, room),
                _ => null,
            };
            if (shorter is null)
                return null;
            result[name] = shorter;
            if (leftOut > 0)
                result["left_out"] = leftOut;
            result["truncated"] = true;
            if (Length(result) <= limit)
                return result.ToJsonString(Relaxed);
        }

        return null;
    }

    private static JsonArray? Keep(JsonArray list, int room, out int leftOut)
    {
        leftOut = 0;
        var lengths = list.Select(static item => Length(item) + 1).ToList();
        var (head, tail, used) = (0, 0, 2);
        // Two of the head for one of the tail: hits come best first, or in order.
        while (head + tail < list.Count)
        {
            var fromTail = tail < head / 2;
            var next = lengths[fromTail ? list.Count - 1 - tail : head];
            if (used + next > room)
                break;
            used += next;
            if (fromTail)
                tail++;
            else
                head++;
        }

        if (head == 0)
            return null;
        leftOut = list.Count - head - tail;
        return [.. list.Take(head).Concat(list.TakeLast(tail)).Select(static item => item?.DeepClone())];
    }

    // Quotes and line ends count twice, so the room for the text is found by trying.
    private static JsonValue? Shorten(string text, int room)
    {
        for (var length = room; length >= Added; length = length * 3 / 4)
        {
            var shorter = JsonValue.Create(ToolResult.Shorten(text, length));
            if (Length(shorter) <= room)
                return shorter;
        }

        return null;
    }

    private static int Length(JsonNode? node) => node?.ToJsonString(Relaxed).Length ?? 4;
}
