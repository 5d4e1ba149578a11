using System.Globalization;
using System.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>Writes a parsed pattern in the syntax of .NET, for texts of one flavour.</summary>
internal sealed class PatternWriter
{
    private const int MaxUnits = 1 << 22;

    private readonly Flavour _flavour;
    private readonly bool _isText;
    private readonly ClassWriter _classes;
    private readonly StringBuilder _text = new();

    private PatternWriter(Flavour flavour, bool isText)
    {
        (_flavour, _isText) = (flavour, isText);
        _classes = new(flavour);
    }

    /// <exception cref="OverflowException">The pattern is too large.</exception>
    public static string Write(ParsedPattern pattern, Flavour flavour, bool isText)
    {
        var writer = new PatternWriter(flavour, isText);
        writer.Write(pattern.Root, pattern.Flags);
        return writer._text.ToString();
    }

    private void Write(PatternNode node, PatternFlags flags)
    {
        if (_text.Length > MaxUnits)
            throw new OverflowException("the regular expression is too large");
        switch (node)
        {
            case LiteralNode literal:
                WriteLiteral(literal.Point, flags);
                break;
            case AnyNode:
                _text.Append((flags & PatternFlags.DotAll) != 0
                    ? Class([], true, flags)
                    : Class([new('\n', '\n')], true, flags & ~PatternFlags.IgnoreCase));
                break;
            case SetNode set:
                _text.Append(Class(set, flags));
                break;
            case FailureNode:
                _text.Append("(?!)");
                break;
            case PlaceNode place:
                WritePlace(place.Place, flags);
                break;
            case SequenceNode sequence:
                foreach (var item in sequence.Items)
                    Write(item, flags);
                break;
            case BranchNode branch:
                WriteBranches(branch, flags);
                break;
            case RepeatNode repeat:
                WriteRepeat(repeat, flags);
                break;
            case GroupNode group:
                _text.Append(group.Number == 0 ? "(?:" : string.Create(CultureInfo.InvariantCulture, $"(?<{group.Number}>"));
                Write(group.Body, group.Apply(flags));
                _text.Append(')');
                break;
            case AtomicNode atomic:
                Wrap("(?>", atomic.Body, flags);
                break;
            case LookNode look:
                Wrap(look.IsBehind ? (look.IsNegated ? "(?<!" : "(?<=") : look.IsNegated ? "(?!" : "(?=", look.Body, flags);
                break;
            case ReferenceNode reference:
                var number = reference.Group.ToString(CultureInfo.InvariantCulture);
                _text.Append((flags & PatternFlags.IgnoreCase) != 0 ? $@"(?i:\k<{number}>)" : $@"(?:\k<{number}>)");
                break;
            case ConditionNode condition:
                _text.Append("(?(").Append(condition.Group.ToString(CultureInfo.InvariantCulture)).Append(')');
                Wrap("(?:", condition.Yes, flags);
                _text.Append('|');
                if (condition.No is not null)
                    Wrap("(?:", condition.No, flags);
                _text.Append(')');
                break;
        }
    }

    private void Wrap(string open, PatternNode body, PatternFlags flags)
    {
        _text.Append(open);
        Write(body, flags);
        _text.Append(')');
    }

    private void WriteBranches(BranchNode branch, PatternFlags flags)
    {
        _text.Append("(?:");
        for (var i = 0; i < branch.Items.Count; i++)
        {
            if (i > 0)
                _text.Append('|');
            Write(branch.Items[i], flags);
        }

        _text.Append(')');
    }

    private void WriteLiteral(int point, PatternFlags flags)
    {
        if ((flags & PatternFlags.IgnoreCase) != 0 && CaseVariants.Of(point, IsAscii(flags)).Length > 1)
            _text.Append(Class([new(point, point)], false, flags));
        else if (_flavour == Flavour.Wide && point is >= 0xD800 and <= 0xDFFF)
            WriteLone(point);
        else
            ClassWriter.AppendLiteral(_text, point);
    }

    // Half of a pair is no character of its own.
    private void WriteLone(int point)
    {
        var isHigh = point < 0xDC00;
        _text.Append(isHigh ? "(?:" : @"(?:(?<![\uD800-\uDBFF])");
        ClassWriter.AppendLiteral(_text, point);
        _text.Append(isHigh ? @"(?![\uDC00-\uDFFF]))" : ")");
    }

    private void WritePlace(Place place, PatternFlags flags)
    {
        var isMultiline = (flags & PatternFlags.Multiline) != 0;
        switch (place)
        {
            case Place.Beginning:
                _text.Append(isMultiline ? "(?m:^)" : @"\A");
                break;
            case Place.End:
                _text.Append(isMultiline ? "(?m:$)" : @"\Z");
                break;
            case Place.TextBeginning:
                _text.Append(@"\A");
                break;
            case Place.TextEnd:
                _text.Append(@"\z");
                break;
            case Place.Boundary when _flavour == Flavour.Ascii:
                _text.Append(@"\b");
                break;
            case Place.NoBoundary when _flavour == Flavour.Ascii:
                // Not as \B, where .NET does not let a run of \W before it give back.
                _text.Append(@"(?!\b|\A\z)");
                break;
            case Place.Boundary:
                var word = Class([new(0, 0, 'w')], false, flags & ~PatternFlags.IgnoreCase);
                _text.Append(CultureInfo.InvariantCulture, $"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))");
                break;
            default:
                // Not even where the text is empty.
                word = Class([new(0, 0, 'w')], false, flags & ~PatternFlags.IgnoreCase);
                _text.Append(CultureInfo.InvariantCulture, $@"(?:(?<={word})(?={word})|(?<!{word})(?!{word})(?!\A\z))");
                break;
        }
    }

    private void WriteRepeat(RepeatNode repeat, PatternFlags flags)
    {
        if (repeat.Mode == RepeatMode.Possessive)
            _text.Append("(?>");
        var body = repeat.Body;
        var bounds = Bounds(repeat);
        if (body is SetNode or AnyNode or LiteralNode)
        {
            var start = _text.Length;
            _classes.Reset();
            Write(body, flags);
            if (_classes.TakesAllSurrogates && (bounds is "*" or "+"))
            {
                // As a run of units, which .NET does fast, that must not end inside a pair.
                _text.Length = start;
                _text.Append("(?:").Append(_classes.Units).Append(bounds).Append(Suffix(repeat)).Append(ClassWriter.NotInsidePair)
                    .Append(')');
            }
            else
            {
                if (body is LiteralNode { Point: > 0xFFFF } && _text[start] == '\\')
                {
                    _text.Insert(start, "(?:");
                    _text.Append(')');
                }

                _text.Append(bounds).Append(Suffix(repeat));
            }
        }
        else
        {
            Wrap("(?:", body, flags);
            _text.Append(bounds).Append(Suffix(repeat));
        }

        if (repeat.Mode == RepeatMode.Possessive)
            _text.Append(')');
    }

    private static string Suffix(RepeatNode repeat) => repeat.Mode == RepeatMode.Lazy ? "?" : "";

    private static string Bounds(RepeatNode repeat)
    {
        var minimum = Math.Min(repeat.Minimum, int.MaxValue);
        if (repeat.Maximum >= int.MaxValue)
            return minimum switch { 0 => "*", 1 => "+", _ => string.Create(CultureInfo.InvariantCulture, $"{{{minimum},}}") };
        if (minimum == 0 && repeat.Maximum == 1)
            return "?";
        return minimum == repeat.Maximum
            ? string.Create(CultureInfo.InvariantCulture, $"{{{minimum}}}")
            : string.Create(CultureInfo.InvariantCulture, $"{{{minimum},{repeat.Maximum}}}");
    }

    private string Class(SetNode set, PatternFlags flags) =>
        Class(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(set.Items), set.IsNegated, flags);

    private string Class(ReadOnlySpan<SetItem> items, bool isNegated, PatternFlags flags) =>
        _classes.Write(items, isNegated, (flags & PatternFlags.IgnoreCase) != 0, IsAscii(flags));

    private bool IsAscii(PatternFlags flags) => !_isText || (flags & PatternFlags.Ascii) != 0;
}
