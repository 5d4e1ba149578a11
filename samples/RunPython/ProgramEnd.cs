namespace Rlm.Samples.RunPython;

/// <summary>How a program ended.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="IsExit">Whether the program asked for the end of the process.</param>
public readonly record struct ProgramEnd(int Code, bool IsExit = false);
