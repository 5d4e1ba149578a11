using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Rlm.Samples.Ask;
using Rlm.Samples.Chat;

namespace Rlm.Samples.Tests.Chat;

/// <summary>The chat sample over HTTP, with the embedded model.</summary>
public sealed class ChatTests
{
    private const string Document = "The lighthouse was built in 1871.\n\nThe keeper of the lighthouse was called Ansgar Holm.\n\nThe lamp burns paraffin.\n";

    [Fact]
    public async Task AnswersFromTheDocument()
    {
        await using var server = await ChatServer.StartAsync(Document);

        var events = await server.AskAsync("document", "What was the keeper of the lighthouse called?");

        Assert.Equal("start", events[0].Type);
        Assert.Equal(Document.Length, events[0].Number);
        Assert.Contains("Ansgar Holm", Assert.Single(events, one => one.Type == "answer").Text, StringComparison.Ordinal);
        var end = events[^1];
        Assert.Equal(("end", "Answered"), (end.Type, end.Text));
        Assert.Equal(events.Count(one => one is { Type: "calls", Calls: not null }), end.Calls);
        Assert.Equal(events.Last(one => one.Type == "tokens").Number, end.Number);
        Assert.Contains(events, one => one.Type == "code");
    }

    [Fact]
    public async Task AnswersFromALongConversation()
    {
        await using var server = await ChatServer.StartAsync(Document);
        var ticket = server.Conversation("conversation").Messages.First(message => message.Text.Contains("shows error", StringComparison.Ordinal)).Text;

        var events = await server.AskAsync("conversation", $"Which error was in {ticket[..ticket.IndexOf(" shows", StringComparison.Ordinal)]}?");

        var answer = Assert.Single(events, one => one.Type == "answer").Text!;
        Assert.Contains("shows error E-", answer, StringComparison.Ordinal);
        Assert.Equal(answer, server.Conversation("conversation").Messages[^1].Text);
    }

    [Fact]
    public async Task ShowsTheTrajectoryOfAnAnswerAndNoOtherFile()
    {
        await using var server = await ChatServer.StartAsync(Document);
        var events = await server.AskAsync("document", "When was the lighthouse built?");

        var page = await server.Client.GetStringAsync(new Uri($"trajectories/{events[^1].Trajectory}", UriKind.Relative));

        Assert.StartsWith("<!doctype html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("When was the lighthouse built?", page, StringComparison.Ordinal);
        foreach (var other in (string[])["missing", "..%2Fdocument.txt", "..%2f..%2fetc%2fpasswd"])
        {
            using var response = await server.Client.GetAsync(new Uri($"trajectories/{other}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task APageThatIsLoadedAgainIsToldHowAnswersCameAbout()
    {
        await using var server = await ChatServer.StartAsync(Document);
        var end = (await server.AskAsync("document", "When was the lighthouse built?"))[^1];

        var latest = await server.Client.GetFromJsonAsync<JsonElement>("api/chats/document/messages");

        var messages = latest.GetProperty("messages").EnumerateArray().ToList();
        Assert.Equal(2, messages.Count);
        Assert.False(messages[0].TryGetProperty("outcome", out _));
        Assert.Equal(end, messages[1].GetProperty("outcome").Deserialize<ChatEvent>(JsonSerializerOptions.Web));
        Assert.NotNull(end.Trajectory);
    }

    [Fact]
    public async Task TheFirstQuestionIsToldThatTheTextIsIndexed()
    {
        await using var server = await ChatServer.StartAsync(string.Concat(Enumerable.Repeat(Document, 20_000)));

        var first = (await server.AskAsync("document", "What was the keeper of the lighthouse called?")).Select(one => one.Type).ToList();
        var second = (await server.AskAsync("document", "When was the lighthouse built?")).Select(one => one.Type);

        Assert.InRange(first.IndexOf("indexed"), first.IndexOf("indexing") + 1, first.Count - 2);
        Assert.Equal("indexing", first[1]);
        Assert.DoesNotContain("indexing", second);
    }

    [Theory]
    [InlineData(0, "--trajectories <folder>", "--help")]
    [InlineData(1, "'--bogus'", "--bogus")]
    [InlineData(1, "needs a key: set the environment variable ANTHROPIC_API_KEY", "--model", "claude-nothing")]
    [InlineData(1, "no file or folder '/no/such/file'", "--path", "/no/such/file", "--model", "extractive")]
    public async Task TheCommandLineIsCheckedBeforeTheServerStarts(int code, string told, params string[] args)
    {
        using var said = new StringWriter();

        Assert.Equal(code, await ChatCommand.RunAsync(args, new AskTerminal(said, said, CanRedraw: false, _ => null)));

        Assert.Contains(told, said.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCommandServesThePageUntilItIsStopped()
    {
        using var stop = new CancellationTokenSource();
        using var said = new StringWriter();
        var serving = ChatCommand.RunAsync(["--urls", "http://127.0.0.1:0", "-m", "extractive"], new AskTerminal(said, said, CanRedraw: false, _ => null), stop.Token);

        Assert.False(serving.IsCompleted);
        await stop.CancelAsync();

        Assert.Equal(0, await serving);
    }

    [Fact]
    public async Task StopsTheRunWhenThePageStopsListening()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await ChatServer.StartAsync(Document, services => services.AddSingleton<IChatClient>(new EndlessClient(stopped)));
        using var stop = new CancellationTokenSource();

        var listening = Task.Run(async () =>
        {
            await foreach (var one in server.StreamAsync("document", "Anything?", stop.Token))
            {
                if (one.Type == "start")
                    await stop.CancelAsync();
            }
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listening);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var conversation = server.Conversation("document");
        for (var i = 0; i < 600 && conversation.Messages.Length < 2; i++)
            await Task.Delay(100);
        Assert.Equal("(stopped)", conversation.Messages[^1].Text);
        Assert.True(conversation.TryBegin());
    }

    [Fact]
    public async Task GivesOneAnswerAtATime()
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await ChatServer.StartAsync(Document, services => services.AddSingleton<IChatClient>(new EndlessClient(stopped)));
        await using var first = server.StreamAsync("document", "Anything?").GetAsyncEnumerator();
        Assert.True(await first.MoveNextAsync());

        var second = Assert.Single(await server.AskAsync("document", "Anything else?"));

        Assert.Equal("failed", second.Type);
        Assert.Contains("still being given", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SaysWhatFailed()
    {
        await using var server = await ChatServer.StartAsync(Document, services => services.AddSingleton<IChatClient>(new FailingClient()));

        var events = await server.AskAsync("document", "Anything?");

        Assert.Contains("no such model", events[^1].Text, StringComparison.Ordinal);
        Assert.Equal("failed", events[^1].Type);
    }

    [Fact]
    public async Task RefusesWhatMakesNoSense()
    {
        await using var server = await ChatServer.StartAsync(Document);

        using var unknown = await server.Client.PostAsJsonAsync("api/chats/nobody/messages", new { text = "?" });
        using var empty = await server.Client.PostAsJsonAsync("api/chats/document/messages", new { text = " " });
        using var file = await server.Client.GetAsync(new Uri("secret.txt", UriKind.Relative));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest, HttpStatusCode.NotFound), (unknown.StatusCode, empty.StatusCode, file.StatusCode));
    }

    [Fact]
    public async Task ListsTheChatsAndTheirLatestMessages()
    {
        await using var server = await ChatServer.StartAsync(Document);

        var chats = await server.Client.GetFromJsonAsync<JsonElement>("api/chats/");
        var messages = await server.Client.GetFromJsonAsync<JsonElement>("api/chats/conversation/messages");
        var page = await server.Client.GetStringAsync(new Uri("", UriKind.Relative));

        Assert.Equal(["document", "conversation"], chats.GetProperty("chats").EnumerateArray().Select(one => one.GetProperty("id").GetString()!));
        Assert.Equal(4_000, messages.GetProperty("earlier").GetInt32() + messages.GetProperty("messages").GetArrayLength());
        Assert.Contains("chat.js", page, StringComparison.Ordinal);
    }

    /// <summary>Never answers, and tells when it is told to stop.</summary>
    private sealed class EndlessClient(TaskCompletionSource stopped) : IChatClient
    {
        public async Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            await using var registration = cancellationToken.Register(() => stopped.TrySetResult());
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new ChatResponse();
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await GetResponseAsync(messages, options, cancellationToken);
            yield break;
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    private sealed class FailingClient : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("there is no such model");

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("there is no such model");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
