using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>
/// Lets <see cref="ChatOptions"/> carry the context of a question, and symbols, to an <see cref="RlmAgent"/> used as a chat client.
/// </summary>
public static class RlmChatOptionsExtensions
{
    private const string Prefix = "rlm.";
    private const string ContextKey = "rlm.context";
    private const string SymbolsKey = "rlm.symbols";
    private const string ParentKey = "rlm.parent";
    private const string SubCallKey = "rlm.subcall";

    /// <summary>Sets the context that the question is about.</summary>
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    /// <param name="options">The options.</param>
    /// <param name="context">The context; the agent does not dispose it.</param>
    /// <returns>The same options.</returns>
    public static TOptions WithContext<TOptions>(this TOptions options, IContextEnvironment context)
        where TOptions : ChatOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(context);
        (options.AdditionalProperties ??= [])[ContextKey] = context;
        return options;
    }

    /// <summary>Gets the context that <see cref="WithContext"/> set.</summary>
    /// <param name="options">The options.</param>
    /// <returns>The context; <see langword="null"/> when there is none.</returns>
    public static IContextEnvironment? GetContext(this ChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AdditionalProperties?.GetValueOrDefault(ContextKey) as IContextEnvironment;
    }

    /// <summary>Sets the symbols of the run, in place of those of the agent.</summary>
    /// <typeparam name="TOptions">The type of the options.</typeparam>
    /// <param name="options">The options.</param>
    /// <param name="symbols">The symbols.</param>
    /// <returns>The same options.</returns>
    public static TOptions WithSymbols<TOptions>(this TOptions options, RlmSymbols symbols)
        where TOptions : ChatOptions
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(symbols);
        (options.AdditionalProperties ??= [])[SymbolsKey] = symbols;
        return options;
    }

    /// <summary>Gets the symbols that <see cref="WithSymbols"/> set.</summary>
    /// <param name="options">The options.</param>
    /// <returns>The symbols; <see langword="null"/> when there are none.</returns>
    public static RlmSymbols? GetSymbols(this ChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AdditionalProperties?.GetValueOrDefault(SymbolsKey) as RlmSymbols;
    }

    /// <summary>Whether a property is one of those above and below.</summary>
    internal static bool IsOwn(string property) => property.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Tells the agent that is asked as a client which agent asks, so that both are of one tree.</summary>
    internal static ChatOptions WithParent(this ChatOptions options, RunState parent, SubCall? subCall)
    {
        (options.AdditionalProperties ??= [])[ParentKey] = parent;
        if (subCall is not null)
            options.AdditionalProperties[SubCallKey] = subCall;
        return options;
    }

    /// <summary>The sub-call by which the agent is asked.</summary>
    internal static SubCall? GetSubCall(this ChatOptions options) => options.AdditionalProperties?.GetValueOrDefault(SubCallKey) as SubCall;

    internal static RunState? GetParent(this ChatOptions options) => options.AdditionalProperties?.GetValueOrDefault(ParentKey) as RunState;
}
