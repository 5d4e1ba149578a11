using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// What <c>__traceback__</c> is: a frame that the exception passed through, with the next inner one behind it. Entries are appended from
/// the inside out and never changed, so an index into them stays the same frame.
/// </summary>
internal sealed class PyTraceback(List<TracebackEntry> entries, int index) : PyObject
{
    public static readonly PyType TypeInstance = new TypeBuilder("traceback")
        .Property("tb_lineno", static (m, self) => Value.Int(Of(self).Entry.Line))
        .Property("tb_lasti", static (m, self) => Value.Int(0))
        .Property("tb_frame", static (m, self) => new PyTracebackFrame(Of(self).Entry))
        .Property("tb_next", static (m, self) => Of(self).Next)
        .Sealed()
        .Build();

    private PyTraceback? _next;

    public override PyType Type => TypeInstance;

    public List<TracebackEntry> Entries { get; } = entries;

    public int Index { get; } = index;

    public TracebackEntry Entry => Entries[Index];

    public override long Size => 48;

    public override string Repr(Machine m) => "<traceback object>";

    private Value Next => Index == 0 ? Value.None : _next ??= new PyTraceback(Entries, Index - 1);

    private static PyTraceback Of(in Value self) => (PyTraceback)self.Object!;
}
