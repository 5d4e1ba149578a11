using System.Text;
using Rlm.Python.Modules;
using Rlm.Python.Objects;
using Rlm.Python.Syntax;

namespace Rlm.Python.Runtime;

/// <summary>Exceptions as Python prints them.</summary>
internal static class TracebackText
{
    /// <summary>So many entries in a row that name the same line are shown; the others are counted.</summary>
    private const int Repeats = 3;

    public static PythonError Of(Machine m, PyException exception)
    {
        var line = exception.HasTraceback ? exception.Traceback[^1].Line : 0;
        return new(exception.Class.Name, Message(m, exception), Render(m, exception), line);
    }

    /// <summary>The whole text, with what led to the exception before it.</summary>
    public static string Render(Machine m, PyException exception)
    {
        var boxes = new TracebackBoxes(m);
        boxes.Append(exception);
        return boxes.ToString();
    }

    public static PythonError OfSyntaxError(SyntaxErrorException e)
    {
        var text = new StringBuilder();
        AppendSyntaxError(text, e.FileName, e.Line, e.Column, e.EndLine, e.EndColumn, e.SourceLine);
        text.Append($"{e.Kind}: {e.Message}\n");
        return new(e.Kind, e.Message, text.ToString(), e.Line);
    }

    private static void AppendSyntaxError(StringBuilder text, string file, int line, int column, int endLine, int endColumn, string? source)
    {
        text.Append($"  File \"{file}\", line {line}\n");
        if (source is null)
            return;
        var trimmed = source.TrimStart(' ', '\n', '\f');
        text.Append("    ").Append(trimmed.TrimEnd('\n', '\r')).Append('\n');
        var start = column - 1 - (source.Length - trimmed.Length);
        if (start < 0)
            return;
        var length = endLine == line && endColumn > column ? endColumn - column
            : endLine > line ? Math.Max(1, trimmed.TrimEnd().Length - start) : 1;
        text.Append("    ").Append(' ', start).Append('^', length).Append('\n');
    }

    /// <summary>The frames, the outermost first.</summary>
    public static void AppendEntries(StringBuilder text, List<TracebackEntry> entries)
    {
        var repeated = 0;
        for (var i = entries.Count - 1; i >= 0; i--)
        {
            var entry = entries[i];
            var isSame = i < entries.Count - 1 && entries[i + 1].Line == entry.Line && entries[i + 1].Name == entry.Name
                && entries[i + 1].File == entry.File;
            repeated = isSame ? repeated + 1 : 0;
            if (repeated < Repeats)
            {
                text.Append($"  File \"{entry.File}\", line {entry.Line}, in {entry.Name}\n");
                CaretLines.Append(text, entry);
            }

            var isLast = i == 0 || entries[i - 1].Line != entry.Line || entries[i - 1].Name != entry.Name
                || entries[i - 1].File != entry.File;
            if (isLast && repeated >= Repeats)
                text.Append($"  [Previous line repeated {repeated - Repeats + 1} more time{(repeated == Repeats ? "" : "s")}]\n");
        }
    }

    /// <summary>The exception itself with its notes. Without its traceback less is guessed of what was meant.</summary>
    public static void AppendLast(Machine m, StringBuilder text, PyException exception, bool hasTraceback = true)
    {
        if (exception.Is(PyTypes.SyntaxError) && exception.Args.Count == 2
            && exception.Args.Items[1].Object is PyTuple { Count: >= 4 } place)
        {
            var items = place.Items;
            AppendSyntaxError(
                text, items[0].Object?.ToString() ?? "<string>", Number(items[1]), Number(items[2]),
                items.Length > 4 ? Number(items[4]) : 0,
                items.Length > 5 ? Number(items[5]) : 0, (items[3].Object as PyStr)?.ToString());
        }

        var message = Message(m, exception) + SuggestionOrNothing(m, exception, hasTraceback);
        text.Append(exception.Class.Module is "builtins" or "__main__" ? "" : exception.Class.Module + ".")
            .Append(exception.Class.QualifiedName)
            .Append(message.Length > 0 ? ": " + message : "").Append('\n');
        if (exception.Notes is { } notes)
        {
            foreach (ref readonly var note in notes.Span)
                text.Append(note.Object is PyStr s ? s.ToString() : m.SafeRepr(note)).Append('\n');
        }
    }

    private static int Number(in Value value) => value.IsInt ? (int)Math.Clamp(value.Bits, 0, int.MaxValue) : 0;

    private static string Message(Machine m, PyException exception)
    {
        if (exception.Is(PyTypes.SyntaxError) && exception.Args.Count == 2 && exception.Args.Items[0].Object is PyStr text)
            return text.ToString();
        try
        {
            return m.Str(exception);
        }
        catch (PyError)
        {
            return "<exception str() failed>";
        }
    }

    // Looking for names may run code of the program, which may fail.
    private static string SuggestionOrNothing(Machine m, PyException exception, bool hasTraceback)
    {
        try
        {
            return Suggestion(m, exception, hasTraceback);
        }
        catch (PyError)
        {
            return "";
        }
    }

    // What may have been meant is found out only for those who will read it.
    private static string Suggestion(Machine m, PyException exception, bool hasTraceback)
    {
        if (hasTraceback && exception.Is(PyTypes.NameError) && exception.Field(0).Object is PyStr name)
        {
            if (!exception.Self.IsMissing && !m.GetAttrOrMissing(exception.Self, name.ToString()).IsMissing)
                return $". Did you mean: 'self.{name}'?";
            var names = exception.HasTraceback ? exception.Traceback[0].Variables ?? [] : [];
            var candidates = names.Concat(Keys(m.Main.Names)).Concat(Keys(m.Builtins));
            var closest = Suggestions.Closest(name.ToString(), candidates.Where(n => n != "__builtins__"));
            var isModule = ModuleRegistry.Names.Contains(name.ToString());
            return (closest, isModule) switch
            {
                ({ }, true) => $". Did you mean: '{closest}'? Or did you forget to import '{name}'?",
                ({ }, false) => $". Did you mean: '{closest}'?",
                (null, true) => $". Did you forget to import '{name}'?",
                _ => "",
            };
        }

        if (exception.Is(PyTypes.AttributeError) && exception.Field(0).Object is PyStr attribute && !exception.Fields[1].IsMissing)
        {
            var members = ((PyList)DirectoryOf.Names(m, exception.Fields[1]).Object!).Span.ToArray().Select(v => v.Object).OfType<PyStr>().Select(s => s.ToString());
            // What is private is for the object's own methods.
            if (!attribute.ToString().StartsWith('_') && (exception.Self.IsMissing || !hasTraceback))
                members = members.Where(n => !n.StartsWith('_'));
            return Suggestions.Closest(attribute.ToString(), members) is { } closest ? $". Did you mean: '{closest}'?" : "";
        }

        if (exception.Is(PyTypes.ImportError) && exception.Field(3).Object is PyStr wanted && exception.Field(1).Object is PyStr module
            && m.LoadModule(module.ToString()) is { } loaded)
        {
            return Suggestions.Closest(wanted.ToString(), Keys(loaded.Names)) is { } closest ? $". Did you mean: '{closest}'?" : "";
        }

        return "";
    }

    private static IEnumerable<string> Keys(PyDict names) =>
        names.Items().Select(x => x.Key.Object).OfType<PyStr>().Select(s => s.ToString());
}
