using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

public class CancellationTests
{
    [Fact]
    public async Task CarriesDraftAndAccountSoFar()
    {
        using var cancel = new CancellationTokenSource();
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("answer['content'] = 'half'"), ScriptedChatClient.Code("answer['content'] = 'more'\nllm_query('wait')"));
        var sub = new ScriptedChatClient(async call =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return ScriptedChatClient.Reply("never");
        });

        var canceled = await Assert.ThrowsAsync<RlmCanceledException>(() => TestAgent.Of(root, sub).RunAsync("q", "text", cancel.Token));

        Assert.Equal("more", canceled.Draft);
        Assert.Equal(cancel.Token, canceled.CancellationToken);
        Assert.Equal(2, canceled.Metadata.Iterations);
        Assert.Equal(30, canceled.Metadata.RootUsage.TotalTokenCount);
        Assert.True(canceled.Metadata.UsageIsEstimated);
        Assert.Equal("cancelled", Assert.Single(canceled.Metadata.SubCalls).Error);
    }

    [Fact]
    public async Task StopsBeforeAnyModelIsAskedWhenCancelledAlready()
    {
        var root = ScriptedChatClient.Saying("");

        await Assert.ThrowsAsync<RlmCanceledException>(() => TestAgent.Of(root).RunAsync("q", "text", new CancellationToken(canceled: true)));

        Assert.Empty(root.Calls);
    }

    [Fact]
    public async Task StopsAComputingCell()
    {
        using var cancel = new CancellationTokenSource();
        var root = new ScriptedChatClient(_ =>
        {
            cancel.CancelAfter(50);
            return ScriptedChatClient.Code("while True: pass");
        });

        await Assert.ThrowsAsync<RlmCanceledException>(() => TestAgent.Of(root).RunAsync("q", "text", cancel.Token));
    }

    [Fact]
    public async Task TurnsWhateverAClientThrowsOnCancellationIntoOneException()
    {
        using var cancel = new CancellationTokenSource();
        var root = new ScriptedChatClient(async _ =>
        {
            await cancel.CancelAsync();
            throw new IOException("connection aborted");
        });

        await Assert.ThrowsAsync<RlmCanceledException>(() => TestAgent.Of(root).RunAsync("q", "text", cancel.Token));
    }

    [Fact]
    public async Task EndsCleanlyAtAnyPoint()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            using var cancel = new CancellationTokenSource();
            var events = 0;
            var at = random.Next(1, 40);
            var root = new ScriptedChatClient(async call =>
            {
                await Touch(call.CancellationToken);
                return ScriptedChatClient.Reply(ScriptedChatClient.Code(
                    call.Number == 3 ? "FINAL('done')" : "answer['content'] = str(len(answer['content']))\nllm_query_batched([str(i) for i in range(10)])"));
            });
            var sub = new ScriptedChatClient(async call =>
            {
                await Touch(call.CancellationToken);
                return ScriptedChatClient.Reply("ok");
            });
            var agent = TestAgent.Of(root, sub, o => o.Budget.MaxConcurrentCalls = 4);

            try
            {
                var response = await agent.RunAsync("q", "text", cancel.Token);
                Assert.Equal(RlmStatus.Answered, response.Status);
                Assert.Equal(4 * 15, response.Metadata.RootUsage.TotalTokenCount);
                Assert.Equal(30 * 15, response.Metadata.SubUsage.TotalTokenCount);
            }
            catch (RlmCanceledException canceled)
            {
                Assert.True(cancel.IsCancellationRequested);
                var reported = canceled.Metadata.SubCalls.Count(sub => !sub.Failed);
                Assert.True(canceled.Metadata.SubUsage.TotalTokenCount >= reported * 15);
                Assert.Equal(sub.Calls.Count, canceled.Metadata.SubCalls.Count);
            }

            async Task Touch(CancellationToken token)
            {
                if (Interlocked.Increment(ref events) == at)
                    await cancel.CancelAsync();
                if (random.Next(2) == 0)
                    await Task.Delay(1, token);
                token.ThrowIfCancellationRequested();
            }
        }
    }
}
