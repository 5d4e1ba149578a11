using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>What a traceback tells of a frame: <c>f_lineno</c> and <c>f_code</c> with its name and file. The frame itself has ended, or runs on.</summary>
internal sealed class PyTracebackFrame(TracebackEntry entry) : PyObject
{
    public static readonly PyType TypeInstance = new TypeBuilder("frame")
        .Property("f_lineno", static (m, self) => Value.Int(Of(self)._entry.Line))
        .Property("f_code", static (m, self) => new PyTracebackCode(Of(self)._entry))
        .Property("f_back", static (m, self) => Value.None)
        .Sealed()
        .Build();

    private readonly TracebackEntry _entry = entry;

    public override PyType Type => TypeInstance;

    public override string Repr(Machine m) => $"<frame, file '{_entry.File}', line {_entry.Line}, code {_entry.Name}>";

    private static PyTracebackFrame Of(in Value self) => (PyTracebackFrame)self.Object!;
}
