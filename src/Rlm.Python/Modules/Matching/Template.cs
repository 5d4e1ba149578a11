using System.Globalization;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>What matches are replaced by: text, and references to groups.</summary>
internal sealed class Template
{
    // Texts and groups in turn, beginning and ending with a text.
    private readonly List<string> _texts = [];
    private readonly List<int> _groups = [];

    private Template()
    {
    }

    /// <summary>Whether it is the same for every match.</summary>
    public bool IsConstant => _groups.Count == 0;

    /// <summary>Reads a template, which is str or bytes.</summary>
    /// <exception cref="PyError">It is malformed, or refers to a group that the pattern does not have.</exception>
    public static Template Parse(Machine m, PyPattern pattern, in Value template)
    {
        var (text, isText) = template.Object switch
        {
            PyStr s => (s.ToString(), true),
            PyByteSequence b => (Latin1.ToText(b.Span), false),
            _ => throw m.Error(PyTypes.TypeError, $"decoding to str: need a bytes-like object, {template.Type.NameInMessages} found"),
        };
        m.Tick(text.Length >> 3);
        if (!text.Contains('\\', StringComparison.Ordinal))
            return new() { _texts = { text } };
        try
        {
            var result = new Template();
            result.Read(m, new PatternSource(text, isText), pattern);
            return result;
        }
        catch (PatternSyntaxException error)
        {
            throw m.Error(PatternErrors.Create(error.Message, template, error.Position));
        }
    }

    public void AppendTo(PaidBuilder to, Subject subject, in Found found)
    {
        to.Append(_texts[0]);
        for (var i = 0; i < _groups.Count; i++)
            Append(to, subject, found.Span(_groups[i]), i);
    }

    public void AppendTo(PaidBuilder to, PyMatch match)
    {
        to.Append(_texts[0]);
        for (var i = 0; i < _groups.Count; i++)
            Append(to, match.Subject, match.Units(_groups[i]), i);
    }

    private void Append(PaidBuilder to, Subject subject, (long Start, long End) span, int index)
    {
        if (span.Start >= 0)
            subject.AppendTo(to, span.Start, span.End);
        to.Append(_texts[index + 1]);
    }

    private void Read(Machine m, PatternSource source, PyPattern pattern)
    {
        var text = new StringBuilder();
        while (true)
        {
            var token = source.Read(out var c);
            if (token == PatternSource.End)
                break;
            switch (token == '\\' ? c : PatternSource.End)
            {
                case PatternSource.End:
                    UnicodeData.AppendPoint(text, token);
                    break;
                case 'g':
                    if (!source.Match('<'))
                        throw source.Error("missing <");
                    var name = source.ReadUntil('>', "group name");
                    AddGroup(text, Resolve(m, source, pattern, name), source, pattern, (int)CodePointIndex.Count(name) + 1);
                    break;
                case '0':
                    var octal = new StringBuilder("0");
                    source.ReadWhile(octal, 2, static d => d is >= '0' and <= '7');
                    text.Append((char)(Convert.ToInt32(octal.ToString(), 8) & 255));
                    break;
                case >= '1' and <= '9':
                    ReadNumber(text, (char)c, source, pattern);
                    break;
                default:
                    if ("abfnrtv\\".IndexOf((char)c, StringComparison.Ordinal) is >= 0 and var index && c < 128)
                        text.Append("\a\b\f\n\r\t\v\\"[index]);
                    else if (c < 128 && char.IsAsciiLetter((char)c))
                        throw source.Error($"bad escape \\{(char)c}", 2);
                    else
                        UnicodeData.AppendPoint(text.Append('\\'), c);
                    break;
            }
        }

        _texts.Add(text.ToString());
    }

    private void ReadNumber(StringBuilder text, char c, PatternSource source, PyPattern pattern)
    {
        var digits = new StringBuilder().Append(c);
        if (source.Next is >= '0' and <= '9')
        {
            digits.Append((char)source.Read());
            if (c <= '7' && digits[1] <= '7' && source.Next is >= '0' and <= '7')
            {
                digits.Append((char)source.Read());
                var value = Convert.ToInt32(digits.ToString(), 8);
                if (value > 255)
                    throw source.Error($"octal escape value \\{digits} outside of range 0-0o377", digits.Length + 1);
                text.Append((char)value);
                return;
            }
        }

        AddGroup(text, int.Parse(digits.ToString(), CultureInfo.InvariantCulture), source, pattern, digits.Length);
    }

    private void AddGroup(StringBuilder text, int group, PatternSource source, PyPattern pattern, int offset)
    {
        if (group > pattern.Groups)
            throw source.Error($"invalid group reference {group}", offset);
        _texts.Add(text.ToString());
        text.Clear();
        _groups.Add(group);
    }

    private static int Resolve(Machine m, PatternSource source, PyPattern pattern, string name)
    {
        var length = (int)CodePointIndex.Count(name) + 1;
        if (name.All(char.IsAsciiDigit))
        {
            return int.TryParse(name, CultureInfo.InvariantCulture, out var number) && number < 0x3FFFFFFF
                ? number
                : throw source.Error($"invalid group reference {name}", length);
        }

        if (!source.IsText && name.Any(static c => c > 127))
            throw source.Error("bad character in group name " + TextRepr.AsciiOf(name), length);
        if (!PatternParser.IsIdentifier(name))
            throw source.Error("bad character in group name " + TextRepr.Of(name), length);
        return pattern.GroupOf(name) is > 0 and var group
            ? group
            : throw m.Error(PyTypes.IndexError, $"unknown group name {TextRepr.Of(name)}");
    }
}
