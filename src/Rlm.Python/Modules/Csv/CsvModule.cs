using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Csv;

/// <summary><c>_csv</c>: reading and writing rows; the rest of <c>csv</c> is prelude code.</summary>
internal static class CsvModule
{
    public static readonly PyType Error = new TypeBuilder("Error", PyTypes.Exception, "_csv", ownLayout: false).Build();

    public static ModuleDefinition Create() => new ModuleBuilder("_csv")
        .Type(Error)
        .Type(CsvDialect.Class)
        .Type(CsvReader.Class)
        .Type(CsvWriter.Class)
        .Function("_read(lines, dialect, limit, /)", Read)
        .Function("_write(stream, dialect, /)", Write)
        .Build();

    // The limit is a list of one, so that a change of it counts for readers that are there already.
    private static Value Read(Machine m, ReadOnlySpan<Value> a)
    {
        var limit = m.Expect<PyList>(a[2]);
        var rows = new CsvRows(m.Expect<CsvDialect>(a[1]), () => limit.Span is [var first, ..] ? first.Bits : 0);
        return m.WithIterator(a[0], lines => lines.Object is PyIterator native && m.IsNativeIterable(lines)
            ? new CsvReader(native, rows)
            : new SteppedCsvReader(lines, rows));
    }

    private static Value Write(Machine m, ReadOnlySpan<Value> a)
    {
        var write = m.GetAttrOrMissing(a[0], "write");
        return write.IsMissing || !Callables.IsCallable(write)
            ? m.Raise(PyTypes.TypeError, "argument 1 must have a \"write\" method")
            : new CsvWriter(a[0], write, m.Expect<CsvDialect>(a[1]));
    }
}
