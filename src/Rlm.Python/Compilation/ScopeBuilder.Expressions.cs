using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

internal sealed partial class ScopeBuilder
{
    private void Visit(Expression? expression)
    {
        switch (expression)
        {
            case null or ConstantExpression:
                break;
            case NameExpression e:
                _scope.Uses.Add(_scope.Mangle(e.Id));
                if (e.Id == "super" && _scope.Host.Kind == ScopeKind.Function)
                    _scope.Uses.Add("__class__");
                if (e.Id is "locals" or "vars" or "dir" or "eval" or "exec")
                    _scope.Host.ShowsLocals = true;
                break;
            case BoolOpExpression e:
                Visit(e.Values);
                break;
            case NamedExpression e:
                Visit(e.Value);
                var binder = _scope.Binder;
                Bind(e.Target.Id, scope: binder);
                _scope.Uses.Add(_scope.Mangle(e.Target.Id));
                if (binder.Own(_scope.Mangle(e.Target.Id)) is { } variable)
                    variable.IsAssignedInExpression = true;
                break;
            case BinaryExpression e:
                Visit(e.Left);
                Visit(e.Right);
                break;
            case BinaryChainExpression e:
                Visit(e.First);
                Visit(e.Operands);
                break;
            case UnaryExpression e:
                Visit(e.Operand);
                break;
            case LambdaExpression e:
                VisitDefaults(e.Parameters);
                Enter(e, ScopeKind.Function, "<lambda>", () =>
                {
                    BindParameters(e.Parameters);
                    Visit(e.Body);
                });
                break;
            case ConditionalExpression e:
                Visit(e.Test);
                Visit(e.Body);
                Visit(e.OrElse);
                break;
            case DictExpression e:
                Visit(e.Keys);
                Visit(e.Values);
                break;
            case SetExpression e:
                Visit(e.Elements);
                break;
            case ListExpression e:
                Visit(e.Elements);
                break;
            case TupleExpression e:
                Visit(e.Elements);
                break;
            case ComprehensionExpression e:
                VisitComprehension(e);
                break;
            case AwaitExpression e:
                MarkAsynchronous();
                Visit(e.Value);
                break;
            case YieldExpression e:
                _scope.Host.IsGenerator = true;
                Visit(e.Value);
                break;
            case YieldFromExpression e:
                _scope.Host.IsGenerator = true;
                Visit(e.Value);
                break;
            case CompareExpression e:
                Visit(e.Left);
                Visit(e.Comparators);
                break;
            case CallExpression e:
                Visit(e.Function);
                Visit(e.Arguments);
                foreach (var keyword in e.Keywords)
                    Visit(keyword.Value);
                break;
            case JoinedStringExpression e:
                Visit(e.Parts);
                break;
            case FormattedValueExpression e:
                Visit(e.Value);
                Visit(e.FormatSpec);
                break;
            case AttributeExpression e:
                Visit(e.Value);
                break;
            case SubscriptExpression e:
                Visit(e.Value);
                Visit(e.Index);
                break;
            case SliceExpression e:
                Visit(e.Lower);
                Visit(e.Upper);
                Visit(e.Step);
                break;
            case StarredExpression e:
                Visit(e.Value);
                break;
        }
    }

    // A generator expression that waits is an asynchronous generator; functions say by themselves what they are.
    private void MarkAsynchronous()
    {
        if (_scope.Host.IsGeneratorExpression)
            _scope.Host.IsCoroutine = true;
    }

    // The first iterable belongs to the scope around the comprehension.
    private void VisitComprehension(ComprehensionExpression e)
    {
        Visit(e.Clauses[0].Iterable);
        var isGenerator = e.Kind == ComprehensionKind.Generator;
        var name = e.Kind switch
        {
            ComprehensionKind.List => "<listcomp>",
            ComprehensionKind.Set => "<setcomp>",
            ComprehensionKind.Dict => "<dictcomp>",
            _ => "<genexpr>",
        };
        Enter(e, isGenerator ? ScopeKind.Function : ScopeKind.Comprehension, name, () =>
        {
            _scope.IsGenerator = _scope.IsGeneratorExpression = isGenerator;
            for (var i = 0; i < e.Clauses.Count; i++)
            {
                var clause = e.Clauses[i];
                if (clause.IsAsync)
                    MarkAsynchronous();
                VisitTarget(clause.Target);
                if (i > 0)
                    Visit(clause.Iterable);
                Visit(clause.Conditions);
            }

            Visit(e.Element);
            Visit(e.Value);
        });
    }
}
