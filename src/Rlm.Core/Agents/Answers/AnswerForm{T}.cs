using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>The form of a type of the host.</summary>
internal sealed class AnswerForm<T>(JsonTypeInfo<T> type)
    : AnswerForm(AIJsonUtilities.CreateJsonSchema(typeof(T), serializerOptions: type.Options))
{
    /// <summary>The answer as the host's type, where it fits.</summary>
    public bool TryRead(string text, [MaybeNullWhen(false)] out T value)
    {
        if (Problem(text) is not null)
        {
            value = default;
            return false;
        }

        value = Parse(text).Deserialize(type)!;
        return true;
    }

    protected override string? Misfit(JsonElement value)
    {
        try
        {
            return value.Deserialize(type) is null && value.ValueKind != JsonValueKind.Null ? "$: it comes to nothing" : null;
        }
        catch (JsonException error)
        {
            return $"{error.Path ?? "$"}: {FirstSentence(error.InnerException?.Message ?? error.Message)}";
        }
        catch (Exception error) when (error is NotSupportedException or ArgumentException or FormatException or InvalidOperationException)
        {
            // What a constructor of the host's type has against its arguments.
            return $"$: {error.Message}";
        }
    }

    // What follows names lines and bytes of a text that the program never saw.
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
