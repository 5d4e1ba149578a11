namespace Rlm.Trajectories;

/// <summary>A message that a root model was sent.</summary>
/// <param name="Role">The role: <c>system</c>, <c>user</c>, <c>assistant</c> or <c>tool</c>.</param>
/// <param name="Text">What it says; calls and results of functions, and other contents, a line each.</param>
public sealed record TrajectoryMessage(string Role, string Text);
