using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

// Patterns and targets: what binds names.
internal sealed partial class ScopeBuilder
{
    private void Visit(Pattern pattern)
    {
        switch (pattern)
        {
            case ValuePattern p:
                Visit(p.Value);
                break;
            case SequencePattern p:
                foreach (var inner in p.Patterns)
                    Visit(inner);
                break;
            case MappingPattern p:
                Visit(p.Keys);
                foreach (var inner in p.Patterns)
                    Visit(inner);
                if (p.Rest is not null)
                    Bind(p.Rest);
                break;
            case ClassPattern p:
                Visit(p.Class);
                foreach (var inner in p.Patterns)
                    Visit(inner);
                foreach (var inner in p.KeywordPatterns)
                    Visit(inner);
                break;
            case StarPattern { Name: { } name }:
                Bind(name);
                break;
            case AsPattern p:
                if (p.Pattern is not null)
                    Visit(p.Pattern);
                if (p.Name is not null)
                    Bind(p.Name);
                break;
            case OrPattern p:
                foreach (var inner in p.Patterns)
                    Visit(inner);
                break;
        }
    }

    private void VisitTarget(Expression target, bool isVolatile = false)
    {
        switch (target)
        {
            case NameExpression e:
                Bind(e.Id, isVolatile);
                break;
            case TupleExpression e:
                foreach (var element in e.Elements)
                    VisitTarget(element, isVolatile);
                break;
            case ListExpression e:
                foreach (var element in e.Elements)
                    VisitTarget(element, isVolatile);
                break;
            case StarredExpression e:
                VisitTarget(e.Value, isVolatile);
                break;
            case AttributeExpression { Value: NameExpression { Id: "self" } } e:
                if (_scope.EnclosingClass is { } owner && !owner.StaticAttributes.Contains(e.Name))
                    owner.StaticAttributes.Add(e.Name);
                Visit(target);
                break;
            default:
                Visit(target);
                break;
        }
    }
}
