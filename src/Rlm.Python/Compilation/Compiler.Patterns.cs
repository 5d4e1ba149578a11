using Rlm.Python.Syntax;

namespace Rlm.Python.Compilation;

internal sealed partial class Compiler
{
    private void Match(MatchStatement s)
    {
        var end = new Label();
        var subject = _code.Take();
        ExpressionTo(s.Subject, subject);
        var before = _assigned.Copy();
        AssignedSet? after = null;
        foreach (var matchCase in s.Cases)
        {
            var next = new Label();
            var mark = _code.Top;
            _assigned = before.Copy();
            _code.Span = matchCase.Pattern.Span;
            var captures = new List<(string Name, int Register)>();
            MatchPattern(matchCase.Pattern, subject, next, captures);
            foreach (var (name, register) in captures)
                StoreName(name, register);
            if (matchCase.Guard is not null)
                JumpIf(matchCase.Guard, false, next);
            Statements(matchCase.Body);
            _code.EmitFar(Op.Jump, 0, end);
            after = after is null ? _assigned : after.Meet(_assigned);
            _code.Place(next);
            _code.Top = mark;
        }

        _code.Place(end);
        _assigned = after is null ? before : after.Meet(before);
    }

    // Names are bound only once the whole pattern has matched, so captures wait in registers.
    private void MatchPattern(Pattern pattern, int subject, Label fail, List<(string Name, int Register)> captures)
    {
        _code.Span = pattern.Span;
        switch (pattern)
        {
            case ValuePattern p:
                JumpIfCompare(CompareOperator.Eq, subject, Operand(p.Value), false, fail);
                break;
            case SingletonPattern p:
                _code.EmitNear(Op.JumpIfIsNot, subject, _code.Constant(p.Kind, null), fail);
                break;
            case AsPattern p:
                if (p.Pattern is not null)
                    MatchPattern(p.Pattern, subject, fail, captures);
                if (p.Name is not null)
                    Capture(p.Name, subject, captures);
                break;
            case OrPattern p:
                MatchAny(p, subject, fail, captures);
                break;
            case SequencePattern p:
                MatchSequence(p, subject, fail, captures);
                break;
            case MappingPattern p:
                MatchMapping(p, subject, fail, captures);
                break;
            case ClassPattern p:
                MatchClass(p, subject, fail, captures);
                break;
            default:
                throw new CompilationException("can't use starred pattern here", pattern.Span);
        }
    }

    private void Capture(string name, int subject, List<(string Name, int Register)> captures)
    {
        if (captures.Any(c => c.Name == name))
            throw new CompilationException($"multiple assignments to name '{name}' in pattern", _code.Span);
        var register = _code.Take();
        _code.Emit(Op.Move, register, subject);
        captures.Add((name, register));
    }

    // Every alternative binds the same names; the first one's registers receive them all.
    private void MatchAny(OrPattern p, int subject, Label fail, List<(string Name, int Register)> captures)
    {
        var matched = new Label();
        List<(string Name, int Register)>? shared = null;
        for (var i = 0; i < p.Patterns.Count; i++)
        {
            var next = i == p.Patterns.Count - 1 ? fail : new Label();
            var own = new List<(string Name, int Register)>();
            MatchPattern(p.Patterns[i], subject, next, own);
            if (shared is null)
            {
                shared = own;
            }
            else
            {
                if (!shared.Select(c => c.Name).Order().SequenceEqual(own.Select(c => c.Name).Order()))
                    throw new CompilationException("alternative patterns bind different names", p.Span);
                foreach (var (name, register) in own)
                    _code.Emit(Op.Move, shared.First(c => c.Name == name).Register, register);
            }

            if (!ReferenceEquals(next, fail))
            {
                _code.EmitFar(Op.Jump, 0, matched);
                _code.Place(next);
            }
        }

        _code.Place(matched);
        captures.AddRange(shared!);
    }

    private void MatchSequence(SequencePattern p, int subject, Label fail, List<(string Name, int Register)> captures)
    {
        _code.EmitFar(Op.JumpIfFalse, Intrinsic(IntrinsicKind.MatchSequence, subject), fail);
        var star = -1;
        for (var i = 0; i < p.Patterns.Count; i++)
        {
            if (p.Patterns[i] is not StarPattern)
                continue;
            if (star >= 0)
                throw new CompilationException("multiple starred expressions in sequence pattern", p.Span);
            star = i;
        }

        var length = Intrinsic(IntrinsicKind.LengthOf, subject);
        var required = star < 0 ? p.Patterns.Count : p.Patterns.Count - 1;
        _code.EmitNear(star < 0 ? Op.JumpIfNotEq : Op.JumpIfLt, length, _code.Constant(ConstantKind.Integer, (long)required), fail);
        if (p.Patterns.Count == 0)
            return;
        if (star >= 0 && ((StarPattern)p.Patterns[star]).Name is null)
        {
            MatchItems(p, star, subject, length, fail, captures);
            return;
        }

        var first = _code.Take(p.Patterns.Count);
        if (star < 0)
            _code.Emit(Op.Unpack, first, subject, p.Patterns.Count);
        else if (star > 255 || p.Patterns.Count - star - 1 > 255)
            throw new CompilationException("too many expressions in star-unpacking sequence pattern", p.Span);
        else
            _code.Emit(Op.UnpackStar, first, subject, star | ((p.Patterns.Count - star - 1) << 8));
        for (var i = 0; i < p.Patterns.Count; i++)
        {
            if (p.Patterns[i] is not StarPattern starred)
                MatchPattern(p.Patterns[i], first + i, fail, captures);
            else if (starred.Name is not null)
                Capture(starred.Name, first + i, captures);
        }
    }

    // What a nameless star takes is not looked at, so the others are taken by their index.
    private void MatchItems(
        SequencePattern p, int star, int subject, int length, Label fail, List<(string Name, int Register)> captures)
    {
        for (var i = 0; i < p.Patterns.Count; i++)
        {
            if (i == star || p.Patterns[i] is AsPattern { Pattern: null, Name: null })
                continue;
            var index = _code.Constant(ConstantKind.Integer, (long)(i < star ? i : p.Patterns.Count - i));
            if (i > star)
            {
                var fromEnd = _code.Take();
                _code.Emit(Op.Sub, fromEnd, length, index);
                index = fromEnd;
            }

            var item = _code.Take();
            _code.Emit(Op.GetItem, item, subject, index);
            MatchPattern(p.Patterns[i], item, fail, captures);
        }
    }

    private void MatchMapping(MappingPattern p, int subject, Label fail, List<(string Name, int Register)> captures)
    {
        _code.EmitFar(Op.JumpIfFalse, Intrinsic(IntrinsicKind.MatchMapping, subject), fail);
        var operands = _code.Take(2);
        _code.Emit(Op.Move, operands, subject);
        Sequence(p.Keys, operands + 1, Op.BuildList);
        if (p.Keys.Count > 0)
        {
            var values = Intrinsic(IntrinsicKind.MatchKeys, operands);
            _code.EmitNear(Op.JumpIfIs, values, _code.None(), fail);
            var first = _code.Take(p.Keys.Count);
            _code.Emit(Op.Unpack, first, values, p.Keys.Count);
            for (var i = 0; i < p.Keys.Count; i++)
                MatchPattern(p.Patterns[i], first + i, fail, captures);
        }

        if (p.Rest is not null)
            Capture(p.Rest, Intrinsic(IntrinsicKind.MappingRest, operands), captures);
    }

    private void MatchClass(ClassPattern p, int subject, Label fail, List<(string Name, int Register)> captures)
    {
        var operands = _code.Take(4);
        _code.Emit(Op.Move, operands, subject);
        ExpressionTo(p.Class, operands + 1);
        _code.Emit(Op.Move, operands + 2, _code.Constant(ConstantKind.Integer, (long)p.Patterns.Count));
        _code.Emit(Op.Move, operands + 3, _code.Constant(
            new Objects.PyTuple([.. p.KeywordNames.Select(Runtime.Value.Str)])));
        var values = Intrinsic(IntrinsicKind.MatchClass, operands);
        _code.EmitNear(Op.JumpIfIs, values, _code.None(), fail);
        var count = p.Patterns.Count + p.KeywordPatterns.Count;
        if (count == 0)
            return;
        var first = _code.Take(count);
        _code.Emit(Op.Unpack, first, values, count);
        for (var i = 0; i < p.Patterns.Count; i++)
            MatchPattern(p.Patterns[i], first + i, fail, captures);
        for (var i = 0; i < p.KeywordPatterns.Count; i++)
            MatchPattern(p.KeywordPatterns[i], first + p.Patterns.Count + i, fail, captures);
    }
}
