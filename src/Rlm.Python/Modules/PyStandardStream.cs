using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary><c>sys.stdout</c> and <c>sys.stderr</c>: both write to the session's output, in the order of the program.</summary>
internal sealed class PyStandardStream(string name, bool isError = false) : PyObject
{
    private static readonly PyType TypeInstance = new TypeBuilder("TextIOWrapper", module: "_io")
        .Method("write(self, text, /)", Write)
        .Method("writelines(self, lines, /)", WriteLines, drains: 2)
        .Method("flush(self, /)", static (m, a) => Value.None)
        .Method("close(self, /)", static (m, a) => Value.None)
        .Method("isatty(self, /)", static (m, a) => Value.False)
        .Method("writable(self, /)", static (m, a) => Value.True)
        .Method("readable(self, /)", static (m, a) => Value.False)
        .Method("seekable(self, /)", static (m, a) => Value.False)
        .Method("reconfigure(self, /, **options)", static (m, a) => Value.None)
        .Method("fileno(self, /)", static (m, a) => m.Raise(PyTypes.OSError, "there are no file descriptors here"))
        .Constant("encoding", Value.Str("utf-8"))
        .Constant("errors", Value.Str("strict"))
        .Constant("mode", Value.Str("w"))
        .Constant("closed", Value.False)
        .Constant("line_buffering", Value.True)
        .Constant("newlines", Value.None)
        .Property("buffer", static (m, self) => ((PyStandardStream)self.Object!).Bytes(m))
        .Property("name", static (m, self) => Value.Str(((PyStandardStream)self.Object!)._name))
        .Sealed()
        .Build();

    private readonly string _name = name;
    private Value _bytes = Value.Missing;

    public override PyType Type => TypeInstance;

    public override string Repr(Machine m) => $"<_io.TextIOWrapper name='{_name}' mode='w' encoding='utf-8'>";

    private static Value Write(Machine m, ReadOnlySpan<Value> a)
    {
        var text = m.ToStr(a[1], $"write() argument must be str, not {a[1].Type.NameInMessages}");
        ((PyStandardStream)a[0].Object!).Write(m, text);
        return Value.Int(text.PointCount);
    }

    private static Value WriteLines(Machine m, ReadOnlySpan<Value> a)
    {
        foreach (ref readonly var line in m.ToSpan(a[1]))
            ((PyStandardStream)a[0].Object!).Write(m, m.ToStr(line, $"write() argument must be str, not {line.Type.NameInMessages}"));
        return Value.None;
    }

    // What sys.stdout.buffer is: made by the library where a program asks for it.
    private Value Bytes(Machine m) =>
        !_bytes.IsMissing ? _bytes : _bytes = m.Call(m.LoadModule("io")!.Names.GetStr("_StandardBuffer"), this);

    private void Write(Machine m, PyStr text) => m.Write(text.ToString(), isError);
}
