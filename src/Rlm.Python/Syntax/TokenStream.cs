namespace Rlm.Python.Syntax;

/// <summary>All tokens of a source, up to <see cref="TokenKind.EndMarker"/> or <see cref="TokenKind.Stop"/>.</summary>
/// <param name="Tokens">The tokens, in an array that may be longer.</param>
/// <param name="Error">What a parser that comes to <see cref="TokenKind.Stop"/> has to tell.</param>
/// <param name="Wins">Whether the error is told even if the parser has found another one before.</param>
/// <param name="Unclosed">The innermost bracket that is still open there.</param>
internal readonly record struct TokenStream(Token[] Tokens, SyntaxErrorException? Error, bool Wins, Bracket Unclosed);
