using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary><c>sys</c>, as far as it tells nothing of the host.</summary>
internal static class SysModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("sys")
        .Constant("maxsize", Value.Int(long.MaxValue))
        .Constant("maxunicode", Value.Int(0x10FFFF))
        .Constant("byteorder", Value.Str("little"))
        .Constant("platform", Value.Str("linux"))
        .Constant("executable", Value.Str(""))
        .Constant("prefix", Value.Str(""))
        .Constant("base_prefix", Value.Str(""))
        .Constant("exec_prefix", Value.Str(""))
        .Constant("base_exec_prefix", Value.Str(""))
        .Constant("abiflags", Value.Str(""))
        .Constant("float_repr_style", Value.Str("short"))
        .Constant("dont_write_bytecode", Value.True)
        .Constant("hexversion", Value.Int(0x030D00F0))
        .Constant("api_version", Value.Int(1013))
        .Constant("version", Value.Str("3.13.0 (Rlm.Python)"))
        .Constant("copyright", Value.Str(""))
        .PerSession("stdout", static _ => new PyStandardStream("<stdout>"))
        .PerSession("stderr", static _ => new PyStandardStream("<stderr>", isError: true))
        .PerSession("stdin", static _ => Value.None)
        .PerSession("argv", static _ => new PyList([Value.Str("")]))
        .PerSession("path", static _ => new PyList(0))
        .PerSession("modules", static m => m.ModuleNames)
        .Function("exit(status=None, /)", static (m, a) => m.Raise(a[0].IsMissing || a[0].IsNone
            ? PyException.Create(PyTypes.SystemExit)
            : PyException.Create(PyTypes.SystemExit, a[0].Object is PyTuple { Type.IsShared: true } several ? several.Items : [a[0]])))
        .Function("exception()", static (m, a) => m.CurrentlyHandled() is { } handled ? handled : Value.None)
        .Function("exc_info()", ExcInfo)
        .Function("_getframe(depth=0, /)", static (m, a) => m.FrameAt(a[0].IsMissing ? 0 : m.ToIndex(a[0])) is { } frame
            ? frame : m.Raise(PyTypes.ValueError, "call stack is not deep enough"))
        .Function("getrecursionlimit()", static (m, a) => Value.Int(m.RecursionLimit))
        .Function("setrecursionlimit(limit, /)", SetRecursionLimit)
        .Function("getsizeof(object, default=None)", static (m, a) => Value.Int(a[0].Object is null or Tag ? 28 : a[0].Object!.Size))
        .Function("getrefcount(object, /)", static (m, a) => Value.Int(2))
        .Function("getdefaultencoding()", static (m, a) => Value.Str("utf-8"))
        .Function("getfilesystemencoding()", static (m, a) => Value.Str("utf-8"))
        .Function("get_int_max_str_digits()", static (m, a) => Value.Int(Numbers.GetMaxTextDigits(m)))
        .Function("set_int_max_str_digits(maxdigits)", SetMaxTextDigits)
        .Function("getswitchinterval()", static (m, a) => Value.Float(0.005))
        .Function("setswitchinterval(interval, /)", static (m, a) => Value.None)
        .Function("gettrace()", static (m, a) => Value.None)
        .Function("settrace(function, /)", static (m, a) => Value.None)
        .Function("is_finalizing()", static (m, a) => Value.False)
        .Function("intern(string, /)", static (m, a) => m.ToStr(a[0], $"intern() argument must be str, not {a[0].Type.NameInMessages}"))
        .Function("_module_names()", static (m, a) => new PyList([.. ModuleRegistry.Names.Select(Value.Str)]))
        .Prelude("sys.py")
        .Build();

    private static Value ExcInfo(Machine m, ReadOnlySpan<Value> a)
    {
        if (m.CurrentlyHandled() is not { } handled)
            return new PyTuple([Value.None, Value.None, Value.None]);
        return new PyTuple([handled.Class, handled, m.GetAttr(handled, "__traceback__")]);
    }

    private static Value SetMaxTextDigits(Machine m, ReadOnlySpan<Value> a)
    {
        var digits = m.ToInt64(a[0]);
        if (digits is > int.MaxValue or < int.MinValue)
            return m.Raise(PyTypes.OverflowError, $"Python int too large to convert to C int");
        if (digits != 0 && digits < Numbers.LeastMaxTextDigits)
            return m.Raise(PyTypes.ValueError, $"maxdigits must be 0 or larger than {Numbers.LeastMaxTextDigits}");
        Numbers.SetMaxTextDigits(m, (int)digits);
        return Value.None;
    }

    private static Value SetRecursionLimit(Machine m, ReadOnlySpan<Value> a)
    {
        var limit = m.ToInt32(a[0], "recursion limit");
        if (limit < 1)
            return m.Raise(PyTypes.ValueError, "recursion limit must be greater or equal than 1");
        m.RecursionLimit = limit;
        return Value.None;
    }
}
