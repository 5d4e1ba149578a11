namespace Rlm.Budgets;

/// <summary>What a model call is for.</summary>
internal enum CallKind
{
    Root,

    /// <summary>The root model sums up its conversation, which becomes too long.</summary>
    Compaction,

    /// <summary>The last request for an answer, which what is held back pays for.</summary>
    LastRequest,

    Sub,
}
