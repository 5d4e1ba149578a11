using System.Text.RegularExpressions;
using Rlm.Repl;

namespace Rlm;

/// <summary>
/// Finds an answer that the root model gives outside of code, as the paper's prompt has it: a line that begins with <c>FINAL(...)</c> or
/// <c>FINAL_VAR(...)</c>. It becomes code that submits the same.
/// </summary>
internal static partial class FinalLineReader
{
    /// <summary>Reads a reply without a code block; <see langword="null"/> where nothing in it is clearly an answer.</summary>
    public static CodeBlock? Read(string reply)
    {
        var opening = Opening().Match(reply);
        if (!opening.Success)
            return null;
        var start = opening.Index + opening.Length;
        var end = FindClosing(reply, start);
        if (end < 0 || !IsEndOfLine(reply, end + 1))
            return null;
        var content = reply[start..end].Trim();
        if (opening.Groups["var"].Success)
            return new CodeBlock($"FINAL_VAR({PythonLiteral.Of(content.Trim('"', '\'', '`'))})", end + 1);
        // What is quoted is a literal of Python; all else is the text of the answer as it stands.
        var call = $"FINAL({content})";
        var isQuoted = content.Length > 1 && content[0] is '"' or '\'' && content[^1] == content[0];
        return new CodeBlock(isQuoted && ReplSession.Parses(call) ? call : $"FINAL({PythonLiteral.Of(content)})", end + 1);
    }

    // The bracket that matches the one before start, or -1.
    private static int FindClosing(string reply, int start)
    {
        var open = 1;
        for (var i = start; i < reply.Length; i++)
        {
            open += reply[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (open == 0)
                return i;
        }

        return -1;
    }

    private static bool IsEndOfLine(string reply, int index)
    {
        var line = reply.AsSpan(index);
        var end = line.IndexOf('\n');
        return (end < 0 ? line : line[..end]).Trim(" \t\r.").IsEmpty;
    }

    [GeneratedRegex(@"^[ \t]*FINAL(?<var>_VAR)?\(", RegexOptions.Multiline)]
    private static partial Regex Opening();
}
