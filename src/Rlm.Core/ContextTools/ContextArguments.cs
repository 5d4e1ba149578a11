using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>Arguments as models send them: numbers may come as strings, and what is optional as null.</summary>
internal sealed class ContextArguments(AIFunctionArguments arguments, ContextFunctionParameter[] parameters)
{
    /// <exception cref="ArgumentException">It is missing or no string.</exception>
    public string Text(string name) => Value(name) switch
    {
        string text => text,
        JsonElement { ValueKind: JsonValueKind.String } element => element.GetString()!,
        _ => throw new ArgumentException($"{name} must be a string"),
    };

    /// <exception cref="ArgumentException">It is missing, no number, or below the least.</exception>
    public long Number(string name, long least, long most)
    {
        var number = Value(name) switch
        {
            int value => value,
            long value => value,
            double value when double.IsInteger(value) => (long)value,
            JsonElement { ValueKind: JsonValueKind.Number } element when element.TryGetDouble(out var value) && double.IsInteger(value) =>
                (long)value,
            JsonElement { ValueKind: JsonValueKind.String } element => Parse(name, element.GetString()!),
            string text => Parse(name, text),
            _ => throw new ArgumentException($"{name} must be a whole number"),
        };
        return number < least ? throw new ArgumentException($"{name} must be at least {least}") : Math.Min(number, most);
    }

    /// <exception cref="ArgumentException">It is missing, or no array of objects.</exception>
    public IReadOnlyList<ContextArguments> Objects(string name, ContextFunctionParameter[] fields)
    {
        // Anything else than JSON comes from a client that has read it already.
        var list = Value(name) is JsonElement element ? element : JsonElement.Parse(ToolArguments.ToJson(arguments)).GetProperty(name);
        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(static item => item.ValueKind != JsonValueKind.Object))
            throw new ArgumentException($"{name} must be an array of objects");
        return [.. list.EnumerateArray().Select(item => new ContextArguments(new AIFunctionArguments(ToolArguments.Read(item)), fields))];
    }

    private object Value(string name) =>
        arguments.TryGetValue(name, out var value) && value is not (null or JsonElement { ValueKind: JsonValueKind.Null })
            ? value
            : Array.Find(parameters, parameter => parameter.Name == name)?.Default ?? throw new ArgumentException($"{name} is missing");

    private static long Parse(string name, string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"{name} must be a whole number");
}
