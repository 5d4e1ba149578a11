using System.Text.RegularExpressions;
using Rlm.Repl;

namespace Rlm;

/// <summary>
/// Finds an answer that the root model gives outside of code, as the paper's prompt has it: a line that begins with <c>FINAL(...)</c> or
/// <c>FINAL_VAR(...)</c>. It becomes code that submits the same.
/// </summary>
internal static partial class FinalLineReader
{
    /// <summary>Reads a reply without a code block.</summary>
    public static CodeBlock? Read(string reply)
    {
        var match = Final().Match(reply);
        if (!match.Success)
            return null;
        var content = match.Groups["content"].Value.Trim();
        var end = match.Index + match.Length;
        if (match.Groups["var"].Success)
            return new CodeBlock($"FINAL_VAR({Literal(content.Trim('"', '\'', '`', ' '))})", end);
        // What is quoted is a literal of Python; all else is the text of the answer as it stands.
        var call = $"FINAL({content})";
        var isQuoted = content.Length > 1 && content[0] is '"' or '\'' && content[^1] == content[0];
        return new CodeBlock(isQuoted && ReplSession.Parses(call) ? call : $"FINAL({Literal(content)})", end);
    }

    private static string Literal(string text) =>
        $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\0", "\\0")}\"";

    [GeneratedRegex(@"^[ \t]*FINAL(?<var>_VAR)?\((?<content>.*)\)[ \t.]*$", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Final();
}
