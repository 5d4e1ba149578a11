using System.Globalization;
using System.Text;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>An exception of any class. What a built-in class adds to <c>args</c> (<c>errno</c>, <c>value</c>, …) is in <see cref="Fields"/>.</summary>
internal sealed class PyException : PyObject
{
    /// <summary>So many frames are remembered, the innermost: raising the same exception again and again must not collect memory.</summary>
    public const int MaxTraceback = 4096;

    private Attributes _attributes;
    private List<TracebackEntry>? _traceback;
    private PyTraceback? _tracebackObject;

    public PyException(PyType type, PyTuple args)
    {
        Class = type;
        Args = args;
        Layout = ExceptionLayout.Of(type);
        Fields = Layout.NewFields();
    }

    public PyType Class { get; }

    public PyTuple Args { get; set; }

    /// <summary>The exception given after <c>from</c>.</summary>
    public PyException? Cause { get; set; }

    /// <summary>The exception that was being handled when this one was raised.</summary>
    public PyException? Context { get; set; }

    public bool SuppressContext { get; set; }

    /// <summary>Of a name that was not found: the <c>self</c> of the method that looked for it, which may have an attribute of that name.</summary>
    public Value Self { get; set; } = Value.Missing;

    public ExceptionLayout Layout { get; }

    /// <summary>What the layout's names stand for; Missing where nothing was given.</summary>
    public Value[] Fields { get; }

    /// <summary>The frames passed through, the innermost first.</summary>
    public List<TracebackEntry> Traceback => _traceback ??= [];

    public bool HasTraceback => _traceback is { Count: > 0 };

    /// <summary>What <c>add_note</c> has added, if anything.</summary>
    public PyList? Notes => _attributes.Get("__notes__").Object as PyList;

    /// <summary>Adds a note; false where <c>__notes__</c> is something else than a list.</summary>
    public bool AddNote(in Value note)
    {
        var notes = _attributes.Get("__notes__");
        if (notes.IsMissing)
            _attributes.Set("__notes__", new PyList([note]));
        else if (notes.Object is PyList list)
            list.Add(note);
        else
            return false;
        return true;
    }

    public bool IsGroup => Class.IsSubclassOf(PyTypes.BaseExceptionGroup);

    public override PyType Type => Class;

    public override long Size => 128 + (16L * Fields.Length) + (48L * (_traceback?.Capacity ?? 0));

    public override ref Attributes Attributes => ref _attributes;

    /// <summary>As calling the class with one argument from Python.</summary>
    public static PyException Create(PyType type, string message) => Create(type, Value.Str(message));

    /// <summary>As calling the class with these arguments from Python, without its checks.</summary>
    public static PyException Create(PyType type, params ReadOnlySpan<Value> args)
    {
        var exception = new PyException(type, args.Length == 0 ? PyTuple.Empty : new PyTuple(args.ToArray()));
        exception.Layout.Fill(exception);
        return exception;
    }

    public bool Is(PyType type) => Class.IsSubclassOf(type);

    /// <summary>Appends the next outer frame.</summary>
    public void AddTraceback(in TracebackEntry entry)
    {
        if (Traceback.Count < MaxTraceback)
            Traceback.Add(entry);
    }

    /// <summary>Starts anew from another exception's frames, or from none.</summary>
    public void SetTraceback(IEnumerable<TracebackEntry> entries, PyTraceback? shown = null)
    {
        _traceback = [.. entries];
        _tracebackObject = shown;
    }

    public Value TracebackObject()
    {
        if (!HasTraceback)
            return Value.None;
        var index = _traceback!.Count - 1;
        if (_tracebackObject is null || _tracebackObject.Index != index)
            _tracebackObject = new(_traceback, index);
        return _tracebackObject;
    }

    /// <summary>The value of a layout's field; None where nothing was given.</summary>
    public Value Field(int index) => Fields[index].IsMissing ? Value.None : Fields[index];

    public override void Traverse(Census census)
    {
        census.Add(Args);
        census.Add(Cause);
        census.Add(Context);
        census.Add(Self);
        census.Add(Fields);
        census.Add(Class);
        _attributes.Traverse(census);
    }

    public override string Repr(Machine m) => ExceptionText.Repr(m, this);

    public override string Str(Machine m) => ExceptionText.Str(m, this);

    // For hosts and debuggers: tells what it can without running Python code.
    public override string ToString()
    {
        var text = new StringBuilder(Class.Name);
        for (var i = 0; i < Args.Count && i < 4; i++)
        {
            var value = Args.Items[i];
            text.Append(i == 0 ? ": " : ", ").Append(value.Object switch
            {
                null => value.Bits.ToString(CultureInfo.InvariantCulture),
                PyStr s => s.ToString(),
                var o => o.Type.Name,
            });
        }

        return text.ToString();
    }
}
