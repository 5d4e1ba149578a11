using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Csv;

/// <summary><c>csv.reader</c> of lines that Python code gives, for which it may have to wait.</summary>
internal sealed class SteppedCsvReader(Value lines, CsvRows rows) : PySteppedIterator
{
    public override PyType Type => CsvReader.Class;

    public CsvRows Rows => rows;

    public override Value Next(Machine m)
    {
        rows.Start();
        return new Row(lines, rows).Continue(m);
    }

    public override void Traverse(Census census)
    {
        census.Add(lines);
        census.Add(rows.Dialect);
    }

    private sealed class Row(Value lines, CsvRows rows) : Continuation
    {
        public Value Continue(Machine m)
        {
            while (true)
            {
                var line = m.DoNext(lines);
                if (line.IsPushed || line.IsError)
                    return m.Then(line, this);
                if (rows.Feed(m, line) is { } row)
                    return row;
            }
        }

        public override Value Resume(Machine m, in Value result) => rows.Feed(m, result) is { } row ? row : Continue(m);

        public override Value Fail(Machine m, PyException exception) =>
            exception.Is(PyTypes.StopIteration) && rows.End(m) is { } row ? row : m.Raise(exception);

        public override void Traverse(Census census)
        {
            census.Add(lines);
            census.Add(rows.Dialect);
        }
    }
}
