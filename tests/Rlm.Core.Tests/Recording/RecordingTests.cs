using System.Net;
using System.Text;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;
using Rlm.Core.Tests.Trajectories;
using Rlm.Trajectories;

namespace Rlm.Core.Tests.Recording;

/// <summary>A recorded run is replayed as it was, without any model.</summary>
public class RecordingTests
{
    [Fact]
    public async Task ARunIsReplayedWithTheSameAnswerAndTheSameTrajectory()
    {
        var file = new MemoryStream();
        RlmResponse recorded;
        var (rich, first) = (Models(), new MemoryStream());
        using (var recording = ChatRecording.Create(file))
            recorded = await Agent(rich.Root.RecordTo(recording, "root"), rich.Sub.RecordTo(recording, "sub"), first).RunAsync("q", TestAgent.Text);

        using var replay = ChatRecording.Open(new MemoryStream(file.ToArray()));
        var second = new MemoryStream();
        var replayed = await Agent(replay.ToChatClient("root"), replay.ToChatClient("sub"), second).RunAsync("q", TestAgent.Text);

        replay.ThrowIfNotReplayed();
        Assert.Equal(recorded.Text, replayed.Text);
        Assert.Equal(recorded.Usage.TotalTokenCount, replayed.Usage.TotalTokenCount);
        Assert.Equal(recorded.Metadata.FailedCalls, replayed.Metadata.FailedCalls);
        Assert.True(recorded.Metadata.FailedCalls > 0);
        Assert.Equal(recorded.Metadata.UsageByModel.Keys.Order(), replayed.Metadata.UsageByModel.Keys.Order());
        Assert.Equal(await OutlineAsync(first), await OutlineAsync(second));
    }

    [Fact]
    public async Task AStreamedRunIsReplayedEitherWay()
    {
        var file = new MemoryStream();
        var models = Models();
        using (var recording = ChatRecording.Create(file))
        {
            await foreach (var update in Agent(models.Root.RecordTo(recording, "root"), models.Sub.RecordTo(recording, "sub"))
                .RunStreamingAsync("q", TestAgent.Text))
                _ = update;
        }

        foreach (var streams in new[] { true, false })
        {
            using var replay = ChatRecording.Open(new MemoryStream(file.ToArray()));
            var agent = Agent(replay.ToChatClient("root"), replay.ToChatClient("sub"));
            if (!streams)
            {
                Assert.Equal("the answer: RLM", (await agent.RunAsync("q", TestAgent.Text)).Text);
                continue;
            }

            RlmResponse? response = null;
            await foreach (var update in agent.RunStreamingAsync("q", TestAgent.Text))
                response = (update as RunEnded)?.Response;
            Assert.Equal("the answer: RLM", response?.Text);
            replay.ThrowIfNotReplayed();
        }
    }

    [Fact]
    public async Task EqualCallsAreAnsweredInTheOrderInWhichTheyWereMade()
    {
        var replay = await RecordAsync(new ScriptedChatClient(call => $"answer {call.Number}"), async client =>
        {
            for (var i = 0; i < 3; i++)
                await client.GetResponseAsync("the same question");
        });

        for (var i = 0; i < 3; i++)
            Assert.Equal($"answer {i}", (await replay.ToChatClient().GetResponseAsync("the same question")).Text);
        var miss = await Assert.ThrowsAsync<ReplayMissException>(() => replay.ToChatClient().GetResponseAsync("the same question"));
        Assert.Equal("The call was recorded 3 times and is made once more. It asks: \"the same question\"", miss.Message);
        Assert.Equal([miss.Message], replay.Misses);
        Assert.Throws<ReplayMissException>(replay.ThrowIfNotReplayed);
    }

    [Fact]
    public async Task KeepsUsageReasonsModelsToolCallsAndReasoning()
    {
        var answer = new ChatResponse(new ChatMessage(
            ChatRole.Assistant,
            [
                new TextReasoningContent("hm"), new TextContent("said"),
                new FunctionCallContent("id1", "grep", new Dictionary<string, object?> { ["pattern"] = "x", ["limit"] = 3 }),
            ]))
        {
            FinishReason = ChatFinishReason.ToolCalls,
            ModelId = "model-7",
            ResponseId = "r1",
            Usage = new UsageDetails { InputTokenCount = 11, OutputTokenCount = 5, TotalTokenCount = 16, CachedInputTokenCount = 8, ReasoningTokenCount = 2 },
        };
        var replay = await RecordAsync(new ScriptedChatClient(_ => Task.FromResult(answer)), client => client.GetResponseAsync("q"));

        var replayed = await replay.ToChatClient().GetResponseAsync("q");

        Assert.Equal((ChatFinishReason.ToolCalls, "model-7", "r1"), (replayed.FinishReason, replayed.ModelId, replayed.ResponseId));
        Assert.Equal([11L, 5, 16, 8, 2], [
            replayed.Usage!.InputTokenCount, replayed.Usage.OutputTokenCount, replayed.Usage.TotalTokenCount,
            replayed.Usage.CachedInputTokenCount, replayed.Usage.ReasoningTokenCount]);
        var contents = replayed.Messages.Single().Contents;
        Assert.Equal("hm", Assert.IsType<TextReasoningContent>(contents[0]).Text);
        Assert.Equal("said", Assert.IsType<TextContent>(contents[1]).Text);
        var call = Assert.IsType<FunctionCallContent>(contents[2]);
        Assert.Equal(("id1", "grep", "x", "3"), (call.CallId, call.Name, call.Arguments!["pattern"]?.ToString(), call.Arguments["limit"]?.ToString()));
    }

    [Fact]
    public async Task AStreamComesInTheSamePieces()
    {
        var replay = await RecordAsync(
            ScriptedChatClient.Saying("a reply in several pieces"), async client => await client.GetStreamingResponseAsync("q").ToChatResponseAsync());

        var pieces = new List<string>();
        await foreach (var update in replay.ToChatClient().GetStreamingResponseAsync("q"))
            pieces.Add(update.Text);

        Assert.Equal(["a reply", " in sev", "eral pi", "eces", ""], pieces);
    }

    public static TheoryData<Exception> Failures => new()
    {
        new HttpRequestException("slow down", null, HttpStatusCode.TooManyRequests) { Data = { ["Retry-After"] = 7.0 } },
        new HttpRequestException(HttpRequestError.ConnectionError, "refused", new IOException("reset")),
        new TimeoutException("too slow"),
        new TaskCanceledException("gave up", new TimeoutException("inner")),
        new InvalidOperationException("broken"),
        new ProviderException("of a provider", 503),
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task FailuresFailAgainAndAreToldApartAsBefore(Exception failure)
    {
        var replay = await RecordAsync(ScriptedChatClient.Throwing(failure), client => Record.ExceptionAsync(() => client.GetResponseAsync("q")));

        var again = await Record.ExceptionAsync(() => replay.ToChatClient().GetResponseAsync("q"));

        Assert.Equal(failure.Message, again!.Message);
        Assert.Equal(failure.InnerException?.Message, again.InnerException?.Message);
        if (failure is ProviderException)
            Assert.Equal((typeof(ProviderException).FullName, 503), (((RecordedCallException)again).OriginalType, ((RecordedCallException)again).Status));
        else
            Assert.IsType(failure.GetType(), again);
        Assert.Equal((failure as HttpRequestException)?.StatusCode, (again as HttpRequestException)?.StatusCode);
        Assert.Equal((failure as HttpRequestException)?.HttpRequestError, (again as HttpRequestException)?.HttpRequestError);
        Assert.Equal(failure.Data["Retry-After"], again.Data["Retry-After"]);
    }

    [Fact]
    public async Task AStreamThatBrokeOffBreaksOffAgain()
    {
        var replay = await RecordAsync(new BreakingClient(), client => Record.ExceptionAsync(async () => await client.GetStreamingResponseAsync("q").ToChatResponseAsync()));

        var pieces = new List<string>();
        var error = await Record.ExceptionAsync(async () =>
        {
            await foreach (var update in replay.ToChatClient().GetStreamingResponseAsync("q"))
                pieces.Add(update.Text);
        });

        Assert.Equal(["one", "two"], pieces);
        Assert.IsType<IOException>(error);
    }

    [Fact]
    public async Task CancelledCallsAreNotRecorded()
    {
        using var cancel = new CancellationTokenSource();
        var replay = await RecordAsync(
            new ScriptedChatClient(async call =>
            {
                await cancel.CancelAsync();
                call.CancellationToken.ThrowIfCancellationRequested();
                return ScriptedChatClient.Reply("never");
            }),
            client => Record.ExceptionAsync(() => client.GetResponseAsync("q", cancellationToken: cancel.Token)));

        Assert.Equal(0, replay.Remaining);
    }

    [Fact]
    public async Task SaysWhichMessageDiffersAndWhere()
    {
        var replay = await RecordAsync(ScriptedChatClient.Saying("x"), client => client.GetResponseAsync(
            [new ChatMessage(ChatRole.System, "Be brief."), new ChatMessage(ChatRole.User, "Where is the lighthouse keeper in chapter 5?")]));

        var miss = await Assert.ThrowsAsync<ReplayMissException>(() => replay.ToChatClient().GetResponseAsync(
            [new ChatMessage(ChatRole.System, "Be brief."), new ChatMessage(ChatRole.User, "Where is the lighthouse keeper in chapter 7?")]));

        Assert.Equal(
            "No such call was recorded. The one most like it, call 1, differs in message 2 (user) at character 42: "
            + "recorded was \"e keeper in chapter 5?\", and asked is \"e keeper in chapter 7?\".", miss.Message);
    }

    [Fact]
    public async Task SaysWhichOptionDiffersAndThatMessagesAreMissing()
    {
        var replay = await RecordAsync(
            ScriptedChatClient.Saying("x"), client => client.GetResponseAsync("q", new ChatOptions { Temperature = 0.5f, MaxOutputTokens = 10 }));

        var options = await Assert.ThrowsAsync<ReplayMissException>(
            () => replay.ToChatClient().GetResponseAsync("q", new ChatOptions { Temperature = 0.75f, ModelId = "m" }));
        Assert.Contains("in the options: model (recorded was nothing, and asked is \"m\"); temperature (recorded was \"0.5\", and asked is \"0.75\")",
            options.Message, StringComparison.Ordinal);
        var messages = await Assert.ThrowsAsync<ReplayMissException>(() => replay.ToChatClient().GetResponseAsync(
            [new ChatMessage(ChatRole.User, "q"), new ChatMessage(ChatRole.Assistant, "a")], new ChatOptions { Temperature = 0.5f }));
        Assert.Contains("1 were recorded, and 2 are sent", messages.Message, StringComparison.Ordinal);
        var client = await Assert.ThrowsAsync<ReplayMissException>(() => replay.ToChatClient("other").GetResponseAsync("q"));
        Assert.Contains("No call of a client 'other'", client.Message, StringComparison.Ordinal);

        // The output limit is the budget's, not the question's.
        await replay.ToChatClient().GetResponseAsync("q", new ChatOptions { Temperature = 0.5f, MaxOutputTokens = 20 });
        Assert.Equal(0, replay.Remaining);
    }

    [Fact]
    public async Task AMissInASubCallIsSeenThoughTheProgramSwallowsIt()
    {
        var cell = ScriptedChatClient.Code("try:\n    llm_query('something else')\nexcept Exception as e:\n    pass\nFINAL('x')");
        var file = new MemoryStream();
        using (var recording = ChatRecording.Create(file))
        {
            _ = ScriptedChatClient.Saying("sub").RecordTo(recording, "sub");
            await TestAgent.Of(ScriptedChatClient.Saying(cell).RecordTo(recording, "root")).RunAsync("q", TestAgent.Text);
        }

        using var replay = ChatRecording.Open(new MemoryStream(file.ToArray()));
        var response = await TestAgent.Of(replay.ToChatClient("root"), replay.ToChatClient("sub")).RunAsync("q", TestAgent.Text);

        Assert.Equal("x", response.Text);
        Assert.Contains("'sub'", Assert.Throws<ReplayMissException>(replay.ThrowIfNotReplayed).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WritesEveryMessageOnceAndReadsWhatWasCutOff()
    {
        var file = new MemoryStream();
        using (var recording = ChatRecording.Create(file))
        {
            var client = new ScriptedChatClient(call => $"reply {call.Number}").RecordTo(recording);
            List<ChatMessage> conversation = [new(ChatRole.User, "THE-LONG-QUESTION")];
            for (var i = 0; i < 5; i++)
            {
                conversation.AddMessages(await client.GetResponseAsync(conversation));
                conversation.Add(new ChatMessage(ChatRole.User, $"and {i}?"));
            }
        }

        var text = Encoding.UTF8.GetString(file.ToArray());
        Assert.Equal(1, text.Split("THE-LONG-QUESTION").Length - 1);
        using var cut = ChatRecording.Open(new MemoryStream(Encoding.UTF8.GetBytes(text[..(text.Length - 30)])));
        Assert.Equal(4, cut.Remaining);
        Assert.Throws<InvalidDataException>(() => ChatRecording.Open(new MemoryStream("{\"type\":\"x\"}"u8.ToArray())));
        Assert.Throws<InvalidDataException>(() => ChatRecording.Open(new MemoryStream("{\"type\":\"rlm-recording\",\"version\":9}"u8.ToArray())));
        Assert.Throws<InvalidDataException>(() => ChatRecording.Open(new MemoryStream(Encoding.UTF8.GetBytes(text.Insert(text.IndexOf('\n', StringComparison.Ordinal) + 1, "{\n")))));
    }

    [Fact]
    public async Task WithARuleSecretsAreNotInTheFileAndCallsAreFoundAllTheSame()
    {
        const string Key = "sk-abcdefghijklmnopqrstuvwx";
        var file = new MemoryStream();
        using (var recording = ChatRecording.Create(file, TrajectoryRedaction.Default))
            await ScriptedChatClient.Saying($"the key is {Key}").RecordTo(recording).GetResponseAsync($"my key is {Key}");

        Assert.DoesNotContain(Key, Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
        using var replay = ChatRecording.Open(new MemoryStream(file.ToArray()), TrajectoryRedaction.Default);
        Assert.Equal("the key is [redacted]", (await replay.ToChatClient().GetResponseAsync($"my key is {Key}")).Text);
    }

    [Fact]
    public async Task SecretsAreNotInTheFileUnlessTheHostWantsThemThereAlsoWhenTheyArriveInPieces()
    {
        const string Key = "sk-abcdefghijklmnopqrstuvwx";
        var (file, plain) = (new MemoryStream(), new MemoryStream());
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(() => 1, "one", $"Needs {Key}.")] };
        foreach (var (stream, rule) in new[] { (file, null), (plain, TrajectoryRedaction.None) })
        {
            using var recording = ChatRecording.Create(stream, rule);
            await ScriptedChatClient.Saying($"the key is {Key}, and that is all").RecordTo(recording)
                .GetStreamingResponseAsync($"my key is {Key}", options).ToListAsync();
        }

        Assert.DoesNotContain(Key[8..], Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
        Assert.Contains(Key, Encoding.UTF8.GetString(plain.ToArray()), StringComparison.Ordinal);
        using var replay = ChatRecording.Open(new MemoryStream(file.ToArray()));
        var updates = await replay.ToChatClient().GetStreamingResponseAsync($"my key is {Key}", options).ToListAsync();
        Assert.Equal("the key is [redacted], and that is all", string.Concat(updates.Select(update => update.Text)));
        // One that was made without a rule is found with one too.
        using var older = ChatRecording.Open(new MemoryStream(plain.ToArray()));
        Assert.Contains(Key, (await older.ToChatClient().GetResponseAsync($"my key is {Key}", options)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileOfItsOwnIsClosedWithTheClient()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (var client = ScriptedChatClient.Saying("x").RecordTo(path))
                await client.GetResponseAsync("q");
            using var replay = ChatRecording.Open(path);
            Assert.Equal("x", (await replay.ToChatClient().GetResponseAsync("q")).Text);
            Assert.Equal("scripted", replay.ToChatClient().GetService<ChatClientMetadata>()?.DefaultModelId);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("""{"type":"call","call":1,"client":"","messages":[null],"response":{}}""")]
    [InlineData("""{"type":"call","call":1,"client":"","messages":[],"options":{"a":null},"response":{}}""")]
    [InlineData("""{"type":"call","call":1,"client":"","messages":[],"error":{"type":"X","retryAfter":1e300}}""")]
    [InlineData("""{"type":"call","call":1e99,"client":"","messages":[]}""")]
    [InlineData("""{"type":"client","name":null}""")]
    [InlineData("""{"type":"client","name":"x","uri":"::"}""")]
    [InlineData("""{"type":"message","id":"a","role":"\ud800","text":""}""")]
    [InlineData("[]")]
    public void ALineThatNobodyRecordsIsDamage(string line)
    {
        var lines = $$"""{"type":"rlm-recording","version":1}""" + $"\n{line}\n{line}\n" + """{"type":"client","name":"y"}""";

        Assert.Throws<InvalidDataException>(() => ChatRecording.Open(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(lines))));
    }

    [Fact]
    public async Task ARecordingThatCannotBeWrittenIsNoFailureOfTheModel()
    {
        var stream = new Closing();
        using var recording = ChatRecording.Create(stream);
        var client = ScriptedChatClient.Saying("hello").RecordTo(recording);
        stream.IsFull = true;

        await Assert.ThrowsAsync<IOException>(() => client.GetResponseAsync("q"));

        stream.IsFull = false;
        recording.Dispose();
        Assert.DoesNotContain("\"error\"", System.Text.Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    private sealed class Closing : MemoryStream
    {
        public bool IsFull { get; set; }

        public override void Write(ReadOnlySpan<byte> buffer) => Write(buffer.ToArray(), 0, buffer.Length);

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (IsFull)
                throw new IOException("full");
            base.Write(buffer, offset, count);
        }
    }

    [Fact]
    public void MisuseIsToldAtOnce()
    {
        using var made = ChatRecording.Create(new MemoryStream());
        _ = new ScriptedChatClient(_ => "") { ModelId = "one" }.RecordTo(made);
        Assert.Throws<ArgumentException>(() => new ScriptedChatClient(_ => "") { ModelId = "two" }.RecordTo(made));
        using var opened = ChatRecording.Open(new MemoryStream("{\"type\":\"rlm-recording\",\"version\":1}"u8.ToArray()));
        Assert.Throws<InvalidOperationException>(() => ScriptedChatClient.Saying("x").RecordTo(opened));
    }

    private static (IChatClient Root, IChatClient Sub) Models()
    {
        var failed = 0;
        var root = new ScriptedChatClient(call => call.Messages.Count(message => message.Role == ChatRole.Assistant) switch
        {
            0 => ScriptedChatClient.Code("print(stats())\nr = llm_query_batched([f'question {i % 3}' for i in range(9)])\nprint(sorted(r))"),
            1 => ScriptedChatClient.Code("1/0"),
            _ => ScriptedChatClient.Code("FINAL('the answer: ' + rlm_query('what is it?'))"),
        })
        { ModelId = "root-model" };
        var sub = new ScriptedChatClient(async call =>
        {
            await Task.Yield();
            if (call.Last == "question 1" && Interlocked.Increment(ref failed) == 1)
                throw new HttpRequestException("overloaded", null, HttpStatusCode.ServiceUnavailable);
            return ScriptedChatClient.Reply(call.Last == "what is it?" ? "RLM" : $"answer to {call.Last}", 33, 4, "sub-model-2026");
        })
        { ModelId = "sub-model" };
        return (root, sub);
    }

    private static RlmAgent Agent(IChatClient root, IChatClient sub, MemoryStream? trajectory = null)
    {
        var agent = TestAgent.Of(root, sub, o => o.Budget.MaxTokens = 1_000_000);
        return trajectory is null ? agent : agent.WithTrajectory(() => trajectory);
    }

    // All of a trajectory but its times; sub-calls of a batch are numbered by chance.
    private static async Task<IReadOnlyList<string>> OutlineAsync(MemoryStream file)
    {
        var trajectory = await Trajectories.Trajectories.ReadAsync(file);
        return
        [
            .. trajectory.Root.Calls.Select(call => $"{call.Purpose} {call.Model} {call.Reply} {call.FinishReason} {call.Usage?.TotalTokenCount} {string.Join('|', call.Messages)}"),
            .. trajectory.Root.Cells.Select(cell => $"{cell.Number} {cell.Code} {cell.Output} {cell.Error} {cell.Status} {cell.Steps}"),
            .. trajectory.Nodes.OfType<TrajectorySubCall>().Select(call => $"{call.Prompt} {call.Reply} {call.Model} {call.Usage?.TotalTokenCount}").Order(StringComparer.Ordinal),
            $"{trajectory.Answer} {trajectory.Status} {trajectory.Root.Context} {trajectory.Usage.TotalTokenCount}",
        ];
    }

    private static async Task<ChatRecording> RecordAsync(IChatClient client, Func<IChatClient, Task> act)
    {
        var file = new MemoryStream();
        using (var recording = ChatRecording.Create(file))
            await act(client.RecordTo(recording));
        return ChatRecording.Open(new MemoryStream(file.ToArray()));
    }

    private sealed class ProviderException(string message, int status) : Exception(message)
    {
        public int Status => status;
    }

    private sealed class BreakingClient : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, "one");
            await Task.Yield();
            yield return new ChatResponseUpdate(ChatRole.Assistant, "two");
            throw new IOException("the line broke");
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
