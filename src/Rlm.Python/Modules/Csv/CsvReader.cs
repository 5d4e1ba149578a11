using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Csv;

/// <summary><c>csv.reader</c> of lines that come without running Python code.</summary>
internal sealed class CsvReader(PyIterator lines, CsvRows rows) : PyIterator
{
    public static readonly PyType Class = PyIterator.Declare(new TypeBuilder("reader", null, "_csv"))
        .Property("line_num", static (_, self) => Value.Int(RowsOf(self).Lines), ReadOnly)
        .Property("dialect", static (_, self) => RowsOf(self).Dialect, ReadOnly)
        .Sealed()
        .Build();

    public override PyType Type => Class;

    public override bool MoveNext(Machine m, out Value item)
    {
        rows.Start();
        while (lines.Advance(m, out var line))
        {
            if (rows.Feed(m, line) is { } row)
            {
                item = row;
                return true;
            }
        }

        var last = rows.End(m);
        item = last is null ? Value.Missing : last;
        return last is not null;
    }

    public override void Traverse(Census census)
    {
        census.Add(lines);
        census.Add(rows.Dialect);
    }

    private static CsvRows RowsOf(in Value self) => self.Object is SteppedCsvReader stepped ? stepped.Rows : ((CsvReader)self.Object!).Rows;

    private CsvRows Rows => rows;

    private static Value ReadOnly(Machine m, Value self, Value value) => m.Raise(PyTypes.AttributeError, "readonly attribute");
}
