namespace Rlm.Python.Modules.Matching.Backtracking;

/// <summary>One step of a pattern that is matched by our own engine.</summary>
internal readonly record struct Instruction(Op Op, int A = 0, int B = 0, int C = 0, CharTest? Set = null);
