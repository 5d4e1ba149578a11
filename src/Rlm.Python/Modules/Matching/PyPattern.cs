using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary>A compiled pattern. Its methods are in <see cref="PatternType"/>.</summary>
internal sealed class PyPattern(PyObject source, bool isText, Program program) : PyObject
{
    private static readonly (PatternFlags Flag, string Name)[] FlagNames =
    [
        (PatternFlags.Ascii, "ASCII"), (PatternFlags.IgnoreCase, "IGNORECASE"), (PatternFlags.Locale, "LOCALE"),
        (PatternFlags.Unicode, "UNICODE"),
        (PatternFlags.Multiline, "MULTILINE"), (PatternFlags.DotAll, "DOTALL"), (PatternFlags.Verbose, "VERBOSE"),
        (PatternFlags.Debug, "DEBUG"),
    ];

    /// <summary>The pattern as given: str or bytes.</summary>
    public PyObject Source { get; } = source;

    public bool IsText { get; } = isText;

    public Program Program { get; } = program;

    public int Groups => Program.Pattern.Groups;

    public PatternFlags Flags => Program.Pattern.Flags;

    public override PyType Type => PatternType.Instance;

    public override long Size => 4096 + (64 * ((Source as PyStr)?.Units ?? ((PyBytes)Source).Span.Length)) + Program.Size;

    public override void Traverse(Census census) => census.Add(Source);

    public override long Hash(Machine m) => m.Hash(Source) ^ (long)Flags;

    public override bool? Equal(Machine m, in Value other) =>
        other.Object is PyPattern pattern ? pattern.Flags == Flags && pattern.IsText == IsText && m.Equal(Source, pattern.Source) : null;

    public override string Repr(Machine m)
    {
        var source = m.Repr(Source);
        if (source.Length > 200)
            source = source[..200];
        var text = new StringBuilder("re.compile(").Append(source);
        var separator = ", ";
        foreach (var (flag, name) in FlagNames)
        {
            if ((Flags & flag) == 0 || (flag == PatternFlags.Unicode && IsText))
                continue;
            text.Append(separator).Append("re.").Append(name);
            separator = "|";
        }

        if (((int)Flags & ~0x1FE) is not 0 and var others)
            text.Append(separator).Append("0x").Append(others.ToString("x", System.Globalization.CultureInfo.InvariantCulture));
        return text.Append(')').ToString();
    }

    /// <summary>The number of a named group, or 0.</summary>
    public int GroupOf(string name)
    {
        foreach (var (key, value) in Program.Pattern.Names)
        {
            if (key == name)
                return value;
        }

        return 0;
    }

    public string? NameOf(int group)
    {
        foreach (var (key, value) in Program.Pattern.Names)
        {
            if (value == group)
                return key;
        }

        return null;
    }
}
