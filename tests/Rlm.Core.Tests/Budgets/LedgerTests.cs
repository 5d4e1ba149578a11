using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Budgets;

public class LedgerTests
{
    /// <summary>Random costs below what was reserved, random latencies and failures: the truth is what the scripted models keep.</summary>
    [Fact]
    public async Task NeverOverspendsAndAgreesWithTheModels()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var maxTokens = random.Next(20_000, 200_000);
            var maxSubCalls = random.Next(1, 80);
            long truth = 0;
            var unknown = 0;
            var inFlight = 0;
            var most = 0;
            var gate = new Lock();
            var root = new ScriptedChatClient(call => Pay(call, ScriptedChatClient.Code(
                "try:\n    r = llm_query_batched(['x' * (i * 10 + 1) for i in range(20)])\nexcept Exception as e:\n    r = str(e)\n" +
                $"try:\n    llm_query('single')\nexcept Exception as e:\n    pass\nif {call.Number} > 3: FINAL('done')")));
            var sub = new ScriptedChatClient(async call =>
            {
                int delay, fate;
                lock (gate)
                {
                    most = Math.Max(most, ++inFlight);
                    (delay, fate) = (random.Next(3), random.Next(8));
                }

                if (delay > 0)
                    await Task.Delay(delay);
                lock (gate)
                    inFlight--;
                if (fate == 0)
                {
                    // A failed call may have cost anything up to what was reserved.
                    Interlocked.Increment(ref unknown);
                    throw new InvalidOperationException("failed");
                }

                return await Pay(call, "ok");
            });
            var agent = TestAgent.Of(root, sub, o =>
            {
                o.Budget.MaxTokens = maxTokens;
                o.Budget.MaxSubCalls = maxSubCalls;
                o.Budget.MaxConcurrentCalls = 1 + random.Next(8);
                o.Budget.DefaultOutputTokens = 300;
                o.MaxOutputCharacters = 500;
            });

            var response = await agent.RunAsync("q", "text");

            var total = response.Usage.TotalTokenCount!.Value;
            Assert.True(total <= maxTokens, $"seed {seed}: {total} of {maxTokens}");
            Assert.True(unknown == 0 ? total == truth : total >= truth, $"seed {seed}: {total}, but the models say {truth}");
            Assert.Equal(unknown > 0, response.Metadata.UsageIsEstimated);
            Assert.InRange(sub.Calls.Count, 0, maxSubCalls);
            Assert.Equal(sub.Calls.Count, response.Metadata.SubCalls.Count);
            Assert.Equal(total, response.Metadata.RootUsage.TotalTokenCount + response.Metadata.SubUsage.TotalTokenCount);
            Assert.Equal(total, response.Metadata.UsageByModel.Values.Sum(usage => usage.TotalTokenCount));
            Assert.Contains(response.Status, new[] { RlmStatus.Answered, RlmStatus.OutOfBudget });

            Task<ChatResponse> Pay(ScriptedCall call, string text)
            {
                var bytes = call.Messages.Sum(message => message.Text.Length);
                int input, output;
                lock (gate)
                    (input, output) = (random.Next(1, bytes), random.Next(1, call.Options!.MaxOutputTokens!.Value));
                Interlocked.Add(ref truth, input + output);
                return Task.FromResult(ScriptedChatClient.Reply(text, input, output));
            }
        }
    }

    [Fact]
    public async Task WaitsForCallsUnderWayBeforeItRefuses()
    {
        // Each call may cost 1,000 and costs 10: they fit one after the other, though not all at once.
        var root = new ScriptedChatClient(call => Task.FromResult(ScriptedChatClient.Reply(
            ScriptedChatClient.Code("FINAL(','.join(llm_query_batched(['a'] * 8)))"), 10, 10)));
        var sub = new ScriptedChatClient(async _ =>
        {
            await Task.Delay(5);
            return ScriptedChatClient.Reply("b", 5, 5);
        });

        var response = await TestAgent.Of(root, sub, o =>
        {
            o.MaxOutputCharacters = 256;
            o.Budget.MaxTokens = 16_000;
            o.Budget.DefaultOutputTokens = 1_500;
        }).RunAsync("q", "text");

        Assert.Equal("b,b,b,b,b,b,b,b", response.Text);
        Assert.Equal(20 + 80, response.Usage.TotalTokenCount);
    }

    [Fact]
    public async Task RefusesAPromptThatIsTooLargeButTakesASmallerOne()
    {
        var sub = ScriptedChatClient.Saying("ok");
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(
            "try:\n    llm_query('x' * 100_000)\nexcept RuntimeError as e:\n    print(e)"), ScriptedChatClient.Code("FINAL(llm_query('x'))"));

        var response = await TestAgent.Of(root, sub, o => o.Budget.MaxTokens = 60_000).RunAsync("q", "text");

        Assert.Equal(RlmStatus.Answered, response.Status);
        Assert.Equal("ok", response.Text);
        Assert.Matches(@"the call may cost up to 108,200 tokens, and \d+,\d+ are left", root.Calls.Last().Last);
    }

    [Fact]
    public async Task SendsNoOutputLimitWhereTheTokensAreNotLimited()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('x')"));

        await TestAgent.Of(root).RunAsync("q", "text");

        Assert.Null(root.Calls.First().Options?.MaxOutputTokens);
    }
}
