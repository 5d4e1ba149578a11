using System.Text.Json;

namespace Rlm;

/// <summary>A parameter of a function over a context; one without a default must be given.</summary>
internal sealed record ContextFunctionParameter(string Name, string Type, string Description, object? Default = null)
{
    /// <summary>The schema of the items of an array.</summary>
    public JsonElement? Items { get; init; }
}
