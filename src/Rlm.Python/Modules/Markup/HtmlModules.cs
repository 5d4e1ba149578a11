using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Markup;

/// <summary><c>html</c>, <c>html.entities</c> and <c>html.parser</c>.</summary>
internal static class HtmlModules
{
    public static ModuleDefinition Create() => new ModuleBuilder("html")
        .Scripted()
        .Function("unescape(s)", static (m, a) => a[0].Object is PyStr text
            ? HtmlEntities.Unescape(m, text)
            : m.Raise(PyTypes.TypeError, $"argument of type '{a[0].Type.NameInMessages}' is not iterable"))
        .Prelude("html.py")
        .Build();

    public static ModuleDefinition CreateEntities() => new ModuleBuilder("html.entities")
        .PerSession("html5", static _ => Dict(HtmlEntities.Html5, static text => Value.Str(text)))
        .PerSession("name2codepoint", static _ => Dict(HtmlEntities.Html4, static point => Value.Int(point)))
        .PerSession("codepoint2name", static m =>
        {
            var names = new PyDict();
            foreach (var (name, point) in HtmlEntities.Html4)
                names.Set(m, Value.Int(point), Value.Str(name));
            return names;
        })
        .PerSession("entitydefs", static _ => Dict(HtmlEntities.Html4, static point => PyStr.FromPoint(point)))
        .Build();

    public static ModuleDefinition CreateParser() => new ModuleBuilder("html.parser")
        .Function("_scan(text, at, closing, convert, cdata, /)", static (m, a) =>
        {
            var text = m.Expect<PyStr>(a[0]);
            return new HtmlScanner(m, text, (int)Math.Clamp(m.ToIndex(a[1]), 0, text.Units), m.Truth(a[2]), m.Truth(a[3]), a[4].Object as PyStr).Next();
        })
        .Prelude("html_parser.py")
        .Build();

    private static PyDict Dict<T>(IEnumerable<KeyValuePair<string, T>> entries, Func<T, Value> convert)
    {
        var dict = new PyDict();
        foreach (var (name, value) in entries)
            dict.SetStr(name, convert(value));
        return dict;
    }
}
