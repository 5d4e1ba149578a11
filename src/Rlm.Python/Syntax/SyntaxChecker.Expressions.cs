using System.Runtime.CompilerServices;

namespace Rlm.Python.Syntax;

internal sealed partial class SyntaxChecker
{
    private void Visit(IReadOnlyList<Expression> expressions)
    {
        for (var i = 0; i < expressions.Count; i++)
            Visit(expressions[i]);
    }

    private void VisitOptional(Expression? expression)
    {
        if (expression is not null)
            Visit(expression);
    }

    private void Visit(Expression expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw source.Error("too many nested expressions", expression.Span);

        switch (expression)
        {
            case NameExpression or ConstantExpression:
                break;
            case AttributeExpression attribute:
                Visit(attribute.Value);
                break;
            case CallExpression call:
                Visit(call.Function);
                VisitArguments(call.Arguments, call.Keywords);
                break;
            case SubscriptExpression subscript:
                Visit(subscript.Value);
                Visit(subscript.Index);
                break;
            case SliceExpression slice:
                VisitOptional(slice.Lower);
                VisitOptional(slice.Upper);
                VisitOptional(slice.Step);
                break;
            case BinaryExpression binary:
                Visit(binary.Left);
                Visit(binary.Right);
                break;
            case BinaryChainExpression chain:
                Visit(chain.First);
                Visit(chain.Operands);
                break;
            case UnaryExpression unary:
                Visit(unary.Operand);
                break;
            case BoolOpExpression boolean:
                Visit(boolean.Values);
                break;
            case CompareExpression compare:
                Visit(compare.Left);
                Visit(compare.Comparators);
                break;
            case ConditionalExpression conditional:
                Visit(conditional.Test);
                Visit(conditional.Body);
                Visit(conditional.OrElse);
                break;
            case TupleExpression tuple:
                VisitElements(tuple.Elements);
                break;
            case ListExpression list:
                VisitElements(list.Elements);
                break;
            case SetExpression set:
                VisitElements(set.Elements);
                break;
            case DictExpression dict:
                foreach (var key in dict.Keys)
                    VisitOptional(key);
                Visit(dict.Values);
                break;
            case JoinedStringExpression joined:
                Visit(joined.Parts);
                break;
            case FormattedValueExpression field:
                Visit(field.Value);
                VisitOptional(field.FormatSpec);
                break;
            case NamedExpression named:
                VisitTarget(named.Target);
                Visit(named.Value);
                break;
            case LambdaExpression lambda:
                VisitParameters(lambda.Parameters);
                VisitInside(FrameKind.Function, lambda.Body);
                break;
            case ComprehensionExpression comprehension:
                VisitComprehension(comprehension);
                break;
            case YieldExpression or YieldFromExpression:
                VisitYield(expression);
                break;
            case AwaitExpression await:
                VisitAwait(await);
                break;
            case StarredExpression:
                throw source.Error("can't use starred expression here", expression.Span);
        }
    }

    private void VisitElements(IReadOnlyList<Expression> elements)
    {
        for (var i = 0; i < elements.Count; i++)
            Visit(elements[i] is StarredExpression starred ? starred.Value : elements[i]);
    }

    private void VisitArguments(IReadOnlyList<Expression> arguments, IReadOnlyList<Keyword> keywords)
    {
        CheckKeywords(keywords);
        VisitElements(arguments);
        for (var i = 0; i < keywords.Count; i++)
            Visit(keywords[i].Value);
    }

    private void CheckKeywords(IReadOnlyList<Keyword> keywords)
    {
        const int Few = 8;
        var seen = keywords.Count > Few ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < keywords.Count; i++)
        {
            if (keywords[i].Name is not { } name)
                continue;

            RefuseDebug(name, keywords[i]);
            if (seen is not null ? !seen.Add(name) : IsRepeated(keywords, i))
                throw source.Error($"keyword argument repeated: {name}", keywords[i].Span);
        }
    }

    private static bool IsRepeated(IReadOnlyList<Keyword> keywords, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (keywords[i].Name == keywords[index].Name)
                return true;
        }

        return false;
    }

    private void VisitYield(Expression expression)
    {
        if (_frame.Kind is FrameKind.Module or FrameKind.Class)
            throw source.Error("'yield' outside function", expression.Span);

        _frame.Yields = true;
        if (expression is YieldFromExpression from)
        {
            if (_frame.Kind == FrameKind.AsyncFunction)
                throw source.Error("'yield from' inside async function", expression.Span);
            Visit(from.Value);
        }
        else
            VisitOptional(((YieldExpression)expression).Value);
    }

    private void VisitAwait(AwaitExpression await)
    {
        switch (_frame.Kind)
        {
            case FrameKind.Module or FrameKind.Class when !MayAwaitAtTop:
                throw source.Error("'await' outside function", await.Span);
            case FrameKind.Function:
                throw source.Error("'await' outside async function", await.Span);
            default:
                _frame.Awaits = true;
                Visit(await.Value);
                break;
        }
    }

    /// <summary>The first iterable belongs to the code around the comprehension; the rest is a scope of its own.</summary>
    private void VisitComprehension(ComprehensionExpression comprehension)
    {
        Visit(comprehension.Clauses[0].Iterable);
        var generator = comprehension.Kind == ComprehensionKind.Generator;
        var outer = Push(generator ? FrameKind.Generator : FrameKind.Comprehension);
        for (var i = 0; i < comprehension.Clauses.Count; i++)
        {
            var clause = comprehension.Clauses[i];
            _frame.Awaits |= clause.IsAsync;
            if (i > 0)
                Visit(clause.Iterable);
            VisitTarget(clause.Target);
            Visit(clause.Conditions);
        }

        Visit(comprehension.Element);
        VisitOptional(comprehension.Value);
        var awaits = _frame.Awaits;
        _frame = outer;
        if (!awaits || generator)
            return;

        if (_frame.Kind is FrameKind.Module or FrameKind.Class or FrameKind.Function && !MayAwaitAtTop)
            throw source.Error("asynchronous comprehension outside of an asynchronous function", comprehension.Span);
        _frame.Awaits = true;
    }

    private void VisitTarget(Expression target)
    {
        switch (target)
        {
            case NameExpression name:
                RefuseDebug(name.Id, target);
                break;
            case AttributeExpression attribute:
                Visit(attribute.Value);
                RefuseDebug(attribute.Name, target);
                break;
            case TupleExpression tuple:
                VisitTargets(tuple.Elements, target);
                break;
            case ListExpression list:
                VisitTargets(list.Elements, target);
                break;
            case StarredExpression:
                throw source.Error("starred assignment target must be in a list or tuple", target.Span);
            default:
                Visit(target);
                break;
        }
    }

    private void VisitTargets(IReadOnlyList<Expression> targets, Expression whole)
    {
        var stars = 0;
        for (var i = 0; i < targets.Count; i++)
        {
            if (targets[i] is StarredExpression && ++stars > 1)
                throw source.Error("multiple starred expressions in assignment", whole.Span);
        }

        for (var i = 0; i < targets.Count; i++)
            VisitTarget(targets[i] is StarredExpression starred ? starred.Value : targets[i]);
    }

    private void VisitDeleted(Expression target)
    {
        switch (target)
        {
            case NameExpression { Id: "__debug__" } or AttributeExpression { Name: "__debug__" }:
                throw source.Error("cannot delete __debug__", target.Span);
            case TupleExpression tuple:
                foreach (var element in tuple.Elements)
                    VisitDeleted(element);
                break;
            case ListExpression list:
                foreach (var element in list.Elements)
                    VisitDeleted(element);
                break;
            default:
                Visit(target);
                break;
        }
    }
}
