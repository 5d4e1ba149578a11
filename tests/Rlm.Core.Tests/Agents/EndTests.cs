using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Contexts;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

public class EndTests
{
    [Theory]
    [InlineData("```repl\nprint(1 / 0)\n```", "ZeroDivisionError: division by zero")]
    [InlineData("I would rather talk.", "code block")]
    public async Task SaysWhatWentWrongLast(string reply, string expected)
    {
        var response = await TestAgent.Of(ScriptedChatClient.Saying(reply), configure: o => o.Mode = RlmMode.Code).RunAsync("q", "text");

        Assert.Equal(RlmStatus.TooManyErrors, response.Status);
        Assert.Contains(expected, response.Metadata.LastError, StringComparison.Ordinal);
        var mended = await TestAgent.Of(ScriptedChatClient.Saying(reply, ScriptedChatClient.Code("FINAL('x')"))).RunAsync("q", "text");
        Assert.Null(mended.Metadata.LastError);
    }

    [Fact]
    public async Task ADisposedContextEndsTheRunBeforeAModelIsAsked()
    {
        using var folder = new Rlm.Contexts.Tests.TemporaryFolder();
        folder.Write("a.txt", "text");
        IContextEnvironment[] contexts = [InMemoryContext.FromText("text"), InMemoryContext.FromTexts(["a", "b"]), await FileSystemContext.OpenAsync(folder.Path), await MemoryMappedContext.OpenAsync(Path.Combine(folder.Path, "a.txt"))];
        foreach (var context in contexts)
        {
            var root = ScriptedChatClient.Saying("never");
            await context.DisposeAsync();

            var response = await TestAgent.Of(root).RunAsync("q", context);

            Assert.IsType<ObjectDisposedException>(response.Error);
            Assert.Empty(root.Calls);
        }
    }

    [Fact]
    public async Task TakesAPlainReplyOnlyToTheLastRequest()
    {
        var root = new ScriptedChatClient(call =>
            call.Last.Contains("no more turns", StringComparison.Ordinal) ? "It is swordfish." : ScriptedChatClient.Code("print(1)"));

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 3).RunAsync("q", "text");

        Assert.Equal(RlmStatus.OutOfIterations, response.Status);
        Assert.Equal(AnswerOrigin.PlainReply, response.Metadata.Origin);
        Assert.Equal("It is swordfish.", response.Text);
        Assert.Equal(3, response.Metadata.Iterations);
        Assert.Equal(4, root.Calls.Count);
    }

    [Fact]
    public async Task RunsAProgramThatComesInsteadOfThePlainReply()
    {
        var root = new ScriptedChatClient(call =>
            ScriptedChatClient.Code(call.Last.Contains("no more turns", StringComparison.Ordinal) ? "FINAL(x)" : "x = 'kept'"));

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync("q", "text");

        Assert.Equal(RlmStatus.OutOfIterations, response.Status);
        Assert.Equal("kept", response.Text);
    }

    [Fact]
    public async Task FallsBackToTheDraftWhereTheLastRequestFails()
    {
        var root = new ScriptedChatClient(call =>
            call.Number > 0 ? throw new HttpRequestException("down") : ScriptedChatClient.Code("answer['content'] = 'draft'"));

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync("q", "text");

        Assert.Equal(RlmStatus.OutOfIterations, response.Status);
        Assert.Equal(AnswerOrigin.Draft, response.Metadata.Origin);
        Assert.Equal("draft", response.Text);
        Assert.IsType<HttpRequestException>(response.Error);
    }

    [Fact]
    public async Task GivesUpAfterErrorsInARow()
    {
        var root = new ScriptedChatClient(call => call.Last.Contains("no more turns", StringComparison.Ordinal) ? "" : ScriptedChatClient.Code("1/0"));

        var response = await TestAgent.Of(root, configure: o => o.MaxConsecutiveErrors = 3).RunAsync("q", "text");

        Assert.Equal(RlmStatus.TooManyErrors, response.Status);
        Assert.Equal(3, response.Metadata.Iterations);
        Assert.Equal(AnswerOrigin.None, response.Metadata.Origin);
        Assert.Equal("", response.Text);
    }

    [Fact]
    public async Task StartsCountingErrorsAnewAfterASuccess()
    {
        var root = new ScriptedChatClient(call => ScriptedChatClient.Code(
            call.Number == 8 ? "FINAL('done')" : call.Number % 3 == 2 ? "print(1)" : "1/0"));

        var response = await TestAgent.Of(root, configure: o => o.MaxConsecutiveErrors = 3).RunAsync("q", "text");

        Assert.Equal(RlmStatus.Answered, response.Status);
    }

    [Fact]
    public async Task FailsWithTheErrorAndTheDraftWhereTheRootModelFails()
    {
        var root = new ScriptedChatClient(call =>
            call.Number > 0 ? throw new InvalidOperationException("no more") : ScriptedChatClient.Code("answer['content'] = 'draft'"));

        var response = await TestAgent.Of(root).RunAsync("q", "text");

        Assert.Equal(RlmStatus.Failed, response.Status);
        Assert.Equal("no more", Assert.IsType<InvalidOperationException>(response.Error).Message);
        Assert.Equal("draft", response.Text);
        Assert.Equal(AnswerOrigin.Draft, response.Metadata.Origin);
        Assert.True(response.Metadata.UsageIsEstimated);
    }

    [Fact]
    public async Task CountsNothingForACallThatNeverGotThrough()
    {
        var root = ScriptedChatClient.Throwing(new HttpRequestException(HttpRequestError.ConnectionError, "refused"));

        var response = await TestAgent.Of(root).RunAsync("q", "text");

        Assert.Equal(RlmStatus.Failed, response.Status);
        Assert.Equal(0, response.Usage.TotalTokenCount);
        Assert.False(response.Metadata.UsageIsEstimated);
    }

    [Fact]
    public async Task StopsAtTheTimeLimitWithTheDraft()
    {
        var root = new ScriptedChatClient(async call =>
        {
            if (call.Number > 0)
                await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return ScriptedChatClient.Reply(ScriptedChatClient.Code("answer['content'] = 'draft'"));
        });

        var response = await TestAgent.Of(root, configure: o => o.Budget.RunTime = TimeSpan.FromSeconds(1)).RunAsync("q", "text");

        Assert.Equal(RlmStatus.TimedOut, response.Status);
        Assert.Equal("draft", response.Text);
        Assert.Null(response.Error);
        Assert.True(response.Metadata.UsageIsEstimated);
    }

    [Fact]
    public async Task AsksForAnAnswerInTheTimeHeldBack()
    {
        var root = new ScriptedChatClient(async call =>
        {
            if (call.Last.Contains("no more turns", StringComparison.Ordinal))
                return ScriptedChatClient.Reply("just in time");
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            throw new InvalidOperationException();
        });

        // A tenth of it is held back: enough also on a machine that does much else.
        var response = await TestAgent.Of(root, configure: o => o.Budget.RunTime = TimeSpan.FromSeconds(10)).RunAsync("q", "text");

        Assert.Equal(RlmStatus.TimedOut, response.Status);
        Assert.Equal("just in time", response.Text);
    }

    [Fact]
    public async Task LeavesAModelThatDoesNotListen()
    {
        using var never = new SemaphoreSlim(0);
        var root = new ScriptedChatClient(async _ =>
        {
            await never.WaitAsync();
            return ScriptedChatClient.Reply("late");
        });

        var response = await TestAgent.Of(root, configure: o => o.Budget.CallTime = TimeSpan.FromMilliseconds(50)).RunAsync("q", "text");

        Assert.Equal(RlmStatus.Failed, response.Status);
        Assert.IsType<TimeoutException>(response.Error);
        never.Release();
    }

    [Fact]
    public async Task StopsACellAtItsTimeLimitAndGoesOn()
    {
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("x = 1\nprint('before')\nwhile True:\n    try:\n        x += 1\n    except BaseException:\n        pass"),
            ScriptedChatClient.Code("FINAL(x > 1)"));

        var response = await TestAgent.Of(root, configure: o => o.CellTime = TimeSpan.FromMilliseconds(100)).RunAsync("q", "text");

        Assert.Equal("True", response.Text);
        Assert.Contains("stopped at a limit", root.Calls.Last().Last, StringComparison.Ordinal);
        Assert.Contains("before", root.Calls.Last().Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndsOutOfBudgetWhenTheSubCallsAreUsedUp()
    {
        var root = new ScriptedChatClient(call =>
            call.Last.Contains("no more turns", StringComparison.Ordinal) ? "what I have" : ScriptedChatClient.Code("print(llm_query('a'))"));
        var sub = ScriptedChatClient.Saying("b");

        var response = await TestAgent.Of(root, sub, o => o.Budget.MaxSubCalls = 2).RunAsync("q", "text");

        Assert.Equal(RlmStatus.OutOfBudget, response.Status);
        Assert.Equal(BudgetLimit.SubCalls, response.Metadata.ExhaustedLimit);
        Assert.Equal("what I have", response.Text);
        Assert.Equal(2, sub.Calls.Count);
        Assert.Contains("no sub-calls are left", root.Calls.Last().All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndsOutOfBudgetWhenTheTokensAreUsedUpButStillAsksForAnAnswer()
    {
        var root = new ScriptedChatClient(call => Task.FromResult(ScriptedChatClient.Reply(
            call.Last.Contains("no more turns", StringComparison.Ordinal) ? "what I have" : ScriptedChatClient.Code("print('x' * 1000)"),
            input: 2_000,
            output: 100)));

        var response = await TestAgent.Of(root, configure: o =>
        {
            o.Budget.MaxTokens = 60_000;
            o.Budget.DefaultOutputTokens = 500;
            o.MaxOutputCharacters = 2_000;
        }).RunAsync("q", "text");

        Assert.Equal(RlmStatus.OutOfBudget, response.Status);
        Assert.Equal(BudgetLimit.Tokens, response.Metadata.ExhaustedLimit);
        Assert.Equal("what I have", response.Text);
        Assert.InRange(response.Usage.TotalTokenCount!.Value, 1, 60_000);
        Assert.All(root.Calls, call => Assert.InRange(call.Options!.MaxOutputTokens!.Value, 1, 500));
    }
}
