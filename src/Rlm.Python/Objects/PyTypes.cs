using System.Collections.Frozen;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The built-in exception types, each under its Python name.</summary>
internal static class PyTypes
{
    // First, since the fields below are made in the order in which they stand.
    private static readonly List<PyType> Made = [];

    public static readonly PyType BaseException = Add(ExceptionMethods.BuildBase());
    public static readonly PyType GeneratorExit = Plain("GeneratorExit", BaseException);
    public static readonly PyType KeyboardInterrupt = Plain("KeyboardInterrupt", BaseException);

    public static readonly PyType SystemExit = Of(
        new TypeBuilder("SystemExit", BaseException).Field("code", 0),
        new(1, static e => e.Fields[0] = e.Args.Count switch { 0 => Value.None, 1 => e.Args.Items[0], _ => e.Args }));

    public static readonly PyType Exception = Plain("Exception", BaseException);

    public static readonly PyType ArithmeticError = Plain("ArithmeticError", Exception);
    public static readonly PyType FloatingPointError = Plain("FloatingPointError", ArithmeticError);
    public static readonly PyType OverflowError = Plain("OverflowError", ArithmeticError);
    public static readonly PyType ZeroDivisionError = Plain("ZeroDivisionError", ArithmeticError);

    public static readonly PyType AssertionError = Plain("AssertionError", Exception);

    public static readonly PyType AttributeError = Of(
        new TypeBuilder("AttributeError", Exception).Field("name", 0).Field("obj", 1)
            .Init("__init__(self, /, *args, **kwargs)", static (m, a) =>
                ExceptionMethods.InitWithNames(m, a, "AttributeError", ["name", "obj"], 0)),
        new(2) { StateFields = [("name", 0)] });

    public static readonly PyType BufferError = Plain("BufferError", Exception);
    public static readonly PyType EOFError = Plain("EOFError", Exception);

    public static readonly PyType ImportError = Of(
        new TypeBuilder("ImportError", Exception).Field("msg", 0).Field("name", 1).Field("path", 2).Field("name_from", 3)
            .Init("__init__(self, /, *args, **kwargs)", static (m, a) =>
                ExceptionMethods.InitWithNames(m, a, "ImportError", ["name", "path", "name_from"], 1))
            .Method("__str__(self, /)", static (m, a) => Text(m, a, ExceptionText.OfImportError)),
        new(4, static e => e.Fields[0] = e.Args.Count == 1 ? e.Args.Items[0] : Value.None)
        {
            StateFields = [("name", 1), ("path", 2), ("name_from", 3)],
        });

    public static readonly PyType ModuleNotFoundError = Plain("ModuleNotFoundError", ImportError);

    public static readonly PyType LookupError = Plain("LookupError", Exception);
    public static readonly PyType IndexError = Plain("IndexError", LookupError);

    public static readonly PyType KeyError = Add(
        new TypeBuilder("KeyError", LookupError, ownLayout: false)
            .Method("__str__(self, /)", static (m, a) => Text(m, a, ExceptionText.OfKeyError))
            .Build());

    public static readonly PyType MemoryError = Plain("MemoryError", Exception);

    public static readonly PyType NameError = Of(
        new TypeBuilder("NameError", Exception).Field("name", 0)
            .Init("__init__(self, /, *args, **kwargs)", static (m, a) => ExceptionMethods.InitWithNames(m, a, "NameError", ["name"], 0)),
        new(1));

    public static readonly PyType UnboundLocalError = Plain("UnboundLocalError", NameError);

    public static readonly PyType OSError = Of(
        new TypeBuilder("OSError", Exception).Field("errno", 0).Field("strerror", 1).Field("filename", 2).Field("filename2", 3)
            .Field("characters_written", 4)
            .New("__new__(cls, /, *args, **kwargs)", ExceptionMethods.NewOsError)
            .Method("__str__(self, /)", static (m, a) => Text(m, a, ExceptionText.OfOsError)),
        new(5, ExceptionMethods.FillOsError) { IsOsError = true });

    public static readonly PyType BlockingIOError = Plain("BlockingIOError", OSError);
    public static readonly PyType ChildProcessError = Plain("ChildProcessError", OSError);
    public static readonly PyType ConnectionError = Plain("ConnectionError", OSError);
    public static readonly PyType BrokenPipeError = Plain("BrokenPipeError", ConnectionError);
    public static readonly PyType ConnectionAbortedError = Plain("ConnectionAbortedError", ConnectionError);
    public static readonly PyType ConnectionRefusedError = Plain("ConnectionRefusedError", ConnectionError);
    public static readonly PyType ConnectionResetError = Plain("ConnectionResetError", ConnectionError);
    public static readonly PyType FileExistsError = Plain("FileExistsError", OSError);
    public static readonly PyType FileNotFoundError = Plain("FileNotFoundError", OSError);
    public static readonly PyType InterruptedError = Plain("InterruptedError", OSError);
    public static readonly PyType IsADirectoryError = Plain("IsADirectoryError", OSError);
    public static readonly PyType NotADirectoryError = Plain("NotADirectoryError", OSError);
    public static readonly PyType PermissionError = Plain("PermissionError", OSError);
    public static readonly PyType ProcessLookupError = Plain("ProcessLookupError", OSError);
    public static readonly PyType TimeoutError = Plain("TimeoutError", OSError);

    public static readonly PyType ReferenceError = Plain("ReferenceError", Exception);

    public static readonly PyType RuntimeError = Plain("RuntimeError", Exception);
    public static readonly PyType NotImplementedError = Plain("NotImplementedError", RuntimeError);
    public static readonly PyType PythonFinalizationError = Plain("PythonFinalizationError", RuntimeError);
    public static readonly PyType RecursionError = Plain("RecursionError", RuntimeError);

    public static readonly PyType StopAsyncIteration = Plain("StopAsyncIteration", Exception);

    public static readonly PyType StopIteration = Of(
        new TypeBuilder("StopIteration", Exception).Field("value", 0),
        new(1, static e => e.Fields[0] = e.Args.Count > 0 ? e.Args.Items[0] : Value.None));

    public static readonly PyType SyntaxError = Of(
        new TypeBuilder("SyntaxError", Exception).Field("msg", 0).Field("filename", 1).Field("lineno", 2).Field("offset", 3)
            .Field("text", 4)
            .Field("end_lineno", 5).Field("end_offset", 6).Field("print_file_and_line", 7)
            .Init("__init__(self, /, *args, **kwargs)", ExceptionMethods.InitSyntaxError)
            .Method("__str__(self, /)", static (m, a) => Text(m, a, ExceptionText.OfSyntaxError)),
        new(8, ExceptionMethods.FillSyntaxError));

    public static readonly PyType IndentationError = Plain("IndentationError", SyntaxError);
    public static readonly PyType TabError = Plain("TabError", IndentationError);

    public static readonly PyType SystemError = Plain("SystemError", Exception);
    public static readonly PyType TypeError = Plain("TypeError", Exception);

    public static readonly PyType ValueError = Plain("ValueError", Exception);
    public static readonly PyType UnicodeError = Plain("UnicodeError", ValueError);

    public static readonly PyType UnicodeDecodeError = Of(
        new TypeBuilder("UnicodeDecodeError", UnicodeError).Field("encoding", 0).Field("object", 1).Field("start", 2).Field("end", 3)
            .Field("reason", 4)
            .Init("__init__(self, /, *args, **kwargs)", static (m, a) => ExceptionMethods.InitUnicodeError(m, a, 5, isDecode: true))
            .Method("__str__(self, /)", static (m, a) => Text(m, a, ExceptionText.OfDecodeError)),
        new(5, ExceptionMethods.FillByPosition));

    public static readonly PyType UnicodeEncodeError = Of(
        new TypeBuilder("UnicodeEncodeError", UnicodeError).Field("encoding", 0).Field("object", 1).Field("start", 2).Field("end", 3)
            .Field("reason", 4)
            .Init("__init__(self, /, *args, **kwargs)", static (m, a) => ExceptionMethods.InitUnicodeError(m, a, 5, isDecode: false))
            .Method("__str__(self, /)", static (m, a) => Text(m, a, ExceptionText.OfEncodeError)),
        new(5, ExceptionMethods.FillByPosition));

    public static readonly PyType UnicodeTranslateError = Of(
        new TypeBuilder("UnicodeTranslateError", UnicodeError).Field("object", 0).Field("start", 1).Field("end", 2).Field("reason", 3)
            .Init("__init__(self, /, *args, **kwargs)", static (m, a) => ExceptionMethods.InitUnicodeError(m, a, 4, isDecode: false))
            .Method("__str__(self, /)", static (m, a) => Text(m, a, ExceptionText.OfTranslateError)),
        new(4, ExceptionMethods.FillByPosition));

    public static readonly PyType Warning = Plain("Warning", Exception);
    public static readonly PyType BytesWarning = Plain("BytesWarning", Warning);
    public static readonly PyType DeprecationWarning = Plain("DeprecationWarning", Warning);
    public static readonly PyType EncodingWarning = Plain("EncodingWarning", Warning);
    public static readonly PyType FutureWarning = Plain("FutureWarning", Warning);
    public static readonly PyType ImportWarning = Plain("ImportWarning", Warning);
    public static readonly PyType PendingDeprecationWarning = Plain("PendingDeprecationWarning", Warning);
    public static readonly PyType ResourceWarning = Plain("ResourceWarning", Warning);
    public static readonly PyType RuntimeWarning = Plain("RuntimeWarning", Warning);
    public static readonly PyType SyntaxWarning = Plain("SyntaxWarning", Warning);
    public static readonly PyType UnicodeWarning = Plain("UnicodeWarning", Warning);
    public static readonly PyType UserWarning = Plain("UserWarning", Warning);

    public static readonly PyType BaseExceptionGroup = Of(ExceptionGroups.Declare(BaseException), ExceptionGroups.Layout);
    public static readonly PyType ExceptionGroup =
        Add(new TypeBuilder("ExceptionGroup", BaseExceptionGroup, "builtins", [Exception], ownLayout: false).Build());

    /// <summary>All of them by name, the old names of <c>OSError</c> included.</summary>
    public static readonly FrozenDictionary<string, PyType> ByName = Made
        .Select(t => KeyValuePair.Create(t.Name, t))
        .Append(KeyValuePair.Create("IOError", OSError))
        .Append(KeyValuePair.Create("EnvironmentError", OSError))
        .ToFrozenDictionary();

    private static PyType Plain(string name, PyType baseType) => Add(new TypeBuilder(name, baseType, ownLayout: false).Build());

    private static PyType Of(TypeBuilder builder, ExceptionLayout layout)
    {
        ExceptionLayout.Register(builder.Type, layout);
        return Add(builder.Build());
    }

    private static PyType Add(PyType type)
    {
        Made.Add(type);
        return type;
    }

    private static Value Text(Machine m, ReadOnlySpan<Value> a, Func<Machine, PyException, string> text) =>
        Value.Str(text(m, ExceptionMethods.Self(m, a[0])));
}
