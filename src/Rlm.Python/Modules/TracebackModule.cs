using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary><c>traceback</c>, on the texts that the session itself reports.</summary>
internal static class TracebackModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("traceback")
        .Function("_render(exception, /)", static (m, a) => a[0].Object is PyException exception
            ? Value.Str(TracebackText.Render(m, exception))
            : m.Raise(PyTypes.TypeError, $"Exception expected for value, {a[0].Type.Name} found"))
        .Function("_render_last(exception, has_traceback, /)", RenderLast)
        .Function("_entries(traceback, /)", static (_, a) => a[0].Object is PyTraceback traceback
            ? Rows(traceback.Entries.Take(traceback.Index + 1))
            : new PyList())
        .Function("_stack()", static (m, _) => Rows(m.Stack()))
        .Function("_entry(frame, /)", static (m, a) => a[0].Object is PyTracebackFrame frame
            ? Row(frame.Entry)
            : m.Raise(PyTypes.TypeError, $"a frame is required, not '{a[0].Type.NameInMessages}'"))
        .Function("_caller(level, /)", Caller)
        .Prelude("traceback.py")
        .Build();

    private static Value RenderLast(Machine m, ReadOnlySpan<Value> a)
    {
        if (a[0].Object is not PyException exception)
            return m.Raise(PyTypes.TypeError, $"Exception expected for value, {a[0].Type.Name} found");
        var text = new StringBuilder();
        TracebackText.AppendLast(m, text, exception, m.Truth(a[1]));
        return Value.Str(text.ToString());
    }

    // File, line, function, source line, lines with marks and span of every frame, the outermost first.
    private static Value Rows(IEnumerable<TracebackEntry> innermostFirst)
    {
        var rows = new PyList();
        foreach (var entry in innermostFirst.Reverse())
            rows.Add(Row(entry));
        return rows;
    }

    private static PyTuple Row(in TracebackEntry entry)
    {
        var text = new StringBuilder();
        CaretLines.Append(text, entry);
        var line = text.ToString().Split('\n')[0].Trim();
        return new([
            Value.Str(entry.File), Value.Int(entry.Line), Value.Str(entry.Name), Value.Str(line), Value.Str(text.ToString()),
            Value.Int(entry.Column), Value.Int(entry.EndLine), Value.Int(entry.EndColumn),
        ]);
    }

    // The frame of the program that many levels up, 1 for the innermost; None above the outermost.
    private static Value Caller(Machine m, ReadOnlySpan<Value> a)
    {
        var above = m.Stack().Skip((int)Math.Clamp(m.ToIndex(a[0]) - 1, 0, int.MaxValue)).Take(1).ToArray();
        return above is [var entry] ? Row(entry) : Value.None;
    }
}
