using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Budgets;

public class LimitTests
{
    private static readonly ModelPrice Price = new(2, 10, 0.5m);

    private static ScriptedChatClient Costing(string model, Func<ScriptedCall, string> answer, UsageDetails usage) => new(call => Task.FromResult(
        new ChatResponse(new ChatMessage(ChatRole.Assistant, answer(call))) { ModelId = model, Usage = usage, FinishReason = ChatFinishReason.Stop }))
    { ModelId = model };

    [Fact]
    public async Task AddsUpTheCostByThePricesOfTheHost()
    {
        var usage = new UsageDetails { InputTokenCount = 1_000_000, CachedInputTokenCount = 400_000, OutputTokenCount = 100_000, ReasoningTokenCount = 50_000 };
        var root = Costing("root", _ => ScriptedChatClient.Code("FINAL(llm_query('a'))"), usage);
        var sub = Costing("sub-2026", _ => "b", new UsageDetails { InputTokenCount = 10, OutputTokenCount = 10 });

        var response = await TestAgent.Of(root, sub, o =>
        {
            o.Budget.Prices["root"] = Price;
            o.Budget.Prices["sub-2026"] = new ModelPrice(1, 1);
        }).RunAsync("q", "text");

        Assert.Equal((0.6m * 2) + (0.4m * 0.5m) + (0.1m * 10) + 0.00002m, response.Metadata.Cost);
        Assert.Equal((400_000, 50_000), (response.Usage.CachedInputTokenCount, response.Usage.ReasoningTokenCount));
    }

    [Fact]
    public async Task KnowsNoCostWhereAPriceIsMissing()
    {
        var response = await TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('x')"))).RunAsync("q", "text");

        Assert.Null(response.Metadata.Cost);
    }

    [Fact]
    public async Task NeverSpendsMoreMoneyThanAllowed()
    {
        var usage = new UsageDetails { InputTokenCount = 1_000, OutputTokenCount = 300 };
        var root = Costing("root", call => call.Last.Contains("The money is used up", StringComparison.Ordinal) ? "what I have" : ScriptedChatClient.Code("x = 1"), usage);

        var response = await TestAgent.Of(root, configure: o =>
        {
            o.Budget.Prices["root"] = Price;
            o.Budget.MaxCost = 0.1m;
            o.Budget.DefaultOutputTokens = 500;
            o.MaxOutputCharacters = 1_000;
            o.MaxIterations = 100;
        }).RunAsync("q", "text");

        Assert.Equal((RlmStatus.OutOfBudget, BudgetLimit.Cost), (response.Status, response.Metadata.ExhaustedLimit));
        Assert.Equal("what I have", response.Text);
        Assert.InRange(response.Metadata.Cost!.Value, 0.04m, 0.1m);
        Assert.All(root.Calls, call => Assert.InRange(call.Options!.MaxOutputTokens!.Value, 1, 500));
    }

    [Fact]
    public async Task RefusesAModelWithoutAPriceWhereMoneyIsLimited()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(llm_query_batched(['a'])[0])"));
        root.ModelId = "root";

        var response = await TestAgent.Of(root, ScriptedChatClient.Saying("b"), o =>
        {
            o.Budget.MaxCost = 1;
            o.Budget.Prices["root"] = Price;
        }).RunAsync("q", "text");

        Assert.Contains("the model 'scripted' has no price", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndsWhenTheModelCallsAreUsedUp()
    {
        var root = new ScriptedChatClient(call =>
            call.Last.Contains("All model calls are used up", StringComparison.Ordinal) ? "what I have" : ScriptedChatClient.Code("r = llm_query_batched(['a'] * 3)\nprint(r)"));
        var sub = ScriptedChatClient.Saying("b");

        var response = await TestAgent.Of(root, sub, o => o.Budget.MaxModelCalls = 4).RunAsync("q", "text");

        Assert.Equal((RlmStatus.OutOfBudget, BudgetLimit.ModelCalls), (response.Status, response.Metadata.ExhaustedLimit));
        Assert.Equal("what I have", response.Text);
        Assert.Equal(4, response.Metadata.ModelCalls);
        Assert.Equal(4, root.Calls.Count + sub.Calls.Count);
    }

    [Fact]
    public async Task EndsWhenTheCodeStepsAreUsedUp()
    {
        var root = new ScriptedChatClient(call => call.Last.Contains("has used up all its steps", StringComparison.Ordinal)
            ? "what I have"
            : ScriptedChatClient.Code("for i in range(3000): pass"));

        var response = await TestAgent.Of(root, configure: o => o.Budget.MaxCodeSteps = 10_000).RunAsync("q", "text");

        Assert.Equal((RlmStatus.OutOfBudget, BudgetLimit.CodeSteps), (response.Status, response.Metadata.ExhaustedLimit));
        Assert.Equal("what I have", response.Text);
        Assert.InRange(response.Metadata.CodeSteps, 10_000, 10_100);
        Assert.Equal(4, response.Metadata.Cells);
    }

    [Fact]
    public async Task TellsOnceThatALimitComesNear()
    {
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("r = llm_query_batched(['a'] * 7)"), ScriptedChatClient.Code("llm_query('b')"),
            ScriptedChatClient.Code("llm_query('c')"), ScriptedChatClient.Code("FINAL('done')"));

        await TestAgent.Of(root, ScriptedChatClient.Saying("x"), o => o.Budget.MaxSubCalls = 10).RunAsync("q", "text");

        var told = root.Calls.Skip(1).Select(call => call.Last.Contains("80 % of the sub-calls are used, 2 left", StringComparison.Ordinal));
        Assert.Equal([false, true, false], told);
    }

    [Fact]
    public async Task ShowsTheProgramWhatIsLeft()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("llm_query('a')\nFINAL(budget())"));
        root.ModelId = "scripted";

        var response = await TestAgent.Of(root, ScriptedChatClient.Saying("x"), o =>
        {
            o.Budget.MaxModelCalls = 10;
            o.Budget.MaxCodeSteps = 1_000_000;
            o.Budget.MaxCost = 5;
            o.Budget.Prices["scripted"] = new ModelPrice(0, 0);
        }).RunAsync("q", "text");

        // A call is held back for the last request.
        Assert.Contains("\"model_calls\": 7", response.Text, StringComparison.Ordinal);
        Assert.Contains("\"cost\": 5.0", response.Text, StringComparison.Ordinal);
        Assert.Contains("\"agents\": 0", response.Text, StringComparison.Ordinal);
        Assert.Contains("\"tokens\": null", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeepsWithinTheLimitOfAModel()
    {
        var (inFlight, most) = (0, 0);
        var sub = new ScriptedChatClient(async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inFlight));
            await Task.Delay(2);
            Interlocked.Decrement(ref inFlight);
            return ScriptedChatClient.Reply("b");
        })
        { ModelId = "small" };
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(len(llm_query_batched(['a'] * 40)))"));

        var response = await TestAgent.Of(root, sub, o => o.Budget.MaxConcurrentCallsByModel["small"] = 3).RunAsync("q", "text");

        Assert.Equal("40", response.Text);
        Assert.Equal(3, most);
    }

    [Theory]
    [InlineData(4, BudgetOptions.Unlimited)]
    [InlineData(BudgetOptions.Unlimited, 400)]
    public async Task LetsNoMoreCallsStartInAMinuteThanAllowed(long requests, long tokens)
    {
        var sub = ScriptedChatClient.Saying("b");
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("llm_query_batched(['a' * 92] * 20)"));

        var response = await TestAgent.Of(root, sub, o =>
        {
            o.Budget.RequestsPerMinute = requests;
            o.Budget.TokensPerMinute = tokens;
            o.Budget.RunTime = TimeSpan.FromSeconds(1);
            // What the root model's prompt takes of a minute is the minute.
            o.PromptProfile = _ => PromptProfile.Default with { System = "s", Question = "q" };
        }).RunAsync("q", "text");

        Assert.Equal(RlmStatus.TimedOut, response.Status);
        Assert.Equal(3, sub.Calls.Count);
    }
}
