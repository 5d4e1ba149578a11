using System.Text;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary><c>_csv</c>: parsing a row; the rest of <c>csv</c> is prelude code.</summary>
internal static class CsvModule
{
    private static readonly PyType Error = new TypeBuilder("Error", PyTypes.Exception, "_csv", ownLayout: false).Build();

    public static ModuleDefinition Create() => new ModuleBuilder("_csv")
        .Type(Error)
        .Function("_parse(line, delimiter, quote, escape, double, skip, strict, numeric, /)", Parse)
        .Build();

    // The fields of a line, or None where it ends within quotes.
    private static Value Parse(Machine m, ReadOnlySpan<Value> a)
    {
        var text = ((PyStr)a[0].Object!).ToString();
        m.Tick(1 + (text.Length / 8));
        var delimiter = CharOf(a[1]);
        var quote = CharOf(a[2]);
        var escape = CharOf(a[3]);
        var (isDouble, skip, strict, numeric) = (m.Truth(a[4]), m.Truth(a[5]), m.Truth(a[6]), m.Truth(a[7]));
        var fields = new PyList();
        var length = text.Length;
        while (length > 0 && text[length - 1] is '\n' or '\r')
            length--;
        if (length == 0)
            return fields;

        var field = new StringBuilder();
        var i = 0;
        while (true)
        {
            field.Clear();
            var wasQuoted = false;
            while (skip && i < length && text[i] == ' ' && delimiter != ' ')
                i++;
            if (i < length && text[i] == quote && quote != '\0')
            {
                wasQuoted = true;
                i++;
                while (true)
                {
                    if (i >= text.Length)
                        return Value.None;
                    var c = text[i++];
                    if (c == escape && escape != '\0')
                    {
                        if (i >= text.Length)
                            return Value.None;
                        field.Append(text[i++]);
                    }
                    else if (c != quote)
                    {
                        field.Append(c);
                    }
                    else if (isDouble && i < text.Length && text[i] == quote)
                    {
                        field.Append(quote);
                        i++;
                    }
                    else
                    {
                        break;
                    }
                }

                length = text.Length;
                while (length > i && text[length - 1] is '\n' or '\r')
                    length--;
                if (strict && i < length && text[i] != delimiter)
                    return m.Raise(Error, $"'{delimiter}' expected after '{quote}'");
            }

            // After closing quotes the rest is taken as it is.
            while (i < length && text[i] != delimiter)
            {
                if (text[i] == escape && escape != '\0' && i + 1 < length)
                    i++;
                else if (text[i] is '\n' or '\r')
                    return m.Raise(Error, "new-line character seen in unquoted field - do you need to open the file with newline=''?");
                field.Append(text[i++]);
            }

            var value = field.ToString();
            fields.Add(numeric && !wasQuoted ? m.Call(FloatType.Instance, Value.Str(value)) : Value.Str(value));
            if (i >= length)
                return fields;
            i++;
        }
    }

    private static char CharOf(in Value value) => value.Object is PyStr { Units: > 0 } text ? text.ToString()[0] : '\0';
}
