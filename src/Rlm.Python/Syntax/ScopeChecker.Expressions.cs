using System.Runtime.CompilerServices;

namespace Rlm.Python.Syntax;

internal sealed partial class ScopeChecker
{
    private void Visit(IReadOnlyList<Expression> expressions)
    {
        for (var i = 0; i < expressions.Count; i++)
            Visit(expressions[i]);
    }

    private void VisitElements(IReadOnlyList<Expression> elements)
    {
        for (var i = 0; i < elements.Count; i++)
            VisitElement(elements[i]);
    }

    private void VisitElement(Expression element) => Visit(element is StarredExpression starred ? starred.Value : element);

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
            case ConstantExpression:
                break;
            case NameExpression name:
                _scope.Add(name.Id, Uses.Used);
                break;
            case AttributeExpression attribute:
                Visit(attribute.Value);
                break;
            case CallExpression call:
                Visit(call.Function);
                VisitElements(call.Arguments);
                for (var i = 0; i < call.Keywords.Count; i++)
                    Visit(call.Keywords[i].Value);
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
            case StarredExpression starred:
                Visit(starred.Value);
                break;
            case NamedExpression named:
                VisitNamed(named);
                break;
            case LambdaExpression lambda:
                VisitLambda(lambda);
                break;
            case ComprehensionExpression comprehension:
                VisitComprehension(comprehension);
                break;
            case AwaitExpression await:
                RefuseAlone("await expression", expression);
                Visit(await.Value);
                break;
            case YieldExpression yield:
                VisitYield(expression, yield.Value);
                break;
            case YieldFromExpression from:
                VisitYield(expression, from.Value);
                break;
        }
    }

    private void RefuseAlone(string what, Expression expression)
    {
        if (_scope.Alone is { } place)
            throw source.Error($"{what} cannot be used within {place}", expression.Span);
    }

    private void VisitYield(Expression expression, Expression? value)
    {
        RefuseAlone("yield expression", expression);
        if (_scope.Comprehension is { } kind)
        {
            var what = kind switch
            {
                ComprehensionKind.List => "list comprehension",
                ComprehensionKind.Set => "set comprehension",
                ComprehensionKind.Dict => "dict comprehension",
                _ => "generator expression",
            };
            throw source.Error($"'yield' inside {what}", expression.Span);
        }

        VisitOptional(value);
    }

    private void VisitLambda(LambdaExpression lambda)
    {
        VisitDefaults(lambda.Parameters);
        var outer = Push(ScopeKind.Function);
        BindParameters(lambda.Parameters);
        Visit(lambda.Body);
        _scope = outer;
    }

    /// <summary>Inside a comprehension, <c>:=</c> binds in the function or module around it.</summary>
    private void VisitNamed(NamedExpression named)
    {
        RefuseAlone("named expression", named);
        if (_scope.InIterable > 0)
            throw source.Error("assignment expression cannot be used in a comprehension iterable expression", named.Span);

        var name = named.Target.Id;
        for (var scope = _scope; ; scope = scope.Parent!)
        {
            if (scope.Kind == ScopeKind.Class && scope != _scope)
            {
                throw source.Error(
                    "assignment expression within a comprehension cannot be used in a class body", named.Target.Span);
            }

            if (scope.Kind != ScopeKind.Comprehension)
            {
                scope.Add(name, Uses.Bound);
                break;
            }

            if (scope.Find(name).HasFlag(Uses.Iterated))
            {
                throw source.Error(
                    $"assignment expression cannot rebind comprehension iteration variable '{name}'", named.Target.Span);
            }

            scope.Add(name, Uses.Nonlocal);
        }

        Visit(named.Value);
    }

    private void VisitComprehension(ComprehensionExpression comprehension)
    {
        _scope.InIterable++;
        Visit(comprehension.Clauses[0].Iterable);
        _scope.InIterable--;

        var outer = Push(ScopeKind.Comprehension);
        _scope.Comprehension = comprehension.Kind;
        for (var i = 0; i < comprehension.Clauses.Count; i++)
        {
            var clause = comprehension.Clauses[i];
            VisitIterated(clause.Target);
            if (i > 0)
            {
                _scope.InIterable++;
                Visit(clause.Iterable);
                _scope.InIterable--;
            }

            Visit(clause.Conditions);
        }

        Visit(comprehension.Element);
        VisitOptional(comprehension.Value);
        _scope = outer;
    }

    private void VisitIterated(Expression target)
    {
        switch (target)
        {
            case NameExpression name:
                if (_scope.Find(name.Id).HasFlag(Uses.Nonlocal))
                {
                    throw source.Error(
                        $"comprehension inner loop cannot rebind assignment expression target '{name.Id}'", name.Span);
                }

                _scope.Add(name.Id, Uses.Iterated);
                break;
            case TupleExpression tuple:
                foreach (var element in tuple.Elements)
                    VisitIterated(element);
                break;
            case ListExpression list:
                foreach (var element in list.Elements)
                    VisitIterated(element);
                break;
            case StarredExpression starred:
                VisitIterated(starred.Value);
                break;
            default:
                Visit(target);
                break;
        }
    }

    private void VisitTarget(Expression target)
    {
        switch (target)
        {
            case NameExpression name:
                Bind(name.Id);
                break;
            case TupleExpression tuple:
                foreach (var element in tuple.Elements)
                    VisitTarget(element);
                break;
            case ListExpression list:
                foreach (var element in list.Elements)
                    VisitTarget(element);
                break;
            case StarredExpression starred:
                VisitTarget(starred.Value);
                break;
            default:
                Visit(target);
                break;
        }
    }
}
