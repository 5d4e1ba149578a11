using Rlm.Python.Compilation;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>What <c>__code__</c> of a function and <c>compile()</c> give: a program that can be run, with a few facts about it.</summary>
internal sealed class PyCodeObject(CodeTemplate template) : PyObject
{
    public CodeTemplate Template { get; } = template;

    // What functions inside share is no local variable, but a parameter always is.
    private IEnumerable<string> Locals =>
        Template.Variables.Where((_, i) => i < Template.ParameterCount || !Template.CellRegisters.Contains((ushort)i));

    public override PyType Type => FunctionTypes.Code;

    public override string Repr(Machine m) =>
        $"<code object {Template.Name} at {m.Address(this)}, file \"{Template.FileName}\", line {Template.Span.Line}>";

    public override Value GetSpecial(Machine m, string name) => name switch
    {
        "co_name" => Value.Str(Template.Name),
        "co_qualname" => Value.Str(Template.QualifiedName),
        "co_filename" => Value.Str(Template.FileName),
        "co_firstlineno" => Value.Int(Template.Span.Line),
        "co_argcount" => Value.Int(Template.PositionalCount),
        "co_posonlyargcount" => Value.Int(Template.PositionalOnlyCount),
        "co_kwonlyargcount" => Value.Int(Template.KeywordOnlyCount),
        "co_flags" => Value.Int((Template.Name.StartsWith("<module", StringComparison.Ordinal) ? 0 : 3)
            | (Template.HasVarArgs ? 4 : 0) | (Template.HasKwArgs ? 8 : 0)
            | (Template.IsGenerator && Template.IsCoroutine ? 512 : Template.IsGenerator ? 32 : Template.IsCoroutine ? 128 : 0)),
        "_source" => Value.Str(string.Join('\n', Enumerable.Range(Template.Span.Line, Template.Span.EndLine - Template.Span.Line + 1)
            .Select(Template.Source.Line)) + "\n"),
        "co_varnames" => new PyTuple([.. Locals.Select(Value.Str)]),
        "co_names" =>
            new PyTuple(
                [.. Template.SiteNames.Concat(Template.Names).Distinct().Except(Template.Variables).Except(Template.FreeNames)
                    .Select(Value.Str)]),
        "co_cellvars" => new PyTuple(
            [.. Template.CellRegisters.Where(r => r < Template.Variables.Length).Select(r => Value.Str(Template.Variables[r]))]),
        "co_freevars" => new PyTuple([.. Template.FreeNames.Select(Value.Str)]),
        "co_nlocals" => Value.Int(Locals.Count()),
        _ => Value.Missing,
    };
}
