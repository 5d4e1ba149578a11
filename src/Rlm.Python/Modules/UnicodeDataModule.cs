using System.Globalization;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules;

/// <summary><c>unicodedata</c>.</summary>
internal static class UnicodeDataModule
{
    private const string Categories = "LuLlLtLmLoMnMcMeNdNlNoZsZlZpCcCfCsCoPcPdPsPePiPfPoSmScSkSoCn";

    public static ModuleDefinition Create() => new ModuleBuilder("unicodedata")
        .Doc("The Unicode Character Database: the properties of all Unicode characters, as of version 15.1.0.")
        .Constant("unidata_version", Value.Str("15.1.0"))
        .Function("name(chr, default=None, /)", static (m, a) =>
            UnicodeNames.Shared.NameOf(Point(m, a[0], "name", 1)) is { } name ? Value.Str(name) : Otherwise(m, a[1], "no such name"))
        .Function("lookup(name, /)", Lookup)
        .Function("category(chr, /)", static (m, a) =>
            Value.Str(Categories.Substring(2 * (int)Of(m, a[0], "category").Category, 2)))
        .Function("bidirectional(chr, /)", static (m, a) => Value.Str(Of(m, a[0], "bidirectional").Bidirectional))
        .Function("combining(chr, /)", static (m, a) => Value.Int(Of(m, a[0], "combining").Combining))
        .Function("east_asian_width(chr, /)", static (m, a) => Value.Str(Of(m, a[0], "east_asian_width").Width))
        .Function("mirrored(chr, /)", static (m, a) => Value.Int(Of(m, a[0], "mirrored").IsMirrored ? 1 : 0))
        .Function("decimal(chr, default=None, /)", static (m, a) =>
            Of(m, a[0], "decimal", 1).Decimal is var value and >= 0 ? Value.Int(value) : Otherwise(m, a[1], "not a decimal"))
        .Function("digit(chr, default=None, /)", static (m, a) =>
            Of(m, a[0], "digit", 1).Digit is var value and >= 0 ? Value.Int(value) : Otherwise(m, a[1], "not a digit"))
        .Function("numeric(chr, default=None, /)", static (m, a) =>
            Of(m, a[0], "numeric", 1).Numeric is { } value ? Value.Float(value) : Otherwise(m, a[1], "not a numeric character"))
        .Function("decomposition(chr, /)", Decompose)
        .Function("normalize(form, unistr, /)", static (m, a) =>
        {
            var (name, text) = FormArguments(m, a, "normalize");
            if (text.Units == 0)
                return text.AsExact();
            return Form(name) is { } form
                ? Normalizer.Normalize(m, text, form).AsExact()
                : m.Raise(PyTypes.ValueError, "invalid normalization form");
        })
        .Function("is_normalized(form, unistr, /)", static (m, a) =>
        {
            var (name, text) = FormArguments(m, a, "is_normalized");
            if (Form(name) is not { } form)
                return m.Raise(PyTypes.ValueError, "invalid normalization form");
            var normal = Normalizer.Normalize(m, text, form);
            return Value.Bool(ReferenceEquals(normal, text) || normal.Span.SequenceEqual(text.Span));
        })
        .Build();

    private static NormalForm? Form(string name) => Normalizer.FormOf(name);

    private static (string Form, PyStr Text) FormArguments(Machine m, ReadOnlySpan<Value> a, string function)
    {
        var form = m.ToStr(a[0], $"{function}() argument 1 must be str, not {StrArguments.NameOf(a[0])}");
        return (form.ToString(), m.ToStr(a[1], $"{function}() argument 2 must be str, not {StrArguments.NameOf(a[1])}"));
    }

    private static PointProperties Of(Machine m, in Value value, string function, int argument = 0) =>
        UnicodeDatabase.Shared[Point(m, value, function, argument)];

    private static int Point(Machine m, in Value value, string function, int argument = 0)
    {
        if (value.Object is PyStr { Units: 1 or 2 } text)
        {
            var point = UnicodeData.PointAt(text.Span, 0, out var units);
            if (units == text.Units)
                return point;
        }

        var which = argument == 0 ? "argument" : "argument 1";
        throw m.Error(PyTypes.TypeError, $"{function}() {which} must be a unicode character, not {StrArguments.NameOf(value)}");
    }

    private static Value Otherwise(Machine m, in Value value, string message) =>
        value.IsMissing ? m.Raise(PyTypes.ValueError, message) : value;

    private static Value Lookup(Machine m, ReadOnlySpan<Value> a)
    {
        var name = m.ToStr(a[0], $"a bytes-like object is required, not '{a[0].Type.NameInMessages}'");
        if (name.Units > UnicodeNames.MaxLength)
            return m.RaiseKeyError(Value.Str("name too long"));
        return UnicodeNames.Shared.Find(name.Span, withSequences: true) is { } found
            ? Value.Str(found)
            : m.RaiseKeyError(Value.Str($"undefined character name '{name}'"));
    }

    private static Value Decompose(Machine m, ReadOnlySpan<Value> a)
    {
        var point = Point(m, a[0], "decomposition");
        if (!UnicodeDatabase.Shared.Decompositions.TryGetValue(point, out var decomposition))
            return PyStr.Empty;
        var text = new StringBuilder(decomposition.Tag);
        foreach (var part in decomposition.Points)
            text.Append(text.Length == 0 ? "" : " ").Append(part.ToString("X4", CultureInfo.InvariantCulture));
        return Value.Str(text.ToString());
    }
}
