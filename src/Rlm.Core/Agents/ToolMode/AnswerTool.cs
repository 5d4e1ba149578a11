using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary><c>submit_answer</c>: its arguments are the answer, of the form that was asked for.</summary>
internal sealed class AnswerTool
{
    private const string Parameter = "answer";

    private readonly AnswerForm? _form;

    public AnswerTool(AnswerForm? form)
    {
        _form = form;
        Declaration = AIFunctionFactory.CreateDeclaration(
            ToolNames.SubmitAnswer, "Submits the answer, which ends the work. Call it by itself, when you are sure.", SchemaOf(form));
    }

    public AIFunctionDeclaration Declaration { get; }

    /// <summary>Reads the answer.</summary>
    /// <param name="arguments">The arguments, a JSON object.</param>
    /// <param name="text">The answer, or what it would have been.</param>
    /// <returns>What is wrong with it; <see langword="null"/> where nothing is.</returns>
    public string? Read(string arguments, out string text)
    {
        string? problem = null;
        text = "";
        foreach (var candidate in Candidates(arguments))
        {
            var flaw = _form is not null ? _form.Problem(candidate) : string.IsNullOrWhiteSpace(candidate) ? "it is empty" : null;
            if (flaw is null)
            {
                text = candidate;
                return null;
            }

            if (problem is null)
                (problem, text) = (flaw, candidate);
        }

        return _form is null
            ? $"there is no answer: {problem ?? $"the argument '{Parameter}' is missing"}"
            : $"the answer does not have the form that was asked for: {problem ?? $"the argument '{Parameter}' is missing"}";
    }

    // What was meant, likeliest first. Models put data into strings, objects into the parameter that other forms have, and give that
    // another name.
    private IEnumerable<string> Candidates(string arguments)
    {
        using var document = JsonDocument.Parse(arguments);
        var root = document.RootElement;
        if (_form is { IsObject: true })
            yield return arguments;
        if (!root.TryGetProperty(Parameter, out var value))
        {
            if (root.EnumerateObject().Count() != 1)
                yield break;
            value = root.EnumerateObject().First().Value;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            yield return value.GetRawText();
            yield break;
        }

        var text = value.GetString()!;
        if (_form is null or { IsText: true })
        {
            yield return text;
            yield break;
        }

        // Of a string that holds an object or a list, that is meant, also where a string would do.
        if (text.TrimStart() is ['{' or '[', ..])
            yield return text;
        yield return value.GetRawText();
        yield return text;
    }

    private static JsonElement SchemaOf(AnswerForm? form)
    {
        if (form is { IsObject: true })
            return JsonElement.Parse(form.Schema);
        JsonNode answer;
        if (form is null)
        {
            answer = new JsonObject { ["type"] = "string", ["description"] = "The answer, complete by itself." };
        }
        else
        {
            answer = JsonNode.Parse(form.Schema)!;
            MoveReferences(answer);
        }

        var schema = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject { [Parameter] = answer },
            ["required"] = new JsonArray(JsonValue.Create(Parameter)),
        };
        return JsonElement.Parse(schema.ToJsonString());
    }

    // References count from the root, which the schema of the answer no longer is.
    private static void MoveReferences(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                MoveReferences(item);
        }
        else if (node is JsonObject value)
        {
            if (value["$ref"] is JsonValue reference && reference.TryGetValue<string>(out var pointer) && pointer.StartsWith('#'))
                value["$ref"] = $"#/properties/{Parameter}{pointer[1..]}";
            foreach (var (_, part) in value)
                MoveReferences(part);
        }
    }
}
