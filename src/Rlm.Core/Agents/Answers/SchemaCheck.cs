using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rlm;

/// <summary>
/// Holds a JSON value against a JSON schema as <c>AIJsonUtilities</c> makes them of types, and says the first thing that is wrong in words
/// that help whoever wrote the value. Fields that the schema does not name are wrong unless it allows them.
/// </summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private const int MaxShown = 60;
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    /// <returns>Where and what is wrong; <see langword="null"/> where nothing is.</returns>
    public string? Problem(JsonElement value) => Problem(root, value, "$");

    private string? Problem(JsonElement schema, JsonElement value, string path)
    {
        // A schema of the host's may refer to itself without end; that must not take the process with it.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (schema.ValueKind != JsonValueKind.Object)
            return schema.ValueKind == JsonValueKind.False ? $"{path}: nothing may stand here" : null;
        if (schema.TryGetProperty("$ref", out var reference))
            return Problem(Resolve(reference.GetString()!), value, path);
        if (schema.TryGetProperty("type", out var type) && !IsOfType(type, value))
            return $"{path}: expected {Name(type)}, got {Describe(value)}";
        if (schema.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(only, value))
            return $"{path}: expected {only.GetRawText()}, got {Describe(value)}";
        if (schema.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(item => JsonElement.DeepEquals(item, value)))
            return $"{path}: expected one of {string.Join(", ", allowed.EnumerateArray().Select(static item => item.GetRawText()))}, got "
                + $"{Describe(value)}";
        return OfChoices(schema, value, path) ?? value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, value, path),
            JsonValueKind.Array => OfArray(schema, value, path),
            JsonValueKind.String => OfText(schema, value.GetString()!, path),
            JsonValueKind.Number => OfNumber(schema, value, path),
            _ => null,
        };
    }

    private string? OfChoices(JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("allOf", out var all))
        {
            foreach (var part in all.EnumerateArray())
            {
                if (Problem(part, value, path) is { } problem)
                    return problem;
            }
        }

        if (!schema.TryGetProperty("anyOf", out var any) && !schema.TryGetProperty("oneOf", out any))
            return null;
        List<string> problems = [];
        foreach (var choice in any.EnumerateArray())
        {
            if (Problem(choice, value, path) is not { } problem)
                return null;
            problems.Add(problem);
        }

        // The choice that came furthest is most likely what was meant.
        return problems.MaxBy(static problem => problem.IndexOf(':', StringComparison.Ordinal));
    }

    private string? OfObject(JsonElement schema, JsonElement value, string path)
    {
        var hasFields = schema.TryGetProperty("properties", out var fields);
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(static name => name.GetString()!))
            {
                if (!value.TryGetProperty(name, out _))
                    return $"{path}: the field '{name}' is missing";
            }
        }

        var hasOthers = schema.TryGetProperty("additionalProperties", out var others);
        foreach (var field in value.EnumerateObject())
        {
            var place = $"{path}.{field.Name}";
            string? problem;
            if (hasFields && fields.TryGetProperty(field.Name, out var form))
                problem = Problem(form, field.Value, place);
            else if (hasOthers && others.ValueKind != JsonValueKind.False)
                problem = Problem(others, field.Value, place);
            else if (hasFields)
                problem = $"{path}: there is no field '{field.Name}'; the fields are "
                    + $"{string.Join(", ", fields.EnumerateObject().Select(static f => f.Name))}";
            else
                problem = null;
            if (problem is not null)
                return problem;
        }

        return null;
    }

    private string? OfArray(JsonElement schema, JsonElement value, string path)
    {
        var length = value.GetArrayLength();
        if (Limit(schema, "minItems") is { } least && length < least)
            return $"{path}: expected at least {Show(least)} items, got {length}";
        if (Limit(schema, "maxItems") is { } most && length > most)
            return $"{path}: expected at most {Show(most)} items, got {length}";
        if (!schema.TryGetProperty("items", out var form))
            return null;
        var i = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (Problem(form, item, $"{path}[{i++}]") is { } problem)
                return problem;
        }

        return null;
    }

    private static string? OfText(JsonElement schema, string text, string path)
    {
        if (Limit(schema, "minLength") is { } least && text.Length < least)
            return $"{path}: expected at least {Show(least)} characters, got {text.Length}";
        if (Limit(schema, "maxLength") is { } most && text.Length > most)
            return $"{path}: expected at most {Show(most)} characters, got {text.Length}";
        if (!schema.TryGetProperty("pattern", out var pattern))
            return null;
        try
        {
            return Regex.IsMatch(text, pattern.GetString()!, RegexOptions.CultureInvariant, PatternTime)
                ? null
                : $"{path}: expected a string of the form {pattern.GetString()}, got {Shorten(text)}";
        }
        catch (RegexMatchTimeoutException)
        {
            return $"{path}: holding the string against {pattern.GetString()} takes too long";
        }
    }

    private static string? OfNumber(JsonElement schema, JsonElement value, string path)
    {
        var number = value.GetDouble();
        if (Limit(schema, "minimum") is { } least && number < least)
            return $"{path}: expected at least {Show(least)}, got {value.GetRawText()}";
        if (Limit(schema, "maximum") is { } most && number > most)
            return $"{path}: expected at most {Show(most)}, got {value.GetRawText()}";
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
