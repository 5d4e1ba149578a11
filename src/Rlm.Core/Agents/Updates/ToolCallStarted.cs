namespace Rlm;

/// <summary>The running cell calls a function of the host.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Arguments">The arguments as a JSON object.</param>
public sealed record ToolCallStarted(string Name, string Arguments) : RlmUpdate;
