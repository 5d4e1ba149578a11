using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

public class LoopTests
{
    [Theory]
    [InlineData("answer['content'] = '42'; answer['ready'] = True", "42")]
    [InlineData("answer['content'] = 42; answer['ready'] = True", "42")]
    [InlineData("answer.update(content='42', ready=True)", "42")]
    [InlineData("FINAL('42')", "42")]
    [InlineData("FINAL(6 * 7)", "42")]
    [InlineData("result = '42'\nFINAL_VAR('result')", "42")]
    [InlineData("result = 42\nFINAL_VAR(result)", "42")]
    [InlineData("SUBMIT('42')", "42")]
    [InlineData("SUBMIT(answer='42')", "42")]
    [InlineData("FINAL([1, 'a', None])", "[1, \"a\", null]")]
    [InlineData("SUBMIT(who='me', year=1999)", "{\n  \"who\": \"me\",\n  \"year\": 1999\n}")]
    [InlineData("try:\n    FINAL('42')\nexcept BaseException:\n    FINAL('caught')\nfinally:\n    pass", "42")]
    [InlineData("def f():\n    FINAL('42')\nf()\nprint('never')", "42")]
    public async Task AcceptsEveryWayToSubmit(string code, string expected)
    {
        var response = await TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code(code))).RunAsync("q", "text");

        Assert.Null(response.Error);
        Assert.Equal(RlmStatus.Answered, response.Status);
        Assert.Equal(AnswerOrigin.Submitted, response.Metadata.Origin);
        Assert.Equal(expected, response.Text);
        Assert.Equal(1, response.Metadata.Iterations);
    }

    [Theory]
    [InlineData("FINAL(None)", "None is no answer")]
    [InlineData("FINAL('')", "the answer is empty")]
    [InlineData("FINAL_VAR('missing')", "no variable 'missing'")]
    [InlineData("answer['ready'] = True", "answer[\"content\"] is empty")]
    [InlineData("answer['content'] = 'half'; answer['ready'] = True\n1 / 0", "the cell failed, so it is back to False")]
    public async Task RefusesWhatIsNoAnswer(string code, string told)
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(code), ScriptedChatClient.Code("FINAL('done')"));

        var response = await TestAgent.Of(root).RunAsync("q", "text");

        Assert.Equal("done", response.Text);
        Assert.Contains(told, root.Calls.Last().Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TellsTheRootModelQuestionAndShapeButNotTheText()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(context.upper()[:3] + query)"));

        var response = await TestAgent.Of(root).RunAsync("Which {{shape}}?", "abc" + new string('x', 12_345));

        Assert.Equal("ABCWhich {{shape}}?", response.Text);
        var call = Assert.Single(root.Calls);
        Assert.Equal([ChatRole.System, ChatRole.User], call.Messages.Select(message => message.Role));
        Assert.Contains("Which {{shape}}?", call.Last, StringComparison.Ordinal);
        Assert.Contains("12,348 characters", call.Last, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", call.All, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", call.Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepsVariablesFromCellToCellAlsoWhenOneFails()
    {
        var told = await TestAgent.RunCellsAsync("text", "a = 1\nb = a / 0", "print('a is', a)");

        Assert.Contains("Traceback (most recent call last)", told[0], StringComparison.Ordinal);
        Assert.Contains("line 2", told[0], StringComparison.Ordinal);
        Assert.Contains("ZeroDivisionError: division by zero", told[0], StringComparison.Ordinal);
        Assert.Contains("a is 1", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TellsOfSyntaxErrors()
    {
        var told = await TestAgent.RunCellsAsync("text", "print('x'\nfor");

        Assert.Contains("SyntaxError", told[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsWhatIsPrintedAndTheLastExpression()
    {
        var told = await TestAgent.RunCellsAsync("text", "print('printed')\n'ec' + 'ho'", "x = 1");

        Assert.Contains("printed\n'echo'", told[0], StringComparison.Ordinal);
        Assert.Contains("It printed nothing", told[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShowsHeadAndTailOfLongOutputAndHowMuchIsLeftOut()
    {
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("print('head' + 'x' * 100_000 + 'tail')"), ScriptedChatClient.Code("FINAL('done')"));

        await TestAgent.Of(root, configure: o => o.MaxOutputCharacters = 1_000).RunAsync("q", "text");

        var told = root.Calls.Last().Last;
        Assert.Contains("head", told, StringComparison.Ordinal);
        Assert.Contains("tail", told, StringComparison.Ordinal);
        Assert.InRange(told.Length, 1_000, 1_500);
        Assert.Matches(@"99[,\d]* ", told);
    }

    [Fact]
    public async Task OnlyEverAppendsToTheConversation()
    {
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("print(1)"), "no code", ScriptedChatClient.Code("1/0"), ScriptedChatClient.Code("FINAL('done')"));

        await TestAgent.Of(root).RunAsync("q", "text");

        var texts = root.Calls.Select(call => call.Messages.Select(message => message.Text).ToList()).ToList();
        for (var i = 1; i < texts.Count; i++)
            Assert.Equal(texts[i - 1], texts[i].Take(texts[i - 1].Count));
    }

    [Fact]
    public async Task SendsTheOptionsOfEachRole()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(llm_query('hello'))"));
        var sub = ScriptedChatClient.Saying("hi");

        await TestAgent.Of(root, sub, o =>
        {
            o.RootChatOptions = new ChatOptions { ModelId = "big", Temperature = 0.5f };
            o.SubChatOptions = new ChatOptions { ModelId = "small", MaxOutputTokens = 77 };
        }).RunAsync("q", "text");

        Assert.Equal("big", Assert.Single(root.Calls).Options!.ModelId);
        Assert.Equal(0.5f, root.Calls.First().Options!.Temperature);
        Assert.Equal("small", Assert.Single(sub.Calls).Options!.ModelId);
        Assert.Equal(77, sub.Calls.First().Options!.MaxOutputTokens);
    }

    [Fact]
    public async Task AddsTheHostsInstructionsToThePrompt()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('done')"));

        await TestAgent.Of(root, configure: o => o.Instructions = "Answer in French.").RunAsync("q", "text");

        Assert.Contains("Answer in French.", root.Calls.First().Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GivesBackNamesNoProgramCanDoWithout()
    {
        var told = await TestAgent.RunCellsAsync("the text", "context = 'gone'\nchunk = 'mine'", "print(context, chunk)", "del chunk", "print(len(chunk()))");

        Assert.Contains("You assigned to context", told[0], StringComparison.Ordinal);
        Assert.Contains("Your variable chunk hides the function", told[0], StringComparison.Ordinal);
        Assert.Contains("the text mine", told[1], StringComparison.Ordinal);
        Assert.Contains("1", told[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ServesManyRunsAtOnce()
    {
        var root = new ScriptedChatClient(async call =>
        {
            await Task.Delay(5);
            return ScriptedChatClient.Reply(ScriptedChatClient.Code(call.Number % 2 == 0 ? "x = int(context)\nprint(x)\nFINAL(x * 2)" : "FINAL(int(context) * 2)"));
        });
        var agent = TestAgent.Of(root);

        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => agent.RunAsync("q", $"{i}")));

        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i * 2}"), responses.Select(response => response.Text));
    }
}
