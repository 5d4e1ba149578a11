using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rlm;

/// <summary>
/// Holds a JSON value against a JSON schema as <c>AIJsonUtilities</c> makes them of types, and says what is wrong in words that help
/// whoever wrote the value. Fields that the schema does not name are wrong unless it allows them.
/// </summary>
internal sealed class SchemaCheck(JsonElement root)
{
    // Each costs tokens, and who has read so many has enough to mend.
    private const int MaxProblems = 10;
    private const int MaxShown = 60;
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <returns>Where and what is wrong, as far as the first ten; <see langword="null"/> where nothing is.</returns>
    public string? Problem(JsonElement value)
    {
        List<string> problems = [];
        Check(root, value, "$", problems);
        return problems.Count == 0 ? null : string.Join("; ", problems);
    }

    private void Check(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        if (problems.Count >= MaxProblems)
            return;
        // A schema of the host's may refer to itself without end; that must not take the process with it.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (schema.ValueKind != JsonValueKind.Object)
        {
            if (schema.ValueKind == JsonValueKind.False)
                problems.Add($"{path}: nothing may stand here");
            return;
        }

        if (schema.TryGetProperty("$ref", out var reference))
            Check(Resolve(reference.GetString()!), value, path, problems);
        else if (Misfit(schema, value) is { } misfit)
            problems.Add($"{path}: {misfit}, got {Describe(value)}");
        else if (!CheckChoices(schema, value, path, problems))
            CheckParts(schema, value, path, problems);
    }

    private static string? Misfit(JsonElement schema, JsonElement value)
    {
        if (schema.TryGetProperty("type", out var type) && !IsOfType(type, value))
            return $"expected {Name(type)}";
        if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
            return $"expected {only.GetRawText()}";
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)))
            return $"expected one of {string.Join(", ", allowed.EnumerateArray().Select(static item => item.GetRawText()))}";
        return null;
    }

    private void CheckParts(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                CheckObject(schema, value, path, problems);
                break;
            case JsonValueKind.Array:
                CheckArray(schema, value, path, problems);
                break;
            case JsonValueKind.String when OfText(schema, value.GetString()!) is { } problem:
                problems.Add($"{path}: {problem}");
                break;
            case JsonValueKind.Number when OfNumber(schema, value) is { } problem:
                problems.Add($"{path}: {problem}");
                break;
        }
    }

    /// <returns>Whether there is a choice that the value does not fit.</returns>
    private bool CheckChoices(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        var before = problems.Count;
        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var part in all.EnumerateArray())
                Check(part, value, path, problems);
        }

        if (problems.Count > before)
            return true;
        if (!schema.TryGetProperty("anyOf", out var any) && !schema.TryGetProperty("oneOf", out any))
            return false;
        List<List<string>> misfits = [];
        foreach (var choice in any.EnumerateArray())
        {
            List<string> ofChoice = [];
            Check(choice, value, path, ofChoice);
            if (ofChoice.Count == 0)
                return false;
            misfits.Add(ofChoice);
        }

        // The choice that came furthest is most likely what was meant.
        if (misfits.MaxBy(static problems => problems[0].IndexOf(':', StringComparison.Ordinal)) is { } nearest)
            problems.AddRange(nearest.Take(MaxProblems - problems.Count));
        return misfits.Count > 0;
    }

    private void CheckObject(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        var hasFields = schema.TryGetProperty("properties", out var fields);
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(static name => name.GetString()!))
            {
                if (problems.Count < MaxProblems && !value.TryGetProperty(name, out _))
                    problems.Add($"{path}: the field '{name}' is missing");
            }
        }

        var hasOthers = schema.TryGetProperty("additionalProperties", out var others);
        foreach (var field in value.EnumerateObject())
        {
            if (problems.Count >= MaxProblems)
                return;
            var place = $"{path}.{field.Name}";
            if (hasFields && fields.TryGetProperty(field.Name, out var form))
                Check(form, field.Value, place, problems);
            else if (hasOthers && others.ValueKind != JsonValueKind.False)
                Check(others, field.Value, place, problems);
            else if (hasFields)
                problems.Add($"{path}: there is no field '{field.Name}'; the fields are "
                    + string.Join(", ", fields.EnumerateObject().Select(static f => f.Name)));
        }
    }

    private void CheckArray(JsonElement schema, JsonElement value, string path, List<string> problems)
    {
        var length = value.GetArrayLength();
        if (Limit(schema, "minItems") is { } least && length < least)
            problems.Add($"{path}: expected at least {Show(least)} items, got {length}");
        else if (Limit(schema, "maxItems") is { } most && length > most)
            problems.Add($"{path}: expected at most {Show(most)} items, got {length}");
        if (!schema.TryGetProperty("items", out var form))
            return;
        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (problems.Count >= MaxProblems)
                return;
            Check(form, item, $"{path}[{i++}]", problems);
        }
    }

    private static string? OfText(JsonElement schema, string text)
    {
        if (Limit(schema, "minLength") is { } least && text.Length < least)
            return $"expected at least {Show(least)} characters, got {text.Length}";
        if (Limit(schema, "maxLength") is { } most && text.Length > most)
            return $"expected at most {Show(most)} characters, got {text.Length}";
        if (!schema.TryGetProperty("pattern", out var pattern))
            return null;
        try
        {
            return Regex.IsMatch(text, pattern.GetString()!, RegexOptions.CultureInvariant, PatternTime)
                ? null
                : $"expected a string of the form {pattern.GetString()}, got {Shorten(text)}";
        }
        catch (RegexMatchTimeoutException)
        {
            return $"holding the string against {pattern.GetString()} takes too long";
        }
    }

    private static string? OfNumber(JsonElement schema, JsonElement value)
    {
        var number = value.GetDouble();
        if (Limit(schema, "minimum") is { } least && number < least)
            return $"expected at least {Show(least)}, got {value.GetRawText()}";
        if (Limit(schema, "maximum") is { } most && number > most)
            return $"expected at most {Show(most)}, got {value.GetRawText()}";
        return null;
    }

    private JsonElement Resolve(string pointer)
    {
        var place = root;
        foreach (var step in pointer.Split('/').Skip(1)
            .Select(static step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            place = place.ValueKind == JsonValueKind.Array
                ? place[int.Parse(step, CultureInfo.InvariantCulture)]
                : place.GetProperty(Uri.UnescapeDataString(step));
        }

        return place;
    }

    private static bool IsOfType(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(one => IsOfType(one, value))
        : type.GetString() switch
        {
            "null" => value.ValueKind == JsonValueKind.Null,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "string" => value.ValueKind == JsonValueKind.String,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" =>
                value.ValueKind == JsonValueKind.Number && (value.TryGetInt64(out _) || Math.Floor(value.GetDouble()) == value.GetDouble()),
            "array" => value.ValueKind == JsonValueKind.Array,
            "object" => value.ValueKind == JsonValueKind.Object,
            _ => true,
        };

    private static string Name(JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? string.Join(" or ", type.EnumerateArray().Select(Name))
        : type.GetString() switch
        {
            "integer" => "an integer",
            "object" => "an object (dict)",
            "array" => "an array (list)",
            "null" => "null (None)",
            var other => $"a {other}",
        };

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object (dict)",
        JsonValueKind.Array => "an array (list)",
        JsonValueKind.Null => "null (None)",
        JsonValueKind.String => $"the string {Shorten(value.GetRawText())}",
        _ => value.GetRawText(),
    };

    private static double? Limit(JsonElement schema, string name) => schema.TryGetProperty(name, out var limit) ? limit.GetDouble() : null;

    private static string Show(double limit) => limit.ToString(CultureInfo.InvariantCulture);

    private static string Shorten(string text) => Excerpt.Of(text, MaxShown);
}
