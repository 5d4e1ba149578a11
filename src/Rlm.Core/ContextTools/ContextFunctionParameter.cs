namespace Rlm;

/// <summary>A parameter of a function over a context; one without a default must be given.</summary>
internal sealed record ContextFunctionParameter(string Name, string Type, string Description, object? Default = null);
