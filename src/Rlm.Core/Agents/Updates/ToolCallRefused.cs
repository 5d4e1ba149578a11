namespace Rlm;

/// <summary>The running cell called a function of the host that needs approval, and did not get it.</summary>
/// <param name="Name">The function's name.</param>
/// <param name="Arguments">The arguments as a JSON object.</param>
public sealed record ToolCallRefused(string Name, string Arguments) : RlmUpdate;
