using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Syntax;

namespace Rlm.Python.Runtime;

/// <summary>Exceptions as Python prints them.</summary>
internal static class TracebackText
{
    public static PythonError Of(Machine m, PyException exception)
    {
        var text = new StringBuilder();
        Append(m, text, exception, []);
        var line = exception.HasTraceback ? exception.Traceback[^1].Line : 0;
        return new(exception.Class.Name, SafeStr(m, exception), text.ToString(), line);
    }

    public static PythonError OfSyntaxError(SyntaxErrorException e)
    {
        var text = new StringBuilder();
        text.Append($"  File \"{e.FileName}\", line {e.Line}\n");
        if (e.SourceLine is { } source)
        {
            var trimmed = source.TrimStart();
            text.Append("    ").Append(trimmed.TrimEnd()).Append('\n');
            if (e.Column > 0)
            {
                var start = Math.Max(0, e.Column - 1 - (source.Length - trimmed.Length));
                var length = e.EndLine == e.Line && e.EndColumn > e.Column ? e.EndColumn - e.Column : 1;
                text.Append("    ").Append(' ', start).Append('^', length).Append('\n');
            }
        }

        text.Append($"{e.Kind}: {e.Message}\n");
        return new(e.Kind, e.Message, text.ToString(), e.Line);
    }

    private static void Append(Machine m, StringBuilder text, PyException exception, HashSet<PyException> seen)
    {
        if (!seen.Add(exception))
            return;
        if (exception.Cause is { } cause)
        {
            Append(m, text, cause, seen);
            text.Append("\nThe above exception was the direct cause of the following exception:\n\n");
        }
        else if (exception is { Context: { } context, SuppressContext: false })
        {
            Append(m, text, context, seen);
            text.Append("\nDuring handling of the above exception, another exception occurred:\n\n");
        }

        if (exception.HasTraceback)
        {
            text.Append("Traceback (most recent call last):\n");
            for (var i = exception.Traceback.Count - 1; i >= 0; i--)
            {
                var entry = exception.Traceback[i];
                text.Append($"  File \"{entry.File}\", line {entry.Line}, in {entry.Name}\n");
                if (entry.Source?.Line(entry.Line).Trim() is { Length: > 0 } source)
                    text.Append("    ").Append(source).Append('\n');
            }
        }

        var message = SafeStr(m, exception);
        text.Append(exception.Class.Module is "builtins" ? "" : exception.Class.Module + ".").Append(exception.Class.QualifiedName);
        text.Append(message.Length > 0 ? ": " + message : "").Append('\n');
    }

    private static string SafeStr(Machine m, PyException exception)
    {
        try
        {
            return m.Str(exception);
        }
        catch (PyError)
        {
            return "<exception str() failed>";
        }
    }
}
