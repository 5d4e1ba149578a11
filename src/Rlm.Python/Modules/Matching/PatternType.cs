using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Matching;

/// <summary><c>re.Pattern</c>.</summary>
internal static class PatternType
{
    private const string Range = "string, pos=0, endpos=9223372036854775807)";

    public static readonly PyType Instance = new TypeBuilder("Pattern", module: "re")
        .Doc("Compiled regular expression object.")
        .Method("search(self, /, " + Range, static (m, a) => Finding.One(m, Self(m, a[0]), Kind.Search, a[1], a[2], a[3]))
        .Method("match(self, /, " + Range, static (m, a) => Finding.One(m, Self(m, a[0]), Kind.Match, a[1], a[2], a[3]))
        .Method("fullmatch(self, /, " + Range, static (m, a) => Finding.One(m, Self(m, a[0]), Kind.Full, a[1], a[2], a[3]))
        .Method("findall(self, /, " + Range, static (m, a) => Finding.All(m, Self(m, a[0]), a[1], a[2], a[3]))
        .Method("finditer(self, /, " + Range, static (m, a) => Finding.Iterate(m, Self(m, a[0]), a[1], a[2], a[3]))
        .Method("scanner(self, /, " + Range, static (m, a) => Finding.Scan(m, Self(m, a[0]), a[1], a[2], a[3]))
        .Method("split(self, /, string, maxsplit=0)", static (m, a) => Finding.Split(m, Self(m, a[0]), a[1], Count(m, a[2])))
        .Method("sub(self, /, repl, string, count=0)", static (m, a) =>
            Replacing.Replace(m, Self(m, a[0]), a[1], a[2], Count(m, a[3]), false))
        .Method("subn(self, /, repl, string, count=0)", static (m, a) =>
            Replacing.Replace(m, Self(m, a[0]), a[1], a[2], Count(m, a[3]), true))
        .Method("__copy__(self, /)", static (_, a) => a[0])
        .Method("__deepcopy__(self, memo, /)", static (_, a) => a[0])
        .Operators("__repr__ __hash__ __eq__ __ne__")
        .Property("pattern", static (m, self) => Self(m, self).Source)
        .Property("flags", static (m, self) => Value.Int((int)Self(m, self).Flags))
        .Property("groups", static (m, self) => Value.Int(Self(m, self).Groups))
        .Property("groupindex", static (m, self) =>
        {
            var result = new PyDict();
            foreach (var (name, group) in Self(m, self).Program.Pattern.Names)
                result.SetStr(name, Value.Int(group));
            return result.Count == 0 ? result : new PyMappingProxy(result);
        })
        .Sealed()
        .Build();

    public static long Count(Machine m, in Value count) => count.IsMissing ? 0 : m.ToIndex(count);

    private static PyPattern Self(Machine m, in Value self) =>
        self.Object as PyPattern
            ?? throw m.Error(PyTypes.TypeError, $"descriptor requires a 're.Pattern' object but received a '{self.Type.NameInMessages}'");
}
