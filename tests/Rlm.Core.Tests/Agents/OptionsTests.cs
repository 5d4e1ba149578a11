using Microsoft.Extensions.Options;
using Rlm.Budgets;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

public class OptionsTests
{
    [Fact]
    public void HasTheDefaultsOfTheDocumentation()
    {
        var options = new RlmOptions();

        Assert.Equal((1, 30, 5), (options.MaxDepth, options.MaxIterations, options.MaxConsecutiveErrors));
        Assert.Equal(8_192, options.MaxOutputCharacters);
        Assert.Equal((1_000, 16), (options.Budget.MaxSubCalls, options.Budget.MaxConcurrentCalls));
        Assert.Equal(BudgetOptions.Unlimited, options.Budget.MaxTokens);
        Assert.Equal(TimeSpan.FromSeconds(30), options.CellTime);
        Assert.Equal(TimeSpan.FromMinutes(15), options.Budget.RunTime);
        Assert.Equal(TimeSpan.FromMinutes(5), options.Budget.CallTime);
        Assert.Equal((512L << 20, 128L << 20), (options.SessionMemoryBytes, options.ObjectMemoryBytes));
    }

    [Fact]
    public void NamesEveryErrorAtOnce()
    {
        var error = Assert.Throws<OptionsValidationException>(() => TestAgent.Of(ScriptedChatClient.Saying(""), configure: o =>
        {
            o.MaxIterations = 0;
            o.MaxDepth = 99;
            o.Budget.MaxTokens = -1;
            o.CellTime = TimeSpan.Zero;
        }));

        Assert.Equal(4, error.Failures.Count());
        Assert.Contains("MaxIterations must be from 1 to 10,000, but is 0.", error.Failures);
        Assert.Contains(error.Failures, failure => failure.StartsWith("Budget.MaxTokens", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DoesNotSeeLaterChanges()
    {
        var options = new RlmOptions { MaxIterations = 1 };
        var agent = new RlmAgent(ScriptedChatClient.Saying("no code"), options: options);

        options.MaxIterations = 7;
        options.Budget.MaxTokens = 1;

        Assert.Equal(1, (await agent.RunAsync("q", "text")).Metadata.Iterations);
    }

    [Fact]
    public void BuilderAsksForARootClient() =>
        Assert.Throws<InvalidOperationException>(() => new RlmAgentBuilder().UseSubClient(ScriptedChatClient.Saying("")).Build());

    [Fact]
    public void ANameOfASubModelIsGivenOnce()
    {
        var builder = new RlmAgentBuilder().UseNamedClient("fast", ScriptedChatClient.Saying(""));

        var error = Assert.Throws<ArgumentException>(() => builder.UseNamedClient("fast", ScriptedChatClient.Saying("")));

        Assert.Contains("'fast'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AProfileThatIsNoneIsRefusedWhenTheAgentIsMade()
    {
        var error = Assert.Throws<InvalidOperationException>(() => TestAgent.Of(ScriptedChatClient.Saying(""), configure: o => o.PromptProfile = _ => null!));

        Assert.Contains("'scripted'", error.Message, StringComparison.Ordinal);
    }
}
