using System.Globalization;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Matching;

/// <summary><c>re.PatternError</c>.</summary>
internal static class PatternErrors
{
    public static readonly PyType Instance = Declare();

    /// <param name="message">What is wrong.</param>
    /// <param name="pattern">The pattern, or None.</param>
    /// <param name="position">Where, in code points, or -1.</param>
    public static PyException Create(string message, in Value pattern, int position)
    {
        var exception = new PyException(Instance, PyTuple.Empty);
        Fill(exception, message, pattern, position < 0 ? Value.None : Value.Int(position));
        return exception;
    }

    private static PyType Declare()
    {
        var builder = new TypeBuilder("PatternError", PyTypes.Exception, "re")
            .Init("__init__(self, msg, pattern=None, pos=None)", static (m, a) =>
            {
                Fill(
                    ExceptionMethods.Self(m, a[0]),
                    m.Str(a[1]),
                    a[2].IsMissing ? Value.None : a[2],
                    a[3].IsMissing ? Value.None : a[3]);
                return Value.None;
            })
            .Field("msg", 0).Field("pattern", 1).Field("pos", 2).Field("lineno", 3).Field("colno", 4);
        ExceptionLayout.Register(builder.Type, new(5));
        return builder.Build();
    }

    private static void Fill(PyException exception, string message, in Value pattern, in Value position)
    {
        var text = message;
        Value line = Value.None, column = Value.None;
        if (position.IsInt && pattern.Object is PyStr or PyByteSequence)
        {
            var pos = position.Bits;
            text = string.Create(CultureInfo.InvariantCulture, $"{message} at position {pos}");
            long row, start;
            bool hasLines;
            if (pattern.Object is PyStr source)
            {
                var before = source.Span[..(int)source.UnitOf(Math.Clamp(pos, 0, source.PointCount))];
                row = before.Count('\n') + 1;
                start = before.LastIndexOf('\n') is >= 0 and var newline ? source.PointOf(newline) : -1;
                hasLines = source.Span.Contains('\n');
            }
            else
            {
                var bytes = ((PyByteSequence)pattern.Object!).Span;
                var before = bytes[..(int)Math.Clamp(pos, 0, bytes.Length)];
                row = before.Count((byte)'\n') + 1;
                start = before.LastIndexOf((byte)'\n');
                hasLines = bytes.Contains((byte)'\n');
            }

            if (hasLines)
                text += string.Create(CultureInfo.InvariantCulture, $" (line {row}, column {pos - start})");
            (line, column) = (Value.Int(row), Value.Int(pos - start));
        }

        exception.Args = new([Value.Str(text)]);
        exception.Fields[0] = Value.Str(message);
        exception.Fields[1] = pattern;
        exception.Fields[2] = position;
        exception.Fields[3] = line;
        exception.Fields[4] = column;
    }
}
