namespace Rlm.Python.Syntax;

internal sealed partial class Tokenizer
{
    private void ReadNumber()
    {
        var start = _position;
        if (Current == '0' && (Peek(1) | 32) is 'x' or 'o' or 'b')
            ReadRadix((char)(Peek(1) | 32));
        else
            ReadDecimal(start);

        Add(TokenKind.Number, start, _position);
    }

    private void ReadRadix(char letter)
    {
        var kind = letter switch { 'x' => "hexadecimal", 'o' => "octal", _ => "binary" };
        _position += 2;
        do
        {
            if (Current == '_')
                _position++;
            if (!IsDigit(Current, letter))
            {
                throw char.IsAsciiDigit(Current)
                    ? ErrorAt($"invalid digit '{Current}' in {kind} literal", _line, _position)
                    : Error($"invalid {kind} literal");
            }

            while (IsDigit(Current, letter))
                _position++;
        }
        while (Current == '_');

        if (char.IsAsciiDigit(Current))
            throw ErrorAt($"invalid digit '{Current}' in {kind} literal", _line, _position);
        VerifyEnd(kind);
    }

    private static bool IsDigit(char c, char radix) => radix switch
    {
        'x' => char.IsAsciiHexDigit(c),
        'o' => c is >= '0' and <= '7',
        _ => c is '0' or '1',
    };

    private void ReadDecimal(int start)
    {
        var leadingZeros = false;
        var zerosEnd = start;
        if (Current == '0')
        {
            ReadDigits(onlyZeros: true);
            zerosEnd = _position;
            leadingZeros = char.IsAsciiDigit(Current);
        }

        if (Current != '.')
            ReadDigits();
        if (Current == '.')
        {
            leadingZeros = false;
            _position++;
            if (char.IsAsciiDigit(Current))
                ReadDigits();
        }

        if ((Current | 32) == 'e')
        {
            var exponent = ReadExponent();
            if (!exponent)
            {
                if (leadingZeros)
                    throw LeadingZeros(start, zerosEnd);
                VerifyEnd("decimal");
                return;
            }

            leadingZeros = false;
        }

        if ((Current | 32) == 'j')
        {
            _position++;
            VerifyEnd("imaginary");
            return;
        }

        if (leadingZeros)
            throw LeadingZeros(start, zerosEnd);
        VerifyEnd("decimal");
    }

    private void ReadDigits(bool onlyZeros = false)
    {
        while (true)
        {
            while (onlyZeros ? Current == '0' : char.IsAsciiDigit(Current))
                _position++;
            if (Current != '_')
                return;

            _position++;
            if (!char.IsAsciiDigit(Current))
                throw Error("invalid decimal literal");
            if (onlyZeros && Current != '0')
                return;
        }
    }

    private bool ReadExponent()
    {
        var sign = Peek(1) is '+' or '-';
        if (!char.IsAsciiDigit(Peek(sign ? 2 : 1)))
        {
            if (!sign)
                return false;
            _position += 2;
            throw Error("invalid decimal literal");
        }

        _position += sign ? 2 : 1;
        ReadDigits();
        return true;
    }

    private SyntaxErrorException LeadingZeros(int start, int end) => _source.Error(
        "SyntaxError",
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
        _line,
        _source.Column(start, _line),
        _line,
        _source.Column(end, _line));

    /// <summary>A number may run into a keyword that can follow it, as in <c>1if x else 2</c>, but into no other word.</summary>
    private void VerifyEnd(string kind)
    {
        var c = Current;
        if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            return;

        var rest = _text.AsSpan(_position);
        var keyword = c switch
        {
            'a' => rest.StartsWith("and"),
            'e' => rest.StartsWith("else"),
            'f' => rest.StartsWith("for"),
            'i' => Peek(1) is 'f' or 'n' or 's',
            'o' => rest.StartsWith("or"),
            'n' => rest.StartsWith("not"),
            _ => false,
        };
        if (!keyword)
            throw Error($"invalid {kind} literal");
    }
}
