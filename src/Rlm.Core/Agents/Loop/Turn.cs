using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>A reply of the root model, read as a turn of the loop.</summary>
/// <param name="Said">What goes into the conversation: the reply up to where its code ends.</param>
/// <param name="Code">What is to run; <see langword="null"/> where there is nothing.</param>
/// <param name="Flaw">Why nothing runs, where it is more than a lack of code.</param>
/// <param name="HasMore">Whether something stands behind the code that is left out.</param>
internal sealed partial record Turn(string Said, string? Code, TurnFlaw Flaw, bool HasMore)
{
    public static Turn Read(ChatResponse response)
    {
        // What reasoning models think out loud is no part of the reply, and the code in it is no program.
        var reply = Thoughts().Replace(response.Text, "");
        if ((CodeBlockReader.Read(reply) ?? FinalLineReader.Read(reply)) is { } block)
        {
            // A block that the output limit cut off may be anything; run in half it would do what nobody wrote.
            if (response.FinishReason == ChatFinishReason.Length && !block.IsClosed)
                return new Turn(reply, null, TurnFlaw.CutOff, false);
            // What stands behind the block is output the model made up; left in, it would be believed.
            return new Turn(reply[..block.End], block.Code, TurnFlaw.None, !string.IsNullOrWhiteSpace(reply[block.End..]));
        }

        if (ToolCallReader.Read(response, reply) is { } code)
            return new Turn($"{reply}\n```repl\n{code}\n```".TrimStart(), code, TurnFlaw.None, false);
        var flaw = response.FinishReason == ChatFinishReason.ContentFilter ? TurnFlaw.Filtered
            : response.FinishReason == ChatFinishReason.Length ? TurnFlaw.CutOff
            : TurnFlaw.NoCode;
        return new Turn(string.IsNullOrWhiteSpace(reply) ? "(empty)" : reply, null, flaw, false);
    }

    [GeneratedRegex(@"\A\s*<think(?:ing)?>.*?</think(?:ing)?>\s*", RegexOptions.Singleline)]
    private static partial Regex Thoughts();
}
