using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>
/// A function over a context. What a model can mend, it is told in the result instead of by an exception, which hosts hide.
/// </summary>
internal sealed class ContextFunction(string name, string description, ContextFunctionParameter[] parameters, ContextFunction.Body body)
    : AIFunction
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the properties of the result.</summary>
    public delegate ValueTask Body(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken);

    public override string Name => name;

    public override string Description => description;

    public override JsonElement JsonSchema { get; } = SchemaOf(parameters);

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        try
        {
            var values = new ContextArguments(arguments, parameters);
            return await WriteAsync(writer => body(values, writer, cancellationToken)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ContextException or ArgumentException)
        {
            return await WriteAsync(writer =>
            {
                writer.WriteString("error", exception.Message);
                return ValueTask.CompletedTask;
            }).ConfigureAwait(false);
        }
    }

    private static async ValueTask<JsonElement> WriteAsync(Func<Utf8JsonWriter, ValueTask> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Compact))
        {
            writer.WriteStartObject();
            await write(writer).ConfigureAwait(false);
            writer.WriteEndObject();
        }

        return Parse(stream);
    }

    private static JsonElement Parse(MemoryStream stream)
    {
        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    public static JsonElement SchemaOf(ContextFunctionParameter[] parameters)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "object");
            writer.WriteStartObject("properties");
            foreach (var parameter in parameters)
            {
                writer.WriteStartObject(parameter.Name);
                writer.WriteString("type", parameter.Type);
                writer.WriteString("description", parameter.Description);
                if (parameter.Items is { } items)
                {
                    writer.WritePropertyName("items");
                    items.WriteTo(writer);
                }

                if (parameter.Default is int number) writer.WriteNumber("default", number);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
            writer.WriteStartArray("required");
            foreach (var parameter in parameters)
            {
                if (parameter.Default is null) writer.WriteStringValue(parameter.Name);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Parse(stream);
    }
}
