using Microsoft.Extensions.AI;

namespace Rlm.Samples.ChatClients;

/// <summary>
/// The two models of a small program: those that the command line or the environment names, else embedded ones, without key or network.
/// </summary>
public sealed class SampleModels : IDisposable
{
    private const string Scripted = "a script of what a model would write (set OPENAI_API_KEY, or say -- --model NAME, to ask a real one)";

    private readonly string _name;

    private SampleModels(IChatClient root, IChatClient sub, string id, string name)
    {
        (Root, Sub, Id) = (root, sub, id);
        _name = name;
    }

    /// <summary>The client of the root model.</summary>
    public IChatClient Root { get; }

    /// <summary>The client of the sub-models.</summary>
    public IChatClient Sub { get; }

    /// <summary>The id that both models have in the account of a run.</summary>
    public string Id { get; }

    /// <summary>Opens the models.</summary>
    /// <param name="args">The command line, of which <c>--model</c> and <c>--base-url</c> count.</param>
    /// <param name="script">
    /// What a root model would write, turn by turn, where the extractive model could not do the task. A real model goes before it.
    /// </param>
    /// <exception cref="ChatClientException">The settings name no model that can be used.</exception>
    public static SampleModels Open(string[] args, params string[] script)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(script);
        ChatClientSettings settings = new() { Model = Value(args, "--model"), BaseUrl = Value(args, "--base-url") };
        ChatModelChoice choice = settings.Choose();
        bool isScripted = script.Length > 0 && choice.Provider == ChatProvider.Extractive;
        return new SampleModels(
            isScripted ? new ScriptedChatClient(script) : ChatClientFactory.CreateRoot(settings),
            ChatClientFactory.CreateSub(settings),
            choice.Model,
            isScripted ? Scripted : choice.ToString());
    }

    /// <summary>Who answers, for a person to read.</summary>
    public override string ToString() => _name;

    /// <summary>Disposes the clients.</summary>
    public void Dispose()
    {
        Root.Dispose();
        Sub.Dispose();
    }

    private static string? Value(string[] args, string option)
    {
        int place = Array.IndexOf(args, option);
        return place < 0 ? null
            : place + 1 < args.Length ? args[place + 1]
            : throw new ChatClientException($"{option} needs a value.");
    }
}
