namespace Rlm;

/// <summary>What the loop of a run and its ways of working share.</summary>
internal sealed record RunParts(
    RlmAgentSettings Settings,
    RlmRequest Request,
    RunState State,
    RootConversation Conversation,
    RootModel Root,
    ReplHost Host);
