using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.InMemory;

/// <summary><c>io.StringIO</c>.</summary>
internal static class StringIOType
{
    public static readonly PyType UnsupportedOperation =
        new TypeBuilder("UnsupportedOperation", PyTypes.OSError, "io", [PyTypes.ValueError], ownLayout: false).Build();

    public static readonly PyType Instance = PyIterator.Declare(new TypeBuilder("StringIO", null, "_io"))
        .Doc("Text I/O implementation using an in-memory buffer.")
        .New("__new__(cls, *args, **kwargs)", static (_, a) => new PyStringIO((PyType)a[0].Object!))
        .Init("__init__(self, initial_value='', newline='\\n')", Init)
        .Operators("__iter__")
        .Method("write(self, s, /)", static (m, a) => Write(m, Open(m, a[0]), a[1]))
        .Method("writelines(self, lines, /)", WriteLines, drains: 1 << 1)
        .Method("read(self, size=-1, /)", static (m, a) => Open(m, a[0]).Read(m, Count(m, a[1])))
        .Method("readline(self, size=-1, /)", static (m, a) => Open(m, a[0]).ReadLine(m, Count(m, a[1])))
        .Method("readlines(self, hint=-1, /)", ReadLines)
        .Method("getvalue(self, /)", GetValue)
        .Method("tell(self, /)", static (m, a) => Value.Int(Open(m, a[0]).Point))
        .Method("seek(self, pos, whence=0, /)", Seek)
        .Method("truncate(self, pos=None, /)", Truncate)
        .Method("close(self, /)", static (_, a) =>
        {
            Self(a[0]).Close();
            return Value.None;
        })
        .Method("flush(self, /)", static (m, a) => Checked(m, a[0], Value.None))
        .Method("isatty(self, /)", static (m, a) => Checked(m, a[0], Value.False))
        .Method("readable(self, /)", static (m, a) => Checked(m, a[0], Value.True))
        .Method("writable(self, /)", static (m, a) => Checked(m, a[0], Value.True))
        .Method("seekable(self, /)", static (m, a) => Checked(m, a[0], Value.True))
        .Method("fileno(self, /)", static (m, _) => m.Raise(UnsupportedOperation, "fileno"))
        .Method("detach(self, /)", static (m, _) => m.Raise(UnsupportedOperation, "detach"))
        .Method("__enter__(self, /)", static (m, a) => Checked(m, a[0], a[0]))
        .Method("__exit__(self, /, *details)", static (m, a) => m.CallMethod(a[0], "close"))
        .Property("closed", static (_, self) => Value.Bool(Self(self).IsClosed))
        .Property("newlines", static (m, self) => Open(m, self).Newlines.Seen switch
        {
            [] => Value.None,
            [var only] => Value.Str(only),
            var many => new PyTuple([.. many.Select(Value.Str)]),
        })
        .Property("line_buffering", static (m, self) => Checked(m, self, Value.False))
        .Constant("encoding", Value.None)
        .Constant("errors", Value.None)
        .Build();

    private static PyStringIO Self(in Value self) => (PyStringIO)self.Object!;

    private static PyStringIO Open(Machine m, in Value self)
    {
        var stream = Self(self);
        return stream.IsClosed ? throw m.Error(PyTypes.ValueError, "I/O operation on closed file") : stream;
    }

    private static Value Checked(Machine m, in Value self, in Value result)
    {
        Open(m, self);
        return result;
    }

    // None and whatever is below 0 mean all.
    private static long Count(Machine m, in Value size) => size.IsMissing || size.IsNone ? -1
        : size.Object is PyFloatInstance || size.IsFloat || size.Object is PyStr
            ? throw m.Error(PyTypes.TypeError, $"argument should be integer or None, not '{size.Type.NameInMessages}'")
            : Math.Max(-1, m.ToIndex(size));

    private static Value Init(Machine m, ReadOnlySpan<Value> a)
    {
        string? newline = "\n";
        if (!a[2].IsMissing)
        {
            if (!a[2].IsNone && a[2].Object is not PyStr)
                return m.Raise(PyTypes.TypeError, $"newline must be str or None, not {a[2].Type.NameInMessages}");
            newline = a[2].IsNone ? null : a[2].Object!.ToString();
            if (newline is not (null or "" or "\n" or "\r" or "\r\n"))
                return m.Raise(PyTypes.ValueError, $"illegal newline value: {m.Repr(a[2])}");
        }

        if (!a[1].IsMissing && !a[1].IsNone && a[1].Object is not PyStr)
            return m.Raise(PyTypes.TypeError, $"initial_value must be str or None, not {a[1].Type.NameInMessages}");
        Self(a[0]).Start(m, a[1].IsMissing ? null : a[1].Object as PyStr, newline);
        return Value.None;
    }

    private static Value Write(Machine m, PyStringIO stream, in Value text)
    {
        if (text.Object is not PyStr s)
            return m.Raise(PyTypes.TypeError, $"string argument expected, got '{text.Type.NameInMessages}'");
        stream.Write(m, s);
        return Value.Int(s.PointCount);
    }

    private static Value WriteLines(Machine m, ReadOnlySpan<Value> a)
    {
        var stream = Open(m, a[0]);
        if (!ReferenceEquals(a[0].Type, Instance))
        {
            // A class may say itself how it writes.
            foreach (var line in m.ToList(a[1]).Span.ToArray())
                m.CallMethod(a[0], "write", line);
            return Value.None;
        }

        foreach (ref readonly var line in m.ToSpan(a[1]))
        {
            if (Write(m, stream, line).IsError)
                return Value.Error;
        }

        return Value.None;
    }

    private static Value ReadLines(Machine m, ReadOnlySpan<Value> a)
    {
        var stream = Open(m, a[0]);
        var most = Count(m, a[1]);
        var lines = new PyList();
        for (long size = 0; stream.MoveNext(m, out var line) && (most <= 0 || size < most);)
        {
            lines.Add(line);
            size += ((PyStr)line.Object!).PointCount;
            if (most > 0 && size >= most)
                break;
        }

        return lines;
    }

    private static Value GetValue(Machine m, ReadOnlySpan<Value> a)
    {
        var text = Open(m, a[0]).Text;
        m.Reserve(2L * text.Length);
        m.Tick(1 + (text.Length >> 6));
        return PyStr.From(text);
    }

    private static Value Seek(Machine m, ReadOnlySpan<Value> a)
    {
        var stream = Open(m, a[0]);
        var point = m.ToIndex(a[1]);
        var whence = a[2].IsMissing ? 0 : m.ToIndex(a[2]);
        if (whence is < 0 or > 2)
            return m.Raise(PyTypes.ValueError, $"Invalid whence ({whence}, should be 0, 1 or 2)");
        if (whence == 0 && point < 0)
            return m.Raise(PyTypes.ValueError, $"Negative seek position {point}");
        if (whence != 0 && point != 0)
            return m.Raise(PyTypes.OSError, "Can't do nonzero cur-relative seeks");
        if (whence == 0)
            stream.SeekPoint(point);
        else if (whence == 2)
            stream.SeekPoint(-1);
        return Value.Int(stream.Point);
    }

    private static Value Truncate(Machine m, ReadOnlySpan<Value> a)
    {
        var stream = Open(m, a[0]);
        var point = a[1].IsMissing || a[1].IsNone ? stream.Point : m.ToIndex(a[1]);
        if (point < 0)
            return m.Raise(PyTypes.ValueError, $"Negative size value {point}");
        stream.Truncate(point);
        return Value.Int(point);
    }
}
