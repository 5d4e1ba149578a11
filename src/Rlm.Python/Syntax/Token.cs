namespace Rlm.Python.Syntax;

/// <summary>A token: offsets into the source, the lines of both ends, and how many brackets are open after it.</summary>
internal readonly record struct Token(TokenKind Kind, byte Level, int Start, int End, int Line, int EndLine);
