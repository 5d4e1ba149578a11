using Rlm.Python.Objects;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>Reads Python's pattern syntax, with the messages and positions of CPython 3.13.</summary>
internal sealed partial class PatternParser
{
    /// <summary>Groups within groups; also keeps what is handed to .NET from overflowing its stack.</summary>
    public const int MaxDepth = 180;

    private readonly PatternSource _source;
    private readonly Dictionary<string, int> _names = [];
    private readonly List<KeyValuePair<string, int>> _nameList = [];
    private readonly List<Width?> _widths = [null];
    private readonly List<int> _parents = [0];
    private readonly SortedDictionary<int, int> _forwardReferences = [];
    private PatternFlags _flags;
    private int? _lookBehindGroups;
    private int _openGroup;
    private int _depth;

    private PatternParser(string pattern, bool isText, PatternFlags flags)
    {
        _source = new(pattern, isText);
        _flags = flags;
    }

    /// <exception cref="PatternSyntaxException">The pattern is malformed.</exception>
    /// <exception cref="OverflowException">A repetition is too large.</exception>
    /// <exception cref="InsufficientExecutionStackException">It is nested too deeply.</exception>
    public static ParsedPattern Parse(string pattern, bool isText, PatternFlags flags)
    {
        var parser = new PatternParser(pattern, isText, flags);
        var root = parser.ParseBranches((flags & PatternFlags.Verbose) != 0, isNested: false);
        if (parser._source.Next != PatternSource.End)
            throw parser._source.Error("unbalanced parenthesis");
        foreach (var (group, position) in parser._forwardReferences)
        {
            if (group >= parser._widths.Count)
                throw new PatternSyntaxException($"invalid group reference {group}", position);
        }

        return new(root, parser._flags, parser._widths.Count - 1, parser._nameList, [.. parser._parents]);
    }

    private PatternNode ParseBranches(bool verbose, bool isNested)
    {
        if (++_depth > MaxDepth)
            throw new InsufficientExecutionStackException();
        var branches = new List<PatternNode>();
        do
        {
            branches.Add(ParseSequence(verbose, !isNested && branches.Count == 0));
            if (!isNested)
                verbose = (_flags & PatternFlags.Verbose) != 0;
        }
        while (_source.Match('|'));
        _depth--;
        return branches.Count == 1 ? branches[0] : new BranchNode(branches);
    }

    private SequenceNode ParseSequence(bool verbose, bool isFirst)
    {
        var items = new List<PatternNode>();
        while (_source.Next is not (PatternSource.End or '|' or ')'))
        {
            var token = _source.Read(out var escaped);
            if (verbose && (token is ' ' or '\t' or '\n' or '\r' or '\v' or '\f'))
                continue;
            if (verbose && token == '#')
            {
                while (_source.Read() is not ('\n' or PatternSource.End))
                {
                }

                continue;
            }

            switch (token)
            {
                case '\\':
                    items.Add(ParseEscape(escaped));
                    break;
                case '[':
                    items.Add(ParseSet());
                    break;
                case '*' or '+' or '?' or '{':
                    ParseRepeat(token, items);
                    break;
                case '.':
                    items.Add(AnyNode.Instance);
                    break;
                case '(':
                    if (ParseGroup(ref verbose, isFirst && items.Count == 0) is { } group)
                        items.Add(group);
                    break;
                case '^':
                    items.Add(new PlaceNode(Place.Beginning));
                    break;
                case '$':
                    items.Add(new PlaceNode(Place.End));
                    break;
                default:
                    items.Add(new LiteralNode(token));
                    break;
            }
        }

        return new(items);
    }

    private void ParseRepeat(int token, List<PatternNode> items)
    {
        var here = _source.Position;
        long minimum = token == '+' ? 1 : 0, maximum = token == '?' ? 1 : RepeatNode.Unbounded;
        var length = 1;
        if (token == '{' && !ParseBounds(here, out minimum, out maximum))
        {
            items.Add(new LiteralNode('{'));
            return;
        }

        var item = items.Count == 0 ? null : items[^1];
        if (item is null or PlaceNode)
            throw _source.Error("nothing to repeat", _source.Position - here + length);
        if (item is RepeatNode)
            throw _source.Error("multiple repeat", _source.Position - here + length);
        var mode = _source.Match('?') ? RepeatMode.Lazy : _source.Match('+') ? RepeatMode.Possessive : RepeatMode.Greedy;
        items[^1] = Loops.Simplify(new(item, minimum, maximum, mode));
    }

    // False where the brace stands for itself.
    private bool ParseBounds(int here, out long minimum, out long maximum)
    {
        (minimum, maximum) = (0, RepeatNode.Unbounded);
        if (_source.Next == '}')
            return false;
        var low = ReadDigits();
        var high = _source.Match(',') ? ReadDigits() : low;
        if (!_source.Match('}'))
        {
            _source.Seek(here);
            return false;
        }

        if (low.Length > 0)
            minimum = Bound(low);
        if (high.Length > 0)
        {
            maximum = Bound(high);
            if (maximum < minimum)
                throw _source.Error("min repeat greater than max repeat", _source.Position - here);
        }

        return true;
    }

    private static long Bound(string digits) =>
        digits.Length < 18 && long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is < RepeatNode.Unbounded and var value
        ? value
        : throw new OverflowException("the repetition number is too large");

    private string ReadDigits()
    {
        var digits = new System.Text.StringBuilder();
        _source.ReadWhile(digits, int.MaxValue, static c => c is >= '0' and <= '9');
        return digits.ToString();
    }

    private SetNode ParseSet()
    {
        var here = _source.Position - 1;
        var isNegated = _source.Match('^');
        var items = new List<SetItem>();
        while (true)
        {
            var start = _source.Position;
            var token = _source.Read(out var escaped);
            if (token == PatternSource.End)
                throw _source.Error("unterminated character set", _source.Position - here);
            if (token == ']' && items.Count > 0)
                break;
            var first = token == '\\' ? ParseSetEscape(escaped) : new SetItem(token, token);
            var firstEnd = _source.Position;
            if (!_source.Match('-'))
            {
                items.Add(first);
                continue;
            }

            var second = _source.Position;
            token = _source.Read(out escaped);
            if (token == PatternSource.End)
                throw _source.Error("unterminated character set", _source.Position - here);
            if (token == ']')
            {
                items.Add(first);
                items.Add(new('-', '-'));
                break;
            }

            var last = token == '\\' ? ParseSetEscape(escaped) : new SetItem(token, token);
            if (first.Category != 0 || last.Category != 0 || last.First < first.First)
            {
                // As CPython, which shows only the two first characters of an escape such as \x41.
                throw BadRange(start, firstEnd, second);
            }

            items.Add(new(first.First, last.First));
        }

        return new(items, isNegated);
    }

    private PatternSyntaxException BadRange(int start, int firstEnd, int second)
    {
        var end = _source.Position;
        string low = TokenAt(start, firstEnd), high = TokenAt(second, end);
        return _source.Error($"bad character range {low}-{high}",
            CodePointIndex.Count(low) is var a && CodePointIndex.Count(high) is var b ? (int)(a + 1 + b) : 0);
    }

    private string TokenAt(int start, int end)
    {
        _source.Seek(start);
        var token = _source.Read(out var escaped);
        _source.Seek(end);
        return token == '\\' ? "\\" + UnicodeData.Text(escaped) : UnicodeData.Text(token);
    }
}
