using System.Text;
using Rlm.Python.Modules.InMemory;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Csv;

/// <summary><c>csv.writer</c>.</summary>
internal sealed class CsvWriter(Value stream, Value write, CsvDialect dialect) : PyObject
{
    public static readonly PyType Class = new TypeBuilder("writer", null, "_csv")
        .Method("writerow(self, row, /)", static (m, a) => Self(a[0]).WriteRow(m, a[1]), drains: 1 << 1)
        .Method("writerows(self, rows, /)", static (m, a) => new WriteRows(Self(a[0]), m.ToList(a[1])).Continue(m), drains: 1 << 1)
        .Property("dialect", static (_, self) => Self(self)._dialect, static (m, _, _) =>
            m.Raise(PyTypes.AttributeError, "readonly attribute"))
        .Sealed()
        .Build();

    private readonly CsvDialect _dialect = dialect;
    private readonly StringBuilder _text = new();

    public override PyType Type => Class;

    public override void Traverse(Census census)
    {
        census.Add(stream);
        census.Add(write);
    }

    private static CsvWriter Self(in Value self) => (CsvWriter)self.Object!;

    private Value WriteRow(Machine m, in Value row)
    {
        if (!m.IsIterable(row))
            return m.Raise(CsvModule.Error, $"iterable expected, not {row.Type.NameInMessages}");
        var text = Value.Str(Format(m, m.ToSpan(row).ToArray()));
        // A stream in memory that nobody has changed is written to directly.
        if (stream.Object is PyStringIO { IsClosed: false } memory && memory.Type.IsShared)
        {
            memory.Write(m, (PyStr)text.Object!);
            return Value.Int(((PyStr)text.Object!).PointCount);
        }

        return m.CallValue(write, [text], KeywordNames.None);
    }

    private string Format(Machine m, ReadOnlySpan<Value> fields)
    {
        _text.Clear();
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                _text.Append(_dialect.Delimiter);
            Add(m, fields[i], fields.Length == 1);
        }

        m.Tick(1 + (_text.Length >> 4));
        return _text.Append(_dialect.LineTerminator).ToString();
    }

    private void Add(Machine m, in Value field, bool isOnly)
    {
        var text = field.IsNone ? "" : field.Object is PyStr s ? s.ToString() : m.Str(field);
        if (text.Length > 64 << 10)
            m.Reserve(4L * text.Length);
        var isQuoted = _dialect.Quoting switch
        {
            CsvQuoting.All => true,
            CsvQuoting.NonNumeric => !IsNumber(field),
            CsvQuoting.Strings => field.Object is PyStr,
            CsvQuoting.NotNull => !field.IsNone,
            _ => false,
        };
        if (text.Length == 0 && (isOnly || (_dialect.Delimiter == ' ' && _dialect.SkipsSpace)) && !isQuoted)
        {
            if (_dialect.Quoting == CsvQuoting.None || (field.IsNone && _dialect.Quoting is CsvQuoting.Strings or CsvQuoting.NotNull))
            {
                throw m.Error(CsvModule.Error, isOnly
                    ? "single empty field record must be quoted"
                    : "empty field must be quoted if delimiter is a space and skipinitialspace is true");
            }

            isQuoted = true;
        }

        var start = _text.Length;
        if (text.AsSpan().IndexOfAny(['\r', '\n', _dialect.Delimiter, .. Specials()]) < 0)
            _text.Append(text);
        else
            isQuoted |= AddEscaped(m, text);
        if (isQuoted)
            _text.Insert(start, _dialect.Quote).Append(_dialect.Quote);
    }

    private string Specials() => _specials ??= string.Concat(
        _dialect.LineTerminator, _dialect.Quote == CsvDialect.NoCharacter ? "" : _dialect.Quote.ToString(),
        _dialect.Escape == CsvDialect.NoCharacter ? "" : _dialect.Escape.ToString());

    private string? _specials;

    // Whether the field needs quotes besides.
    private bool AddEscaped(Machine m, string text)
    {
        var isQuoted = false;
        foreach (var c in text)
        {
            var isSpecial = c is '\r' or '\n' || c == _dialect.Delimiter || Specials().Contains(c);
            if (isSpecial && _dialect.Quoting != CsvQuoting.None && c == _dialect.Quote && _dialect.DoublesQuotes)
            {
                isQuoted = true;
                _text.Append(c);
            }
            else if (isSpecial
                && (_dialect.Quoting == CsvQuoting.None || c == _dialect.Quote || (c == _dialect.Escape && c != CsvDialect.NoCharacter)))
            {
                if (_dialect.Escape == CsvDialect.NoCharacter)
                    throw m.Error(CsvModule.Error, "need to escape, but no escapechar set");
                _text.Append(_dialect.Escape);
            }
            else
            {
                isQuoted |= isSpecial;
            }

            _text.Append(c);
        }

        return isQuoted;
    }

    private static bool IsNumber(in Value value) =>
        value.IsInt || value.IsFloat || value.IsBool || value.Object is PyInt or PyFloatInstance or PyComplex
            || value.Type.Name is "Decimal" or "Fraction";

    /// <summary>Writes the rows one by one, each as soon as the stream has taken the one before.</summary>
    private sealed class WriteRows(CsvWriter writer, PyList rows) : Continuation
    {
        private int _next;

        public Value Continue(Machine m)
        {
            while (_next < rows.Count)
            {
                var result = writer.WriteRow(m, rows.Span[_next++]);
                if (result.IsPushed)
                    return m.Then(result, this);
                if (result.IsError)
                    return result;
            }

            return Value.None;
        }

        public override Value Resume(Machine m, in Value result) => Continue(m);

        public override void Traverse(Census census)
        {
            census.Add(writer);
            census.Add(rows);
        }
    }
}
