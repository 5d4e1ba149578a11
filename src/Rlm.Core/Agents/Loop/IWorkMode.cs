using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>How the root model of one run works: what it is told, how its replies are read, and what is done with them.</summary>
internal interface IWorkMode
{
    /// <summary>The prompts.</summary>
    PromptTexts Prompts { get; }

    /// <summary>What is offered to the model besides the conversation.</summary>
    IReadOnlyList<AITool> Tools { get; }

    /// <summary>The best there is in place of an answer; may be empty.</summary>
    string Draft { get; }

    /// <summary>The system prompt.</summary>
    string System(ContextShape shape);

    /// <summary>What follows the summary of a conversation that was made shorter.</summary>
    string Resumed(int messages);

    /// <summary>Does what a reply says, and adds the reply and what came of it to the conversation.</summary>
    Task<TurnOutcome> TakeTurnAsync(ChatResponse reply, CancellationToken cancellationToken);

    /// <summary>Reads the answer out of the reply to the last request.</summary>
    Task<(string Text, AnswerOrigin Origin)> TakeLastReplyAsync(ChatResponse reply, CancellationToken cancellationToken);

    /// <summary>Brings the draft up to date after a turn was cut off.</summary>
    void SaveDraft();
}
