using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Csv;

/// <summary><c>_csv.Dialect</c>: how rows are written as text, checked when it is made.</summary>
internal sealed class CsvDialect : PyObject
{
    /// <summary>Stands for no character: it occurs in no text.</summary>
    public const char NoCharacter = '\uFFFF';

    public static readonly PyType Class = new TypeBuilder("Dialect", null, "_csv")
        .New("__new__(cls, dialect=None, delimiter=None, doublequote=None, escapechar=None, lineterminator=None, quotechar=None, "
            + "quoting=None, "
            + "skipinitialspace=None, strict=None)", Make)
        .Property("delimiter", static (_, self) => Character(Self(self).Delimiter))
        .Property("quotechar", static (_, self) => Character(Self(self).Quote))
        .Property("escapechar", static (_, self) => Character(Self(self).Escape))
        .Property("lineterminator", static (_, self) => Value.Str(Self(self).LineTerminator))
        .Property("quoting", static (_, self) => Value.Int((long)Self(self).Quoting))
        .Property("doublequote", static (_, self) => Value.Bool(Self(self).DoublesQuotes))
        .Property("skipinitialspace", static (_, self) => Value.Bool(Self(self).SkipsSpace))
        .Property("strict", static (_, self) => Value.Bool(Self(self).IsStrict))
        .Method("__reduce__(self, /)", static (m, a) => m.Raise(PyTypes.TypeError, $"cannot pickle '{a[0].Type.NameInMessages}' instances"))
        .Method("__reduce_ex__(self, protocol, /)", static (m, a) =>
            m.Raise(PyTypes.TypeError, $"cannot pickle '{a[0].Type.NameInMessages}' instances"))
        .Sealed()
        .Build();

    private static readonly string[] Names =
        ["delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"];

    public override PyType Type => Class;

    public char Delimiter { get; private init; } = ',';

    public char Quote { get; private init; } = '"';

    public char Escape { get; private init; } = NoCharacter;

    public string LineTerminator { get; private init; } = "\r\n";

    public CsvQuoting Quoting { get; private init; }

    public bool DoublesQuotes { get; private init; } = true;

    public bool SkipsSpace { get; private init; }

    public bool IsStrict { get; private init; }

    private static CsvDialect Self(in Value self) => (CsvDialect)self.Object!;

    private static Value Character(char c) => c == NoCharacter ? Value.None : PyStr.From(c);

    // Arguments go before the attributes of the dialect given, and those before the defaults.
    private static Value Make(Machine m, ReadOnlySpan<Value> a)
    {
        var options = a[2..].ToArray();
        var given = a[1];
        if (!given.IsMissing && !given.IsNone)
        {
            if (given.Object is CsvDialect ready && options.All(static option => option.IsMissing))
                return ready;
            for (var i = 0; i < options.Length; i++)
            {
                if (options[i].IsMissing)
                    options[i] = m.GetAttrOrMissing(given, Names[i]);
            }
        }

        var dialect = new CsvDialect
        {
            Delimiter = ReadCharacter(m, "delimiter", options[0], ',', isRequired: true),
            DoublesQuotes = options[1].IsMissing || m.Truth(options[1]),
            Escape = ReadCharacter(m, "escapechar", options[2], NoCharacter, isRequired: false),
            LineTerminator = ReadTerminator(m, options[3]),
            Quote = ReadCharacter(m, "quotechar", options[4], '"', isRequired: false),
            Quoting = ReadQuoting(m, options[5], hasNoQuote: options[4].IsNone),
            SkipsSpace = !options[6].IsMissing && m.Truth(options[6]),
            IsStrict = !options[7].IsMissing && m.Truth(options[7]),
        };
        dialect.Check(m);
        return dialect;
    }

    private static char ReadCharacter(Machine m, string name, in Value value, char preset, bool isRequired)
    {
        if (value.IsMissing)
            return preset;
        if (value.IsNone && !isRequired)
            return NoCharacter;
        if (value.Object is not PyStr text)
            throw m.Error(PyTypes.TypeError, $"\"{name}\" must be string{(isRequired ? "" : " or None")}, not {value.Type.NameInMessages}");
        return text.Units == 1 ? text.ToString()[0] : throw m.Error(PyTypes.TypeError, $"\"{name}\" must be a 1-character string");
    }

    private static string ReadTerminator(Machine m, in Value value) => value.Object switch
    {
        _ when value.IsMissing => "\r\n",
        _ when value.IsNone => throw m.Error(PyTypes.TypeError, "lineterminator must be set"),
        PyStr text => text.ToString(),
        _ => throw m.Error(PyTypes.TypeError, "\"lineterminator\" must be a string"),
    };

    private static CsvQuoting ReadQuoting(Machine m, in Value value, bool hasNoQuote)
    {
        if (value.IsMissing)
            return hasNoQuote ? CsvQuoting.None : CsvQuoting.Minimal;
        if (!value.IsInt)
            throw m.Error(PyTypes.TypeError, "\"quoting\" must be an integer");
        return value.Bits is >= 0 and <= (long)CsvQuoting.NotNull
            ? (CsvQuoting)value.Bits
            : throw m.Error(PyTypes.TypeError, "bad \"quoting\" value");
    }

    private void Check(Machine m)
    {
        if (Quoting != CsvQuoting.None && Quote == NoCharacter)
            throw m.Error(PyTypes.TypeError, "quotechar must be set if quoting enabled");
        Check(m, "delimiter", Delimiter, mayBeSpace: true);
        Check(m, "escapechar", Escape, !SkipsSpace);
        Check(m, "quotechar", Quote, !SkipsSpace);
        CheckDiffer(m, "delimiter", "escapechar", Delimiter != Escape);
        CheckDiffer(m, "delimiter", "quotechar", Delimiter != Quote);
        CheckDiffer(m, "escapechar", "quotechar", Escape == NoCharacter || Escape != Quote);
        CheckDiffer(m, "delimiter", "lineterminator", !LineTerminator.Contains(Delimiter));
        CheckDiffer(m, "escapechar", "lineterminator", Escape == NoCharacter || !LineTerminator.Contains(Escape));
        CheckDiffer(m, "quotechar", "lineterminator", Quote == NoCharacter || !LineTerminator.Contains(Quote));
    }

    private static void Check(Machine m, string name, char c, bool mayBeSpace)
    {
        if (c is '\r' or '\n' || (c == ' ' && !mayBeSpace))
            throw m.Error(PyTypes.ValueError, $"bad {name} value");
    }

    private static void CheckDiffer(Machine m, string first, string second, bool differ)
    {
        if (!differ)
            throw m.Error(PyTypes.ValueError, $"bad {first} or {second} value");
    }
}
