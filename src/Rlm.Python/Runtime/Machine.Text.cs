using System.Globalization;
using Rlm.Python.Objects;
using Rlm.Python.Text;

namespace Rlm.Python.Runtime;

// Values as text: str, repr and format.
internal sealed partial class Machine
{
    private readonly HashSet<PyObject> _reprs = new(ReferenceEqualityComparer.Instance);

    public string Repr(in Value value)
    {
        EnsureStack(" while getting the repr of an object");
        switch (value.Object)
        {
            case null:
                return value.Bits.ToString(CultureInfo.InvariantCulture);
            case Tag tag:
                return ReferenceEquals(tag, Tag.Float) ? FloatText.Repr(value.AsDouble)
                    : ReferenceEquals(tag, Tag.Bool) ? value.IsTrue ? "True" : "False"
                    : ReferenceEquals(tag, Tag.None) ? "None"
                    : ReferenceEquals(tag, Tag.Ellipsis) ? "Ellipsis" : "NotImplemented";
            case PyType type when type.Metaclass?.Slot(Dunder.Repr) is { IsMissing: false } meta:
                return Text(Finish(CallSlot(meta, value, type.Metaclass, [], KeywordNames.None)), "__repr__");
            case var o:
                var slot = o.Type.Slot(Dunder.Repr);
                return slot.IsMissing ? o.Repr(this) : Text(Finish(CallSlot(slot, value, o.Type, [], KeywordNames.None)), "__repr__");
        }
    }

    public string Str(in Value value)
    {
        switch (value.Object)
        {
            case PyStr text when text.Type.IsShared:
                return text.ToString();
            case null or Tag:
                return Repr(value);
            case var o:
                EnsureStack(" while getting the str of an object");
                var type = o.Type;
                if (!type.IsShared)
                {
                    var slot = type.Slot(Dunder.Str);
                    if (!slot.IsMissing)
                        return Text(Finish(CallSlot(slot, value, type, [], KeywordNames.None)), "__str__");
                    if (type.Slot(Dunder.Repr) is { IsMissing: false } repr && !DefinesStr(type.Layout))
                        return Text(Finish(CallSlot(repr, value, type, [], KeywordNames.None)), "__str__");
                }

                return o.Str(this);
        }
    }

    // Exceptions and strings have a __str__ of their own, which a __repr__ in Python does not replace.
    private static bool DefinesStr(PyType layout) => !layout.Lookup("__str__").IsMissing && !ReferenceEquals(layout, ObjectType.Instance)
        && layout.Mro.Any(t => !ReferenceEquals(t, ObjectType.Instance) && t.Members.ContainsKey("__str__"));

    private string Text(in Value value, string dunder) => value.Object is PyStr text
        ? text.ToString()
        : throw Error(PyTypes.TypeError, $"{dunder} returned non-string (type {value.Type.NameInMessages})");

    public string Ascii(in Value value) => PyStr.Ascii(Repr(value));

    public string Format(in Value value, string spec)
    {
        var type = value.Type;
        if (type.Slot(Dunder.Format) is { IsMissing: false } slot)
        {
            var result = Finish(CallSlot(slot, value, type, [Value.Str(spec)], KeywordNames.None));
            return result.Object is PyStr text ? text.ToString()
                : throw Error(PyTypes.TypeError, $"__format__ must return a str, not {result.Type.NameInMessages}");
        }

        return FormatBuiltIn(value, spec);
    }

    private string FormatBuiltIn(in Value value, string spec)
    {
        if (spec.Length == 0 && !(value.Object is PyStr && value.Type.IsShared))
            return Str(value);
        var type = value.Type;
        if (value.Object is PyInstance or PyFunction or PyType || !HasFormat(type))
        {
            return spec.Length == 0 ? Str(value)
                : throw Error(PyTypes.TypeError, $"unsupported format string passed to {type.NameInMessages}.__format__");
        }

        if (type.IsShared && type.Lookup("__format__").Object is PyBuiltin { Owner: { } owner } own
            && !ReferenceEquals(owner, ObjectType.Instance)
            && !Numbers.IsNumber(value) && value.Object is not PyStr)
        {
            return Text(Call(own, value, Value.Str(spec)), "__format__");
        }

        return Formatter.Format(this, value, spec);
    }

    private static bool HasFormat(PyType type)
    {
        foreach (var t in type.Mro)
        {
            if (t.Members.ContainsKey("__format__"))
                return !ReferenceEquals(t, ObjectType.Instance);
        }

        return false;
    }

    /// <summary>Begins the repr of a container; false where it is being shown already, within itself.</summary>
    public bool EnterRepr(PyObject container) => _reprs.Add(container);

    public void LeaveRepr(PyObject container) => _reprs.Remove(container);

    private Value Convert(in Value value, char how) => how switch
    {
        'r' => DoRepr(value),
        'a' => Value.Str(Ascii(value)),
        _ => DoStr(value),
    };

    public Value FormatValue(in Value value, in Value spec)
    {
        if (spec.Object is PyStr { Units: 0 } && value.Type.IsShared)
        {
            return value.Object switch
            {
                PyStr text when text.GetType() == typeof(PyStr) => text,
                null => Value.Str(value.Bits.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                _ => Value.Str(Str(value)),
            };
        }

        var type = value.Type;
        if (type.Slot(Dunder.Format) is { IsMissing: false } slot)
            return Then(CallSlot(slot, value, type, [spec], KeywordNames.None), new TextStep("__format__ must return a str, not {0}"));
        if (spec.Object is PyStr { Units: 0 })
            return DoStr(value);
        return Value.Str(Format(value, ((PyStr)spec.Object!).ToString()));
    }

    /// <summary>The str of a value; Pushed where a class written in Python makes it.</summary>
    public Value DoStr(in Value value)
    {
        if (value.Object is PyStr text && text.GetType() == typeof(PyStr))
            return text;
        var type = value.Type;
        if (type.Slot(Dunder.Str) is { IsMissing: false } slot)
            return Then(CallSlot(slot, value, type, [], KeywordNames.None), new TextStep("__str__ returned non-string (type {0})"));
        if (type.Slot(Dunder.Repr) is { IsMissing: false } repr && !DefinesStr(type.Layout))
            return Then(CallSlot(repr, value, type, [], KeywordNames.None), new TextStep("__str__ returned non-string (type {0})"));
        return Value.Str(Str(value));
    }

    /// <summary>The repr of a value; Pushed where a class written in Python makes it.</summary>
    public Value DoRepr(in Value value)
    {
        var type = value.Type;
        return type.Slot(Dunder.Repr) is { IsMissing: false } slot
            ? Then(CallSlot(slot, value, type, [], KeywordNames.None), new TextStep("__repr__ returned non-string (type {0})"))
            : Value.Str(Repr(value));
    }

    private sealed class TextStep(string message) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => result.Object is PyStr
            ? result
            : m.Raise(PyTypes.TypeError, message.Replace("{0}", result.Type.Name, StringComparison.Ordinal));
    }
}
