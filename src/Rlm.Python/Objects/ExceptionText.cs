using System.Globalization;
using System.Text;
using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>What <c>str</c> and <c>repr</c> of exceptions give.</summary>
internal static class ExceptionText
{
    public static string Repr(Machine m, PyException e) => e.Args.Count switch
    {
        0 => e.Class.Name + "()",
        1 => $"{e.Class.Name}({m.Repr(e.Args.Items[0])})",
        _ => e.Class.Name + m.Repr(e.Args),
    };

    /// <summary>By the nearest built-in class that has a text of its own.</summary>
    public static string Str(Machine m, PyException e)
    {
        foreach (var type in e.Class.Mro)
        {
            if (!type.IsShared || ReferenceEquals(type, PyTypes.Exception))
                continue;
            if (ReferenceEquals(type, PyTypes.KeyError))
                return OfKeyError(m, e);
            if (ReferenceEquals(type, PyTypes.OSError))
                return OfOsError(m, e);
            if (ReferenceEquals(type, PyTypes.ImportError))
                return OfImportError(m, e);
            if (ReferenceEquals(type, PyTypes.SyntaxError))
                return OfSyntaxError(m, e);
            if (ReferenceEquals(type, PyTypes.BaseExceptionGroup))
                return OfGroup(m, e);
            if (ReferenceEquals(type, PyTypes.UnicodeDecodeError))
                return OfDecodeError(m, e);
            if (ReferenceEquals(type, PyTypes.UnicodeEncodeError))
                return OfEncodeError(m, e);
            if (ReferenceEquals(type, PyTypes.UnicodeTranslateError))
                return OfTranslateError(m, e);
        }

        return OfArgs(m, e);
    }

    public static string OfArgs(Machine m, PyException e) => e.Args.Count switch
    {
        0 => "",
        1 => m.Str(e.Args.Items[0]),
        _ => m.Repr(e.Args),
    };

    // A missing key may be the empty string, which as text alone would tell nothing.
    public static string OfKeyError(Machine m, PyException e) => e.Args.Count == 1 ? m.Repr(e.Args.Items[0]) : OfArgs(m, e);

    public static string OfOsError(Machine m, PyException e)
    {
        var fields = e.Fields;
        if (fields.Length < 4 || (fields[0].IsMissing && fields[2].IsMissing))
            return OfArgs(m, e);
        var text = $"[Errno {m.Str(e.Field(0))}] {m.Str(e.Field(1))}";
        if (fields[2].IsMissing)
            return text;
        text += ": " + m.Repr(fields[2]);
        return fields[3].IsMissing ? text : text + " -> " + m.Repr(fields[3]);
    }

    public static string OfImportError(Machine m, PyException e) =>
        e.Fields is [{ Object: PyStr message }, ..] && ReferenceEquals(message.Type, StrType.Instance) ? message.ToString() : OfArgs(m, e);

    public static string OfSyntaxError(Machine m, PyException e)
    {
        if (e.Fields.Length < 3)
            return OfArgs(m, e);
        var message = m.Str(e.Field(0));
        var file = e.Fields[1].Object is PyStr name ? name.ToString() : null;
        file = file?[(file.LastIndexOf('/') + 1)..];
        var line = e.Fields[2] is { IsInt: true } number ? number.Bits.ToString(CultureInfo.InvariantCulture) : null;
        return (file, line) switch
        {
            (null, null) => message,
            (null, _) => $"{message} (line {line})",
            (_, null) => $"{message} ({file})",
            _ => $"{message} ({file}, line {line})",
        };
    }

    public static string OfGroup(Machine m, PyException e)
    {
        if (e.Fields.Length < 2 || e.Fields[1].Object is not PyTuple exceptions)
            return OfArgs(m, e);
        var plural = exceptions.Count == 1 ? "" : "s";
        return string.Create(CultureInfo.InvariantCulture, $"{m.Str(e.Field(0))} ({exceptions.Count} sub-exception{plural})");
    }

    public static string OfDecodeError(Machine m, PyException e)
    {
        if (e.Fields.Length < 5 || e.Fields[1].IsMissing)
            return "";
        var (start, end) = (e.Fields[2].Bits, e.Fields[3].Bits);
        var text = $"'{m.Str(e.Fields[0])}' codec can't decode ";
        text += start >= 0 && start < m.Length(e.Fields[1]) && end == start + 1
            ? string.Create(
                CultureInfo.InvariantCulture, $"byte 0x{m.GetItem(e.Fields[1], Value.Int(start)).Bits:x2} in position {start}: ")
            : string.Create(CultureInfo.InvariantCulture, $"bytes in position {start}-{end - 1}: ");
        return text + m.Str(e.Fields[4]);
    }

    public static string OfEncodeError(Machine m, PyException e) => e.Fields.Length < 5 || e.Fields[1].IsMissing
        ? ""
        : $"'{m.Str(e.Fields[0])}' codec can't encode {Characters(m, e, 1)}{m.Str(e.Fields[4])}";

    public static string OfTranslateError(Machine m, PyException e) => e.Fields.Length < 4 || e.Fields[0].IsMissing
        ? ""
        : $"can't translate {Characters(m, e, 0)}{m.Str(e.Fields[3])}";

    // The text at one field, start and end at the next two.
    private static string Characters(Machine m, PyException e, int field)
    {
        var (start, end) = (e.Fields[field + 1].Bits, e.Fields[field + 2].Bits);
        if (start < 0 || start >= m.Length(e.Fields[field]) || end != start + 1)
            return string.Create(CultureInfo.InvariantCulture, $"characters in position {start}-{end - 1}: ");
        var unit = ((PyStr)m.GetItem(e.Fields[field], Value.Int(start)).Object!).Span;
        var code = unit.Length == 2 && char.IsSurrogatePair(unit[0], unit[1]) ? char.ConvertToUtf32(unit[0], unit[1]) : unit[0];
        var escaped = code switch
        {
            <= 0xFF => $"\\x{code:x2}",
            <= 0xFFFF => $"\\u{code:x4}",
            _ => $"\\U{code:x8}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"character '{escaped}' in position {start}: ");
    }
}
