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
        .Function("_render_alone(exception, limit, /)", static (m, a) => a[0].Object is PyException exception
            ? Value.Str(TracebackText.RenderAlone(m, exception, (int)Math.Clamp(m.ToIndex(a[1]), -100_000, 100_000)))
            : m.Raise(PyTypes.TypeError, $"Exception expected for value, {a[0].Type.Name} found"))
        .Function("_entries(traceback, /)", Entries)
        .Prelude("traceback.py")
        .Build();

    // File, line, function and source line of every frame, the outermost first.
    private static Value Entries(Machine m, ReadOnlySpan<Value> a)
    {
        var rows = new PyList();
        if (a[0].Object is not PyTraceback traceback)
            return rows;
        for (var i = traceback.Index; i >= 0; i--)
        {
            var entry = traceback.Entries[i];
            var text = new System.Text.StringBuilder();
            CaretLines.Append(text, entry);
            var line = text.ToString().Split('\n')[0].Trim();
            rows.Add(new PyTuple([Value.Str(entry.File), Value.Int(entry.Line), Value.Str(entry.Name), Value.Str(line), Value.Str(text.ToString())]));
        }

        return rows;
    }
}
