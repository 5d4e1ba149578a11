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
                    yield return failure;
                    break;
                }

                answer += updates.Current.Text;
                if (ChatEvent.Of(updates.Current) is { } told)
                    yield return told;
            }
        }
        finally
        {
            conversation.Add(ChatRole.Assistant, answer.Length > 0 ? answer : Stopped);
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
