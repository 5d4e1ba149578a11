using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Objects;

/// <summary>The type <c>str</c>. Its methods are in the other parts of this class, by what they do.</summary>
internal static partial class StrType
{
    public static readonly PyType Instance = Build();

    private static PyType Build()
    {
        var builder = new TypeBuilder("str")
            .Doc("str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\n"
                + "Create a new string object from the given object.")
            .New("__new__(cls, object='', encoding='utf-8', errors='strict')", New)
            .Operators("__add__ __mul__ __rmul__ __mod__ __len__ __getitem__ __contains__ __iter__ __eq__ __ne__ __lt__ __le__ __gt__ "
                + "__ge__ __hash__ __repr__ __str__");
        AddSearching(builder);
        AddSplitting(builder);
        AddCase(builder);
        AddPredicates(builder);
        AddPadding(builder);
        AddFormatting(builder);
        return builder.Build();
    }

    /// <summary>The text of <c>str(value)</c> as a string object; a string stays itself.</summary>
    public static PyStr ToText(Machine m, in Value value) =>
        value.Object is PyStr text && !text.Type.HasSlot(Dunder.Str) ? text.AsExact() : PyStr.From(m.Str(value));

    private static Value New(Machine m, ReadOnlySpan<Value> a)
    {
        var text = Create(m, a[1], a[2], a[3]);
        var type = (PyType)a[0].Object!;
        return ReferenceEquals(type, Instance) ? text : new PyStrInstance(type, text);
    }

    private static PyStr Create(Machine m, in Value value, in Value encoding, in Value errors)
    {
        if (encoding.IsMissing && errors.IsMissing)
            return value.IsMissing ? PyStr.Empty : ToText(m, value);
        var encodingName = Codecs.Name(m, encoding, "str", "encoding", "utf-8");
        var errorsName = Codecs.Name(m, errors, "str", "errors", "strict");
        if (value.IsMissing)
            return PyStr.Empty;
        if (value.Object is PyStr)
            throw m.Error(PyTypes.TypeError, "decoding str is not supported");
        if (!ByteArguments.TryBytes(value, out var bytes))
            throw m.Error(PyTypes.TypeError, $"decoding to str: need a bytes-like object, {value.Type.NameInMessages} found");
        return Decoder.Decode(m, bytes.Span, encodingName, errorsName);
    }

    private static void AddFormatting(TypeBuilder builder) => builder
        .Method("format(self, /, *args, **kwargs)", static (m, a) =>
            StrFormat.Format(m, StrArguments.Self(m, a, "format").Span, a[2..], a[1].Object as PyDict))
        .Method("format_map(self, mapping, /)", static (m, a) => StrFormat.FormatMap(m, StrArguments.Self(m, a, "format_map").Span, a[1]))
        .Method("__format__(self, format_spec, /)", static (m, a) =>
        {
            var self = StrArguments.Self(m, a, "__format__");
            var spec = StrArguments.Text(m, a[1], "__format__", 1);
            return spec.Units == 0 ? ToText(m, self) : Value.Str(Formatter.Format(m, self.AsExact(), spec.ToString()));
        })
        .Method("encode(self, /, encoding='utf-8', errors='strict')", static (m, a) =>
        {
            var self = StrArguments.Self(m, a, "encode");
            var encoding = Codecs.Name(m, a[1], "encode", "encoding", "utf-8");
            var errors = Codecs.Name(m, a[2], "encode", "errors", "strict");
            return Encoder.Encode(m, self, encoding, errors);
        })
        .Method("__getnewargs__(self, /)", static (m, a) => new PyTuple([StrArguments.Self(m, a, "__getnewargs__").AsExact()]))
        .Method("__sizeof__(self, /)", static (m, a) => Value.Int(StrArguments.Self(m, a, "__sizeof__").Size));
}
