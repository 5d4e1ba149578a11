using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Csv;

/// <summary>What both kinds of <c>csv.reader</c> share: the parser, and the lines it was given.</summary>
internal sealed class CsvRows(CsvDialect dialect, Func<long> limit)
{
    private readonly CsvParser _parser = new(dialect);

    public CsvDialect Dialect => dialect;

    public long Lines { get; private set; }

    public void Start() => _parser.Start();

    public PyList? Feed(Machine m, in Value line)
    {
        if (line.Object is not PyStr text)
        {
            throw m.Error(
                CsvModule.Error, $"iterator should return strings, not {line.Type.NameInMessages} (the file should be opened in text mode)");
        }

        Lines++;
        return _parser.Feed(m, text.Span, limit());
    }

    public PyList? End(Machine m) => _parser.End(m);
}
