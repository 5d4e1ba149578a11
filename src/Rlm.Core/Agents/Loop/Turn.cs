using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Rlm;

/// <summary>A reply of the root model, read as a turn of the loop.</summary>
/// <param name="Said">What goes into the conversation: the reply up to where its code ends.</param>
/// <param name="Blocks">What is to run, one cell after the other; empty where there is nothing.</param>
/// <param name="Flaw">Why nothing runs, where it is more than a lack of code.</param>
/// <param name="HasMore">Whether something stands behind the code that is left out.</param>
internal sealed partial record Turn(string Said, IReadOnlyList<string> Blocks, TurnFlaw Flaw, bool HasMore)
{
    /// <summary>What stands in a conversation for a reply without any text.</summary>
    public const string Empty = "(empty)";

    public bool HasCode => Blocks.Count > 0;

    /// <param name="response">The reply.</param>
    /// <param name="form">The form that the answer must have: data of that form is no call of a tool.</param>
    public static Turn Read(ChatResponse response, AnswerForm? form)
    {
        // What reasoning models think out loud is no part of the reply, and the code in it is no program.
        var reply = WithoutThoughts(response.Text);
        var blocks = CodeBlockReader.Read(reply);
        if (blocks.Count == 0 && FinalLineReader.Read(reply) is { } final)
            blocks = [final];
        if (blocks.Count > 0)
        {
            // A block that the output limit cut off may be anything; run in half it would do what nobody wrote.
            if (response.FinishReason == ChatFinishReason.Length && !blocks[^1].IsClosed)
                blocks = [.. blocks.SkipLast(1)];
            if (blocks.Count == 0)
                return new Turn(reply, [], TurnFlaw.CutOff, false);
            // What stands behind the last block is output the model made up, or rests on it; left in, it would be believed.
            var end = blocks[^1].End;
            return new Turn(
                reply[..end], [.. blocks.Select(static block => block.Code)], TurnFlaw.None, !string.IsNullOrWhiteSpace(reply[end..]));
        }

        if (form?.Find(reply) is null && ToolCallReader.Read(response, reply) is { } code)
            return new Turn($"{reply}\n```repl\n{code}\n```".TrimStart(), [code], TurnFlaw.None, false);
        return new Turn(OrEmpty(reply), [], FlawOf(response), false);
    }

    public static string WithoutThoughts(string reply) => Thoughts().Replace(reply, "");

    /// <summary>A reply as it may stand in a conversation: no provider takes a message without any text.</summary>
    public static string OrEmpty(string reply) => string.IsNullOrWhiteSpace(reply) ? Empty : reply;

    /// <summary>What is wrong with a reply that holds nothing to run.</summary>
    public static TurnFlaw FlawOf(ChatResponse response) =>
        response.FinishReason == ChatFinishReason.ContentFilter ? TurnFlaw.Filtered
        : response.FinishReason == ChatFinishReason.Length ? TurnFlaw.CutOff
        : TurnFlaw.NoCode;

    /// <summary>Whether a block submits an answer, as far as its text tells.</summary>
    public static bool Submits(string code) => Submission().IsMatch(code);

    [GeneratedRegex(@"\A\s*<think(?:ing)?>.*?</think(?:ing)?>\s*", RegexOptions.Singleline)]
    private static partial Regex Thoughts();

    [GeneratedRegex(@"\b(?:FINAL|FINAL_VAR|SUBMIT)\s*\(|\banswer\b[^\n]*\bready\b")]
    private static partial Regex Submission();
}
