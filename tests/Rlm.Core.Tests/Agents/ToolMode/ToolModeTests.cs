using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Contexts;
using Rlm.Core.Tests.Support;
using static Rlm.Core.Tests.Support.ScriptedChatClient;
using static Rlm.Core.Tests.Support.ToolConversations;

namespace Rlm.Core.Tests.Agents.ToolMode;

public class ToolModeTests
{
    [Fact]
    public async Task FindsAndSubmitsWithoutAnyCode()
    {
        var root = Saying(Calling(("grep", new { pattern = "pass.ord" })), Submitting("swordfish"));

        var response = await Agent(root).RunAsync("What is the password?", TestAgent.Text);

        Assert.Equal((RlmStatus.Answered, "swordfish", AnswerOrigin.Submitted), (response.Status, response.Text, response.Metadata.Origin));
        var hits = root.Calls.Last().Results()[0];
        Assert.Equal(("The password is swordfish.", 1), (hits.GetProperty("hits")[0].GetProperty("text").GetString(), hits.GetProperty("total").GetInt32()));
        Assert.Equal((29, 1_000), (hits.GetProperty("turns_left").GetInt32(), hits.GetProperty("sub_queries_left").GetInt32()));
        var metadata = response.Metadata;
        Assert.Equal((RlmMode.Tools, 2, 2, 0), (metadata.Mode, metadata.Iterations, metadata.ToolCalls, metadata.Cells));
        Assert.Equal((0L, 0L, TimeSpan.Zero), (metadata.CodeSteps, metadata.GeneratedCodeLength, metadata.CodeTime));
        Assert.Null(metadata.ModeSwitch);
    }

    [Fact]
    public async Task DeclaresItsToolsWithEveryCallAndSpeaksOfNoCode()
    {
        var root = Saying(Calling(("stats", new { })), Submitting("x"));

        await Agent(root, configure: o => o.RootChatOptions = new ChatOptions { Temperature = 0.5f, Tools = [new HostedWebSearchTool()] }).RunAsync("q", "text");

        string[] names = ["get_context", "grep", "find", "search", "stats", "list_files", "read_file", "sub_query", "sub_query_batch", "submit_answer"];
        Assert.All(root.Calls, call => Assert.Equal([.. names, "web_search"], call.Options!.Tools!.Select(tool => tool.Name)));
        Assert.All(root.Calls, call => Assert.Equal((0.5f, null), (call.Options!.Temperature, call.Options.ToolMode)));
        // Clients that run functions by themselves must leave these to the run.
        Assert.All(root.Calls.First().Options!.Tools!, tool => Assert.IsNotType<AIFunction>(tool, exactMatch: false));
        var told = root.Calls.First().All;
        Assert.DoesNotContain("{{", told, StringComparison.Ordinal);
        foreach (var word in new[] { "Python", "code", "FINAL", "`str`", "```repl" })
            Assert.DoesNotContain(word, told, StringComparison.Ordinal);
        Assert.Contains("one text of 4 characters", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallsOfOneReplyRunAtTheSameTimeAndTheirResultsComeInOrder()
    {
        var together = new TaskCompletionSource();
        var asked = 0;
        var sub = new ScriptedChatClient(async call =>
        {
            if (Interlocked.Increment(ref asked) == 3)
                together.SetResult();
            await together.Task.WaitAsync(TimeSpan.FromSeconds(30));
            return Reply($"about {call.Last}");
        });
        var root = Saying(
            Calling(("sub_query", new { prompt = "a" }), ("stats", new { }), ("sub_query", new { prompt = "b" }), ("sub_query", new { prompt = "c" })),
            Submitting("x"));

        var response = await Agent(root, sub).RunAsync("q", "text");

        var last = root.Calls.Last();
        Assert.Equal(["about a", null, "about b", "about c"], last.Results().Select(result => result.TryGetProperty("answer", out var answer) ? answer.GetString() : null));
        Assert.Equal(["c0", "c1", "c2", "c3"], last.Messages[^1].Contents.OfType<FunctionResultContent>().Select(result => result.CallId));
        Assert.Equal(3, response.Metadata.SubCalls.Count);
        AssertWhole(last.Messages);
    }

    [Fact]
    public async Task KeepsToTheLimitOfCallsInFlight()
    {
        int now = 0, most = 0;
        var sub = new ScriptedChatClient(async _ =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            await Task.Delay(2);
            Interlocked.Decrement(ref now);
            return Reply("b");
        });
        var root = Saying(Calling([.. Enumerable.Range(0, 8).Select(i => ("sub_query_batch", (object)new { queries = Enumerable.Range(0, 4).Select(k => new { prompt = $"{i} {k}" }) }))]), Submitting("x"));

        var response = await Agent(root, sub, o => o.Budget.MaxConcurrentCalls = 3).RunAsync("q", "text");

        Assert.Equal(32, response.Metadata.SubCalls.Count);
        Assert.InRange(most, 1, 3);
    }

    [Theory]
    [InlineData("read_file", """{"path":"b.txt","offset":2,"length":3}""", """{"path":"b.txt","offset":2,"text":"cde","total":6,"truncated":true""")]
    [InlineData("get_context", """{"offset":4,"length":4}""", """{"parts":[{"path":"a.txt","offset":4,"text":"56"},{"path":"b.txt","offset":6,"text":"ab"}],"truncated":true""")]
    [InlineData("find", """{"text":"cd"}""", """{"hits":[{"path":"b.txt","line":1,"offset":2,"text":"abcdef"}],"total":1,"truncated":false""")]
    [InlineData("list_files", """{"glob":"b*"}""", """{"files":[{"path":"b.txt","bytes":12}],"total":1,"truncated":false""")]
    [InlineData("read_file", """{"path":"c.txt"}""", """{"error":"there is no document 'c.txt'; list_files tells what there is""")]
    [InlineData("grep", """{"pattern":"("}""", """{"error":""")]
    [InlineData("grep", """{}""", """{"error":"pattern is missing""")]
    [InlineData("grep", """{"pattern":"a","max_results":"many"}""", """{"error":"max_results must be a whole number""")]
    [InlineData("gerp", """{"pattern":"a"}""", """{"error":"there is no tool 'gerp'; there are: get_context, grep, find, search, stats, list_files, read_file, sub_query, sub_query_batch, submit_answer""")]
    [InlineData("sub_query", """{"prompt":" "}""", """{"error":"the prompt is empty""")]
    [InlineData("sub_query", """{"prompt":"a","path":"c*"}""", """{"error":"there is no document 'c*'; list_files tells what there is""")]
    [InlineData("sub_query", """{"prompt":"a","offset":99}""", """{"error":"there is no text at offset 99: there are 12 characters""")]
    [InlineData("sub_query_batch", """{"queries":[]}""", """{"error":"queries is empty""")]
    [InlineData("sub_query_batch", """{"queries":["a"]}""", """{"error":"queries must be an array of objects""")]
    [InlineData("submit_answer", """{"answer":" "}""", """{"error":"there is no answer: it is empty""")]
    [InlineData("submit_answer", """{}""", """{"error":"there is no answer: the argument 'answer' is missing""")]
    public async Task ToolsReturnCompactJson(string name, string arguments, string expected)
    {
        var root = Saying(Calling((name, JsonElement.Parse(arguments))), Submitting("x"));
        await using var context = InMemoryContext.FromItems([new("a.txt", "123456"), new("b.txt", "abcdef")]);

        var response = await Agent(root).RunAsync("q", context);

        Assert.Equal("x", response.Text);
        Assert.StartsWith(expected, Assert.Single(root.Calls.Last().ResultTexts()), StringComparison.Ordinal);
        Assert.Empty(response.Metadata.SubCalls);
    }

    [Fact]
    public async Task MalformedArgumentsAreAnErrorThatTheModelCanMend()
    {
        var malformed = Calling(("grep", new { }));
        malformed.Messages[0].Contents = [new FunctionCallContent("c0", "grep") { Exception = new JsonException("'p' is invalid") }];
        var root = Saying(malformed, Submitting("x"));

        await Agent(root).RunAsync("q", "text");

        Assert.StartsWith("""{"error":"grep: the arguments are no JSON object ('p' is invalid)",""", root.Calls.Last().ResultTexts()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReplyWithoutACallIsNudgedAndFailuresAreCounted()
    {
        var root = new ScriptedChatClient(call => call.Last.Contains("no more turns", StringComparison.Ordinal) ? "the end" : "I think it is 42.");

        var response = await Agent(root, configure: o => o.MaxConsecutiveErrors = 3).RunAsync("q", "text");

        Assert.Equal((RlmStatus.TooManyErrors, "the end", 3), (response.Status, response.Text, response.Metadata.Iterations));
        Assert.All(root.Calls.Skip(1).Take(2), call => Assert.StartsWith("Your reply called no tool", call.Last, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("length", "Your reply ended at your output limit")]
    [InlineData("content_filter", "Your reply was withheld by a content filter")]
    public async Task WhatIsWrongWithAReplyIsSaid(string reason, string expected)
    {
        var flawed = Reply("I thi");
        flawed.FinishReason = new ChatFinishReason(reason);
        var root = Saying(flawed, Submitting("x"));

        await Agent(root).RunAsync("q", "text");

        Assert.StartsWith(expected, root.Calls.Last().Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TurnsInWhichEveryCallFailsAreErrors()
    {
        var root = Saying(
            Calling(("nothing", new { }), ("read_file", new { path = "x" })),
            Calling(("nothing", new { }), ("stats", new { })),
            Calling(("nothing", new { })),
            Calling(("nothing", new { })));

        var response = await Agent(root, configure: o => o.MaxConsecutiveErrors = 2).RunAsync("q", "text");

        Assert.Equal((RlmStatus.TooManyErrors, 4), (response.Status, response.Metadata.Iterations));
    }

    [Fact]
    public async Task TheSameCallWithTheSameResultIsPointedOut()
    {
        var find = Calling(("find", new { text = "swordfish" }));
        var root = Saying(find, Calling(("find", new { text = "fish" })), find, Submitting("x"));

        await Agent(root).RunAsync("q", TestAgent.Text);

        Assert.Equal([false, false, true], root.Calls.Skip(1).Select(call => call.Results()[0].TryGetProperty("note", out _)));
        Assert.Contains("exactly this call before", root.Calls.Last().ResultTexts()[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerBesideOtherCallsIsHeldBack()
    {
        var root = Saying(Calling(("stats", new { }), ("submit_answer", new { answer = "guess" })), Submitting("seen"));

        var response = await Agent(root).RunAsync("q", "text");

        Assert.Equal("seen", response.Text);
        Assert.Contains("your answer was held back", root.Calls.Last().ResultTexts()[1], StringComparison.Ordinal);
        AssertWhole(root.Calls.Last().Messages);
    }

    [Fact]
    public async Task OfSeveralAnswersTheFirstThatIsOneCounts()
    {
        var root = Saying(Calling(("submit_answer", new { answer = "" }), ("submit_answer", new { text = "one" }), ("submit_answer", new { answer = "two" })));

        Assert.Equal("one", (await Agent(root).RunAsync("q", "text")).Text);
    }

    [Fact]
    public async Task LongResultsShowTheirHeadAndTail()
    {
        var text = string.Concat(Enumerable.Range(0, 3_000).Select(i => $"\"line\" {i:D5}\n"));
        var root = Saying(
            Calling(("read_file", new { path = "0", offset = 0, length = 30_000 })),
            Calling(("grep", new { pattern = "line", max_results = 100 }), ("stats", new { })),
            Calling([.. Enumerable.Range(0, 100).Select(i => ("grep", (object)new { pattern = $"line\" 0{i % 3}", max_results = 50 + i }))]),
            Submitting("x"));
        await using var context = InMemoryContext.FromItems([new("0", text)]);

        await Agent(root, configure: o => o.MaxOutputCharacters = 2_000).RunAsync("q", context);

        var read = root.Calls.ElementAt(1).Results()[0];
        Assert.True(read.GetProperty("truncated").GetBoolean());
        Assert.StartsWith("\"line\" 00000\n", read.GetProperty("text").GetString(), StringComparison.Ordinal);
        var cut = root.Calls.ElementAt(2).Results()[0];
        Assert.True(cut.GetProperty("truncated").GetBoolean());
        // Of a list the head and the tail are kept, two for one, and the rest is what it was.
        var lines = cut.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("line").GetInt32()).ToList();
        Assert.Equal((1, 100, 3_000, 100), (lines[0], lines[^1], cut.GetProperty("total").GetInt32(), lines.Count + cut.GetProperty("left_out").GetInt32()));
        Assert.Equal(lines.Count / 3, 100 - lines.Find(line => line > lines.Count) + 1);
        Assert.All(root.Calls.Skip(1).Take(2).SelectMany(call => call.ResultTexts()), result => Assert.InRange(result.Length, 1, 2_100));
        Assert.True(root.Calls.ElementAt(2).ResultTexts()[0].Length > 1_800);
        // More than eight share what eight may have, and beyond 64 none is made.
        var many = root.Calls.ElementAt(3).ResultTexts();
        Assert.Equal(100, many.Count);
        Assert.All(many, result => Assert.InRange(result.Length, 1, 600));
        Assert.Equal(36, many.Count(result => result.Contains("too many calls in this reply", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task NoPairIsTornApartInALongResult()
    {
        var root = Saying(Calling(("sub_query", new { prompt = "a" })), Calling(("smile", new { })), Submitting("x"));
        var smile = AIFunctionFactory.Create(() => string.Concat(Enumerable.Repeat("😀", 5_000)), "smile");
        var agent = new RlmAgentBuilder().UseRootClient(root).UseSubClient(ScriptedChatClient.Saying(string.Concat(Enumerable.Repeat("x😀", 5_000))))
            .UseFunctions(smile).Configure(o => (o.Mode, o.MaxOutputCharacters) = (RlmMode.Tools, 1_001)).Build();

        await agent.RunAsync("q", "text");

        Assert.All(root.Calls.Skip(1).SelectMany(call => call.ResultTexts()), result =>
        {
            Assert.InRange(result.Length, 500, 1_101);
            Assert.DoesNotContain('\ufffd', JsonDocument.Parse(result).RootElement.ToString());
        });
    }

    [Fact]
    public async Task CallsThatAreWrittenOutAsTextAreMade()
    {
        var root = ScriptedChatClient.Saying(
            "<think>so</think>I look.\n<tool_call>\n{\"name\": \"find\", \"arguments\": {\"text\": \"sword\"}}\n</tool_call><tool_call>{\"name\": \"stats\", \"arguments\": \"{}\"}</tool_call>",
            "```json\n{\"name\": \"no_tool\", \"parameters\": {}}\n```",
            "```json\n{\"function\": {\"name\": \"submit_answer\", \"parameters\": {\"answer\": \"fish\"}}}\n```");

        var response = await Agent(root).RunAsync("q", TestAgent.Text);

        Assert.Equal("fish", response.Text);
        var second = root.Calls.ElementAt(1);
        AssertWhole(second.Messages);
        Assert.Equal(["find", "stats"], second.Messages[2].Contents.OfType<FunctionCallContent>().Select(call => call.Name));
        Assert.Equal("I look.", second.Messages[2].Text);
        Assert.Equal(2, second.Results().Count);
        Assert.StartsWith("Your reply called no tool", root.Calls.Last().Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CallsWithoutIdsOfTheirOwnGetThem()
    {
        var same = Calling(("stats", new { }), ("list_files", new { }));
        same.Messages[0].Contents = [new TextContent("so"), new FunctionCallContent("", "stats"), new FunctionCallContent("a", "stats"), new FunctionCallContent("a", "list_files")];
        var root = Saying(same, Submitting("x"));

        await Agent(root).RunAsync("q", "text");

        AssertWhole(root.Calls.Last().Messages);
        Assert.Equal(3, root.Calls.Last().Results().Count);
        Assert.Equal("so", root.Calls.Last().Messages[2].Text);
    }

    [Fact]
    public async Task CallsThatTheClientHasMadeByItselfAreLeftAlone()
    {
        var reply = Calling(("stats", new { }));
        reply.Messages =
        [
            new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("own", "weather")]),
            new ChatMessage(ChatRole.Tool, [new FunctionResultContent("own", "rain")]),
            new ChatMessage(ChatRole.Assistant, [new TextReasoningContent("hm") { ProtectedData = "signed" }, ToolCall("c1", "stats", new { })]),
        ];
        var root = Saying(reply, Submitting("x"));

        await Agent(root).RunAsync("q", "text");

        var last = root.Calls.Last();
        AssertWhole(last.Messages);
        Assert.Single(last.Results());
        Assert.Equal("signed", last.Messages[4].Contents.OfType<TextReasoningContent>().Single().ProtectedData);
    }

    [Fact]
    public async Task TheLastRequestWantsTextAndTakesASubmission()
    {
        foreach (var submits in (bool[])[false, true])
        {
            var root = new ScriptedChatClient(call => Task.FromResult(!call.Last.Contains("no more turns", StringComparison.Ordinal)
                ? Calling(("stats", new { }))
                : submits ? Calling(("stats", new { }), ("submit_answer", new { answer = "at last" })) : Reply("<think>hm</think>in words")));

            var response = await Agent(root, configure: o => o.MaxIterations = 2).RunAsync("q", "text");

            Assert.Equal(
                (RlmStatus.OutOfIterations, submits ? "at last" : "in words", submits ? AnswerOrigin.Submitted : AnswerOrigin.PlainReply),
                (response.Status, response.Text, response.Metadata.Origin));
            var last = root.Calls.Last();
            // The conversation is full of calls, so the tools stay declared.
            Assert.Equal((ChatToolMode.None, 10), (last.Options!.ToolMode, last.Options.Tools!.Count));
            Assert.Contains("without calling any tool", last.Last, StringComparison.Ordinal);
            AssertWhole(last.Messages);
        }
    }

    [Fact]
    public async Task TheBudgetsSoftMarkIsToldOnce()
    {
        var root = Saying(
            Calling(("sub_query", new { prompt = "a" })), Calling(("sub_query", new { prompt = "b" })), Calling(("sub_query", new { prompt = "c" })), Submitting("x"));

        await Agent(root, ScriptedChatClient.Saying("b"), o => o.Budget.MaxSubCalls = 3).RunAsync("q", "text");

        Assert.Equal([false, false, true], root.Calls.Skip(1).Select(call => call.Results()[0].TryGetProperty("budget", out _)));
        Assert.Contains("80 % of the sub-calls are used, 0 left", root.Calls.Last().ResultTexts()[0].Replace("80%", "80 %", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheConversationOnlyGrowsAtItsEnd()
    {
        var root = new ScriptedChatClient(call => Task.FromResult(call.Number < 6 ? Calling(("stats", new { }), ("find", new { text = $"{call.Number}" })) : Submitting("x")));

        await Agent(root).RunAsync("q", "text");

        foreach (var (before, after) in root.Calls.Zip(root.Calls.Skip(1)))
            Assert.Equal(before.Messages, after.Messages.Take(before.Messages.Count));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ACompactionLeavesNoCallWithoutItsResult(bool refuses)
    {
        var summaries = 0;
        var root = new ScriptedChatClient(call =>
        {
            AssertWhole(call.Messages);
            if (call.Last.StartsWith("This conversation is about to become too long", StringComparison.Ordinal))
            {
                summaries++;
                Assert.Equal(ChatToolMode.None, call.Options!.ToolMode);
                return Task.FromResult(Reply("I know it is fish."));
            }

            if (call.Last.StartsWith("The conversation was shortened", StringComparison.Ordinal))
                return Task.FromResult(Submitting("fish"));
            if (refuses && call.Number == 3)
                throw new InvalidOperationException("context_length_exceeded");
            var reply = Calling(("read_file", new { path = "0", offset = 1_000 * call.Number }), ("stats", new { }));
            reply.Usage = null;
            return Task.FromResult(reply);
        });
        await using var context = InMemoryContext.FromItems([new("0", new string('x', 100_000))]);

        var response = await Agent(root, configure: o => o.RootWindowTokens = refuses ? 128_000 : 6_000).RunAsync("q", context);

        Assert.Equal(("fish", 1, 1), (response.Text, summaries, response.Metadata.Root.Compactions));
    }

    [Fact]
    public async Task TellsARunInOrder()
    {
        var root = Saying(Calling(("sub_query", new { prompt = "a" })), Calling(("read_file", new { path = "x" })), Submitting("done"));

        var updates = await Agent(root, ScriptedChatClient.Saying("b")).RunStreamingAsync("q", "text").ToListAsync();

        Assert.Equal(
            [
                "RunStarted", "IterationStarted", "UsageChanged", "ToolCallStarted", "SubCallStarted", "UsageChanged", "SubCallFinished", "ToolCallFinished",
                "IterationStarted", "UsageChanged", "ToolCallStarted", "ToolCallFinished", "IterationStarted", "UsageChanged", "ToolCallStarted",
                "ToolCallFinished", "AnswerGiven", "RunEnded",
            ],
            Normal(updates));
        Assert.Equal(["sub_query", "read_file", "submit_answer"], updates.OfType<ToolCallStarted>().Select(update => update.Name));
        Assert.Equal("""{"prompt":"a"}""", updates.OfType<ToolCallStarted>().First().Arguments);
        Assert.Equal(updates.OfType<ToolCallStarted>().Select(update => update.CallId), updates.OfType<ToolCallFinished>().Select(update => update.CallId));
        Assert.Equal([null, "there is no document 'x'; list_files tells what there is", null], updates.OfType<ToolCallFinished>().Select(update => update.Error));
        Assert.Equal(4, updates.OfType<UsageChanged>().Select(update => update.Usage.TotalTokenCount).Distinct().Count());

        // What a sub-call cost is told before or after its end, as it comes.
        static IEnumerable<string> Normal(List<RlmUpdate> updates)
        {
            var names = updates.Select(update => update.GetType().Name).ToList();
            var finished = names.IndexOf("SubCallFinished");
            if (names[finished - 1] != "UsageChanged")
                (names[finished], names[finished + 1]) = (names[finished + 1], names[finished]);
            return names;
        }
    }

    [Fact]
    public async Task TheDropInClientsWorkByToolsToo()
    {
        var function = AIFunctionFactory.Create((string name) => $"Hello {name}", "greet");
        var root = new ScriptedChatClient(call => Task.FromResult(call.Messages.Any(message => message.Role == ChatRole.Tool)
            ? Submitting(call.Results()[0].GetProperty("result").GetString()!)
            : Calling(("greet", new { name = "Ann" }))));
        using var client = root.AsRlm(Agent(root), o => o.CrossoverTokens = 0);
        List<ChatMessage> conversation =
        [
            new(ChatRole.User, "Before"),
            new(ChatRole.Assistant, [new TextContent("I look."), new FunctionCallContent("old", "lookup")]),
            new(ChatRole.Tool, [new FunctionResultContent("old", "found")]),
            new(ChatRole.User, "Greet Ann"),
        ];

        foreach (IChatClient chat in new IChatClient[] { client, Agent(root) })
        {
            var response = await chat.GetResponseAsync(conversation, new ChatOptions { Tools = [function] });
            Assert.Equal("Hello Ann", response.Text);
            var given = new ChatOptions { Tools = [function] }.WithContext(InMemoryContext.FromText("text"));
            var updates = await chat.GetStreamingResponseAsync(conversation, given).ToListAsync();
            Assert.Equal("Hello Ann", string.Concat(updates.Select(update => update.Text)));
        }

        Assert.All(root.Calls, call => AssertWhole(call.Messages));
        Assert.All(root.Calls, call => Assert.Contains("greet", call.Options!.Tools!.Select(tool => tool.Name)));
    }

    private static void InterlockedMax(ref int most, int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
