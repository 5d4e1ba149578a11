using Rlm.Python.Compilation;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Syntax;

namespace Rlm.Python.Modules;

/// <summary><c>ast</c>: only <c>literal_eval</c>; programs here have no syntax trees.</summary>
internal static class AstModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("ast")
        .Doc("Literals of Python, evaluated safely.")
        .Scripted()
        .Function("literal_eval(node_or_string)", LiteralEval)
        .Build();

    private static Value LiteralEval(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is not PyStr text)
            return m.Raise(PyTypes.ValueError, $"malformed node or string: {m.Repr(a[0])}");
        m.Tick(text.Units);
        m.Reserve(32 * text.Units);
        var source = text.ToString().TrimStart(' ', '\t');
        Expression expression;
        try
        {
            expression = Parser.ParseExpression(source, "<unknown>", ParserLimits.Default);
        }
        catch (SyntaxErrorException e)
        {
            return m.Raise(BuiltinsModule.ToPython(e, source.Length == 0 ? 0 : e.Line));
        }

        return Of(m, expression);
    }

    // The parser limits how deep expressions are nested.
    private static Value Of(Machine m, Expression? expression)
    {
        m.Tick(1);
        switch (expression)
        {
            case ConstantExpression e:
                return CodeBuilder.ToValue(e.Kind, e.Value);
            case TupleExpression e:
                return new PyTuple(All(m, e.Elements));
            case ListExpression e:
                return new PyList(All(m, e.Elements));
            case SetExpression e:
                return SetOf(m, All(m, e.Elements));
            case CallExpression { Function: NameExpression { Id: "set" }, Arguments.Count: 0, Keywords.Count: 0 }:
                return new PySet();
            case DictExpression e:
                return DictOf(m, All(m, e.Keys), All(m, e.Values));
            case BinaryExpression { Op: BinaryOperator.Add or BinaryOperator.Sub } e:
                return ComplexOf(m, e);
            case null:
                throw m.Error(PyTypes.ValueError, "malformed node or string: None");
            default:
                return SignedNumber(m, expression);
        }
    }

    private static Value[] All(Machine m, IReadOnlyList<Expression?> expressions)
    {
        var values = new Value[expressions.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Of(m, expressions[i]);
        return values;
    }

    private static PySet SetOf(Machine m, Value[] values)
    {
        var result = new PySet();
        foreach (var value in values)
            result.Add(m, value);
        return result;
    }

    private static PyDict DictOf(Machine m, Value[] keys, Value[] values)
    {
        var result = new PyDict();
        for (var i = 0; i < keys.Length; i++)
            result.Set(m, keys[i], values[i]);
        return result;
    }

    // The sum of a real and an imaginary number is the one that counts as a literal.
    private static Value ComplexOf(Machine m, BinaryExpression e)
    {
        var left = SignedNumber(m, e.Left);
        var right = Number(m, e.Right);
        return left.Object is not PyComplex && right.Object is PyComplex
            ? m.Binary(e.Op == BinaryOperator.Add ? BinaryOp.Add : BinaryOp.Sub, left, right)
            : throw Malformed(m, e);
    }

    private static Value SignedNumber(Machine m, Expression expression) => expression switch
    {
        UnaryExpression { Op: UnaryOperator.Plus } e => Number(m, e.Operand),
        UnaryExpression { Op: UnaryOperator.Minus } e => m.Unary(UnaryOp.Minus, Number(m, e.Operand)),
        _ => Number(m, expression),
    };

    private static Value Number(Machine m, Expression expression) =>
        expression is ConstantExpression { Kind: ConstantKind.Integer or ConstantKind.Float or ConstantKind.Imaginary } e
            ? CodeBuilder.ToValue(e.Kind, e.Value)
            : throw Malformed(m, expression);

    // Programs see the name of the node's class and its line.
    private static PyError Malformed(Machine m, Expression expression) => m.Error(
        PyTypes.ValueError,
        $"malformed node or string on line {expression.Span.Line}: <ast.{NameOf(expression)} object at {m.Address(new PyList())}>");

    private static string NameOf(Expression expression) => expression switch
    {
        ConstantExpression => "Constant",
        NameExpression => "Name",
        BoolOpExpression => "BoolOp",
        NamedExpression => "NamedExpr",
        BinaryExpression or BinaryChainExpression => "BinOp",
        UnaryExpression => "UnaryOp",
        LambdaExpression => "Lambda",
        ConditionalExpression => "IfExp",
        DictExpression => "Dict",
        SetExpression => "Set",
        ListExpression => "List",
        TupleExpression => "Tuple",
        ComprehensionExpression e => e.Kind == ComprehensionKind.Generator ? "GeneratorExp" : e.Kind + "Comp",
        AwaitExpression => "Await",
        YieldExpression => "Yield",
        YieldFromExpression => "YieldFrom",
        CompareExpression => "Compare",
        CallExpression => "Call",
        JoinedStringExpression => "JoinedStr",
        FormattedValueExpression => "FormattedValue",
        AttributeExpression => "Attribute",
        SubscriptExpression => "Subscript",
        SliceExpression => "Slice",
        StarredExpression => "Starred",
        _ => "expr",
    };
}
