using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>The <c>f_code</c> of a traceback's frame.</summary>
internal sealed class PyTracebackCode(TracebackEntry entry) : PyObject
{
    public static readonly PyType TypeInstance = new TypeBuilder("code")
        .Property("co_name", static (m, self) => Value.Str(Of(self)._entry.Name))
        .Property("co_qualname", static (m, self) => Value.Str(Of(self)._entry.Name))
        .Property("co_filename", static (m, self) => Value.Str(Of(self)._entry.File))
        .Property("co_firstlineno", static (m, self) => Value.Int(Of(self)._entry.FirstLine))
        .Sealed()
        .Build();

    private readonly TracebackEntry _entry = entry;

    public override PyType Type => TypeInstance;

    public override string Repr(Machine m) => $"<code object {_entry.Name}, file \"{_entry.File}\", line {_entry.Line}>";

    private static PyTracebackCode Of(in Value self) => (PyTracebackCode)self.Object!;
}
