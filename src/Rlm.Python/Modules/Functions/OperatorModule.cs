using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Functions;

/// <summary><c>operator</c>.</summary>
internal static class OperatorModule
{
    public static ModuleDefinition Create()
    {
        var module =
            new ModuleBuilder("operator").Accelerated().Type(PyItemGetter.Class).Type(PyAttributeGetter.Class).Type(PyMethodCaller.Class);
        foreach (var (op, name, inPlace) in new[]
        {
            (BinaryOp.Add, "add", "iadd"), (BinaryOp.Sub, "sub", "isub"), (BinaryOp.Mult, "mul", "imul"),
            (BinaryOp.MatMult, "matmul", "imatmul"),
            (BinaryOp.Div, "truediv", "itruediv"), (BinaryOp.Mod, "mod", "imod"), (BinaryOp.Pow, "pow", "ipow"),
            (BinaryOp.LShift, "lshift", "ilshift"), (BinaryOp.RShift, "rshift", "irshift"), (BinaryOp.BitOr, "or_", "ior"),
            (BinaryOp.BitXor, "xor", "ixor"), (BinaryOp.BitAnd, "and_", "iand"), (BinaryOp.FloorDiv, "floordiv", "ifloordiv"),
        })
        {
            Add(module, name, "(a, b, /)", (m, a) => m.DoBinary(op, a[0], a[1]));
            Add(module, inPlace, "(a, b, /)", (m, a) => m.DoBinaryInPlace(op, a[0], a[1]));
        }

        foreach (var (op, name) in new[]
        {
            (CompareOp.Eq, "eq"), (CompareOp.NotEq, "ne"), (CompareOp.Lt, "lt"), (CompareOp.LtE, "le"), (CompareOp.Gt, "gt"),
            (CompareOp.GtE, "ge"),
        })
        {
            Add(module, name, "(a, b, /)", (m, a) => m.DoCompare(op, a[0], a[1]));
        }

        foreach (var (op, name) in new[] { (UnaryOp.Minus, "neg"), (UnaryOp.Plus, "pos"), (UnaryOp.Invert, "invert") })
            Add(module, name, "(a, /)", (m, a) => m.DoUnary(op, a[0]));
        Add(module, "inv", "(a, /)", static (m, a) => m.DoUnary(UnaryOp.Invert, a[0]));
        Add(module, "not_", "(a, /)", static (m, a) => Value.Bool(!m.Truth(a[0])));
        return module
            .Function("truth(a, /)", static (m, a) => m.DoTruth(a[0]))
            .Function("is_(a, b, /)", static (_, a) => Value.Bool(Value.Same(a[0], a[1])))
            .Function("is_not(a, b, /)", static (_, a) => Value.Bool(!Value.Same(a[0], a[1])))
            .Function("is_none(a, /)", static (_, a) => Value.Bool(a[0].IsNone))
            .Function("is_not_none(a, /)", static (_, a) => Value.Bool(!a[0].IsNone))
            .Function("abs(a, /)", static (m, a) => m.CallValue(m.Builtins.GetStr("abs"), a, KeywordNames.None))
            .Alias("__abs__", "abs")
            .Function("index(a, /)", Index)
            .Alias("__index__", "index")
            .Function("concat(a, b, /)", Concat)
            .Alias("__concat__", "concat")
            .Function("iconcat(a, b, /)", static (m, a) => a[0].Type.Lookup("__getitem__").IsMissing
                ? Concat(m, a)
                : m.DoBinaryInPlace(BinaryOp.Add, a[0], a[1]))
            .Function("contains(a, b, /)", static (m, a) => Value.Bool(m.Contains(a[0], a[1])))
            .Alias("__contains__", "contains")
            .Function("getitem(a, b, /)", static (m, a) => m.DoGetItem(a[0], a[1]))
            .Alias("__getitem__", "getitem")
            .Function("setitem(a, b, c, /)", static (m, a) => m.Then(m.DoSetItem(a[0], a[1], a[2]), new Nothing()))
            .Alias("__setitem__", "setitem")
            .Function("delitem(a, b, /)", static (m, a) => m.Then(m.DoDelItem(a[0], a[1]), new Nothing()))
            .Alias("__delitem__", "delitem")
            .Function("countOf(a, b, /)", static (m, a) => Value.Int(Sequences.CountOf(m, Items(m, a[0]), a[1])), drains: 1)
            .Function("indexOf(a, b, /)", static (m, a) =>
            {
                var index = a[0].Object is PyIterator ? IndexInIterator(m, a[0], a[1]) : Sequences.IndexOf(m, Items(m, a[0]), a[1]);
                return index >= 0 ? Value.Int(index) : m.Raise(PyTypes.ValueError, "sequence.index(x): x not in sequence");
            }, drains: 1)
            .Function("length_hint(obj, default=0, /)", LengthHint)
            .Function("call(obj, /, *args, **kwargs)", Call)
            .Alias("__call__", "call")
            .Build();
    }

    // What comes after the item is left where it is.
    private static int IndexInIterator(Machine m, in Value iterator, in Value wanted)
    {
        for (var i = 0; m.Next(iterator, out var item); i++)
        {
            m.Tick(1);
            if (m.Equal(item, wanted))
                return i;
        }

        return -1;
    }

    private static ReadOnlySpan<Value> Items(Machine m, in Value value) => m.IsIterable(value)
        ? m.ToList(value).Span
        : throw m.Error(PyTypes.TypeError, $"argument of type '{value.Type.NameInMessages}' is not iterable");

    private sealed class Nothing : Continuation
    {
        public override Value Resume(Machine m, in Value result) => Value.None;
    }

    private static void Add(ModuleBuilder module, string name, string parameters, NativeFunction body)
    {
        module.Function(name + parameters, body);
        module.Alias($"__{name.TrimEnd('_')}__", name);
    }

    private static Value Index(Machine m, ReadOnlySpan<Value> a) => Indexing.IsIndex(a[0])
        ? Value.Int(m.ToBigInteger(a[0]))
        : m.Raise(PyTypes.TypeError, $"'{a[0].Type.NameInMessages}' object cannot be interpreted as an integer");

    private static Value Concat(Machine m, ReadOnlySpan<Value> a) => a[0].Type.Lookup("__getitem__").IsMissing
        ? m.Raise(PyTypes.TypeError, $"'{a[0].Type.NameInMessages}' object can't be concatenated")
        : m.DoBinary(BinaryOp.Add, a[0], a[1]);

    private static Value LengthHint(Machine m, ReadOnlySpan<Value> a)
    {
        if (!a[1].IsMissing)
            m.ToBigInteger(a[1]);
        var hint = m.LengthHint(a[0]);
        return hint >= 0 ? Value.Int(hint) : a[1].IsMissing ? Value.Int(0) : a[1];
    }

    private static Value Call(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].Object is not PyDict { Count: > 0 } keywords)
            return m.CallValue(a[0], a[2..], KeywordNames.None);
        string[] names = [.. keywords.Items().Select(pair => pair.Key.Object!.ToString()!)];
        return m.CallValue(a[0], [.. a[2..], .. keywords.Items().Select(pair => pair.Value)], new(names));
    }
}
