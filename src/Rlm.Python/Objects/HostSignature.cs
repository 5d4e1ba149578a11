using System.Collections.Concurrent;
using Rlm.Python.Compilation;
using Rlm.Python.Runtime;
using Rlm.Python.Syntax;

namespace Rlm.Python.Objects;

/// <summary>The parameters of a host function, compiled from their Python text.</summary>
internal sealed class HostSignature
{
    // Hosts define the same functions in every session; a host that makes signatures up without end must not fill the memory.
    private const int MaxKnown = 1_000;
    private static readonly ConcurrentDictionary<string, HostSignature> Known = new(StringComparer.Ordinal);

    private HostSignature(string name, CodeTemplate template, Value[] defaults, (string Name, Value Value)[] keywordDefaults)
    {
        Name = name;
        Template = template;
        Defaults = defaults;
        KeywordDefaults = keywordDefaults;
        Names = template.Variables[..template.ParameterCount];
        IsPositional = template.PositionalCount == Names.Length;
    }

    public string Name { get; }

    /// <summary>The parameters in the order in which arguments are bound.</summary>
    public string[] Names { get; }

    /// <summary>Whether every parameter may be passed by its position, so that as many arguments as parameters are bound as they are.</summary>
    public bool IsPositional { get; }

    public CodeTemplate Template { get; }

    public Value[] Defaults { get; }

    public (string Name, Value Value)[] KeywordDefaults { get; }

    /// <exception cref="PythonSyntaxException">The text is no signature, or a default is no literal.</exception>
    public static HostSignature Parse(string signature)
    {
        if (Known.TryGetValue(signature, out var known))
            return known;
        var parsed = ParseNew(signature);
        if (Known.Count < MaxKnown)
            Known.TryAdd(signature, parsed);
        return parsed;
    }

    private static HostSignature ParseNew(string signature)
    {
        FunctionDefinition definition;
        CodeTemplate template;
        try
        {
            var source = $"def {signature}: pass";
            definition = Parser.ParseModule(source, "<signature>", ParserLimits.Default).Body is [FunctionDefinition one] ? one
                : throw new PythonSyntaxException($"'{signature}' is not the signature of one function.");
            template = Compiler.CompileModule(source, "<signature>").Functions[0];
        }
        catch (SyntaxErrorException e)
        {
            throw new PythonSyntaxException($"'{signature}' is not a Python signature: {e.Message}.", e);
        }

        var parameters = definition.Parameters;
        var defaults = parameters.PositionalOnly.Concat(parameters.Positional).Where(p => p.Default is not null).Select(p => Literal(p.Default!));
        var keywordDefaults = parameters.KeywordOnly.Where(p => p.Default is not null).Select(p => (p.Name, Literal(p.Default!)));
        return new(definition.Name, template, [.. defaults], [.. keywordDefaults]);

        Value Literal(Expression e) => e switch
        {
            ConstantExpression c => CodeBuilder.ToValue(c.Kind, c.Value),
            UnaryExpression { Op: Syntax.UnaryOperator.Minus, Operand: ConstantExpression { Value: long l } } => Value.Int(-l),
            UnaryExpression { Op: Syntax.UnaryOperator.Minus, Operand: ConstantExpression { Value: double d } } => Value.Float(-d),
            TupleExpression { Elements.Count: 0 } => PyTuple.Empty,
            _ => throw new PythonSyntaxException($"The defaults of '{signature}' must be literals."),
        };
    }
}
