namespace Rlm.Python.Syntax;

/// <summary>An opening bracket, by its offset in the source and its line.</summary>
internal readonly record struct Bracket(char Opening, int Position, int Line, bool InFString);
