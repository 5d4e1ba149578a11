namespace Rlm.Repl;

/// <summary>What a session needs from whoever runs it.</summary>
internal interface IReplHost
{
    /// <summary>Whether there may be an agent below this one.</summary>
    bool CanNest { get; }

    /// <summary>Asks sub-models, in parallel where there are several prompts.</summary>
    /// <returns>One reply for each prompt, in their order.</returns>
    ValueTask<IReadOnlyList<SubReply>> AskAsync(IReadOnlyList<string> prompts, string? model, CancellationToken cancellationToken);

    /// <summary>Asks nested agents, in parallel where there are several questions.</summary>
    /// <returns>One reply for each question, in their order.</returns>
    ValueTask<IReadOnlyList<SubReply>> AskAgentsAsync(
        IReadOnlyList<NestedQuestion> questions, string? model, CancellationToken cancellationToken);

    /// <summary>The host's own functions: for each a Python function that calls <c>_call(number, arguments)</c>.</summary>
    IReadOnlyList<string> ToolSources { get; }

    /// <summary>Calls one of the host's own functions.</summary>
    /// <returns>Its result as JSON text.</returns>
    /// <exception cref="ReplCallException">It failed, its arguments do not fit, or it was not approved.</exception>
    ValueTask<string> CallToolAsync(int number, string arguments, CancellationToken cancellationToken);

    /// <summary>Short handles for texts; <see langword="null"/> where there are none.</summary>
    IReplSymbols? Symbols { get; }

    /// <summary>Waits for calls that were cancelled until they are accounted for.</summary>
    Task SettleAsync();

    /// <summary>Tells what is left to spend; <see langword="null"/> where there is no limit.</summary>
    IDictionary<string, object?> GetBudget();

    /// <summary>Tells what was said so far, from a message on, as role and text.</summary>
    IReadOnlyList<(string Role, string Text)> GetHistory(int from);

    /// <summary>Hears what the running cell prints.</summary>
    void OnOutput(string text);
}
