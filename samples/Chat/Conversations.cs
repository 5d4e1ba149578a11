namespace Rlm.Samples.Chat;

/// <summary>The chats of this server, in memory: one about the document, one that is long itself.</summary>
public sealed class Conversations(ChatSettings settings)
{
    private readonly Conversation[] _all =
    [
        new("document", "A long document", About(settings), hasDocument: true, []),
        new("conversation", "A long conversation",
            $"{Logbook.Messages:N0} messages of a support desk, more than a model reads at once. Ask about any of them.",
            hasDocument: false, Logbook.Write()),
    ];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Conversation> All => _all;

    /// <summary>The one of a name; <see langword="null"/> where there is none.</summary>
    public Conversation? Find(string id) => Array.Find(_all, conversation => conversation.Id == id);

    private static string About(ChatSettings settings) => settings.Path is { } path
        ? $"Ask about {Path.GetFileName(path.TrimEnd('/', '\\'))}."
        : "The API documentation that comes with the .NET SDK: 74 million characters. Ask about any of it.";
}
