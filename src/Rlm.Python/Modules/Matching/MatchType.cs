using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules.Matching;

/// <summary><c>re.Match</c>.</summary>
internal static class MatchType
{
    public static readonly PyType Instance = new TypeBuilder("Match", module: "re")
        .Doc("The result of re.match() and re.search().")
        .Method("group(self, /, *args)", Group)
        .Method("groups(self, /, default=None)", Groups)
        .Method("groupdict(self, /, default=None)", GroupDict)
        .Method("start(self, group=0, /)", static (m, a) => Value.Int(Span(m, a).Start))
        .Method("end(self, group=0, /)", static (m, a) => Value.Int(Span(m, a).End))
        .Method("span(self, group=0, /)", static (m, a) => Pair(Span(m, a)))
        .Method("expand(self, /, template)", Expand)
        .Method("__copy__(self, /)", static (_, a) => a[0])
        .Method("__deepcopy__(self, memo, /)", static (_, a) => a[0])
        .Operators("__getitem__ __repr__")
        .Property("string", static (m, self) => Self(m, self).Subject.Value)
        .Property("re", static (m, self) => Self(m, self).Pattern)
        .Property("pos", static (m, self) => Value.Int(Self(m, self).Subject.PointOf(Self(m, self).From)))
        .Property("endpos", static (m, self) => Value.Int(Self(m, self).Subject.PointOf(Self(m, self).End)))
        .Property("lastindex", static (m, self) => Self(m, self).LastIndex() is > 0 and var last ? Value.Int(last) : Value.None)
        .Property("lastgroup", static (m, self) =>
            Self(m, self) is var match && match.LastIndex() is > 0 and var last && match.Pattern.NameOf(last) is { } name
            ? Value.Str(name)
            : Value.None)
        .Property("regs", static (m, self) =>
        {
            var match = Self(m, self);
            var spans = new Value[match.Pattern.Groups + 1];
            for (var i = 0; i < spans.Length; i++)
                spans[i] = Pair(match.Points(i));
            return new PyTuple(spans);
        })
        .Sealed()
        .Build();

    private static PyMatch Self(Machine m, in Value self) =>
        self.Object as PyMatch
            ?? throw m.Error(PyTypes.TypeError, $"descriptor requires a 're.Match' object but received a '{self.Type.NameInMessages}'");

    private static Value Group(Machine m, ReadOnlySpan<Value> a)
    {
        var match = Self(m, a[0]);
        if (a.Length <= 2)
            return match.Group(a.Length == 1 ? 0 : match.Index(m, a[1]), Value.None);
        var parts = new Value[a.Length - 1];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = match.Group(match.Index(m, a[i + 1]), Value.None);
        return new PyTuple(parts);
    }

    private static Value Groups(Machine m, ReadOnlySpan<Value> a)
    {
        var match = Self(m, a[0]);
        var otherwise = a[1].IsMissing ? Value.None : a[1];
        var parts = new Value[match.Pattern.Groups];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = match.Group(i + 1, otherwise);
        return parts.Length == 0 ? PyTuple.Empty : new PyTuple(parts);
    }

    private static Value GroupDict(Machine m, ReadOnlySpan<Value> a)
    {
        var match = Self(m, a[0]);
        var result = new PyDict();
        foreach (var (name, group) in match.Pattern.Program.Pattern.Names)
            result.SetStr(name, match.Group(group, a[1].IsMissing ? Value.None : a[1]));
        return result;
    }

    private static Value Expand(Machine m, ReadOnlySpan<Value> a)
    {
        var match = Self(m, a[0]);
        return Replacing.Expand(m, match, Template.Parse(m, match.Pattern, a[1]));
    }

    private static (long Start, long End) Span(Machine m, ReadOnlySpan<Value> a)
    {
        var match = Self(m, a[0]);
        return match.Points(a[1].IsMissing ? 0 : match.Index(m, a[1]));
    }

    private static PyTuple Pair((long Start, long End) span) => new([Value.Int(span.Start), Value.Int(span.End)]);
}
