using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The special methods of built-in types, as callable attributes: each does the object's own built-in operation.</summary>
internal static class DunderMethods
{
    private static readonly Dictionary<string, BinaryOp> Ordinary = Binary(DunderNames.Of);
    private static readonly Dictionary<string, BinaryOp> Reflected = Binary(DunderNames.Reflected);
    private static readonly Dictionary<string, BinaryOp> InPlace = Binary(DunderNames.InPlace);

    private static readonly Dictionary<string, CompareOp> Comparisons = new()
    {
        ["__lt__"] = CompareOp.Lt,
        ["__le__"] = CompareOp.LtE,
        ["__gt__"] = CompareOp.Gt,
        ["__ge__"] = CompareOp.GtE,
    };

    public static PyBuiltin Create(string name, PyType owner)
    {
        var (parameters, body) = Describe(name);
        return new PyBuiltin(name + parameters, body, BuiltinKind.Method) { Owner = owner, IsSlot = FillsSlot(name, owner) };
    }

    /// <summary>Whether a special method is what fills a place in the type in CPython; the others are ordinary methods there.</summary>
    public static bool FillsSlot(string name, PyType owner) => name switch
    {
        "__call__" or "__get__" or "__set__" or "__delete__" or "__iter__" or "__next__" or "__await__" or "__aiter__" or "__anext__" or "__len__"
            or "__setitem__" or "__delitem__" or "__hash__" or "__repr__" or "__str__" or "__eq__" or "__ne__" or "__bool__" or "__int__"
            or "__float__" or "__index__" or "__abs__" or "__neg__" or "__pos__" or "__invert__" or "__getattribute__" or "__setattr__"
            or "__delattr__" or "__del__" => true,
        // These have a function of their own for what is called most.
        "__getitem__" => owner.Name is not ("list" or "dict"),
        "__contains__" => owner.Name is not ("dict" or "set" or "frozenset"),
        _ => Ordinary.ContainsKey(name) || Reflected.ContainsKey(name) || InPlace.ContainsKey(name) || Comparisons.ContainsKey(name)
            || name is "__divmod__" or "__rdivmod__",
    };

    private static Dictionary<string, BinaryOp> Binary(Func<BinaryOp, Dunder> dunder) =>
        Enum.GetValues<BinaryOp>().ToDictionary(op => DunderNames.Of(dunder(op)));

    private static (string Parameters, NativeFunction Body) Describe(string name)
    {
        if (Ordinary.TryGetValue(name, out var op))
            return ("(self, value, /)", (m, a) => Numbers.IsNumber(a[0])
                ? IsBeyond(a[1], a[0]) ? Value.NotImplemented : Numbers.Binary(m, op, a[0], a[1])
                : CannotRepeat(m, op, a) ?? a[0].Object!.Binary(m, op, a[1]));
        if (Reflected.TryGetValue(name, out op))
        {
            return ("(self, value, /)", (m, a) => Numbers.IsNumber(a[0])
                ? IsBeyond(a[1], a[0]) ? Value.NotImplemented : Numbers.Binary(m, op, a[1], a[0])
                : CannotRepeat(m, op, a) ?? a[0].Object!.BinaryReflected(m, op, a[1]));
        }

        if (InPlace.TryGetValue(name, out op))
            return ("(self, value, /)", (m, a) => CannotRepeat(m, op, a) ?? a[0].Object!.BinaryInPlace(m, op, a[1]));
        if (Comparisons.TryGetValue(name, out var compare))
        {
            return ("(self, value, /)", (m, a) => Numbers.IsNumber(a[0])
                ? IsBeyond(a[1], a[0]) ? Value.NotImplemented : Numbers.Order(m, compare, a[0], a[1]) : a[0].Object!.Order(m, compare, a[1]));
        }

        return name switch
        {
            "__eq__" => ("(self, value, /)", static (m, a) => Equal(m, a) is { } equal ? Value.Bool(equal) : Value.NotImplemented),
            "__ne__" => ("(self, value, /)", static (m, a) => Equal(m, a) is { } equal ? Value.Bool(!equal) : Value.NotImplemented),
            "__hash__" => ("(self, /)", static (m, a) => Value.Int(Numbers.IsNumber(a[0]) ? Numbers.Hash(a[0]) : a[0].Object!.Hash(m))),
            "__repr__" => ("(self, /)", static (m, a) => Value.Str(a[0].Object is null or Tag ? m.Repr(a[0]) : a[0].Object!.Repr(m))),
            "__str__" => ("(self, /)", static (m, a) => Value.Str(a[0].Object is null or Tag ? m.Str(a[0]) : a[0].Object!.Str(m))),
            "__len__" => ("(self, /)", static (m, a) => Value.Int(a[0].Object!.Length(m))),
            "__bool__" => ("(self, /)", static (m, a) => Value.Bool(a[0].Object is null or Tag ? m.Truth(a[0]) : a[0].Object!.Truth(m))),
            "__getitem__" => ("(self, key, /)", GetItem),
            "__setitem__" => ("(self, key, value, /)", static (m, a) => OrNone(a[0].Object!.SetItem(m, a[1], a[2]))),
            "__delitem__" => ("(self, key, /)", static (m, a) => OrNone(a[0].Object!.DelItem(m, a[1]))),
            "__contains__" => ("(self, key, /)", static (m, a) => Value.Bool(a[0].Object!.Contains(m, a[1]) ?? false)),
            "__iter__" => ("(self, /)", static (m, a) => a[0].Object!.GetIter(m)),
            "__next__" => ("(self, /)", static (m, a) => ((PyIterator)a[0].Object!).MoveNext(m, out var item)
                ? item : m.Raise(PyException.Create(PyTypes.StopIteration))),
            "__neg__" => ("(self, /)", static (m, a) => Unary(m, UnaryOp.Minus, a[0])),
            "__pos__" => ("(self, /)", static (m, a) => Unary(m, UnaryOp.Plus, a[0])),
            "__invert__" => ("(self, /)", static (m, a) => Unary(m, UnaryOp.Invert, a[0])),
            "__format__" => ("(self, format_spec, /)", static (m, a) => Value.Str(Text.Formatter.Format(
                m, a[0], m.ToStr(a[1], $"__format__() argument must be str, not {a[1].Type.NameInMessages}").ToString()))),
            "__abs__" => ("(self, /)", static (m, a) => Numbers.Abs(m, a[0])),
            "__call__" => ("(self, /, *args, **kwargs)", static (m, a) =>
            {
                var (arguments, names) = TypeType.Split(a);
                return a[0].Object!.Call(m, arguments, names);
            }
            ),
            _ => throw new InvalidOperationException($"No built-in {name}."),
        };
    }

    private static Value OrNone(in Value result) => result.IsControl ? result : Value.None;

    private static bool? Equal(Machine m, ReadOnlySpan<Value> a) =>
        Numbers.IsNumber(a[0]) ? IsBeyond(a[1], a[0]) ? null : Numbers.Equal(a[0], a[1]) : a[0].Object!.Equal(m, a[1]);

    // The methods of int do not know of floats, nor those of float of complex numbers.
    private static bool IsBeyond(in Value other, in Value self) => Numbers.KindOf(other) > Numbers.KindOf(self);

    // Sequences are repeated by nothing but an integer.
    private static Value? CannotRepeat(Machine m, BinaryOp op, ReadOnlySpan<Value> a) => op == BinaryOp.Mult && !Indexing.IsIndex(a[1])
        ? m.Raise(PyTypes.TypeError, $"'{a[1].Type.NameInMessages}' object cannot be interpreted as an integer")
        : (Value?)null;

    private static Value Unary(Machine m, UnaryOp op, in Value operand) =>
        Numbers.IsNumber(operand) ? Numbers.Unary(m, op, operand) : operand.Object!.Unary(m, op);

    // dict.__getitem__ of a subclass asks for __missing__ too.
    private static Value GetItem(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is PyDict dict && a[0].Type.HasSlot(Dunder.Missing))
        {
            var found = dict.Get(m, a[1]);
            return found.IsMissing ? m.CallSlot(a[0], Dunder.Missing, a[1]) : found;
        }

        return a[0].Object!.GetItem(m, a[1]);
    }
}
