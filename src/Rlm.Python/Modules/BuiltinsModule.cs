using Rlm.Python.Compilation;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Syntax;

namespace Rlm.Python.Modules;

/// <summary>
/// The names that every program sees. What iterates or calls back is in <see cref="IterationFunctions"/> and the prelude.
/// </summary>
internal static class BuiltinsModule
{
    public static readonly ModuleDefinition Definition = Create();

    private static ModuleDefinition Create()
    {
        var module = new ModuleBuilder("builtins")
            .Constant("None", Value.None).Constant("True", Value.True).Constant("False", Value.False)
            .Constant("Ellipsis", Value.Ellipsis).Constant("NotImplemented", Value.NotImplemented).Constant("__debug__", Value.True)
            .Function("print(*args, sep=' ', end='\\n', file=None, flush=False)", Print)
            .Function("len(obj, /)", Length)
            .Function("repr(obj, /)", static (m, a) => m.DoRepr(a[0]))
            .Function("ascii(obj, /)", static (m, a) => Value.Str(m.Ascii(a[0])))
            .Function("format(value, format_spec='', /)", Format)
            .Function("hash(obj, /)", static (m, a) => Value.Int(m.Hash(a[0])))
            .Function("id(obj, /)", static (m, a) => Value.Int(m.Address64(a[0])))
            .Function("callable(obj, /)", static (m, a) => Value.Bool(IsCallable(a[0])))
            .Function("isinstance(obj, class_or_tuple, /)", static (m, a) => m.IsInstanceOf(a[0], a[1]))
            .Function("issubclass(cls, class_or_tuple, /)", static (m, a) => m.IsSubclassOf(a[0], a[1]))
            .Function("getattr(object, name, default=None, /)", GetAttr)
            .Function("hasattr(obj, name, /)", HasAttr)
            .Function("setattr(obj, name, value, /)", static (m, a) => NoneAfter(m, m.SetAttribute(a[0], Name(m, a[1]), a[2])))
            .Function("delattr(obj, name, /)", static (m, a) => NoneAfter(m, m.DeleteAttribute(a[0], Name(m, a[1]))))
            .Function("dir(object=None, /)", Dir)
            .Function("vars(object=None, /)", Vars)
            .Function("globals()", static (m, a) => m.CurrentGlobals)
            .Function("locals()", static (m, a) => m.CurrentLocals())
            .Function("abs(x, /)", Abs)
            .Function("round(number, ndigits=None)", Round)
            .Function("divmod(x, y, /)", DivMod)
            .Function("pow(base, exp, mod=None)", Pow)
            .Function("chr(i, /)", Chr)
            .Function("ord(c, /)", Ord)
            .Function("bin(number, /)", static (m, a) => Value.Str(Radix(m, a[0], 'b')))
            .Function("oct(number, /)", static (m, a) => Value.Str(Radix(m, a[0], 'o')))
            .Function("hex(number, /)", static (m, a) => Value.Str(Radix(m, a[0], 'x')))
            .Function("compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)", Compile)
            .Function("eval(source, /, globals=None, locals=None)", Eval)
            .Function("exec(source, /, globals=None, locals=None, *, closure=None)", Exec)
            .Function("__import__(name, globals=None, locals=None, fromlist=(), level=0)", Import)
            .Function("open(file, mode='r', *args, **kwargs)", static (m, a) =>
                m.Raise(PyTypes.PermissionError, "open() is not available: there are no files here; use the context given, or io.StringIO"))
            .Function("input(prompt='', /)", static (m, a) =>
                m.Raise(PyTypes.EOFError, "input() is not available: nobody is there to answer"))
            .Function("breakpoint(*args, **kwargs)", static (m, a) => Value.None)
            .Function("help(object=None, /)", Help)
            .Function("exit(code=None, /)", Exit)
            .Function("quit(code=None, /)", Exit);
        foreach (var type in new[]
        {
            ObjectType.Instance, TypeType.Instance, IntType.Instance, FloatType.Instance, BoolType.Instance, ComplexType.Instance,
            StrType.Instance,
            BytesType.Instance, ByteArrayType.Instance, MemoryViewType.Instance, ListType.Instance, TupleType.Instance, DictType.Instance,
            SetType.Instance, FrozenSetType.Instance, RangeType.Instance, SliceType.Instance, FunctionTypes.Property,
            FunctionTypes.ClassMethod,
            FunctionTypes.StaticMethod, FunctionTypes.Super,
        })
        {
            module.Type(type);
        }

        foreach (var (name, type) in PyTypes.ByName)
            module.Constant(name, type);
        IterationFunctions.AddTo(module);
        return module.Build();
    }

    private static Value Print(Machine m, ReadOnlySpan<Value> a)
    {
        var (sep, end, file) = (a[0], a[1], a[2]);
        if (file.IsMissing || file.IsNone)
            file = m.RedirectedOutput;
        var separator = sep.IsMissing || sep.IsNone ? " " : Text(m, sep, "sep");
        var ending = end.IsMissing || end.IsNone ? "\n" : Text(m, end, "end");
        if (!file.IsMissing && file.Object is not PyStandardStream)
        {
            var (write, parts) = (m.GetAttr(file, "write"), a[4..].ToArray());
            var flush = !a[3].IsMissing && m.Truth(a[3]) ? m.GetAttr(file, "flush") : Value.Missing;
            return IterationFunctions.RunOnce(m, s => PrintTo(s, m, write, flush, parts, separator, ending), [write, flush, .. parts]);
        }

        if (a.Length == 5)
            return Show(m, file, m.Str(a[4]) + ending);
        var line = new System.Text.StringBuilder();
        try
        {
            for (var i = 4; i < a.Length; i++)
            {
                if (i > 4)
                    line.Append(separator);
                line.Append(m.Str(a[i]));
                m.Tick(1);
                Machine.ReserveFor(2L * line.Length);
            }
        }
        catch (PyError)
        {
            // What comes before is out already when a __str__ fails.
            if (file.IsMissing)
                m.Write(line.ToString());
            throw;
        }

        return Show(m, file, line.Append(ending).ToString());
    }

    private static Value Show(Machine m, in Value file, string text)
    {
        if (!file.IsMissing)
            return m.Then(m.DoCallMethod(file, "write", Value.Str(text)), new Machine.ReplaceResult(Value.None));
        m.Write(text);
        return Value.None;
    }

    // A file is handed piece by piece what the standard streams get in one go.
    private static IEnumerable<Ask> PrintTo(
        Script s, Machine m, Value write, Value flush, Value[] parts, string separator, string ending)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                yield return s.Call(write, Value.Str(separator));
            yield return s.Call(write, Value.Str(m.Str(parts[i])));
        }

        yield return s.Call(write, Value.Str(ending));
        if (!flush.IsMissing)
            yield return s.Call(flush);
        yield return s.Give(Value.None);
    }

    private static string Text(Machine m, in Value value, string name) =>
        m.ToStr(value, $"{name} must be None or a string, not {value.Type.NameInMessages}").ToString();

    private static Value NoneAfter(Machine m, in Value result) =>
        result.IsPushed ? m.Then(result, new Machine.ReplaceResult(Value.None)) : result.IsError ? result : Value.None;

    private static string Name(Machine m, in Value name) =>
        m.ToStr(name, $"attribute name must be string, not '{name.Type.NameInMessages}'").ToString();

    private static Value Length(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is not (null or Tag) && a[0].Type.Slot(Dunder.Len) is { IsMissing: false })
            return m.Then(m.CallSlot(a[0], Dunder.Len), new LengthStep());
        return Value.Int(m.Length(a[0]));
    }

    private sealed class LengthStep : Continuation
    {
        public override Value Resume(Machine m, in Value result)
        {
            if (!m.TryInt(result, out var length))
                return Value.Int(m.ToInt64(result));
            if (length > long.MaxValue)
                return m.Raise(PyTypes.OverflowError, "cannot fit 'int' into an index-sized integer");
            return length < 0 ? m.Raise(PyTypes.ValueError, "__len__() should return >= 0") : Value.Int(length);
        }
    }

    private static Value Format(Machine m, ReadOnlySpan<Value> a)
    {
        var spec = a[1].IsMissing ? PyStr.Empty : m.ToStr(a[1], $"format() argument 2 must be str, not {a[1].Type.NameInMessages}");
        return m.FormatValue(a[0], spec);
    }

    private static bool IsCallable(in Value value) => value.Object is PyFunction or PyBuiltin or PyBoundMethod or PyType or PyHostFunction
        || (value.Object is not (null or Tag) && (value.Type.HasSlot(Dunder.Call) || !value.Type.Lookup("__call__").IsMissing));

    private static Value GetAttr(Machine m, ReadOnlySpan<Value> a)
    {
        var name = m.ToStr(a[1], $"attribute name must be string, not '{a[1].Type.NameInMessages}'").ToString();
        var result = m.DoGetAttr(a[0], name);
        return a[2].IsMissing ? result : m.Then(result, new DefaultStep(a[2]));
    }

    private static Value HasAttr(Machine m, ReadOnlySpan<Value> a)
    {
        var name = m.ToStr(a[1], $"attribute name must be string, not '{a[1].Type.NameInMessages}'").ToString();
        return m.Then(m.DoGetAttr(a[0], name), new HasStep());
    }

    private sealed class DefaultStep(Value fallback) : Continuation
    {
        public override Value Resume(Machine m, in Value result) => result;

        public override Value Fail(Machine m, PyException exception) =>
            exception.Is(PyTypes.AttributeError) ? fallback : m.Raise(exception);
    }

    private sealed class HasStep : Continuation
    {
        public override Value Resume(Machine m, in Value result) => Value.True;

        public override Value Fail(Machine m, PyException exception) =>
            exception.Is(PyTypes.AttributeError) ? Value.False : m.Raise(exception);
    }

    private static Value Dir(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].IsMissing)
        {
            var names = m.CurrentLocals().Items().Select(x => x.Key.Object).OfType<PyStr>().Select(s => s.ToString()).Order(StringComparer.Ordinal).ToList();
            return new PyList([.. names.Select(Value.Str)]);
        }

        if (a[0].Type.HasSlot(Dunder.Dir))
            return m.CallValue(m.Prelude("sorted_list"), [m.Finish(m.CallSlot(a[0], Dunder.Dir))], KeywordNames.None);
        return DirectoryOf.Names(m, a[0]);
    }

    private static Value Vars(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].IsMissing)
            return m.CurrentLocals();
        var names = m.GetAttrOrMissing(a[0], "__dict__");
        return names.IsMissing ? m.Raise(PyTypes.TypeError, "vars() argument must have __dict__ attribute") : names;
    }

    private static Value Abs(Machine m, ReadOnlySpan<Value> a)
    {
        // The usual ones at once.
        if (a[0].IsInt && a[0].Bits != long.MinValue)
            return Value.Int(Math.Abs(a[0].Bits));
        if (a[0].IsFloat)
            return Value.Float(Math.Abs(a[0].AsDouble));
        if (a[0].Object is not (null or Tag) && a[0].Type.Slot(Dunder.Abs) is { IsMissing: false })
            return m.CallSlot(a[0], Dunder.Abs);
        var method = a[0].Type.Lookup("__abs__");
        return method.IsMissing
            ? m.Raise(PyTypes.TypeError, $"bad operand type for abs(): '{a[0].Type.NameInMessages}'")
            : m.CallWithSelf(method, a[0], [], KeywordNames.None);
    }

    private static Value Round(Machine m, ReadOnlySpan<Value> a)
    {
        var arguments = a[1].IsMissing || a[1].IsNone ? [] : a[1..2];
        var method = a[0].Type.Lookup("__round__");
        return method.IsMissing
            ? m.Raise(PyTypes.TypeError, $"type {a[0].Type.NameInMessages} doesn't define __round__ method")
            : m.CallWithSelf(method, a[0], arguments, KeywordNames.None);
    }

    private static Value DivMod(Machine m, ReadOnlySpan<Value> a)
    {
        foreach (var (self, other, name) in new[] { (a[0], a[1], "__divmod__"), (a[1], a[0], "__rdivmod__") })
        {
            var method = self.Type.Lookup(name);
            if (method.IsMissing)
                continue;
            var result = m.Finish(m.CallWithSelf(method, self, [other], KeywordNames.None));
            if (!result.IsNotImplemented)
                return result;
        }

        return m.Raise(
            PyTypes.TypeError, $"unsupported operand type(s) for divmod(): '{a[0].Type.NameInMessages}' and '{a[1].Type.NameInMessages}'");
    }

    private static Value Pow(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[2].IsMissing || a[2].IsNone)
            return m.DoBinary(BinaryOp.Pow, a[0], a[1]);
        if (a[0].Type.Slot(Dunder.Pow) is { IsMissing: false })
            return m.CallSlot(a[0], Dunder.Pow, a[1], a[2]);
        if (Numbers.IsNumber(a[0]) && Numbers.IsNumber(a[1]) && Numbers.IsNumber(a[2]))
            return Numbers.Power(m, a[0], a[1], a[2]);
        foreach (var operand in a)
        {
            var result = operand.Object is null or Tag ? Value.NotImplemented : operand.Object.PowerModulo(m, a[0], a[1], a[2]);
            if (!result.IsNotImplemented)
                return result;
            if (Numbers.KindOf(operand) == NumberKind.Float)
                return m.Raise(PyTypes.TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
        }

        return m.Raise(
            PyTypes.TypeError,
            $"unsupported operand type(s) for ** or pow(): '{a[0].Type.NameInMessages}', '{a[1].Type.NameInMessages}', "
                + $"'{a[2].Type.NameInMessages}'");
    }

    private static Value Chr(Machine m, ReadOnlySpan<Value> a)
    {
        var code = m.ToIndex(a[0]);
        return code is < 0 or > 0x10FFFF
            ? m.Raise(PyTypes.ValueError, "chr() arg not in range(0x110000)")
            : code < 0x10000 ? PyStr.From((char)code) : Value.Str(char.ConvertFromUtf32((int)code));
    }

    private static Value Ord(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is PyStr text)
        {
            var length = text.PointCount;
            if (length != 1)
                return m.Raise(PyTypes.TypeError, $"ord() expected a character, but string of length {length} found");
            var span = text.Span;
            return Value.Int(span.Length == 2 ? char.ConvertToUtf32(span[0], span[1]) : span[0]);
        }

        if (a[0].Object is PyBytes or PyByteArray && m.Length(a[0]) is var count)
        {
            return count == 1 ? m.GetItem(a[0], Value.Int(0))
                : m.Raise(PyTypes.TypeError, $"ord() expected a character, but string of length {count} found");
        }

        return m.Raise(PyTypes.TypeError, $"ord() expected string of length 1, but {a[0].Type.NameInMessages} found");
    }

    private static string Radix(Machine m, in Value value, char format)
    {
        var number = m.ToBigInteger(value);
        return m.Format(Value.Int(number), "#" + format);
    }

    private static Value Compile(Machine m, ReadOnlySpan<Value> a)
    {
        var mode = m.ToStr(a[2], "compile() argument 'mode' must be str").ToString();
        var file = m.Str(a[1]);
        if (mode is not ("exec" or "eval" or "single"))
            return m.Raise(PyTypes.ValueError, "compile() mode must be 'exec', 'eval' or 'single'");
        return Compiled(m, a[0], file, mode, namesInDict: true, out var template) ? new PyCodeObject(template) : Value.Error;
    }

    // Code that looks names up in a dict of locals serves both kinds of namespace, a little slower.
    private static bool Compiled(Machine m, in Value source, string file, string mode, bool namesInDict, out CodeTemplate template)
    {
        template = null!;
        if (source.Object is PyCodeObject code)
        {
            template = code.Template;
            if (template.FreeNames.Length == 0)
                return true;
            m.Raise(PyTypes.TypeError, mode == "eval"
                ? "code object passed to eval() may not contain free variables"
                : $"code object requires a closure of exactly length {template.FreeNames.Length}");
            return false;
        }

        if ((source.Object is PyBytes or PyByteArray ? m.CallMethod(source, "decode") : source).Object is not PyStr text)
        {
            m.Raise(PyTypes.TypeError, $"{(mode == "eval" ? "eval" : "exec")}() arg 1 must be a string, bytes or code object");
            return false;
        }

        try
        {
            template = mode == "eval"
                ? Compiler.CompileExpression(text.ToString().TrimStart(' ', '\t'), file, namesInDict)
                : Compiler.CompileModule(text.ToString(), file, echo: mode == "single", namesInDict, keepsSource: false);
            return true;
        }
        catch (SyntaxErrorException e)
        {
            // An expression that is not there stands on no line.
            m.Raise(ToPython(e, mode == "eval" && text.Units == 0 ? 0 : e.Line));
            return false;
        }
    }

    /// <summary>The Python exception for a source that is no Python.</summary>
    public static PyException ToPython(SyntaxErrorException e, int? line = null) =>
        e.Message == "source code string cannot contain null bytes"
        ? PyException.Create(PyTypes.SyntaxError, e.Message)
        : PyException.Create(
        PyTypes.ByName[e.Kind],
        Value.Str(e.Message),
        new PyTuple(
        [
            Value.Str(e.FileName), Value.Int(line ?? e.Line), Value.Int(e.Column),
            e.SourceLine is null ? Value.None : Value.Str(e.SourceLine),
            Value.Int(e.EndLine), Value.Int(e.EndColumn),
        ]));

    private static Value Eval(Machine m, ReadOnlySpan<Value> a) => Run(m, a, "eval");

    private static Value Exec(Machine m, ReadOnlySpan<Value> a) => Run(m, a, "exec");

    private static Value Run(Machine m, ReadOnlySpan<Value> a, string mode)
    {
        // The keyword-only closure of exec comes before nothing else that matters here.
        var (globals, locals) = (a[1], a[2]);
        if (!globals.IsMissing && !globals.IsNone && globals.Object is not PyDict)
        {
            var isMapping = !m.GetAttrOrMissing(globals, "__getitem__").IsMissing;
            return m.Raise(PyTypes.TypeError, mode == "exec" ? $"exec() globals must be a dict, not {globals.Type.NameInMessages}"
                : isMapping ? "globals must be a real dict; try eval(code, {}, mapping)" : "globals must be a dict");
        }

        if (!locals.IsMissing && !locals.IsNone && locals.Object is not PyDict)
        {
            if (m.GetAttrOrMissing(locals, "__getitem__").IsMissing)
            {
                return m.Raise(PyTypes.TypeError, mode == "eval" ? "locals must be a mapping"
                    : $"exec() locals must be a mapping or None, not {locals.Type.NameInMessages}");
            }

            locals = m.Call(m.Prelude("names_of"), locals);
        }

        var names = locals.Object as PyDict ?? globals.Object as PyDict ?? m.CurrentLocals();
        var space = globals.Object as PyDict ?? m.CurrentGlobals;
        var isOne = ReferenceEquals(names, space) && space.Type.IsShared;
        if (!Compiled(m, a[0], "<string>", mode, namesInDict: !isOne, out var template))
            return Value.Error;
        return m.RunCode(template, space, isOne ? null : names);
    }

    private static Value Import(Machine m, ReadOnlySpan<Value> a)
    {
        var name = m.ToStr(a[0], $"__import__() argument 1 must be str, not {a[0].Type.NameInMessages}").ToString();
        return m.Import(name, !a[3].IsMissing && m.Truth(a[3]));
    }

    private static Value Help(Machine m, ReadOnlySpan<Value> a) =>
        a[0].IsMissing ? Value.None : m.CallValue(m.Prelude("show_help"), [a[0]], KeywordNames.None);

    private static Value Exit(Machine m, ReadOnlySpan<Value> a) => m.Raise(
        a[0].IsMissing ? PyException.Create(PyTypes.SystemExit) : PyException.Create(PyTypes.SystemExit, a[0]));
}
