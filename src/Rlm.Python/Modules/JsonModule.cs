using Rlm.Python.Modules.Json;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary>
/// <c>json</c>. Scanning and encoding are native; the classes and everything that calls functions of the program are prelude code, which
/// may wait for the host in between.
/// </summary>
internal static class JsonModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("json")
        .Doc("JSON (JavaScript Object Notation) as text, from and to Python values.")
        .Type(JsonErrors.DecodeError)
        .Function("_loads(text, /)", Loads)
        .Function("_scan(text, index, strict, hooks, /)", Scan)
        .Function("_advance(scanner, answer, /)", static (m, a) => Next(m, Scanner(m, a[0]), a[1]))
        .Function("_argument(scanner, /)", static (m, a) => Scanner(m, a[0]).Result)
        .Function("_end(scanner, /)", static (m, a) => End(m, a[0]))
        .Function("_scanstring(text, end, strict=True, /)", ScanString)
        .Function("_skip_space(text, index, /)", SkipSpace)
        .Function(
            "_encode(value, has_default, skipkeys, ensure_ascii, check_circular, allow_nan, sort_keys, indent, item_separator, "
                + "key_separator, /)",
            Encode)
        .Function("_pending(encoder, /)", static (m, a) => Encoder(m, a[0]).Pending)
        .Function("_resume(encoder, answer, /)", static (m, a) => Written(Encoder(m, a[0]), Encoder(m, a[0]).Continue(m, a[1])))
        .Prelude("json.py")
        .Build();

    public static ModuleDefinition CreateDecoder() => new ModuleBuilder("json.decoder").Prelude("json_decoder.py").Build();

    public static ModuleDefinition CreateEncoder() => new ModuleBuilder("json.encoder").Prelude("json_encoder.py").Build();

    // The whole of what nearly all programs call: no hooks, nothing behind the value.
    private static Value Loads(Machine m, ReadOnlySpan<Value> a)
    {
        var text = m.Expect<PyStr>(a[0]);
        var span = text.Span;
        var scanner = new JsonScanner(text, JsonScanner.SkipSpace(span, 0), strict: true, JsonHooks.None);
        m.Hold(scanner);
        try
        {
            scanner.Start(m);
        }
        finally
        {
            m.Release(scanner);
        }

        var end = JsonScanner.SkipSpace(span, scanner.Position);
        return end == span.Length ? scanner.Result : m.Raise(JsonErrors.Create("Extra data", text, end));
    }

    private static Value Scan(Machine m, ReadOnlySpan<Value> a)
    {
        var text = m.ToStr(a[0], $"first argument must be a string, not {a[0].Type.NameInMessages}");
        var index = m.ToIndex(a[1]);
        if (index < 0)
            return m.Raise(PyTypes.ValueError, "idx cannot be negative");
        var unit = (int)text.UnitOf(Math.Min(index, text.PointCount));
        return new JsonScanner(text, unit, m.Truth(a[2]), (JsonHooks)m.ToIndex(a[3]));
    }

    // The kind of hook to call next, or 0 at the end.
    private static Value Next(Machine m, JsonScanner scanner, in Value answer)
    {
        m.Hold(scanner);
        try
        {
            var isComplete = scanner.Request == JsonHooks.None ? scanner.Start(m) : scanner.Continue(m, answer);
            return Value.Int(isComplete ? 0 : (int)scanner.Request);
        }
        finally
        {
            m.Release(scanner);
        }
    }

    private static Value End(Machine m, in Value scanner)
    {
        var s = Scanner(m, scanner);
        return Value.Int(s.Text.PointOf(s.Position));
    }

    private static Value ScanString(Machine m, ReadOnlySpan<Value> a)
    {
        var text = m.ToStr(a[0], $"first argument must be a string, not {a[0].Type.NameInMessages}");
        var end = m.ToIndex(a[1]);
        if (end < 1 || end > text.PointCount)
            return m.Raise(PyTypes.ValueError, "end is out of bounds");
        var scanner = new JsonScanner(text, (int)text.UnitOf(end - 1), a[2].IsMissing || m.Truth(a[2]), JsonHooks.None);
        var value = scanner.ScanString(m);
        return new PyTuple([value, Value.Int(text.PointOf(scanner.Position))]);
    }

    private static Value SkipSpace(Machine m, ReadOnlySpan<Value> a)
    {
        var text = m.ToStr(a[0], "expected string or bytes-like object");
        var unit = JsonScanner.SkipSpace(text.Span, (int)text.UnitOf(Math.Clamp(m.ToIndex(a[1]), 0, text.PointCount)));
        return Value.Int(text.PointOf(unit));
    }

    private static Value Encode(Machine m, ReadOnlySpan<Value> a)
    {
        var keySeparator = m.ToStr(a[9], $"make_encoder() argument 5 must be str, not {a[9].Type.NameInMessages}").ToString();
        var indent = a[7].IsNone ? null : m.ToStr(a[7], "indent must be a string").ToString();
        var options = new JsonEncoderOptions(
            m.Truth(a[1]),
            m.Truth(a[2]),
            m.Truth(a[3]),
            m.Truth(a[4]),
            m.Truth(a[5]),
            m.Truth(a[6]),
            indent,
            m.ToStr(a[8], $"make_encoder() argument 6 must be str, not {a[8].Type.NameInMessages}").ToString(),
            keySeparator);
        var encoder = new JsonEncoder(m, options);
        return Written(encoder, encoder.Start(m, a[0]));
    }

    private static Value Written(JsonEncoder encoder, bool isComplete) => isComplete ? encoder.Text() : encoder;

    private static JsonScanner Scanner(Machine m, in Value value) =>
        value.Object as JsonScanner ?? throw m.Error(PyTypes.TypeError, $"a scanner is required, not '{value.Type.NameInMessages}'");

    private static JsonEncoder Encoder(Machine m, in Value value) =>
        value.Object as JsonEncoder ?? throw m.Error(PyTypes.TypeError, $"an encoder is required, not '{value.Type.NameInMessages}'");
}
