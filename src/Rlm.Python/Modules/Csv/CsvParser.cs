using System.Buffers;
using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Csv;

/// <summary>Takes the rows of a CSV text apart, line by line: a quoted field may go on in the next line.</summary>
internal sealed class CsvParser
{
    private readonly CsvDialect _dialect;
    private readonly SearchValues<char> _endsPlain;
    private readonly SearchValues<char> _endsQuoted;
    private readonly StringBuilder _field = new();
    private PyList _row = new();
    private State _state;
    private bool _wasQuoted;

    public CsvParser(CsvDialect dialect)
    {
        _dialect = dialect;
        ReadOnlySpan<char> plain = ['\r', '\n', dialect.Delimiter, dialect.Escape];
        ReadOnlySpan<char> quoted = [dialect.Quote, dialect.Escape];
        _endsPlain = SearchValues.Create(dialect.Escape == CsvDialect.NoCharacter ? plain[..3] : plain);
        _endsQuoted = SearchValues.Create(dialect.Escape == CsvDialect.NoCharacter ? quoted[..1] : quoted);
    }

    private enum State
    {
        StartOfRecord,
        StartOfField,
        InField,
        InQuotes,
        AfterQuote,
        Escaped,
        EscapedInQuotes,
        AfterEscapedNewline,
        AfterNewline,
    }

    /// <summary>Begins a row.</summary>
    public void Start()
    {
        _row = new PyList();
        _field.Clear();
        _state = State.StartOfRecord;
        _wasQuoted = false;
    }

    /// <summary>Takes a line: the row where it is complete, else null.</summary>
    /// <exception cref="PyError">The line is no CSV, or a field is longer than <paramref name="limit"/>.</exception>
    public PyList? Feed(Machine m, ReadOnlySpan<char> line, long limit)
    {
        m.Tick(1 + (line.Length >> 4));
        var i = 0;
        while (i < line.Length)
        {
            var c = line[i];
            switch (_state)
            {
                case State.StartOfRecord when c is '\r' or '\n':
                    _state = State.AfterNewline;
                    i++;
                    break;

                case State.StartOfRecord:
                    _state = State.StartOfField;
                    break;

                case State.StartOfField:
                    i += BeginField(m, line[i..], limit);
                    break;

                case State.InField:
                    i += GoOn(m, line[i..], limit);
                    break;

                case State.InQuotes:
                    i += GoOnInQuotes(m, line[i..], limit);
                    break;

                case State.AfterQuote:
                    i += AfterQuote(m, c, limit);
                    break;

                case State.Escaped:
                    Add(m, line.Slice(i++, 1), limit);
                    _state = c is '\r' or '\n' ? State.AfterEscapedNewline : State.InField;
                    break;

                case State.EscapedInQuotes:
                    Add(m, line.Slice(i++, 1), limit);
                    _state = State.InQuotes;
                    break;

                case State.AfterEscapedNewline:
                    _state = State.InField;
                    break;

                case State.AfterNewline:
                    if (c is not ('\r' or '\n'))
                    {
                        throw m.Error(
                            CsvModule.Error, "new-line character seen in unquoted field - do you need to open the file with newline=''?");
                    }

                    i++;
                    break;
            }
        }

        return EndLine(m, limit) ? _row : null;
    }

    /// <summary>No line is left: what there is of a row, or null.</summary>
    /// <exception cref="PyError">The dialect is strict, and the row is not complete.</exception>
    public PyList? End(Machine m)
    {
        if (_field.Length == 0 && _state != State.InQuotes)
            return null;
        if (_dialect.IsStrict)
            throw m.Error(CsvModule.Error, "unexpected end of data");
        Save(m);
        return _row;
    }

    private int BeginField(Machine m, ReadOnlySpan<char> rest, long limit)
    {
        var c = rest[0];
        if (c == ' ' && _dialect.SkipsSpace)
            return 1;
        if (c == _dialect.Quote && c != CsvDialect.NoCharacter && _dialect.Quoting != CsvQuoting.None)
        {
            _wasQuoted = true;
            _state = State.InQuotes;
            return 1;
        }

        _state = State.InField;
        return GoOn(m, rest, limit);
    }

    private int GoOn(Machine m, ReadOnlySpan<char> rest, long limit)
    {
        var length = rest.IndexOfAny(_endsPlain);
        if (length < 0)
            length = rest.Length;
        if (length < rest.Length && rest[length] == _dialect.Delimiter && _field.Length == 0)
        {
            // The usual field, in one piece.
            CheckLimit(m, length, limit);
            Save(m, rest[..length]);
            _state = State.StartOfField;
            return length + 1;
        }

        Add(m, rest[..length], limit);
        if (length == rest.Length)
            return length;
        EndField(m, rest[length]);
        return length + 1;
    }

    // At a delimiter, a newline or an escape.
    private void EndField(Machine m, char c)
    {
        if (c == _dialect.Escape && c != CsvDialect.NoCharacter)
        {
            _state = State.Escaped;
            return;
        }

        Save(m);
        _state = c == _dialect.Delimiter ? State.StartOfField : State.AfterNewline;
    }

    private int GoOnInQuotes(Machine m, ReadOnlySpan<char> rest, long limit)
    {
        var length = rest.IndexOfAny(_endsQuoted);
        if (length < 0)
            length = rest.Length;
        Add(m, rest[..length], limit);
        if (length == rest.Length)
            return length;
        _state = rest[length] != _dialect.Quote ? State.EscapedInQuotes : _dialect.DoublesQuotes ? State.AfterQuote : State.InField;
        return length + 1;
    }

    private int AfterQuote(Machine m, char c, long limit)
    {
        if (c == _dialect.Quote)
        {
            Add(m, [c], limit);
            _state = State.InQuotes;
        }
        else if (c == _dialect.Delimiter || c is '\r' or '\n')
        {
            EndField(m, c);
        }
        else if (_dialect.IsStrict)
        {
            throw m.Error(CsvModule.Error, $"'{_dialect.Delimiter}' expected after '{_dialect.Quote}'");
        }
        else
        {
            Add(m, [c], limit);
            _state = State.InField;
        }

        return 1;
    }

    // Whether the row ends with the line.
    private bool EndLine(Machine m, long limit)
    {
        switch (_state)
        {
            case State.StartOfField or State.InField or State.AfterQuote:
                Save(m);
                return true;
            case State.StartOfRecord or State.AfterNewline:
                return true;
            case State.Escaped:
                Add(m, "\n", limit);
                _state = State.InField;
                return false;
            case State.EscapedInQuotes:
                Add(m, "\n", limit);
                _state = State.InQuotes;
                return false;
            default:
                return false;
        }
    }

    private void Add(Machine m, ReadOnlySpan<char> text, long limit)
    {
        CheckLimit(m, _field.Length + (long)text.Length, limit);
        if (_field.Length + text.Length > 64 << 10)
            m.Reserve(2L * (_field.Length + text.Length));
        _field.Append(text);
    }

    private static void CheckLimit(Machine m, long length, long limit)
    {
        if (length > limit)
            throw m.Error(CsvModule.Error, $"field larger than field limit ({limit})");
    }

    private void Save(Machine m)
    {
        if (_field.Length == 0)
        {
            Save(m, []);
            return;
        }

        Save(m, _field.ToString());
        _field.Clear();
    }

    private void Save(Machine m, ReadOnlySpan<char> text)
    {
        Value value = PyStr.From(text);
        if (!_wasQuoted)
        {
            if (text.IsEmpty && _dialect.Quoting is (CsvQuoting.Strings or CsvQuoting.NotNull))
                value = Value.None;
            else if (!text.IsEmpty && _dialect.Quoting is (CsvQuoting.Strings or CsvQuoting.NonNumeric))
                value = m.Call(FloatType.Instance, value);
        }

        _row.Add(value);
        _wasQuoted = false;
    }
}
