using System.Text;
using Rlm.Python.Text;

namespace Rlm.Python.Syntax;

internal sealed partial class Tokenizer
{
    private void ReadWord()
    {
        var start = _position;
        var ascii = true;
        for (; _position < _text.Length; _position++)
        {
            var c = _text[_position];
            if (c >= 128)
                ascii = false;
            else if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                break;
        }

        if (Current is '"' or '\'' && IsStringPrefix(_text.AsSpan(start, _position - start)))
        {
            ReadString(start);
            return;
        }

        if (!ascii)
            VerifyIdentifier(start);
        Add(ascii ? Keyword(_text.AsSpan(start, _position - start)) : TokenKind.Name, start, _position);
    }

    private static bool IsStringPrefix(ReadOnlySpan<char> word) => word.Length switch
    {
        1 => (word[0] | 32) is 'b' or 'r' or 'u' or 'f',
        2 => ((word[0] | 32), (word[1] | 32)) is ('b' or 'f', 'r') or ('r', 'b' or 'f'),
        _ => false,
    };

    private static TokenKind Keyword(ReadOnlySpan<char> word) => word switch
    {
        "False" => TokenKind.False,
        "None" => TokenKind.None,
        "True" => TokenKind.True,
        "and" => TokenKind.And,
        "as" => TokenKind.As,
        "assert" => TokenKind.Assert,
        "async" => TokenKind.Async,
        "await" => TokenKind.Await,
        "break" => TokenKind.Break,
        "class" => TokenKind.Class,
        "continue" => TokenKind.Continue,
        "def" => TokenKind.Def,
        "del" => TokenKind.Del,
        "elif" => TokenKind.Elif,
        "else" => TokenKind.Else,
        "except" => TokenKind.Except,
        "finally" => TokenKind.Finally,
        "for" => TokenKind.For,
        "from" => TokenKind.From,
        "global" => TokenKind.Global,
        "if" => TokenKind.If,
        "import" => TokenKind.Import,
        "in" => TokenKind.In,
        "is" => TokenKind.Is,
        "lambda" => TokenKind.Lambda,
        "nonlocal" => TokenKind.Nonlocal,
        "not" => TokenKind.Not,
        "or" => TokenKind.Or,
        "pass" => TokenKind.Pass,
        "raise" => TokenKind.Raise,
        "return" => TokenKind.Return,
        "try" => TokenKind.Try,
        "while" => TokenKind.While,
        "with" => TokenKind.With,
        "yield" => TokenKind.Yield,
        _ => TokenKind.Name,
    };

    private void VerifyIdentifier(int start)
    {
        for (var i = start; i < _position;)
        {
            if (Rune.DecodeFromUtf16(_text.AsSpan(i, _position - i), out var rune, out var length) != System.Buffers.OperationStatus.Done)
                throw ErrorAt($"invalid non-printable character U+{(int)_text[i]:X4}", _line, i);

            if (!(i == start ? UnicodeData.IsIdentifierStart(rune.Value) : UnicodeData.IsIdentifierPart(rune.Value)))
                throw InvalidCharacter(rune, i);
            i += length;
        }
    }

    private SyntaxErrorException InvalidCharacter(Rune rune, int position) =>
        ErrorAt(
            UnicodeData.IsPrintable(rune.Value)
                ? $"invalid character '{rune}' (U+{rune.Value:X4})"
                : $"invalid non-printable character U+{rune.Value:X4}",
            _line,
            position);

    private void ReadOperator(char c)
    {
        var next = Peek(1);
        switch (c)
        {
            case '(':
            case '[':
            case '{':
                Open(c);
                return;
            case ')':
            case ']':
            case '}':
                Close(c);
                return;
            case ':':
                if (next == '=' && !StartsFormatSpec)
                    Take(TokenKind.ColonEqual, 2);
                else
                    TakeColon();
                return;
            case ',':
                Take(TokenKind.Comma, 1);
                return;
            case ';':
                Take(TokenKind.Semicolon, 1);
                return;
            case '.':
                var ellipsis = next == '.' && Peek(2) == '.';
                Take(ellipsis ? TokenKind.Ellipsis : TokenKind.Dot, ellipsis ? 3 : 1);
                return;
            case '=':
                Take(TokenKind.Equal, TokenKind.EqualEqual, next);
                return;
            case '!':
                Take(TokenKind.Exclamation, TokenKind.NotEqual, next);
                return;
            case '+':
                Take(TokenKind.Plus, TokenKind.PlusEqual, next);
                return;
            case '-':
                if (next == '>')
                    Take(TokenKind.Arrow, 2);
                else
                    Take(TokenKind.Minus, TokenKind.MinusEqual, next);
                return;
            case '*':
                TakeDoubling(c, next, TokenKind.Star, TokenKind.StarEqual, TokenKind.DoubleStar, TokenKind.DoubleStarEqual);
                return;
            case '/':
                TakeDoubling(c, next, TokenKind.Slash, TokenKind.SlashEqual, TokenKind.DoubleSlash, TokenKind.DoubleSlashEqual);
                return;
            case '<':
                if (next == '>')
                    Take(TokenKind.LessGreater, 2);
                else
                    TakeDoubling(c, next, TokenKind.Less, TokenKind.LessEqual, TokenKind.LeftShift, TokenKind.LeftShiftEqual);
                return;
            case '>':
                TakeDoubling(c, next, TokenKind.Greater, TokenKind.GreaterEqual, TokenKind.RightShift, TokenKind.RightShiftEqual);
                return;
            case '%':
                Take(TokenKind.Percent, TokenKind.PercentEqual, next);
                return;
            case '&':
                Take(TokenKind.Ampersand, TokenKind.AmpersandEqual, next);
                return;
            case '|':
                Take(TokenKind.VerticalBar, TokenKind.VerticalBarEqual, next);
                return;
            case '^':
                Take(TokenKind.Circumflex, TokenKind.CircumflexEqual, next);
                return;
            case '@':
                Take(TokenKind.At, TokenKind.AtEqual, next);
                return;
            case '~':
                Take(TokenKind.Tilde, 1);
                return;
            case '$':
            case '?':
            case '`':
                Take(TokenKind.Unknown, 1);
                return;
            default:
                throw InvalidCharacter(new Rune(c), _position);
        }
    }

    private void Take(TokenKind kind, int length)
    {
        Add(kind, _position, _position + length);
        _position += length;
    }

    private void Take(TokenKind plain, TokenKind withEqual, char next) =>
        Take(next == '=' ? withEqual : plain, next == '=' ? 2 : 1);

    private void TakeDoubling(char c, char next, TokenKind plain, TokenKind withEqual, TokenKind doubled, TokenKind doubledWithEqual)
    {
        if (next != c)
            Take(plain, withEqual, next);
        else if (Peek(2) == '=')
            Take(doubledWithEqual, 3);
        else
            Take(doubled, 2);
    }

    private void Open(char c)
    {
        if (_level >= _limits.Nesting)
            throw ErrorAt("too many nested parentheses", _line, _position);

        if (_level == _brackets.Length)
            Array.Resize(ref _brackets, _brackets.Length * 2);
        _brackets[_level++] = new Bracket(c, _position, _line, _fStringCount > 0);
        if (_fStringCount > 0)
            _fStrings[_fStringCount - 1].Depth++;
        Take(c switch { '(' => TokenKind.LeftParenthesis, '[' => TokenKind.LeftBracket, _ => TokenKind.LeftBrace }, 1);
    }

    private void Close(char c)
    {
        if (_fStringCount > 0 && _fStrings[_fStringCount - 1].Depth == 0 && c == '}')
            throw ErrorAt("f-string: single '}' is not allowed", _line, _position);
        if (_level == 0)
            throw ErrorAt($"unmatched '{c}'", _line, _position);

        var opening = _brackets[--_level];
        if ((opening.Opening, c) is not (('(', ')') or ('[', ']') or ('{', '}')))
            throw Mismatch(opening, c);

        Take(c switch { ')' => TokenKind.RightParenthesis, ']' => TokenKind.RightBracket, _ => TokenKind.RightBrace }, 1);
        if (_fStringCount > 0)
            CloseInFString(c);
    }

    private SyntaxErrorException Mismatch(Bracket opening, char closing)
    {
        if (_fStringCount > 0 && opening.Opening == '{')
        {
            var mode = _fStrings[_fStringCount - 1];
            if (mode.Depth - 1 == mode.FieldDepth)
                return ErrorAt($"f-string: unmatched '{closing}'", _line, _position);
        }

        var place = opening.Line == _line ? "" : $" on line {opening.Line}";
        return ErrorAt(
            $"closing parenthesis '{closing}' does not match opening parenthesis '{opening.Opening}'{place}", _line, _position);
    }
}
