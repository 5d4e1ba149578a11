using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>What a run is asked.</summary>
/// <param name="Question">The question.</param>
/// <param name="Context">The text it is about.</param>
internal sealed record RlmRequest(string Question, IContextEnvironment Context)
{
    /// <summary>What the caller's system messages say.</summary>
    public string? Instructions { get; init; }

    /// <summary>What comes with the question that is no text; only the root model sees it.</summary>
    public IReadOnlyList<AIContent> Attachments { get; init; } = [];

    /// <summary>Messages that come before the question and that the root model sees as they are.</summary>
    public IReadOnlyList<ChatMessage> Earlier { get; init; } = [];

    /// <summary>Options of the caller that go on to the root model.</summary>
    public ChatOptions? Options { get; init; }

    /// <summary>The form the answer must have; free text where it is <see langword="null"/>.</summary>
    public AnswerForm? Form { get; init; }

    /// <summary>The functions of the host that the programs may call; those of the agent where it is <see langword="null"/>.</summary>
    public HostTools? Tools { get; init; }

    /// <summary>Short handles for texts; those of the agent where it is <see langword="null"/>.</summary>
    public RlmSymbols? Symbols { get; init; }

    /// <summary>How the root model works, where that is known already; by the agent's options where it is <see langword="null"/>.</summary>
    public RlmMode? Mode { get; init; }

    /// <summary>The agent that asks, where the agent that is asked was handed to it as a client.</summary>
    public RunState? Parent { get; init; }

    /// <summary>The number of the sub-call by which it is asked; 0 where the host asks.</summary>
    public int SubCall { get; init; }
}
