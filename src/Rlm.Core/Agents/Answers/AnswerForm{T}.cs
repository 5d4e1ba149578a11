using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>The form of a type of the host.</summary>
internal sealed class AnswerForm<T>(JsonTypeInfo<T> type)
    : AnswerForm(AIJsonUtilities.CreateJsonSchema(ReadableFrom(type).Type, serializerOptions: type.Options))
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

    // Found out before a model is paid for answers that nothing could read.
    private static JsonTypeInfo<T> ReadableFrom(JsonTypeInfo<T> type)
    {
        if (type is { Kind: JsonTypeInfoKind.Object, Properties.Count: 0, PolymorphismOptions: null })
            throw new NotSupportedException($"{typeof(T)} has no member that JSON can carry, so no answer can be of that type.");
        try
        {
            JsonSerializer.Deserialize("{}", type);
        }
        catch (NotSupportedException error)
        {
            throw new NotSupportedException($"{typeof(T)} cannot be read from JSON: {FirstSentence(error.Message)}.", error);
        }
        catch (Exception)
        {
            // Nothing is no value of most types, and a constructor may have anything against it; that it was tried is enough.
        }

        return type;
    }

    // What follows names lines and bytes of a text that the program never saw.
    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }
}
