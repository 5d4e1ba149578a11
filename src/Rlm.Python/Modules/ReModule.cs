using System.Text;
using Rlm.Python.Modules.Matching;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules;

/// <summary><c>re</c>. Patterns are parsed here and matched by .NET's regular expressions; see <see cref="Matching.Program"/>.</summary>
internal static class ReModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("re")
        .Doc("Support for regular expressions (RE).")
        .Type(PatternType.Instance)
        .Type(Matching.MatchType.Instance)
        .Type(PatternErrors.Instance)
        .Constant("error", PatternErrors.Instance)
        .Scripted()
        .Function("compile(pattern, flags=0)", static (m, a) => PatternCache.Get(m, a[0], a[1]))
        .Function("search(pattern, string, flags=0)", static (m, a) => One(m, Kind.Search, a))
        .Function("match(pattern, string, flags=0)", static (m, a) => One(m, Kind.Match, a))
        .Function("fullmatch(pattern, string, flags=0)", static (m, a) => One(m, Kind.Full, a))
        .Function("findall(pattern, string, flags=0)", static (m, a) =>
            Finding.All(m, PatternCache.Get(m, a[0], a[2]), a[1], Value.Missing, Value.Missing))
        .Function("finditer(pattern, string, flags=0)", static (m, a) =>
            Finding.Iterate(m, PatternCache.Get(m, a[0], a[2]), a[1], Value.Missing, Value.Missing))
        .Function("split(pattern, string, maxsplit=0, flags=0)", static (m, a) =>
            Finding.Split(m, PatternCache.Get(m, a[0], a[3]), a[1], PatternType.Count(m, a[2])))
        .Function("sub(pattern, repl, string, count=0, flags=0)", static (m, a) => Replace(m, a, withCount: false))
        .Function("subn(pattern, repl, string, count=0, flags=0)", static (m, a) => Replace(m, a, withCount: true))
        .Function("escape(pattern)", Escape)
        .Function("purge()", static (_, _) => Value.None) // The cache is every session's, and no program's to empty.
        .Prelude("re.py")
        .Build();

    private static Value One(Machine m, Kind kind, ReadOnlySpan<Value> a) =>
        Finding.One(m, PatternCache.Get(m, a[0], a[2]), kind, a[1], Value.Missing, Value.Missing);

    private static Value Replace(Machine m, ReadOnlySpan<Value> a, bool withCount) =>
        Replacing.Replace(m, PatternCache.Get(m, a[0], a[4]), a[1], a[2], PatternType.Count(m, a[3]), withCount);

    private static Value Escape(Machine m, ReadOnlySpan<Value> a)
    {
        switch (a[0].Object)
        {
            case PyStr text:
                return Value.Str(Escape(m, text.Span));
            case PyByteSequence bytes:
                return PyBytes.From(Latin1.ToBytes(Escape(m, Latin1.ToText(bytes.Span))));
            default:
                return m.Raise(PyTypes.TypeError, $"decoding to str: need a bytes-like object, {a[0].Type.NameInMessages} found");
        }
    }

    private static string Escape(Machine m, ReadOnlySpan<char> text)
    {
        m.Tick(text.Length >> 2);
        m.Reserve(4L * text.Length);
        var result = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if ("()[]{}?*+-|^$\\.&~# \t\n\r\v\f".Contains(c, StringComparison.Ordinal))
                result.Append('\\');
            result.Append(c);
        }

        return result.ToString();
    }
}
