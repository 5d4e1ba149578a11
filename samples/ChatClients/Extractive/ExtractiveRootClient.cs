using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Rlm.Samples.ChatClients;

/// <summary>The extractive model as root: writes, from the question's words, a program that searches, has sub-models read, and submits the best of what they quote.</summary>
/// <remarks>Where it is offered tools, it calls them instead. It follows one plan whatever the question, in three turns at most; it does not understand what its programs print.</remarks>
public sealed partial class ExtractiveRootClient : ExtractiveChatClient
{
    /// <inheritdoc/>
    protected override string Reply(IReadOnlyList<ChatMessage> messages)
    {
        // What was said before the question is an earlier conversation.
        ChatMessage[] asked = [.. messages.Skip(PlaceOfQuestion(messages))];
        IReadOnlyList<QuestionTerm> terms = QuestionTerms.Of(Question(asked));
        int turn = asked.Count(static message => message.Role == ChatRole.Assistant);
        if (terms.Count == 0)
            return Turn("The question has no words I could look for.", RootProgram.Nothing());
        return turn switch
        {
            0 => Turn("I am an extractive model, not a language model: I find and quote. First I rank the passages that have the question's words.", RootProgram.Search(terms)),
            1 => Turn("Now sub-models read those passages, all at once.", RootProgram.Read()),
            2 => Turn("Nobody found an answer there. Once more, wider.", RootProgram.Widen(terms)),
            _ => "I cannot go on: my programs failed, and I can write no others. " + LastError(messages),
        };
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FunctionCallContent> Calls(IReadOnlyList<ChatMessage> messages, ChatOptions options) =>
        options.Tools!.Any(static tool => tool.Name == "sub_query_batch") ? RootCalls.Next(messages, Question(messages), QuestionTerms.Of(Question(messages))) : [];

    private static string Turn(string remark, string code) => $"{remark}\n\n```repl\n{code.TrimEnd()}\n```";

    private static int PlaceOfQuestion(IReadOnlyList<ChatMessage> messages)
    {
        for (int i = messages.Count - 1; i >= 0; i--)
        {
            if (messages[i].Role == ChatRole.User && Statement().IsMatch(messages[i].Text))
                return i;
        }

        return 0;
    }

    private static string Question(IReadOnlyList<ChatMessage> messages)
    {
        string first = messages.FirstOrDefault(static message => message.Role == ChatRole.User)?.Text ?? "";
        Match stated = Statement().Match(first);
        return (stated.Success ? stated.Groups["question"].Value : first).Trim();
    }

    private static string LastError(IReadOnlyList<ChatMessage> messages) => messages
        .Where(static message => message.Role == ChatRole.User)
        .SelectMany(static message => ErrorLine().Matches(message.Text))
        .LastOrDefault()?.Value.Trim() ?? "";

    [GeneratedRegex(@"^\s*\w*(?:Error|Exception|Limit reached)\b.*$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    // As agents state it; anything else is taken for the question as a whole.
    [GeneratedRegex(@"\bquestion:\s*(?<question>.+?)(?=\n\s*\n(?:The )?context\b|\z)", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Statement();
}
