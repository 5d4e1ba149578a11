using System.Text.Json;
using Rlm.Repl;

namespace Rlm;

/// <summary>A parameter of a function of the host, as its JSON schema describes it.</summary>
/// <param name="Name">The name there.</param>
/// <param name="PythonName">The name in Python.</param>
/// <param name="Type">Its type as a Python hint.</param>
/// <param name="Default">Its default as a Python literal; <see langword="null"/> where it must be given.</param>
/// <param name="TakesNull">Whether None is a value of its type.</param>
/// <param name="Description">What it is for; may be empty.</param>
internal sealed record HostToolParameter(string Name, string PythonName, string Type, string? Default, bool TakesNull, string Description)
{
    private const int MaxChoices = 12;

    public bool IsRequired => Default is null;

    public string Declaration => Default is null ? PythonName : $"{PythonName}={Default}";

    public string TypedDeclaration => Default is null ? $"{PythonName}: {Type}" : $"{PythonName}: {Type} = {Default}";

    /// <summary>Those that must be given come first, as Python wants it; else they keep their order.</summary>
    public static IReadOnlyList<HostToolParameter> ReadAll(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
            return [];
        var required = schema.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(static name => name.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        List<HostToolParameter> parameters = [];
        // The one calls the host, in the body of each function; the other is no name that anything may have.
        var taken = new HashSet<string>(["_call", "__debug__"], StringComparer.Ordinal);
        foreach (var property in properties.EnumerateObject())
        {
            var name = HostTool.ToPythonName(property.Name);
            while (!taken.Add(name))
                name += "_";
            parameters.Add(Read(property, name, required.Contains(property.Name)));
        }

        return [.. parameters.OrderBy(static parameter => parameter.IsRequired ? 0 : 1)];
    }

    private static HostToolParameter Read(JsonProperty property, string name, bool isRequired)
    {
        var form = property.Value;
        var hasDefault = Has(form, "default", out var value);
        var type = TypeOf(form, out var takesNull);
        return new HostToolParameter(
            property.Name,
            name,
            type,
            hasDefault ? ToLiteral(value) : isRequired ? null : "None",
            takesNull,
            Has(form, "description", out var description) ? description.GetString() ?? "" : "");
    }

    private static string TypeOf(JsonElement form, out bool takesNull)
    {
        takesNull = false;
        if (Has(form, "enum", out var choices))
        {
            var values = choices.EnumerateArray().Select(ToLiteral).ToList();
            takesNull = values.Contains("None");
            return values.Count > MaxChoices ? "str" : string.Join(" | ", values);
        }

        if (!Has(form, "type", out var type))
        {
            takesNull = true;
            return "object";
        }

        if (type.ValueKind == JsonValueKind.Array)
        {
            var names = type.EnumerateArray().Select(one => NameOf(one.GetString(), form)).ToList();
            takesNull = names.Contains("None");
            return string.Join(" | ", names);
        }

        return NameOf(type.GetString(), form);
    }

    private static string NameOf(string? type, JsonElement form) => type switch
    {
        "string" => Has(form, "format", out var format) && format.GetString() is "date" or "date-time" or "time" or "duration"
            ? $"str ({format})"
            : "str",
        "integer" => "int",
        "number" => "float",
        "boolean" => "bool",
        "null" => "None",
        "array" => Has(form, "items", out var items) ? $"list[{TypeOf(items, out _)}]" : "list",
        "object" => Has(form, "properties", out var fields)
            ? $"dict({string.Join(", ", fields.EnumerateObject().Select(static field => $"{field.Name}: {TypeOf(field.Value, out _)}"))})"
            : "dict",
        _ => "object",
    };

    private static string ToLiteral(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Null => "None",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(ToLiteral))}]",
        JsonValueKind.Object =>
            $"{{{string.Join(", ", value.EnumerateObject().Select(static f => $"{PythonLiteral.Of(f.Name)}: {ToLiteral(f.Value)}"))}}}",
        JsonValueKind.String => PythonLiteral.Of(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static bool Has(JsonElement form, string name, out JsonElement value)
    {
        value = default;
        return form.ValueKind == JsonValueKind.Object && form.TryGetProperty(name, out value);
    }
}
