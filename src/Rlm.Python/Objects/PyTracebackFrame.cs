using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>What a traceback tells of a frame: <c>f_lineno</c> and <c>f_code</c> with its name and file. The frame itself has ended, or runs on.</summary>
internal sealed class PyTracebackFrame(TracebackEntry entry, PyDict? locals = null, PyDict? globals = null, PyTracebackFrame? back = null) : PyObject
{
    public static readonly PyType TypeInstance = new TypeBuilder("frame")
        .Property("f_lineno", static (m, self) => Value.Int(Of(self)._entry.Line))
        .Property("f_code", static (m, self) => new PyTracebackCode(Of(self)._entry))
        .Property("f_back", static (m, self) => Of(self)._back is { } back ? back : Value.None)
        .Property("f_locals", static (m, self) => Of(self)._locals ??= new PyDict())
        .Property("f_globals", static (m, self) => Of(self)._globals ??= m.Main.Names)
        .Property("f_builtins", static (m, self) => m.Builtins)
        .Property("f_lasti", static (m, self) => Value.Int(0))
        .Property("f_trace", static (m, self) => Value.None)
        .Method("clear(self, /)", static (m, a) => Value.None)
        .Sealed()
        .Build();

    private readonly TracebackEntry _entry = entry;
    private readonly PyTracebackFrame? _back = back;
    private PyDict? _locals = locals;
    private PyDict? _globals = globals;

    /// <summary>Where it was.</summary>
    public TracebackEntry Entry => _entry;

    public override PyType Type => TypeInstance;

    public override void Traverse(Census census)
    {
        census.Add(_back);
        census.Add(_locals);
        census.Add(_globals);
    }

    public override string Repr(Machine m) => $"<frame, file '{_entry.File}', line {_entry.Line}, code {_entry.Name}>";

    private static PyTracebackFrame Of(in Value self) => (PyTracebackFrame)self.Object!;
}
