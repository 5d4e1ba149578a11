namespace Rlm.Contexts;

/// <summary>What a context is, as model-written code sees it.</summary>
public enum ContextKind
{
    /// <summary>One text: a string.</summary>
    Text,

    /// <summary>Documents or files: a list of strings, also with one element or none.</summary>
    Documents,

    /// <summary>The messages of a conversation: a list of strings.</summary>
    Conversation,
}
