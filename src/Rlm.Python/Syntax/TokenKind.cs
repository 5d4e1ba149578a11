namespace Rlm.Python.Syntax;

internal enum TokenKind : byte
{
    // Structure. Stop is the end of the tokens before the end of the source: the tokenizer has an error to tell.
    EndMarker, Stop, Newline, Indent, Dedent,

    // Words, literals, and characters that mean nothing in Python.
    Name, Number, String, FStringStart, FStringMiddle, FStringEnd, Unknown,

    // Brackets and punctuation.
    LeftParenthesis, RightParenthesis, LeftBracket, RightBracket, LeftBrace, RightBrace,
    Colon, Comma, Semicolon, Dot, Ellipsis, Arrow, Exclamation, Equal, ColonEqual,

    // Operators.
    Plus, Minus, Star, At, Slash, Percent, DoubleStar, LeftShift, RightShift, VerticalBar, Circumflex, Ampersand, DoubleSlash, Tilde,
    EqualEqual, NotEqual, Less, LessEqual, Greater, GreaterEqual, LessGreater,

    // Augmented assignments, in the order of BinaryOperator.
    PlusEqual, MinusEqual, StarEqual, AtEqual, SlashEqual, PercentEqual, DoubleStarEqual, LeftShiftEqual, RightShiftEqual,
    VerticalBarEqual, CircumflexEqual, AmpersandEqual, DoubleSlashEqual,

    // Keywords.
    False, None, True, And, As, Assert, Async, Await, Break, Class, Continue, Def, Del, Elif, Else, Except, Finally, For, From, Global,
    If, Import, In, Is, Lambda, Nonlocal, Not, Or, Pass, Raise, Return, Try, While, With, Yield,
}
