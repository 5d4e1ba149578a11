using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

internal sealed partial class Compiler
{
    private void Statements(IReadOnlyList<Statement> statements, bool isTop = false)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            var mark = _code.Top;
            _code.Span = statements[i].Span;
            if (isTop && _unit.Echo && i == statements.Count - 1 && statements[i] is ExpressionStatement last)
                Echo(last);
            else
                Statement(statements[i]);
            _code.Top = mark;
        }
    }

    private void Echo(ExpressionStatement statement)
    {
        var value = _code.Take();
        ExpressionTo(statement.Value, value);
        Intrinsic(IntrinsicKind.Echo, value);
    }

    private void Statement(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement s:
                if (s.Value is not ConstantExpression)
                    Operand(s.Value);
                break;
            case AssignStatement s:
                Assign(s);
                break;
            case AugmentedAssignStatement s:
                AugmentedAssign(s);
                break;
            case AnnotatedAssignStatement s:
                AnnotatedAssign(s);
                break;
            case IfStatement s:
                If(s);
                break;
            case ForStatement s:
                if (s.IsAsync)
                    AsyncFor(s);
                else
                    For(s);
                break;
            case WhileStatement s:
                While(s);
                break;
            case FunctionDefinition s:
                Define(s);
                break;
            case ClassDefinition s:
                Define(s);
                break;
            case ReturnStatement s:
                Return(s);
                break;
            case TryStatement s:
                Try(s);
                break;
            case WithStatement s:
                With(s, 0);
                break;
            case RaiseStatement s:
                Raise(s);
                break;
            case BreakStatement:
                LeaveLoop(block => block.Break!, isBreak: true);
                break;
            case ContinueStatement:
                LeaveLoop(block => block.Continue!, isBreak: false);
                break;
            case DeleteStatement s:
                foreach (var target in s.Targets)
                    Delete(target);
                break;
            case AssertStatement s:
                Assert(s);
                break;
            case ImportStatement s:
                Import(s);
                break;
            case ImportFromStatement s:
                ImportFrom(s);
                break;
            case MatchStatement s:
                Match(s);
                break;
            case TypeAliasStatement s:
                TypeAlias(s);
                break;
            case HandledNameEnd s:
                ForgetHandled(s.Name);
                break;
            case PassStatement or GlobalStatement or NonlocalStatement:
                break;
            default:
                throw new CompilationException($"{statement.GetType().Name} is not supported", statement.Span);
        }
    }

    private int Intrinsic(IntrinsicKind kind, int operands)
    {
        var result = _code.Take();
        _code.Emit(Op.Intrinsic, result, operands, (int)kind);
        return result;
    }

    private void If(IfStatement s)
    {
        if (IsConstant(s.Test, out var always))
        {
            Statements(always ? s.Body : s.OrElse);
            return;
        }

        Label orElse = new(), end = new();
        JumpIf(s.Test, false, orElse);
        var before = _assigned.Copy();
        Statements(s.Body);
        if (s.OrElse.Count > 0)
        {
            _code.EmitFar(Op.Jump, 0, end);
            _code.Place(orElse);
            var afterBody = _assigned;
            _assigned = before;
            Statements(s.OrElse);
            _code.Place(end);
            _assigned = _assigned.Meet(afterBody);
        }
        else
        {
            _code.Place(orElse);
            _assigned = _assigned.Meet(before);
        }
    }

    private void Return(ReturnStatement s)
    {
        var value = s.Value is null ? _code.None() : Operand(s.Value);

        // A variable may be assigned again in a finally on the way out.
        if (_blocks.Any(b => b.Kind is BlockKind.Finally) && !CodeBuilder.IsConstant(value))
        {
            var copy = _code.Take();
            _code.Emit(Op.Move, copy, value);
            value = copy;
        }

        var closed = Unwind(0);
        _code.Span = s.Span;
        _code.Emit(Op.Return, value);
        Reopen(closed);
        _assigned.MarkUnreachable();
    }

    private void Raise(RaiseStatement s)
    {
        if (s.Exception is null)
        {
            _code.Emit(Op.Raise, _code.None(), _code.None(), 0);
        }
        else
        {
            var exception = Operand(s.Exception);
            var cause = s.Cause is null ? _code.None() : Operand(s.Cause);
            _code.Span = s.Span;
            _code.Emit(Op.Raise, exception, cause, s.Cause is null ? 1 : 2);
        }

        _assigned.MarkUnreachable();
    }

    private void Assert(AssertStatement s)
    {
        var end = new Label();
        JumpIf(s.Test, true, end);
        var before = _assigned.Copy();
        var message = _code.Take();
        if (s.Message is null)
            _code.Emit(Op.LoadMissing, message);
        else
            ExpressionTo(s.Message, message);
        _code.Span = s.Test.Span;
        Intrinsic(IntrinsicKind.AssertionFailed, message);
        _code.Place(end);
        _assigned = before;
    }

    private void Import(ImportStatement s)
    {
        foreach (var alias in s.Names)
        {
            var module = _code.Take();
            _code.Emit(Op.Import, module, _code.Name(alias.Name), alias.AsName is null ? 0 : 1);
            StoreName(alias.AsName ?? alias.Name.Split('.')[0], module);
        }
    }

    private void ImportFrom(ImportFromStatement s)
    {
        if (s.Module == "__future__")
            return;
        var module = _code.Take();
        _code.Emit(Op.Import, module, _code.Name(new string('.', s.Level) + s.Module), 1);
        foreach (var alias in s.Names)
        {
            if (alias.Name == "*")
            {
                Intrinsic(IntrinsicKind.ImportStar, module);
                return;
            }

            var value = _code.Take();
            _code.Emit(Op.ImportFrom, value, module, _code.Name(alias.Name));
            StoreName(alias.AsName ?? alias.Name, value);
        }
    }
}
