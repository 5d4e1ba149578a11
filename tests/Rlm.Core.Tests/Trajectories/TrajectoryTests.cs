using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Rlm.Contexts;
using Rlm.Core.Tests.Support;
using Rlm.Core.Tests.Trees;
using Rlm.Trajectories;

namespace Rlm.Core.Tests.Trajectories;

/// <summary>A trajectory tells the whole run, once, in the figures of its metadata.</summary>
public class TrajectoryTests
{
    [Fact]
    public async Task TellsTheTreeOfARun()
    {
        var (agent, file) = Trajectories.Recorded(Trajectories.Rich().Build());

        var response = await agent.RunAsync("What is it all about?", TestAgent.Text);
        var trajectory = await Trajectories.ReadAsync(file);

        Assert.True(trajectory.IsComplete);
        Assert.Equal(("What is it all about?", "the answer"), (trajectory.Question, trajectory.Answer));
        Assert.Equal((RlmStatus.Answered, AnswerOrigin.Submitted), (trajectory.Status, trajectory.Root.Origin));
        Assert.Equal([3, 3, 3], [trajectory.Root.Cells.Count, trajectory.Root.Calls.Count, trajectory.Root.Figures!.Iterations]);
        Assert.Contains("ZeroDivisionError", trajectory.Root.Cells[0].Error, StringComparison.Ordinal);
        Assert.StartsWith("first output", trajectory.Root.Cells[0].Output, StringComparison.Ordinal);
        Assert.Equal("submitted", trajectory.Root.Cells[2].Status);

        Assert.Equal(["the first prompt", "the first prompt", "the nested question: what is below all of this, and why?", "the second prompt"],
            trajectory.Root.SubCalls.Select(call => call.Prompt).Order(StringComparer.Ordinal));
        Assert.Equal(1, trajectory.Root.SubCalls.Count(call => call.FromCache));
        Assert.All(trajectory.Root.SubCalls, call => Assert.Same(trajectory.Root.Cells[1], call.Parent));
        var nested = Assert.Single(trajectory.Root.Agents);
        Assert.Equal("the nested question: what is below all of this, and why?", nested.Question);
        Assert.Same(trajectory.Root.SubCalls.Single(call => call.IsNested), nested.Parent);
        Assert.Equal("nested answer: sub reply to asked from below", nested.Answer);
        var tool = Assert.Single(trajectory.Nodes.OfType<TrajectoryToolCall>());
        Assert.Equal(("lookup", """{"name": "swordfish"}""", "\"found swordfish\"", null), (tool.Name, tool.Arguments, tool.Result, tool.Error));
        Assert.Equal(response.Metadata.SubCalls.Count, trajectory.Nodes.OfType<TrajectorySubCall>().Count());
        Assert.All(trajectory.Nodes, node => Assert.True(node.End >= node.Start));
    }

    [Fact]
    public async Task HasTheFiguresOfTheMetadata()
    {
        var (agent, file) = Trajectories.Recorded(Trajectories.Rich().Build());

        var response = await agent.RunAsync("What is it all about?", TestAgent.Text);
        var trajectory = await Trajectories.ReadAsync(file);

        await AssertSameFiguresAsync(response.Metadata, trajectory);
        Assert.Equal(response.Metadata.Cost, trajectory.Cost);
        Assert.NotNull(trajectory.Cost);
    }

    [Fact]
    public async Task HasTheFiguresOfTheMetadataInRandomTreesThatFailAndRepeat()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var models = new TreeModels(seed);
            var (agent, file) = Trajectories.Recorded(TreeAgent(models));
            try
            {
                var response = await agent.RunAsync("q", "0123456789", models.Cancel.Token);
                await AssertSameFiguresAsync(response.Metadata, await Trajectories.ReadAsync(file));
            }
            catch (RlmCanceledException canceled)
            {
                var trajectory = await Trajectories.ReadAsync(file);
                Assert.True(trajectory is { IsComplete: true, Root.WasCanceled: true });
                Assert.Equal(canceled.Metadata.Usage.TotalTokenCount, trajectory.Usage.TotalTokenCount);
            }
        }
    }

    [Fact]
    public async Task GivesTheRootModelsConversationBackAsItWas()
    {
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("print('a line of output that is long enough to be quoted later, ' * 3)") + "\nOutput: made up",
            "no code at all",
            ScriptedChatClient.Code("FINAL('x')"));
        var (agent, file) = Trajectories.Recorded(TestAgent.Of(root));

        await agent.RunAsync("What is the question here, and is it long enough to be quoted?", TestAgent.Text);
        var trajectory = await Trajectories.ReadAsync(file);

        Assert.Equal(
            root.Calls.Select(call => call.Messages.Select(message => (message.Role.Value, message.Text))),
            trajectory.Root.Calls.Select(call => call.Messages.Select(message => (message.Role, message.Text))));
        Assert.EndsWith("made up", trajectory.Root.Calls[0].Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GivesACompactedConversationBackAsItWas()
    {
        var root = new ScriptedChatClient(call => Task.FromResult(ScriptedChatClient.Reply(
            call.Last.StartsWith("This conversation is about to become too long", StringComparison.Ordinal)
                ? "The summary of all that was done, as it should be for this."
                : ScriptedChatClient.Code(call.Number > 8 ? "FINAL('x')" : $"print('{call.Number} ' * 4000)"),
            call.Messages.Sum(message => message.Text.Length) / 4)));
        var (agent, file) = Trajectories.Recorded(TestAgent.Of(root, configure: o => o.RootWindowTokens = 6_000));

        var response = await agent.RunAsync("q", TestAgent.Text);
        var trajectory = await Trajectories.ReadAsync(file);

        Assert.True(response.Metadata.Root.Compactions > 0);
        Assert.Equal(response.Metadata.Root.Compactions, trajectory.Root.Calls.Count(call => call.Purpose == "compaction"));
        Assert.Equal(
            root.Calls.Select(call => call.Messages.Select(message => message.Text)),
            trajectory.Root.Calls.Select(call => call.Messages.Select(message => message.Text)));
    }

    [Fact]
    public async Task WritesEveryTextOnce()
    {
        const string Mark = "MARK-OF-A-TEXT-THAT-MUST-STAND-ONLY-ONCE-IN-THE-WHOLE-FILE";
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code($"p = '{Mark}'\nfor i in range(20): llm_query(p + ' and a long tail that makes it a prompt')"),
            ScriptedChatClient.Code("print('OUTPUT-' * 20)"),
            ScriptedChatClient.Code("FINAL('x')"));
        var (agent, file) = Trajectories.Recorded(TestAgent.Of(
            root, ScriptedChatClient.Saying("sub"), o => o.Calls.ShareIdenticalPrompts = false));

        await agent.RunAsync("q", TestAgent.Text);

        // Once in the reply that holds the code, and once as the prompt.
        Assert.Equal(2, Trajectories.TextOf(file).Split(Mark).Length - 1);
        Assert.Equal(1, Trajectories.TextOf(file).Split(string.Concat(Enumerable.Repeat("OUTPUT-", 20))).Length - 1);
        Assert.Equal(20, (await Trajectories.ReadAsync(file)).Root.SubCalls.Count(call => call.Prompt.StartsWith(Mark, StringComparison.Ordinal)));
        Assert.DoesNotContain("swordfish", Trajectories.TextOf(file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CanBeReadWhereverItIsCutOff()
    {
        var (agent, file) = Trajectories.Recorded(Trajectories.Rich().Build());
        await agent.RunAsync("What is it all about?", TestAgent.Text);
        var text = Trajectories.TextOf(file);
        var header = text.IndexOf('\n', StringComparison.Ordinal) + 1;

        for (var length = header; length < text.Length; length += 37)
        {
            var trajectory = await Trajectories.ReadAsync(text[..length]);
            Assert.Equal(length >= text.TrimEnd().Length, trajectory.IsComplete);
            Assert.NotNull(trajectory.Nodes);
        }
    }

    [Fact]
    public async Task IsWrittenWhileTheRunGoes()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var seen = new List<RlmTrajectory>();
            var root = new ScriptedChatClient(async call =>
            {
                // What was told before this call is in the file as soon as the writer had a moment.
                for (var i = 0; i < 500 && (seen.Count == 0 || seen[^1].Root.Calls.Count <= call.Number); i++)
                {
                    await Task.Delay(10);
                    seen.Add(await RlmTrajectory.ReadAsync(path));
                }

                return ScriptedChatClient.Reply(ScriptedChatClient.Code(call.Number == 0 ? "print(1)" : "FINAL('x')"));
            });

            var response = await TestAgent.Of(root).WithTrajectory(path).RunAsync("q", TestAgent.Text);

            Assert.Contains(seen, trajectory => trajectory.Root.Calls.Count == 1);
            Assert.Contains(seen, trajectory => trajectory.Root is { Calls.Count: 2, Cells.Count: 1 });
            Assert.DoesNotContain(seen, trajectory => trajectory.IsComplete);
            Assert.Equal(path, response.Metadata.TrajectoryPath);
            Assert.True((await RlmTrajectory.ReadAsync(path)).IsComplete);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task IsThereWhenTheReaderOfAStreamHearsOfTheEnd()
    {
        var (agent, file) = Trajectories.Recorded(Trajectories.Rich().Build());
        await foreach (var update in agent.RunStreamingAsync("q", TestAgent.Text))
        {
            if (update is RunEnded)
                Assert.True((await Trajectories.ReadAsync(file)).IsComplete);
        }
    }

    [Fact]
    public async Task TellsOfACancelledRunAndItsDraft()
    {
        using var cancel = new CancellationTokenSource();
        var root = new ScriptedChatClient(async call =>
        {
            if (call.Number == 1)
            {
                await cancel.CancelAsync();
                call.CancellationToken.ThrowIfCancellationRequested();
            }

            return ScriptedChatClient.Reply(ScriptedChatClient.Code("answer['content'] = 'the draft so far'"));
        });
        var (agent, file) = Trajectories.Recorded(TestAgent.Of(root));

        await Assert.ThrowsAsync<RlmCanceledException>(() => agent.RunAsync("q", TestAgent.Text, cancel.Token));
        var trajectory = await Trajectories.ReadAsync(file);

        Assert.True(trajectory is { IsComplete: true, Status: null, Root.WasCanceled: true });
        Assert.Equal(("the draft so far", AnswerOrigin.Draft), (trajectory.Answer, trajectory.Root.Origin));
        Assert.NotNull(trajectory.Root.Calls[1].Error);
    }

    [Fact]
    public async Task TellsWhyARunFailed()
    {
        var (agent, file) = Trajectories.Recorded(TestAgent.Of(ScriptedChatClient.Throwing(new InvalidOperationException("the model is broken"))));

        await agent.RunAsync("q", TestAgent.Text);
        var trajectory = await Trajectories.ReadAsync(file);

        Assert.Equal(RlmStatus.Failed, trajectory.Status);
        Assert.Equal("System.InvalidOperationException: the model is broken", trajectory.Root.Error);
        Assert.Equal("System.InvalidOperationException: the model is broken", trajectory.Root.Calls.Single().Error);
    }

    [Fact]
    public async Task NotesWhatHappensAtAMomentAsItWas()
    {
        var root = ScriptedChatClient.Saying(
            "I would say {so}", ScriptedChatClient.Code("try:\n    wipe(path='/')\nexcept PermissionError:\n    FINAL('x')"));
        var (agent, file) = Trajectories.Recorded(new RlmAgentBuilder().UseRootClient(root)
            .Configure(o => o.PromptProfile = _ => PromptProfile.Default with { Nudge = "Write {code}" })
            .UseFunctions(new ApprovalRequiredAIFunction(AIFunctionFactory.Create((string path) => path, "wipe"))).Build());

        await agent.RunAsync("q", TestAgent.Text);
        var trajectory = await Trajectories.ReadAsync(file);

        Assert.Equal(
            [("Nudged", "Text = Write {code}", 1), ("ToolCallRefused", "Name = wipe, Arguments = {\"path\": \"/\"}", 2)],
            trajectory.Nodes.OfType<TrajectoryNote>().Select(note => (note.Kind, note.Text, note.Iteration)));
    }

    [Fact]
    public async Task TellsOfTheLimitThatEndedTheRun()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("while True: llm_query('x')"));
        var (agent, file) = Trajectories.Recorded(TestAgent.Of(root, configure: o =>
        {
            o.Budget.MaxSubCalls = 3;
            o.Calls.ShareIdenticalPrompts = false;
        }));

        var response = await agent.RunAsync("q", TestAgent.Text);
        var trajectory = await Trajectories.ReadAsync(file);

        Assert.Equal((RlmStatus.OutOfBudget, response.Metadata.ExhaustedLimit), (trajectory.Status, trajectory.Root.ExhaustedLimit));
        Assert.Equal("last", trajectory.Root.Calls[^1].Purpose);
    }

    [Fact]
    public async Task AStreamThatFailsCostsTheTrajectoryAndNotTheRun()
    {
        var response = await TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('x')")))
            .WithTrajectory(() => new FailingStream()).RunAsync("q", TestAgent.Text);

        Assert.Equal("x", response.Text);
        Assert.Equal("the disk is full", response.Metadata.TrajectoryError?.Message);
    }

    [Fact]
    public async Task AFileThatCannotBeMadeIsToldBeforeAnyModelIsAsked()
    {
        var root = ScriptedChatClient.Saying("never");
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "missing", "run.jsonl");

        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => TestAgent.Of(root).WithTrajectory(path).RunAsync("q", "text"));

        Assert.Empty(root.Calls);
    }

    [Fact]
    public async Task EveryRunHasAFileOfItsOwnInAFolder()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var agent = new RlmAgentBuilder().UseRootClient(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('x')")))
                .UseTrajectories(folder).Build();

            var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => agent.RunAsync($"question {i}", TestAgent.Text)));

            Assert.Equal(10, Directory.GetFiles(folder, "*.jsonl").Length);
            for (var i = 0; i < 10; i++)
                Assert.Equal($"question {i}", (await RlmTrajectory.ReadAsync(responses[i].Metadata.TrajectoryPath!)).Question);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task AnAgentOfAContainerWritesThemToo()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var services = new ServiceCollection().AddSingleton<IChatClient>(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('x')")));
            services.AddRlm().UseTrajectories(_ => folder);
            await using var provider = services.BuildServiceProvider();

            var response = await provider.GetRequiredService<RlmAgent>().RunAsync("q", TestAgent.Text);

            Assert.Equal("x", (await RlmTrajectory.ReadAsync(response.Metadata.TrajectoryPath!)).Answer);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("hello", "no trajectory")]
    [InlineData("{\"a\":1}", "no trajectory")]
    [InlineData("[]", "no trajectory")]
    [InlineData("{\"type\":\"rlm-trajectory\",\"version\":99,\"started\":\"2026-01-01T00:00:00Z\"}", "version 99")]
    [InlineData("{\"type\":\"rlm-trajectory\",\"version\":1,\"started\":\"2026-01-01T00:00:00Z\"}\n{\"t\n{}", "Line 2")]
    public async Task SaysWhatIsWrongWithAFile(string text, string problem)
    {
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => Trajectories.ReadAsync(text));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepsTextOfAllKinds()
    {
        var text = "\u2028 </script> \" \\ \u0000 \u001b \ud83d\ude00 lone \ud800 half, and some more to be a text of its own";
        var root = new ScriptedChatClient(_ => "```repl\nFINAL('x')\n```");
        var sub = new ScriptedChatClient(_ => text);
        var (agent, file) = Trajectories.Recorded(TestAgent.Of(
            ScriptedChatClient.Saying(ScriptedChatClient.Code("llm_query('p')\nFINAL('x')")), sub));

        await agent.RunAsync("q", TestAgent.Text);
        var reply = (await Trajectories.ReadAsync(file)).Root.SubCalls.Single().Reply;

        Assert.Equal(text.Replace('\ud800', '\ufffd'), reply);
    }

    [Fact]
    public async Task ContextsOfTheSameTextHaveTheSameHashAndOthersAnother()
    {
        var hashes = new List<string>();
        foreach (var context in new[]
        {
            InMemoryContext.FromText("the text"), InMemoryContext.FromText("the text"), InMemoryContext.FromText("the texts"),
            InMemoryContext.FromText("the tent"), InMemoryContext.FromText(new string('a', 1 << 20)),
            InMemoryContext.FromText(new string('a', 1 << 19) + 'b' + new string('a', (1 << 19) - 1)),
        })
        {
            var (agent, file) = Trajectories.Recorded(TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('x')"))));
            await agent.RunAsync("q", context);
            var told = (await Trajectories.ReadAsync(file)).Root.Context!;
            Assert.Equal((ContextKind.Text, 1), (told.Kind, told.Documents));
            hashes.Add(told.Hash!);
        }

        Assert.Equal(hashes[0], hashes[1]);
        Assert.Equal(5, hashes.Distinct().Count());
    }

    private static RlmAgent TreeAgent(TreeModels models) => new RlmAgentBuilder()
        .UseRootClient(models.Root).UseSubClient(models.Sub).UseNamedClient("other", models.Other)
        .Configure(o =>
        {
            o.MaxDepth = 3;
            o.MaxIterations = 6;
            o.Budget.MaxAgents = 30;
            o.Calls.RetryDelay = TimeSpan.FromMilliseconds(1);
        }).Build();

    private static Task AssertSameFiguresAsync(RlmMetadata metadata, RlmTrajectory trajectory)
    {
        Assert.True(trajectory.IsComplete);
        AssertSame(metadata.Usage, trajectory.Usage);
        var nodes = metadata.Root.DescendantsAndSelf().OrderBy(node => node.Id).ToList();
        Assert.Equal(nodes.Select(node => node.Id), trajectory.Agents.Select(agent => agent.Agent).Order());
        foreach (var node in nodes)
        {
            var agent = trajectory.Agents.Single(agent => agent.Agent == node.Id);
            Assert.Equal(
                (node.Status, node.Origin, node.Iterations, node.Cells, node.ModelCalls, node.FailedCalls, node.OwnCost, node.Depth),
                (agent.Status, agent.Origin, agent.Figures!.Iterations, agent.Figures.Cells, agent.Figures.ModelCalls,
                    agent.Figures.FailedCalls, agent.OwnCost, agent.Depth));
            Assert.Equal(
                (node.Duration, node.ModelTime, node.CodeTime, node.CodeSteps),
                (agent.Figures.Duration, agent.Figures.ModelTime, agent.Figures.CodeTime, agent.Figures.CodeSteps));
            AssertSame(node.OwnUsage, agent.OwnUsage);
            Assert.Equal(node.Children.Select(child => child.Id), agent.Agents.Select(child => child.Agent));
            Assert.Equal(node.SubCalls.Select(call => (call.Id, call.Model, call.Failed, call.IsNested, call.FromCache)),
                agent.SubCalls.OrderBy(call => call.Id).Select(call => (call.Id, call.Model, call.Error is not null, call.IsNested, call.FromCache)));

            // The calls one by one come to the same.
            var sum = new UsageDetails { InputTokenCount = 0, OutputTokenCount = 0, TotalTokenCount = 0 };
            foreach (var call in agent.Calls.Concat<TrajectoryNode>(agent.SubCalls))
                sum.Add(call.Usage ?? new UsageDetails());
            AssertSame(node.OwnUsage, sum);
        }

        return Task.CompletedTask;
    }

    private static void AssertSame(UsageDetails expected, UsageDetails actual) => Assert.Equal(
        (expected.InputTokenCount, expected.OutputTokenCount, expected.TotalTokenCount, expected.CachedInputTokenCount ?? 0),
        (actual.InputTokenCount, actual.OutputTokenCount, actual.TotalTokenCount, actual.CachedInputTokenCount ?? 0));

    private sealed class FailingStream : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("the disk is full");
    }
}
