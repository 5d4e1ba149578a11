using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>What a call asks, as far as it makes a difference to the answer.</summary>
/// <param name="Client">The name of the client.</param>
/// <param name="Messages">The messages.</param>
/// <param name="Options">The options, by name.</param>
internal sealed record RecordedRequest(string Client, IReadOnlyList<RecordedMessage> Messages, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>What is the same for equal requests, and for no others.</summary>
    public string Key { get; } = KeyOf(Client, Messages, Options);

    public static RecordedRequest Of(
        string client, IEnumerable<ChatMessage> messages, ChatOptions? options, TrajectoryRedaction redaction) =>
        new(client, [.. messages.Select(message => RecordedMessage.Of(message, redaction))], OptionsOf(options, redaction));

    private static SortedDictionary<string, string> OptionsOf(ChatOptions? options, TrajectoryRedaction redaction)
    {
        SortedDictionary<string, string> found = new(StringComparer.Ordinal);
        if (options is null)
            return found;
        Add("model", options.ModelId);
        Add("instructions", options.Instructions);
        Add("temperature", options.Temperature);
        Add("topP", options.TopP);
        Add("topK", options.TopK);
        Add("frequencyPenalty", options.FrequencyPenalty);
        Add("presencePenalty", options.PresencePenalty);
        Add("seed", options.Seed);
        Add("stop", options.StopSequences is { Count: > 0 } stop ? ContentJson.Of(stop.ToArray()) : null);
        Add("reasoning", options.Reasoning is { } reasoning ? $"{reasoning.Effort} {reasoning.Output}" : null);
        Add("format", options.ResponseFormat switch
        {
            null => null,
            ChatResponseFormatJson json => $"json {json.SchemaName} {json.Schema}".TrimEnd(),
            var other => other.GetType().Name,
        });
        Add("toolMode", options.ToolMode switch
        {
            null => null,
            RequiredChatToolMode required => $"required {required.RequiredFunctionName}".TrimEnd(),
            var other => other.GetType().Name,
        });
        Add("tools", options.Tools is { Count: > 0 } tools
            ? string.Join('\n', tools.Select(static tool => tool is AIFunctionDeclaration function
                ? $"{function.Name}: {function.Description} {function.JsonSchema}"
                : $"{tool.Name}: {tool.GetType().Name}"))
            : null);
        return found;

        void Add(string name, IConvertible? value)
        {
            if (value is not null)
                found[name] = redaction.Apply(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static string KeyOf(string client, IReadOnlyList<RecordedMessage> messages, IReadOnlyDictionary<string, string> options)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(client);
        foreach (var message in messages)
            Append(message.Id);
        Append("|");
        foreach (var (name, value) in options)
        {
            Append(name);
            Append(value);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Append(string text)
        {
            hash.AppendData(BitConverter.GetBytes(text.Length));
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }
    }
}
