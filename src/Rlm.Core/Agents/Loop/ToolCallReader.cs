using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Repl;

namespace Rlm;

/// <summary>
/// Reads the call of a tool as code: models that were trained on tools call one that runs Python, though none was offered, in the way of
/// their provider or written out as JSON.
/// </summary>
internal static class ToolCallReader
{
    private static readonly string[] CodeNames =
        ["code", "source", "script", "program", "python", "cell", "input", "command", "cmd", "query"];

    private static readonly HashSet<string> AnswerTools =
        new(["final", "final_var", "final_answer", "submit", "submit_answer", "answer"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The code of the first call; <see langword="null"/> where there is none that could be one.</summary>
    /// <param name="response">The response.</param>
    /// <param name="reply">Its text.</param>
    public static string? Read(ChatResponse response, string reply)
    {
        var call = response.Messages.SelectMany(static message => message.Contents).OfType<FunctionCallContent>().FirstOrDefault();
        try
        {
            return call is not null ? ToCode(call.Name, call.Arguments ?? new Dictionary<string, object?>()) : ReadText(reply);
        }
        catch (Exception error) when (JsonFaults.IsOne(error))
        {
            return null;
        }
    }

    private static string? ReadText(string reply)
    {
        var tagged = WrittenCall.Tagged().Match(reply);
        var json = (tagged.Success ? tagged.Groups["json"].Value : reply).Trim();
        if (json.Length < 2 || json[0] != '{')
            return null;
        using var document = JsonDocument.Parse(json);
        var call = WrittenCall.Read(document.RootElement);
        if (call.Arguments is { } arguments)
        {
            return arguments.ValueKind == JsonValueKind.Object
                ? ToCode(call.Name, ToDictionary(arguments))
                : Inner(call.Name, arguments.GetString()!);
        }

        // Without arguments it may as well be data; then only a field that is named like code is code.
        var fields = ToDictionary(call.Fields);
        fields.Remove("name");
        return ToCode(AnswerTools.Contains(call.Name) ? call.Name : "", fields);
    }

    // Providers write arguments as JSON within a string; where it is none, the string is the argument.
    private static string? Inner(string name, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return ToCode(name, ToDictionary(document.RootElement));
        }
        catch (Exception error) when (JsonFaults.IsOne(error))
        {
            // The code itself.
        }

        return ToCode(name, new Dictionary<string, object?> { ["code"] = text });
    }

    private static string? ToCode(string name, IDictionary<string, object?> arguments)
    {
        var texts = arguments.Select(static pair => (pair.Key, Text: TextOf(pair.Value)))
            .Where(static pair => pair.Text is not null).ToList();
        if (AnswerTools.Contains(name))
            return texts.Count > 0 ? $"FINAL({PythonLiteral.Of(texts[0].Text!)})" : null;
        foreach (var wanted in CodeNames)
        {
            if (texts.Find(pair => pair.Key.Equals(wanted, StringComparison.OrdinalIgnoreCase)).Text is { } code)
                return code;
        }

        return name.Length > 0 && texts.Count == 1 ? texts[0].Text : null;
    }

    private static string? TextOf(object? value) => value switch
    {
        string text when !string.IsNullOrWhiteSpace(text) => text,
        JsonElement { ValueKind: JsonValueKind.String } element when !string.IsNullOrWhiteSpace(element.GetString()) => element.GetString(),
        _ => null,
    };

    private static Dictionary<string, object?> ToDictionary(JsonElement element) => element.EnumerateObject()
        .GroupBy(static property => property.Name, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => TextOf(group.Last().Value.Clone()) as object, StringComparer.Ordinal);
}
