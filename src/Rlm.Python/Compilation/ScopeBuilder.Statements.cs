using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

internal sealed partial class ScopeBuilder
{
    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case FunctionDefinition s:
                Visit(s.Decorators);
                VisitDefaults(s.Parameters);
                VisitAnnotations(s.Parameters);
                Visit(s.Returns);
                Visit(s.TypeParameters);
                Bind(s.Name);
                Enter(s, ScopeKind.Function, s.Name, () =>
                {
                    _scope.IsCoroutine = s.IsAsync;
                    BindParameters(s.Parameters);
                    Visit(s.Body);
                });
                break;
            case ClassDefinition s:
                Visit(s.Decorators);
                Visit(s.Bases);
                foreach (var keyword in s.Keywords)
                    Visit(keyword.Value);
                Visit(s.TypeParameters);
                Bind(s.Name);
                Enter(s, ScopeKind.Class, s.Name, () =>
                {
                    Bind("__class__");
                    Visit(s.Body);
                });
                break;
            case ReturnStatement s:
                Visit(s.Value);
                break;
            case DeleteStatement s:
                foreach (var target in s.Targets)
                    VisitTarget(target, isVolatile: true);
                break;
            case AssignStatement s:
                Visit(s.Value);
                foreach (var target in s.Targets)
                    VisitTarget(target);
                break;
            case AugmentedAssignStatement s:
                VisitTarget(s.Target);
                Visit(s.Value);
                break;
            case AnnotatedAssignStatement s:
                Visit(s.Annotation);
                Visit(s.Value);
                if (s.Target is NameExpression && !s.IsSimple && s.Value is null)
                    Visit(s.Target);
                else
                    VisitTarget(s.Target);
                break;
            case TypeAliasStatement s:
                Bind(s.Name.Id);
                Enter(s, ScopeKind.Function, s.Name.Id, () =>
                {
                    Visit(s.TypeParameters);
                    VisitLater(s.Value, s.Name.Id);
                });
                break;
            case ForStatement s:
                Visit(s.Iterable);
                VisitTarget(s.Target);
                Visit(s.Body);
                Visit(s.OrElse);
                break;
            case WhileStatement s:
                Visit(s.Test);
                Visit(s.Body);
                Visit(s.OrElse);
                break;
            case IfStatement s:
                Visit(s.Test);
                Visit(s.Body);
                Visit(s.OrElse);
                break;
            case WithStatement s:
                foreach (var item in s.Items)
                {
                    Visit(item.ContextExpression);
                    if (item.Target is not null)
                        VisitTarget(item.Target);
                }

                Visit(s.Body);
                break;
            case MatchStatement s:
                Visit(s.Subject);
                foreach (var matchCase in s.Cases)
                {
                    Visit(matchCase.Pattern);
                    Visit(matchCase.Guard);
                    Visit(matchCase.Body);
                }

                break;
            case RaiseStatement s:
                Visit(s.Exception);
                Visit(s.Cause);
                break;
            case TryStatement s:
                Visit(s.Body);
                foreach (var handler in s.Handlers)
                {
                    Visit(handler.Type);
                    if (handler.Name is not null)
                        Bind(handler.Name, isVolatile: true);
                    Visit(handler.Body);
                }

                Visit(s.OrElse);
                Visit(s.FinalBody);
                break;
            case AssertStatement s:
                Visit(s.Test);
                Visit(s.Message);
                break;
            case ImportStatement s:
                foreach (var alias in s.Names)
                    Bind(alias.AsName ?? alias.Name.Split('.')[0]);
                break;
            case ImportFromStatement s:
                foreach (var alias in s.Names)
                {
                    if (alias.Name != "*")
                        Bind(alias.AsName ?? alias.Name);
                    else if (_scope.Kind != ScopeKind.Module)
                        throw Error("import * only allowed at module level", s);
                }

                break;
            case GlobalStatement s:
                foreach (var name in s.Names.Select(_scope.Mangle))
                {
                    Declare(name, "global", s);
                    _scope.DeclareGlobal(name);
                }

                break;
            case NonlocalStatement s:
                if (_scope.Kind == ScopeKind.Module)
                    throw Error("nonlocal declaration not allowed at module level", s);
                foreach (var name in s.Names.Select(_scope.Mangle))
                {
                    Declare(name, "nonlocal", s);
                    _scope.DeclareNonlocal(name, s);
                }

                break;
            case ExpressionStatement s:
                Visit(s.Value);
                break;
        }
    }
}
