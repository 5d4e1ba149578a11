using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Rlm.Samples.Chat;

/// <summary>Answers in a chat and tells the page what happens meanwhile.</summary>
public sealed class Answering(RlmChatClient client, DocumentSource document)
{
    private const string Stopped = "(stopped)";

    /// <summary>Answers a message. Whoever stops listening stops the run.</summary>
    /// <param name="conversation">The chat; it gets one answer at a time.</param>
    /// <param name="text">The message.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async IAsyncEnumerable<ChatEvent> AnswerAsync(
        Conversation conversation, string text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!conversation.TryBegin())
        {
            yield return new ChatEvent("failed") { Text = "An answer is still being given in this chat." };
            yield break;
        }

        conversation.Add(ChatRole.User, text);
        string answer = "";
        ChatEvent? outcome = null;
        bool isIndexing = conversation.HasDocument && !document.IsIndexed;
        try
        {
            await using IAsyncEnumerator<ChatResponseUpdate> updates =
                UpdatesAsync(conversation, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (true)
            {
                ChatEvent? failure = null;
                try
                {
                    if (!await updates.MoveNextAsync())
                        break;
                }
                catch (Exception error) when (!cancellationToken.IsCancellationRequested)
                {
                    failure = new ChatEvent("failed") { Text = error.Message };
                }

                if (failure is not null)
                {
                    answer = failure.Text!;
                    outcome = failure;
                    yield return failure;
                    break;
                }

                answer += updates.Current.Text;
                if (ChatEvent.Of(updates.Current) is not { } told)
                    continue;
                bool isStart = told is { Type: "start", IsNested: false };
                if (isIndexing && !isStart && document.IsIndexed)
                {
                    isIndexing = false;
                    yield return new ChatEvent("indexed");
                }

                if (told.Type == "end")
                    outcome = told;
                yield return told;
                if (isStart && isIndexing)
                    yield return new ChatEvent("indexing");
            }
        }
        finally
        {
            conversation.Add(ChatRole.Assistant, answer.Length > 0 ? answer : Stopped, outcome);
            conversation.End();
        }
    }

    private async IAsyncEnumerable<ChatResponseUpdate> UpdatesAsync(
        Conversation conversation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ChatOptions options = new();
        if (conversation.HasDocument)
            options.WithContext(await document.GetAsync());
        await foreach (ChatResponseUpdate update in client.GetStreamingResponseAsync(conversation.Messages, options, cancellationToken))
            yield return update;
    }
}
