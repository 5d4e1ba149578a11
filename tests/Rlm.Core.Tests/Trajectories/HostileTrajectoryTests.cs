using System.Text.Json;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Trajectories;

/// <summary>Files that say they are trajectories: what is wrong with them is told in one way, and none of them takes the process with it.</summary>
public class HostileTrajectoryTests
{
    private const string Head = """{"type":"rlm-trajectory","version":1,"started":"2026-01-01T00:00:00Z"}""";
    private const string Agent = """{"type":"agent","t":0,"agent":1,"question":"q"}""";

    [Theory]
    [InlineData("""{"type":"agent","t":1e20,"agent":1}""")]
    [InlineData("""{"type":"agent","t":-5,"agent":1}""")]
    [InlineData("""{"type":"agent","t":0,"agent":1e30}""")]
    [InlineData("""{"type":"agent","t":0,"agent":1,"question":{"id":null,"text":"x"}}""")]
    [InlineData("""{"type":"agent","t":0,"agent":1,"question":{"id":"a","parts":[{"id":"a","at":0,"length":5}]}}""")]
    [InlineData("""{"type":"agent","t":0,"agent":1,"question":"\ud800"}""")]
    [InlineData("[]")]
    [InlineData("""{"type":5}""")]
    public async Task ALineThatNobodyWritesIsDamage(string line) =>
        await Assert.ThrowsAsync<InvalidDataException>(() => Trajectories.ReadAsync($"{Head}\n{line}\n{Agent}"));

    [Fact]
    public async Task CostsBeyondAllNumbersAreDamage()
    {
        var calls = Enumerable.Range(1, 2).Select(static i =>
            $$"""{"type":"subcall","t":1,"agent":1,"subCall":{{i}}}""" + "\n"
            + $$"""{"type":"subcall.end","t":1,"agent":1,"subCall":{{i}},"cost":79228162514264337593543950335,"usage":{"input":1} }""");

        await Assert.ThrowsAsync<InvalidDataException>(() => Trajectories.ReadAsync($"{Head}\n{Agent}\n{string.Join('\n', calls)}"));
    }

    [Fact]
    public async Task NoAgentIsPartOfItself()
    {
        var trajectory = await Trajectories.ReadAsync($$"""{{Head}}""" + "\n" + """{"type":"agent","t":0,"agent":1,"parent":1,"question":"q"}""");

        Assert.Equal("q", Assert.Single(trajectory.Nodes).ToString()?.Length > 0 ? trajectory.Question : null);
        trajectory.WriteHtml(new MemoryStream());
    }

    [Fact]
    public async Task TheRootIsAnAgentThatIsPartOfNone()
    {
        var trajectory = await Trajectories.ReadAsync(
            Head + "\n" + """{"type":"agent","t":0,"agent":5,"question":"above"}""" + "\n" + """{"type":"agent","t":0,"agent":1,"parent":5}""");

        Assert.Equal(("above", 2), (trajectory.Question, trajectory.Nodes.Count));
        trajectory.WriteHtml(new MemoryStream());
    }

    [Theory]
    [InlineData(26)]
    [InlineData(60)]
    public async Task TextsThatQuoteEachOtherDoNotFillTheMemory(int times)
    {
        var notes = Enumerable.Range(1, times).Select(static i => Note(i, string.Join(',', Enumerable.Repeat(Part(i - 1, 10L << (i - 1)), 2))));

        await Assert.ThrowsAsync<InvalidDataException>(
            () => Trajectories.ReadAsync($"{Head}\n{Agent}\n{Note(0, "\"0123456789\"")}\n{string.Join('\n', notes)}\n{Agent}"));

        static string Part(int of, long length) => $$"""{"id":"b{{of}}","at":0,"length":{{length}}}""";

        static string Note(int id, string parts) =>
            $$$"""{"type":"note","t":1,"agent":1,"kind":"x","text":{"id":"b{{{id}}}","parts":[{{{parts}}}]}}""";
    }

    [Fact]
    public async Task AgentsNestedVeryDeepAreShown()
    {
        var lines = Enumerable.Range(0, 20_000).Select(static i => $$"""{"type":"agent","t":0,"agent":{{i}},"parent":{{i - 1}}}""");

        var trajectory = await Trajectories.ReadAsync($"{Head}\n{string.Join('\n', lines)}");

        Assert.Equal(20_000, trajectory.Nodes.Count);
        trajectory.WriteHtml(new MemoryStream());
    }

    [Fact]
    public async Task TwoRunsAtOnceDoNotWriteTheSameFile()
    {
        var path = Path.Join(Directory.CreateTempSubdirectory("rlm-").FullName, "run.jsonl");
        TaskCompletionSource asked = new(), goOn = new();
        var slow = new ScriptedChatClient(async _ =>
        {
            asked.TrySetResult();
            await goOn.Task;
            return ScriptedChatClient.Reply(ScriptedChatClient.Code("FINAL('one')"));
        });
        var first = TestAgent.Of(slow).WithTrajectory(path).RunAsync("the first", "text");
        await asked.Task;
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('two')"));
        var agent = TestAgent.Of(root).WithTrajectory(path);

        await Assert.ThrowsAnyAsync<IOException>(() => agent.RunAsync("the second", "text"));

        Assert.Empty(root.Calls);
        goOn.SetResult();
        await first;
        Assert.Equal(("the first", "one"), ((await RlmTrajectory.ReadAsync(path)).Question, (await RlmTrajectory.ReadAsync(path)).Answer));
        await agent.RunAsync("the second", "text");
        Assert.Equal("the second", (await RlmTrajectory.ReadAsync(path)).Question);
    }

    [Fact]
    public async Task ArgumentsThatAreNoJsonCostNoTrajectory()
    {
        var root = new ScriptedChatClient(call => Task.FromResult(call.Number == 0
            ? new Microsoft.Extensions.AI.ChatResponse(new Microsoft.Extensions.AI.ChatMessage(
                Microsoft.Extensions.AI.ChatRole.Assistant,
                [new Microsoft.Extensions.AI.FunctionCallContent("c", "find", new Dictionary<string, object?>
                {
                    ["text"] = double.NaN, ["more"] = default(JsonElement),
                })]))
            : ToolConversations.Submitting("done")));
        var (agent, file) = Trajectories.Recorded(ToolConversations.Agent(root));

        var response = await agent.RunAsync("q", "text");

        Assert.Equal((RlmStatus.Answered, null), (response.Status, response.Metadata.TrajectoryError));
        Assert.Equal("done", (await Trajectories.ReadAsync(file)).Answer);
    }
}
