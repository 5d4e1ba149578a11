using System.Text.RegularExpressions;

namespace Rlm;

/// <summary>
/// Knows a line with which a model goes on to make up what its code has not printed yet: the heading of an output, the words of the
/// environment's own report, a turn of somebody else's, or an answer outside of code. Any fence that is no Python counts as one too, which is
/// for who reads the fences to see.
/// </summary>
internal static partial class InventedOutput
{
    public static bool IsLine(string line) => Beginning().IsMatch(line);

    [GeneratedRegex("""
        ^[\s#>*_`-]*
        (?:
          (?:(?:the|this|its|a|repl|cell|code|block|execution|program|script|console|expected|actual|sample|example|simulated|printed|final)[ ]+)*
          (?:outputs?|results?|stdout|stderr|observations?|answer)
          (?:[ ]+(?:is|was|are|were|shows|showed|reads|of|from|for)\b[^:\n]{0,60})?
          [ *_`]*:
        | out[ ]?\[\d*\][ *_`]*:
        | the[ ]cell[ ](?:ran|failed|was[ ]stopped|ended)\b
        | it[ ]printed[ ]nothing\b
        | \[turns[ ]left:
        | traceback[ ]\(most[ ]recent[ ]call[ ]last\)
        | (?:user|human|system|environment|repl|tool|assistant)[ *_`]*:
        | <\|?/?(?:output|result|stdout|observation|tool_response|tool_result|function_result|im_start|im_end|start_of_turn|end_of_turn|user|eot_id)\b
        | (?:FINAL|FINAL_VAR|SUBMIT)\(
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
