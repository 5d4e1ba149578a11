using System.Text;

namespace Rlm.Repl;

/// <summary>Writes a Python regular expression as .NET writes it, where the two differ.</summary>
internal static class PythonPattern
{
    public static string ToDotNet(string pattern)
    {
        var result = new StringBuilder(pattern.Length + 8);
        var inClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                i++;
                // Python's \Z is the very end; .NET's allows for a line end there.
                result.Append('\\').Append(pattern[i] == 'Z' && !inClass ? 'z' : pattern[i]);
            }
            else if (inClass)
            {
                inClass = c != ']';
                // Would begin a nested class or its subtraction, which Python does not have.
                result.Append(c == '[' ? "\\[" : c);
            }
            else if (c == '[')
            {
                i = OpenClass(pattern, i, result);
                inClass = true;
            }
            else if (c == '(' && IsAt(pattern, i, "(?P<"))
            {
                result.Append("(?<");
                i += 3;
            }
            else if (c == '(' && IsAt(pattern, i, "(?P=") && pattern.IndexOf(')', i) is > 0 and var close)
            {
                result.Append("\\k<").Append(pattern, i + 4, close - i - 4).Append('>');
                i = close;
            }
            else if (c == '{' && IsAt(pattern, i, "{,"))
            {
                result.Append("{0,");
                i++;
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    // A bracket that comes first in a class belongs to it: []abc] and [^]abc].
    private static int OpenClass(string pattern, int at, StringBuilder result)
    {
        result.Append('[');
        if (at + 1 < pattern.Length && pattern[at + 1] == '^')
        {
            result.Append('^');
            at++;
        }

        if (at + 1 < pattern.Length && pattern[at + 1] == ']')
        {
            result.Append("\\]");
            at++;
        }

        return at;
    }

    private static bool IsAt(string pattern, int at, string text) => string.CompareOrdinal(pattern, at, text, 0, text.Length) == 0;
}
