using System.Runtime.CompilerServices;
using System.Text;
using Rlm.Python.Text;

namespace Rlm.Python.Syntax;

/// <summary>
/// Turns source into a tree by recursive descent. What cannot be Python is told in the words of CPython 3.13; where that needs a look
/// at tokens beyond the failing one, they are parsed once more in quiet mode, so an error costs at most a few linear passes.
/// </summary>
internal sealed partial class Parser
{
    /// <summary>Operators of one left-associative chain above which it becomes a <see cref="BinaryChainExpression"/>.</summary>
    public const int LongChain = 100;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly ParserLimits _limits;
    private readonly Token[] _tokens;
    private readonly TokenStream _stream;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private int _position;
    private int _furthest;
    private int _depth;
    private bool _quiet;

    /// <summary>Brackets open around the expression of the innermost replacement field, where a colon begins its format; else 0.</summary>
    private int _fieldLevel;

    /// <summary>What is wrong with an escape in an f-string, which CPython tells when it has read to the end of it.</summary>
    private string? _fStringProblem;

    private Parser(string source, string fileName, ParserLimits limits)
    {
        _source = new SourceText(source, fileName);
        _text = _source.Text;
        _limits = limits;
        _stream = Tokenizer.Tokenize(_source, limits);
        _tokens = _stream.Tokens;
    }

    private ref readonly Token Current => ref _tokens[_position];

    private TokenKind Kind => _tokens[_position].Kind;

    private TokenKind NextKind => _tokens[_position + 1].Kind;

    /// <exception cref="SyntaxErrorException">The source is not a Python module.</exception>
    public static Module ParseModule(string source, string fileName, ParserLimits limits)
    {
        var parser = new Parser(source, fileName, limits);
        var module = parser.ParseFile();
        new SyntaxChecker(parser._source, limits).Check(module);
        return module;
    }

    /// <exception cref="SyntaxErrorException">The source is not one Python expression.</exception>
    public static Expression ParseExpression(string source, string fileName, ParserLimits limits)
    {
        var parser = new Parser(source.TrimStart(' ', '\t'), fileName, limits) { _hasOpenEnd = !source.EndsWith('\n') };
        var expression = parser.ParseEval();
        new SyntaxChecker(parser._source, limits).Check(expression);
        return expression;
    }

    private Module ParseFile()
    {
        var body = new List<Statement>();
        while (Kind != TokenKind.EndMarker)
            ParseStatement(body);

        return new Module(body.Count == 0 ? SpanOf(Current) : body[0].Span.To(body[^1].Span), body.ToArray());
    }

    private Expression ParseEval()
    {
        var expression = ParseExpressions();
        while (Kind == TokenKind.Newline)
            Advance();
        if (Kind != TokenKind.EndMarker)
            throw Invalid();

        return Bounded(expression);
    }

    private void Advance() => _position++;

    private bool Accept(TokenKind kind)
    {
        if (Kind != kind)
            return false;

        _position++;
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (Kind != kind)
            throw Invalid();
        _position++;
    }

    /// <summary>A token that nothing else could stand for, so that CPython names it.</summary>
    private void ExpectNamed(TokenKind kind, string text)
    {
        if (Kind != kind)
            throw ErrorHere($"expected '{text}'");
        _position++;
    }

    private string ExpectName()
    {
        if (Kind != TokenKind.Name)
            throw Invalid();
        return NameOf(_tokens[_position++]);
    }

    private ReadOnlySpan<char> TextOf(in Token token) => _text.AsSpan(token.Start, token.End - token.Start);

    private bool IsWord(in Token token, string word) => token.Kind == TokenKind.Name && TextOf(token).SequenceEqual(word);

    private string NameOf(in Token token)
    {
        var text = TextOf(token);
        if (_names.TryGetValue(text, out var name))
            return name;

        name = text.ToString();
        var normalized = Ascii.IsValid(text) ? name : Normalizer.Normalize(name, NormalForm.Nfkc);
        _names[text] = normalized;
        return normalized;
    }

    private SourceSpan SpanOf(in Token token) => new(
        token.Line,
        token.Start - _source.StartOfLine(token.Line),
        token.EndLine,
        token.End - _source.StartOfLine(token.EndLine));

    /// <summary>The range from a token to the last one that was read.</summary>
    private SourceSpan SpanFrom(int first) => SpanOf(first, _position - 1);

    private SourceSpan SpanOf(int first, int last)
    {
        ref readonly var start = ref _tokens[first];
        ref readonly var end = ref _tokens[last];
        return new(
            start.Line,
            start.Start - _source.StartOfLine(start.Line),
            end.EndLine,
            end.End - _source.StartOfLine(end.EndLine));
    }

    private SourceSpan SpanFrom(SourceSpan start)
    {
        ref readonly var end = ref _tokens[_position - 1];
        return new(start.Line, start.Column, end.EndLine, end.End - _source.StartOfLine(end.EndLine));
    }

    private T Bounded<T>(T node)
        where T : Node
    {
        if (node.Height > _limits.Height)
            throw _source.Error("too many nested expressions", node.Span);
        return node;
    }

    /// <summary>Counts recursion of the parser itself; the stack is looked at too, since the host may call from deep down.</summary>
    private void Enter()
    {
        if (++_depth > _limits.Height || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw _source.Error("too many nested expressions", SpanOf(Current));
    }

    private void Leave() => _depth--;
}
