using System.Globalization;
using Rlm.Python.Objects;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

// What stands in parentheses.
internal sealed partial class PatternParser
{
    private const string FlagLetters = "iLmsxau";

    // Null where it takes part in no match: a comment, or flags for the whole pattern.
    private PatternNode? ParseGroup(ref bool verbose, bool isFirst)
    {
        var start = _source.Position - 1;
        var captures = true;
        var isAtomic = false;
        string? name = null;
        PatternFlags added = 0, removed = 0;
        if (_source.Match('?'))
        {
            var c = ReadOrEnd(out var escaped);
            switch (c)
            {
                case 'P':
                    if (_source.Match('<'))
                    {
                        name = _source.ReadUntil('>', "group name");
                        CheckGroupName(name);
                        break;
                    }

                    if (_source.Match('='))
                        return ParseNamedReference();
                    c = ReadOrEnd(out escaped);
                    throw _source.Error("unknown extension ?P" + Token(c, escaped), Length(c) + 2);
                case ':':
                    captures = false;
                    break;
                case '#':
                    while (_source.Next != PatternSource.End)
                    {
                        if (_source.Read() == ')')
                            return null;
                    }

                    throw _source.Error("missing ), unterminated comment", _source.Position - start);
                case '=' or '!' or '<':
                    return ParseLook(c, start, verbose);
                case '(':
                    return ParseCondition(start, verbose);
                case '>':
                    captures = false;
                    isAtomic = true;
                    break;
                case '-':
                case > 0 and < 128 when FlagLetters.Contains((char)c, StringComparison.Ordinal):
                    if (!ParseFlags(c, out added, out removed))
                    {
                        if (!isFirst)
                            throw _source.Error("global flags not at the start of the expression", _source.Position - start);
                        verbose = (_flags & PatternFlags.Verbose) != 0;
                        return null;
                    }

                    captures = false;
                    break;
                default:
                    throw _source.Error("unknown extension ?" + Token(c, escaped), Length(c) + 1);
            }
        }

        var number = captures ? OpenGroup(name) : 0;
        var outer = _openGroup;
        if (captures)
            _openGroup = number;
        var body = ParseBranches((verbose || (added & PatternFlags.Verbose) != 0) && (removed & PatternFlags.Verbose) == 0, isNested: true);
        _openGroup = outer;
        Close(start);
        if (captures)
            _widths[number] = Width.Of(body, _widths);
        return isAtomic ? new AtomicNode(body) : new GroupNode(body, number, added, removed);
    }

    private ReferenceNode ParseNamedReference()
    {
        var name = _source.ReadUntil(')', "group name");
        CheckGroupName(name);
        var length = PointCount(name) + 1;
        if (!_names.TryGetValue(name, out var group))
            throw _source.Error("unknown group name " + TextRepr.Of(name), length);
        if (_widths[group] is null)
            throw _source.Error("cannot refer to an open group", length);
        CheckLookBehindGroup(group);
        return new ReferenceNode(group);
    }

    private PatternNode ParseLook(int c, int start, bool verbose)
    {
        var isBehind = c == '<';
        if (isBehind)
        {
            c = ReadOrEnd(out var escaped);
            if (c is not ('=' or '!'))
                throw _source.Error("unknown extension ?<" + Token(c, escaped), Length(c) + 2);
        }

        var outer = _lookBehindGroups;
        if (isBehind)
            _lookBehindGroups ??= _widths.Count;
        var body = ParseBranches(verbose, isNested: true);
        if (isBehind)
            _lookBehindGroups = outer;
        Close(start);
        if (c == '!' && body is SequenceNode { Items.Count: 0 })
            return FailureNode.Instance;
        return new LookNode(body, isBehind, c == '!');
    }

    private ConditionNode ParseCondition(int start, bool verbose)
    {
        var name = _source.ReadUntil(')', "group name");
        var length = PointCount(name) + 1;
        int group;
        if (name.All(char.IsAsciiDigit))
        {
            if (name.All(static c => c == '0'))
                throw _source.Error("bad group number", length);
            if (!int.TryParse(name, CultureInfo.InvariantCulture, out group) || group >= 0x3FFFFFFF)
                throw _source.Error($"invalid group reference {name}", length);
            _forwardReferences.TryAdd(group, _source.Position - length);
        }
        else
        {
            CheckGroupName(name);
            if (!_names.TryGetValue(name, out group))
                throw _source.Error("unknown group name " + TextRepr.Of(name), length);
        }

        CheckLookBehindGroup(group);
        if (++_depth > MaxDepth)
            throw new InsufficientExecutionStackException();
        var yes = ParseSequence(verbose, isFirst: false);
        SequenceNode? no = null;
        if (_source.Match('|'))
        {
            no = ParseSequence(verbose, isFirst: false);
            if (_source.Next == '|')
                throw _source.Error("conditional backref with more than two branches");
        }

        _depth--;
        Close(start);
        return new ConditionNode(group, yes, no);
    }

    // False where they hold for the whole pattern.
    private bool ParseFlags(int c, out PatternFlags added, out PatternFlags removed)
    {
        added = removed = 0;
        if (c != '-')
        {
            while (true)
            {
                var flag = FlagOf(c);
                if (_source.IsText && c == 'L')
                    throw _source.Error("bad inline flags: cannot use 'L' flag with a str pattern");
                if (!_source.IsText && c == 'u')
                    throw _source.Error("bad inline flags: cannot use 'u' flag with a bytes pattern");
                added |= flag;
                if ((flag & PatternFlags.Types) != 0 && (added & PatternFlags.Types) != flag)
                    throw _source.Error("bad inline flags: flags 'a', 'u' and 'L' are incompatible");
                c = _source.Read();
                if (c == PatternSource.End)
                    throw _source.Error("missing -, : or )");
                if (c is ')' or '-' or ':')
                    break;
                if (!IsFlag(c))
                    throw _source.Error(UnicodeData.IsAlpha(c) ? "unknown flag" : "missing -, : or )", Length(c));
            }
        }

        if (c == ')')
        {
            _flags |= added;
            return false;
        }

        if (c == '-')
        {
            c = _source.Read();
            if (c == PatternSource.End)
                throw _source.Error("missing flag");
            if (!IsFlag(c))
                throw _source.Error(UnicodeData.IsAlpha(c) ? "unknown flag" : "missing flag", Length(c));
            while (c != ':')
            {
                var flag = FlagOf(c);
                if ((flag & PatternFlags.Types) != 0)
                    throw _source.Error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
                removed |= flag;
                c = _source.Read();
                if (c == PatternSource.End)
                    throw _source.Error("missing :");
                if (c != ':' && !IsFlag(c))
                    throw _source.Error(UnicodeData.IsAlpha(c) ? "unknown flag" : "missing :", Length(c));
            }
        }

        return (added & removed) == 0 ? true : throw _source.Error("bad inline flags: flag turned on and off", 1);
    }

    private int OpenGroup(string? name)
    {
        var number = _widths.Count;
        if (name is not null)
        {
            if (_names.TryGetValue(name, out var other))
            {
                throw _source.Error(
                    $"redefinition of group name {TextRepr.Of(name)} as group {number}; was group {other}", PointCount(name) + 1);
            }

            _names.Add(name, number);
            _nameList.Add(new(name, number));
        }

        _widths.Add(null);
        _parents.Add(_openGroup);
        return number;
    }

    private void CheckGroupName(string name)
    {
        if (!_source.IsText && name.Any(static c => c > 127))
            throw _source.Error("bad character in group name " + PyStr.Ascii(TextRepr.Of(name)), PointCount(name) + 1);
        if (!IsIdentifier(name))
            throw _source.Error("bad character in group name " + TextRepr.Of(name), PointCount(name) + 1);
    }

    public static bool IsIdentifier(string name)
    {
        for (var i = 0; i < name.Length;)
        {
            var point = UnicodeData.PointAt(name, i, out var units);
            if (i == 0 ? !UnicodeData.IsIdentifierStart(point) : !UnicodeData.IsIdentifierPart(point))
                return false;
            i += units;
        }

        return name.Length > 0;
    }

    private void CheckLookBehindGroup(int group)
    {
        if (_lookBehindGroups is not { } limit)
            return;
        if (group >= _widths.Count || _widths[group] is null)
            throw _source.Error("cannot refer to an open group");
        if (group >= limit)
            throw _source.Error("cannot refer to group defined in the same lookbehind subpattern");
    }

    private void Close(int start)
    {
        if (!_source.Match(')'))
            throw _source.Error("missing ), unterminated subpattern", _source.Position - start);
    }

    private int ReadOrEnd(out int escaped) =>
        _source.Read(out escaped) is var c && c == PatternSource.End ? throw _source.Error("unexpected end of pattern") : c;

    private static int Length(int token) => token == '\\' ? 2 : 1;

    private static string Token(int token, int escaped) => UnicodeData.Text(token) + (token == '\\' ? UnicodeData.Text(escaped) : "");

    private static int PointCount(string text) => (int)CodePointIndex.Count(text);

    private static bool IsFlag(int c) => c is > 0 and < 128 && FlagLetters.Contains((char)c, StringComparison.Ordinal);

    private static PatternFlags FlagOf(int c) => c switch
    {
        'i' => PatternFlags.IgnoreCase,
        'L' => PatternFlags.Locale,
        'm' => PatternFlags.Multiline,
        's' => PatternFlags.DotAll,
        'x' => PatternFlags.Verbose,
        'a' => PatternFlags.Ascii,
        _ => PatternFlags.Unicode,
    };
}
