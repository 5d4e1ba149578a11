using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

/// <summary>
/// Makes register code of one module, class body or function. Variables of a function have a register each, those that inner functions use
/// a register that holds their cell; intermediate results are taken above them like from a stack.
/// </summary>
internal sealed partial class Compiler
{
    private readonly CodeBuilder _code = new();
    private readonly List<Block> _blocks = [];
    private readonly Dictionary<Variable, int> _registers = [];
    private readonly Unit _unit;
    private Scope _scope;
    private AssignedSet _assigned;

    private Compiler(Unit unit, Scope scope)
    {
        _unit = unit;
        _scope = scope;
        _assigned = new(0);
    }

    /// <summary>What all code of one source shares.</summary>
    private sealed record Unit(string FileName, SourceText Source, bool Echo, bool NamesInDict, bool IsHidden = false,
        SourceText? AnnotationSource = null);

    /// <summary>Compiles a program.</summary>
    /// <param name="source">The source text.</param>
    /// <param name="fileName">Its name in tracebacks.</param>
    /// <param name="echo">Whether the value of the last bare expression is printed and kept.</param>
    /// <param name="namesInDict">Whether names are looked up in a dict of locals before the globals (<c>exec</c> with two dicts).</param>
    /// <param name="isHidden">Whether tracebacks leave its frames out: the library's own Python code.</param>
    /// <param name="keepsSource">Whether tracebacks can show its lines.</param>
    /// <exception cref="SyntaxErrorException">The source is no Python.</exception>
    public static CodeTemplate CompileModule(
        string source, string fileName, bool echo = false, bool namesInDict = false, bool isHidden = false,
        bool keepsSource = true)
    {
        var text = new SourceText(keepsSource ? source : "");
        try
        {
            var module = Parser.ParseModule(source, fileName, ParserLimits.Default);
            // With the annotations of the future on, they are kept as they are written.
            var annotations = module.Body.Any(
                s => s is ImportFromStatement { Module: "__future__" } future && future.Names.Any(n => n.Name == "annotations"))
                ? new SourceText(source) : null;
            return CompileModule(module, new(fileName, text, echo, namesInDict, isHidden, annotations));
        }
        catch (CompilationException e)
        {
            throw ToSyntaxError(e, fileName, text);
        }
    }

    /// <summary>Compiles an expression, whose value the code returns.</summary>
    /// <exception cref="SyntaxErrorException">The source is no expression.</exception>
    public static CodeTemplate CompileExpression(string source, string fileName, bool namesInDict)
    {
        var text = new SourceText("");
        try
        {
            var expression = Parser.ParseExpression(source, fileName, ParserLimits.Default);
            var scope = ScopeBuilder.Build(expression);
            var compiler = new Compiler(new(fileName, text, false, namesInDict), scope);
            compiler.Prepare([]);
            compiler._code.Span = expression.Span;
            compiler._code.Emit(Op.Return, compiler.Operand(expression));
            return compiler.Finish("<module>", "<module>", expression.Span, null);
        }
        catch (CompilationException e)
        {
            throw ToSyntaxError(e, fileName, text);
        }
    }

    private static CodeTemplate CompileModule(Syntax.Module module, Unit unit)
    {
        var compiler = new Compiler(unit, ScopeBuilder.Build(module));
        compiler.Prepare([]);
        var documentation = Documentation(module.Body);
        if (documentation is not null && !(unit.Echo && module.Body.Count == 1))
            compiler.StoreName("__doc__", compiler._code.Text(documentation));
        compiler.Statements(module.Body, isTop: true);
        compiler._code.Emit(Op.Return, compiler._code.None());
        return compiler.Finish("<module>", "<module>", module.Span, documentation);
    }

    private static SyntaxErrorException ToSyntaxError(CompilationException e, string fileName, SourceText text) => new(
        "SyntaxError", e.Message, fileName, e.Span.Line, e.Span.Column + 1, e.Span.EndLine, e.Span.EndColumn + 1, text.Line(e.Span.Line));

    private static string? Documentation(IReadOnlyList<Statement> body) =>
        body is [ExpressionStatement { Value: ConstantExpression { Kind: ConstantKind.String, Value: string text } }, ..]
            ? CleanIndent(text)
            : null;

    // As CPython since 3.13: the indentation that all lines but the first share is no part of the text.
    private static string CleanIndent(string text)
    {
        var lines = text.Replace("\t", "        ", StringComparison.Ordinal).Split('\n');
        var margin =
            lines.Skip(1).Where(l => l.TrimStart(' ').Length > 0).Select(l => l.Length - l.TrimStart(' ').Length).DefaultIfEmpty(0).Min();
        lines[0] = lines[0].TrimStart(' ');
        for (var i = 1; i < lines.Length; i++)
            lines[i] = lines[i].Length > margin ? lines[i][margin..] : lines[i].TrimStart(' ');
        return string.Join('\n', lines);
    }

    // Gives registers to parameters, variables, free variables and cells, in this order.
    private void Prepare(IReadOnlyList<string> parameters)
    {
        var host = _scope;
        var variables = new List<Variable>();
        foreach (var name in parameters)
            variables.Add(host.Own(name)!);
        if (host.Kind == ScopeKind.Function)
            variables.AddRange(host.Bound.Where(v => !v.IsParameter && !host.IsNonlocal(v.Name) && !host.IsGlobal(v.Name)));
        if (host.Kind == ScopeKind.Class && host.Own("__class__") is { IsCaptured: true } cell)
            variables.Add(cell);
        variables.AddRange(host.Free);

        foreach (var variable in variables)
            _registers[variable] = _code.Take();
        _variables = variables;
        _assigned = new(variables.Count);
        foreach (var variable in variables)
        {
            var register = _registers[variable];
            if (variable.IsParameter)
            {
                _assigned.Add(register);
                if (IsCell(variable) && ReferenceEquals(variable.Owner, host))
                    _code.Emit(Op.MakeCell, register);
            }
            else if (ReferenceEquals(variable.Owner, host))
            {
                if (IsCell(variable))
                    _code.Emit(Op.MakeEmptyCell, register);
                else if (host.ShowsLocals)
                    _code.MarkInitiallyMissing(register);
            }
        }
    }

    private List<Variable> _variables = [];

    private CodeTemplate Finish(string name, string qualifiedName, SourceSpan span, string? documentation, Parameters? parameters = null)
    {
        var (instructions, spans, constants, registers) = _code.Finish();
        var own = _variables.Count - _scope.Free.Count;
        return new()
        {
            Name = name,
            QualifiedName = qualifiedName,
            FileName = _unit.FileName,
            IsHidden = _unit.IsHidden,
            Source = _unit.Source,
            Span = span,
            Instructions = instructions,
            Spans = spans,
            Constants = constants,
            RegisterCount = registers,
            Names = _code.Names,
            SiteNames = _code.Sites,
            KeywordNames = _code.KeywordNames,
            Functions = _code.Functions,
            ExceptionRanges = [.. _code.Ranges],
            Variables = [.. _variables.Take(own).Select(v => v.Name)],
            InitiallyMissing = _code.InitiallyMissing,
            FirstFree = own,
            FreeNames = [.. _scope.Free.Select(v => v.Name)],
            CellRegisters = [.. _variables.Take(own).Where(IsCell).Select(v => (ushort)_registers[v])],
            PositionalOnlyCount = parameters?.PositionalOnly.Count ?? 0,
            PositionalCount = (parameters?.PositionalOnly.Count ?? 0) + (parameters?.Positional.Count ?? 0),
            KeywordOnlyCount = parameters?.KeywordOnly.Count ?? 0,
            HasVarArgs = parameters?.VarArgs is not null,
            HasKwArgs = parameters?.KwArgs is not null,
            IsGenerator = _scope.IsGenerator,
            IsCoroutine = _scope.IsCoroutine,
            Documentation = documentation,
        };
    }

    // Names.

    private static bool IsCell(Variable variable) => variable.IsCaptured;

    /// <summary>The register of a variable that lives in one, or null.</summary>
    private int? PlainRegister(string id)
    {
        var variable = _scope.Resolve(_scope.Mangle(id));
        return variable is not null && !IsCell(variable) && _registers.TryGetValue(variable, out var register) ? register : null;
    }

    /// <summary>Reads a name: the register it lives in, or a new one.</summary>
    private int LoadName(string id)
    {
        id = _scope.Mangle(id);
        var variable = _scope.Resolve(id);
        if (variable is not null && !IsCell(variable))
        {
            var register = _registers[variable];
            CheckBound(variable, register);
            if (!variable.IsAssignedInExpression)
                return register;
            var copy = _code.Take();
            _code.Emit(Op.Move, copy, register);
            return copy;
        }

        var target = _code.Take();
        LoadNameTo(id, variable, target);
        return target;
    }

    private void LoadNameTo(string id, int target)
    {
        id = _scope.Mangle(id);
        LoadNameTo(id, _scope.Resolve(id), target);
    }

    private void LoadNameTo(string id, Variable? variable, int target)
    {
        if (variable is null)
        {
            _code.Emit(UsesNames(id) ? Op.LoadName : Op.LoadGlobal, target, 0, _code.Site(id));
            return;
        }

        var register = _registers[variable];
        if (IsCell(variable))
        {
            _code.Emit(Op.LoadCell, target, register, _code.Name(id));
            return;
        }

        CheckBound(variable, register);
        if (target != register)
            _code.Emit(Op.Move, target, register);
    }

    private void StoreName(string id, int source)
    {
        id = _scope.Mangle(id);
        var variable = _scope.Resolve(id);
        if (variable is null)
        {
            _code.Emit(UsesNames(id) ? Op.StoreName : Op.StoreGlobal, source, 0, _code.Site(id));
        }
        else if (IsCell(variable))
        {
            _code.Emit(Op.StoreCell, _registers[variable], source);
        }
        else
        {
            var register = _registers[variable];
            if (source != register)
                _code.Emit(Op.Move, register, source);
            _assigned.Add(register);
        }
    }

    private void DeleteName(string id)
    {
        id = _scope.Mangle(id);
        var variable = _scope.Resolve(id);
        if (variable is null)
        {
            _code.Emit(UsesNames(id) ? Op.DeleteName : Op.DeleteGlobal, 0, 0, _code.Site(id));
        }
        else if (IsCell(variable))
        {
            _code.Emit(Op.DeleteCell, _registers[variable], 0, _code.Name(id));
        }
        else
        {
            var register = _registers[variable];
            CheckBound(variable, register);
            _code.Emit(Op.LoadMissing, register);
            _assigned.Remove(register);
        }
    }

    // Names of a class body, and of exec with a dict of locals, are in a dict; the functions in them see the globals.
    private bool UsesNames(string id) => !_scope.IsGlobal(id) && _scope.Kind switch
    {
        ScopeKind.Class => true,
        ScopeKind.Module => _unit.NamesInDict && !_scope.IsGlobalSomewhere(id),
        ScopeKind.Comprehension => _scope.Host.Kind == ScopeKind.Module && _unit.NamesInDict && !_scope.Host.IsGlobalSomewhere(id),
        _ => false,
    };

    private void CheckBound(Variable variable, int register)
    {
        if (!ReferenceEquals(variable.Owner, _scope.Host) || (!variable.IsVolatile && _assigned.Contains(register)))
            return;
        if (!variable.IsParameter)
            _code.MarkInitiallyMissing(register);
        _code.Emit(Op.CheckBound, register, _code.Name(variable.Name));
    }
}
