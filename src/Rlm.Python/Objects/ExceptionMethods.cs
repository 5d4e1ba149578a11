using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>Making and filling exceptions, and the members that all of them have.</summary>
internal static class ExceptionMethods
{
    // The operating system's error numbers that have a class of their own (Linux).
    private static readonly Dictionary<long, Func<PyType>> ByNumber = new()
    {
        [1] = () => PyTypes.PermissionError,
        [2] = () => PyTypes.FileNotFoundError,
        [3] = () => PyTypes.ProcessLookupError,
        [4] = () => PyTypes.InterruptedError,
        [10] = () => PyTypes.ChildProcessError,
        [11] = () => PyTypes.BlockingIOError,
        [13] = () => PyTypes.PermissionError,
        [17] = () => PyTypes.FileExistsError,
        [20] = () => PyTypes.NotADirectoryError,
        [21] = () => PyTypes.IsADirectoryError,
        [32] = () => PyTypes.BrokenPipeError,
        [103] = () => PyTypes.ConnectionAbortedError,
        [104] = () => PyTypes.ConnectionResetError,
        [108] = () => PyTypes.BrokenPipeError,
        [110] = () => PyTypes.TimeoutError,
        [111] = () => PyTypes.ConnectionRefusedError,
        [114] = () => PyTypes.BlockingIOError,
        [115] = () => PyTypes.BlockingIOError,
    };

    public static PyType BuildBase() => new TypeBuilder("BaseException")
        .New("__new__(cls, /, *args, **kwargs)", New)
        .Init("__init__(self, /, *args, **kwargs)", Init)
        .Method("__str__(self, /)", static (m, a) => Value.Str(ExceptionText.OfArgs(m, Self(m, a[0]))))
        .Method("__repr__(self, /)", static (m, a) => Value.Str(ExceptionText.Repr(m, Self(m, a[0]))))
        .Method("__reduce__(self, /)", static (m, a) => Reduce(Self(m, a[0])))
        .Method("__setstate__(self, state, /)", SetState)
        .Method("with_traceback(self, tb, /)", static (m, a) =>
            SetTraceback(m, Self(m, a[0]), a[1]) is { IsError: true } error ? error : a[0])
        .Method("add_note(self, note, /)", AddNote)
        .Property("args", static (m, self) => Self(m, self).Args, SetArgs)
        .Property("__traceback__", static (m, self) => Self(m, self).TracebackObject(), static (m, self, v) =>
            SetTraceback(m, Self(m, self), v))
        .Property("__cause__", static (m, self) => OrNone(Self(m, self).Cause), SetCause)
        .Property("__context__", static (m, self) => OrNone(Self(m, self).Context), SetContext)
        .Property("__suppress_context__", static (m, self) => Value.Bool(Self(m, self).SuppressContext), SetSuppressContext)
        .Build();

    /// <summary>A property that shows a field of the layout.</summary>
    public static TypeBuilder Field(this TypeBuilder builder, string name, int index) => builder.Property(
        name,
        (m, self) => Self(m, self) is { } e && index < e.Fields.Length ? e.Field(index) : Value.None,
        (m, self, value) =>
        {
            var e = Self(m, self);
            if (index < e.Fields.Length)
                e.Fields[index] = value;
            return Value.None;
        });

    public static PyException Self(Machine m, in Value self) => self.Object as PyException
        ?? throw m.Error(PyTypes.TypeError, $"descriptor requires a 'BaseException' object but received a '{self.Type.NameInMessages}'");

    public static Value New(Machine m, ReadOnlySpan<Value> a) => new PyException(ClassOf(m, a[0]), Tuple(a[2..]));

    public static Value Init(Machine m, ReadOnlySpan<Value> a)
    {
        var self = Self(m, a[0]);
        RefuseKeywords(m, self.Class, a[1]);
        SetArgs(self, a[2..]);
        self.Layout.Fill(self);
        return Value.None;
    }

    public static Value InitWithNames(Machine m, ReadOnlySpan<Value> a, string function, ReadOnlySpan<string> names, int firstField)
    {
        var self = Self(m, a[0]);
        SetArgs(self, a[2..]);
        self.Layout.Fill(self);
        if (a[1].Object is not PyDict { Count: > 0 } keywords)
            return Value.None;
        foreach (var (key, value) in keywords.Items())
        {
            var index = names.IndexOf(key.Object!.ToString()!);
            if (index < 0)
                throw m.Error(PyTypes.TypeError, $"{function}() got an unexpected keyword argument '{key.Object}'");
            self.Fields[firstField + index] = value;
        }

        return Value.None;
    }

    public static Value NewOsError(Machine m, ReadOnlySpan<Value> a)
    {
        var cls = ClassOf(m, a[0]);
        if (cls.IsShared)
            RefuseKeywords(m, cls, a[1]);
        var args = a[2..];
        if (ReferenceEquals(cls, PyTypes.OSError) && args.Length is >= 2 and <= 5 && args[0].IsInt
            && ByNumber.TryGetValue(args[0].Bits, out var type))
            cls = type();
        var exception = new PyException(cls, Tuple(args));
        exception.Layout.Fill(exception);
        return exception;
    }

    /// <summary>errno, strerror, filename, filename2, characters_written.</summary>
    public static void FillOsError(PyException e)
    {
        var args = e.Args.Items;
        if (args.Length is < 2 or > 5)
            return;
        e.Fields[0] = args[0];
        e.Fields[1] = args[1];
        if (args.Length == 2 || args[2].IsNone)
            return;
        if (ReferenceEquals(e.Class, PyTypes.BlockingIOError) && args[2].IsInt)
        {
            e.Fields[4] = args[2];
            return;
        }

        e.Fields[2] = args[2];
        if (args.Length == 5 && !args[4].IsNone)
            e.Fields[3] = args[4];
        e.Args = new([args[0], args[1]]);
    }

    /// <summary>msg, filename, lineno, offset, text, end_lineno, end_offset, print_file_and_line.</summary>
    public static void FillSyntaxError(PyException e)
    {
        var args = e.Args.Items;
        if (args.Length > 0)
            e.Fields[0] = args[0];
        if (args.Length != 2 || args[1].Object is not PyTuple { Count: >= 4 and <= 6 } details)
            return;
        for (var i = 0; i < details.Count; i++)
            e.Fields[i + 1] = details.Items[i];
    }

    public static Value InitSyntaxError(Machine m, ReadOnlySpan<Value> a)
    {
        var self = Self(m, a[0]);
        RefuseKeywords(m, self.Class, a[1]);
        SetArgs(self, a[2..]);
        if (a.Length == 4)
        {
            var details = m.ToSpan(a[3]).ToArray();
            if (details.Length is < 4 or > 6)
            {
                throw m.Error(PyTypes.TypeError, details.Length < 4
                    ? $"function takes at least 4 arguments ({details.Length} given)"
                    : $"function takes at most 6 arguments ({details.Length} given)");
            }

            if (details.Length == 5)
                throw m.Error(PyTypes.TypeError, "end_offset must be provided when end_lineno is provided");
            for (var i = 0; i < details.Length; i++)
                self.Fields[i + 1] = details[i];
        }

        if (a.Length > 2)
            self.Fields[0] = a[2];
        return Value.None;
    }

    /// <summary>The Unicode errors: text fields by position, of which one is the object and two are numbers.</summary>
    public static Value InitUnicodeError(Machine m, ReadOnlySpan<Value> a, int count, bool isDecode)
    {
        var self = Self(m, a[0]);
        RefuseKeywords(m, self.Class, a[1]);
        var args = a[2..];
        if (args.Length != count)
            throw m.Error(PyTypes.TypeError, $"function takes exactly {count} arguments ({args.Length} given)");
        SetArgs(self, args);
        for (var i = 0; i < count; i++)
        {
            var isNumber = i == count - 3 || i == count - 2;
            if (isNumber)
            {
                self.Fields[i] = Value.Int(m.ToIndex(args[i]));
                continue;
            }

            if (isDecode && i == 1)
            {
                if (args[i].Type.Layout.Name is not ("bytes" or "bytearray" or "memoryview"))
                    throw m.Error(PyTypes.TypeError, $"a bytes-like object is required, not '{args[i].Type.NameInMessages}'");
            }
            else if (args[i].Object is not PyStr)
            {
                throw m.Error(PyTypes.TypeError, $"argument {i + 1} must be str, not {args[i].Type.NameInMessages}");
            }

            self.Fields[i] = args[i];
        }

        return Value.None;
    }

    public static void FillByPosition(PyException e)
    {
        if (e.Args.Count == e.Fields.Length)
            e.Args.Items.CopyTo(e.Fields, 0);
    }

    public static Value OrNone(PyException? e) => e is null ? Value.None : e;

    public static void RefuseKeywords(Machine m, PyType type, in Value keywords)
    {
        if (keywords.Object is PyDict { Count: > 0 })
            throw m.Error(PyTypes.TypeError, $"{type.Name}() takes no keyword arguments");
    }

    public static PyType ClassOf(Machine m, in Value cls) => cls.Object is PyType type && type.IsSubclassOf(PyTypes.BaseException)
        ? type
        : throw m.Error(PyTypes.TypeError, cls.Object is PyType other
            ? $"BaseException.__new__({other.Name}): {other.Name} is not a subtype of BaseException"
            : $"BaseException.__new__(X): X is not a type object ({cls.Type.NameInMessages})");

    public static PyTuple Tuple(ReadOnlySpan<Value> args) => args.Length == 0 ? PyTuple.Empty : new(args.ToArray());

    // Made with the same arguments a moment ago by __new__, unless __init__ was called with others.
    private static void SetArgs(PyException self, ReadOnlySpan<Value> args)
    {
        var old = self.Args.Items;
        var same = old.Length == args.Length;
        for (var i = 0; same && i < args.Length; i++)
            same = Value.Same(old[i], args[i]);
        if (!same)
            self.Args = Tuple(args);
    }

    private static Value Reduce(PyException e)
    {
        var args = e.Args;
        if (e.Layout.IsOsError && !e.Fields[2].IsMissing && args.Count == 2)
        {
            args = e.Fields[3].IsMissing
                ? new([args.Items[0], args.Items[1], e.Fields[2]])
                : new([args.Items[0], args.Items[1], e.Fields[2], Value.None, e.Fields[3]]);
        }

        PyDict? state = null;
        foreach (var (name, value) in e.Attributes.Enumerate())
            (state ??= new()).SetStr(name, value);
        foreach (var (name, index) in e.Layout.StateFields)
        {
            if (!e.Fields[index].IsMissing)
                (state ??= new()).SetStr(name, e.Fields[index]);
        }

        return new PyTuple(state is null ? [e.Class, args] : [e.Class, args, state]);
    }

    private static Value SetState(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[1].IsNone)
            return Value.None;
        if (a[1].Object is not PyDict state)
            return m.Raise(PyTypes.TypeError, "state is not a dictionary");
        foreach (var (key, value) in state.Copy().Items())
        {
            if (key.Object is PyStr name)
                m.SetAttr(a[0], name.ToString(), value);
        }

        return Value.None;
    }

    private static Value AddNote(Machine m, ReadOnlySpan<Value> a)
    {
        var self = Self(m, a[0]);
        if (a[1].Object is not PyStr)
            return m.Raise(PyTypes.TypeError, $"note must be a str, not '{a[1].Type.NameInMessages}'");
        return self.AddNote(a[1]) ? Value.None : m.Raise(PyTypes.TypeError, "Cannot add note: __notes__ is not a list");
    }

    private static Value SetArgs(Machine m, Value self, Value value)
    {
        if (value.IsMissing)
            return m.Raise(PyTypes.TypeError, "args may not be deleted");
        Self(m, self).Args = Tuple(m.ToSpan(value));
        return Value.None;
    }

    private static Value SetTraceback(Machine m, PyException self, Value value)
    {
        if (value.IsMissing)
            return m.Raise(PyTypes.TypeError, "__traceback__ may not be deleted");
        if (value.IsNone)
            self.SetTraceback([]);
        else if (value.Object is PyTraceback traceback)
            self.SetTraceback(traceback.Entries.Take(traceback.Index + 1), traceback);
        else
            return m.Raise(PyTypes.TypeError, "__traceback__ must be a traceback or None");
        return Value.None;
    }

    private static Value SetCause(Machine m, Value self, Value value)
    {
        if (value.IsMissing)
            return m.Raise(PyTypes.TypeError, "__cause__ may not be deleted");
        if (!value.IsNone && value.Object is not PyException)
            return m.Raise(PyTypes.TypeError, "exception cause must be None or derive from BaseException");
        var e = Self(m, self);
        e.Cause = value.Object as PyException;
        e.SuppressContext = true;
        return Value.None;
    }

    private static Value SetContext(Machine m, Value self, Value value)
    {
        if (value.IsMissing)
            return m.Raise(PyTypes.TypeError, "__context__ may not be deleted");
        if (!value.IsNone && value.Object is not PyException)
            return m.Raise(PyTypes.TypeError, "exception context must be None or derive from BaseException");
        Self(m, self).Context = value.Object as PyException;
        return Value.None;
    }

    private static Value SetSuppressContext(Machine m, Value self, Value value)
    {
        if (value.IsMissing)
            return m.Raise(PyTypes.TypeError, "can't delete numeric/char attribute");
        if (!value.IsBool)
            return m.Raise(PyTypes.TypeError, "attribute value type must be bool");
        Self(m, self).SuppressContext = value.IsTrue;
        return Value.None;
    }
}
