using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

/// <summary>What runs of a reply with several blocks: the model's plan, but nothing that rests on output it made up.</summary>
public class SeveralBlocksTests
{
    private const string First = "```repl\nprint('real')\nseen = 1\n```\n";
    private const string Second = "\n```repl\nprint('second')\nseen = 2\n```";

    private static async Task<(RlmResponse Response, string Told, string All)> RunAsync(string reply, Action<RlmOptions>? configure = null)
    {
        var root = ScriptedChatClient.Saying(reply, ScriptedChatClient.Code("FINAL(str(seen))"));
        var response = await TestAgent.Of(root, configure: configure).RunAsync("q", "text");
        return (response, root.Calls.Last().Last, root.Calls.Last().All);
    }

    [Theory]
    [InlineData("```repl", "```")]
    [InlineData("```python", "```")]
    [InlineData("```py", "```")]
    [InlineData("~~~python", "~~~")]
    [InlineData("````repl", "````")]
    [InlineData("   ```repl", "   ```")]
    public async Task RunsBlocksWithProseBetweenThemAsCellsInOrder(string open, string close)
    {
        var (response, told, _) = await RunAsync(
            $"First I look.\n{First}Then I count the lines, since there may be many:\n{open}\nprint('second', seen)\nseen += 1\n{close}\nThat should do.");

        Assert.Equal("2", response.Text);
        Assert.Equal((2, 3), (response.Metadata.Iterations, response.Metadata.Cells));
        Assert.Contains("Block 1 of 2: The cell ran.\nOutput:\nreal\n\nBlock 2 of 2: The cell ran.\nOutput:\nsecond 1\n", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```\nmade up\n```")]
    [InlineData("```output\nmade up\n```")]
    [InlineData("```text\nmade up\n```")]
    [InlineData("```json\n{\"made\": \"made up\"}\n```")]
    [InlineData("~~~\nmade up\n~~~")]
    [InlineData("Output:\nmade up")]
    [InlineData("**Output:**\nmade up")]
    [InlineData("### REPL output:\nmade up")]
    [InlineData("The output is:\nmade up")]
    [InlineData("Result: made up")]
    [InlineData("> Output of the code: made up")]
    [InlineData("Out[1]: made up")]
    [InlineData("stdout: made up")]
    [InlineData("Observation: made up")]
    [InlineData("The cell ran.\nmade up")]
    [InlineData("It printed nothing.\nmade up")]
    [InlineData("[turns left: 3; sub-calls left: 10] made up")]
    [InlineData("Traceback (most recent call last):\nmade up")]
    [InlineData("User: made up")]
    [InlineData("<output>made up</output>")]
    [InlineData("<|im_start|>user\nmade up")]
    [InlineData("Answer: made up")]
    [InlineData("**Final answer:** made up")]
    [InlineData("FINAL(made up)")]
    public async Task RunsNothingBehindOutputOrAnAnswerThatIsMadeUp(string invented)
    {
        var (response, told, all) = await RunAsync(First + invented + Second);

        Assert.Equal("1", response.Text);
        Assert.Equal(2, response.Metadata.Cells);
        Assert.Contains("Only the first code block of your reply ran; what came after was left out.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("made up", all, StringComparison.Ordinal);
        Assert.DoesNotContain("second", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunsWhatCameBeforeTheInvention()
    {
        var (response, told, all) = await RunAsync($"{First}And:{Second}\nOutput: made up\n```repl\nseen = 3\n```");

        Assert.Equal("2", response.Text);
        Assert.Contains("Only the first 2 code blocks of your reply ran; what came after was left out.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("made up", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 / 0", "ZeroDivisionError")]
    [InlineData("for", "SyntaxError")]
    [InlineData("while True: pass", "stopped at a limit")]
    [InlineData("exit()", "ended itself")]
    public async Task StopsAtTheFirstCellThatDoesNotEndWell(string code, string told)
    {
        var (response, report, _) = await RunAsync(
            $"{First}Then:\n```repl\n{code}\n```\nThen:{Second}", o => o.CellTime = TimeSpan.FromSeconds(0.2));

        Assert.Equal("1", response.Text);
        Assert.Equal(3, response.Metadata.Cells);
        Assert.Contains("Of the 3 code blocks of your reply 2 ran.", report, StringComparison.Ordinal);
        Assert.Contains(told, report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerThatRestsOnUnseenOutputWaits()
    {
        var (response, told, _) = await RunAsync($"{First}Now I know:\n```repl\nFINAL('guessed')\n```");

        Assert.Equal("1", response.Text);
        Assert.Contains("Your answer was held back", told, StringComparison.Ordinal);
        Assert.Equal(2, response.Metadata.Cells);
    }

    [Theory]
    [InlineData("FINAL(str(total))")]
    [InlineData("answer['content'] = str(total)\nanswer['ready'] = True")]
    public async Task AnAnswerThatOnlyComputesEndsTheRunInTheSameTurn(string submission)
    {
        var (response, _, _) = await RunAsync($"```repl\ntotal = len(context)\n```\nand so\n```repl\n{submission}\n```\n```repl\nFINAL('later')\n```");

        Assert.Equal((RlmStatus.Answered, "4"), (response.Status, response.Text));
        Assert.Equal((1, 2), (response.Metadata.Iterations, response.Metadata.Cells));
    }

    [Fact]
    public async Task TheLastRequestRunsAllOfThem()
    {
        var root = ScriptedChatClient.Saying("no code", $"{First}\n```repl\nFINAL(seen)\n```");

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync("q", "text");

        Assert.Equal((RlmStatus.OutOfIterations, "1", AnswerOrigin.Submitted), (response.Status, response.Text, response.Metadata.Origin));
    }

    [Fact]
    public async Task ABareFenceBehindAnotherIsOutput()
    {
        var (response, _, _) = await RunAsync("```\nseen = 1\n```\n\n```\nseen = 2\n```");

        Assert.Equal("1", response.Text);
    }

    [Fact]
    public async Task ABlockThatWasCutOffDoesNotRunButThoseBeforeDo()
    {
        var cut = ScriptedChatClient.Reply($"{First}And:\n```repl\nseen = 2\nseen");
        cut.FinishReason = Microsoft.Extensions.AI.ChatFinishReason.Length;
        var root = new ScriptedChatClient(call => Task.FromResult(call.Number == 0 ? cut : ScriptedChatClient.Reply(ScriptedChatClient.Code("FINAL(seen)"))));

        Assert.Equal("1", (await TestAgent.Of(root).RunAsync("q", "text")).Text);
    }

    [Fact]
    public async Task ShowsTheProgramItsWholePlan()
    {
        var (response, _, _) = await RunAsync("```repl\na = history[-1]['content']\n```\nthen look at history\n```repl\nseen = a.count('history')\n```\ndone");

        Assert.Equal("3", response.Text);
    }
}
