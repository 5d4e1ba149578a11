using System.Globalization;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Json;

/// <summary><c>JSONDecodeError</c>.</summary>
internal static class JsonErrors
{
    public static readonly PyType DecodeError = Declare();

    /// <param name="message">What is wrong.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="unit">Where, in UTF-16 units.</param>
    public static PyException Create(string message, PyStr text, long unit)
    {
        var exception = new PyException(DecodeError, PyTuple.Empty);
        Fill(exception, message, text, text.PointOf(Math.Min(unit, text.Units)));
        return exception;
    }

    private static PyType Declare()
    {
        var builder = new TypeBuilder("JSONDecodeError", PyTypes.ValueError, "json.decoder")
            .Init("__init__(self, msg, doc, pos)", static (m, a) =>
            {
                var message = m.ToStr(a[1], "msg must be a string").ToString();
                if (a[2].Object is not PyStr document)
                    return m.Raise(PyTypes.TypeError, $"doc must be a string, not {a[2].Type.NameInMessages}");
                Fill(ExceptionMethods.Self(m, a[0]), message, document, m.ToIndex(a[3]));
                return Value.None;
            })
            .Method("__reduce__(self, /)", static (m, a) =>
            {
                var e = ExceptionMethods.Self(m, a[0]);
                return new PyTuple([e.Class, new PyTuple([e.Field(0), e.Field(1), e.Field(2)])]);
            })
            .Field("msg", 0).Field("doc", 1).Field("pos", 2).Field("lineno", 3).Field("colno", 4);
        ExceptionLayout.Register(builder.Type, new(5));
        return builder.Build();
    }

    private static void Fill(PyException exception, string message, PyStr document, long position)
    {
        var units = (int)document.UnitOf(Math.Clamp(position, 0, document.PointCount));
        var before = document.Span[..units];
        var line = before.Count('\n') + 1;
        var column = position - (before.LastIndexOf('\n') is >= 0 and var start ? document.PointOf(start) : -1);
        var text = string.Create(CultureInfo.InvariantCulture, $"{message}: line {line} column {column} (char {position})");
        exception.Args = new([Value.Str(text)]);
        exception.Fields[0] = Value.Str(message);
        exception.Fields[1] = document;
        exception.Fields[2] = Value.Int(position);
        exception.Fields[3] = Value.Int(line);
        exception.Fields[4] = Value.Int(column);
    }
}
