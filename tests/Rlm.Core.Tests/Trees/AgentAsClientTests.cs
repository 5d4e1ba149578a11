using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Trees;

/// <summary>Agents that the host hands to other agents as their clients.</summary>
public class AgentAsClientTests
{
    private static RlmAgent Reader(IChatClient root, IChatClient sub, Action<RlmOptions>? configure = null)
    {
        var builder = new RlmAgentBuilder().UseRootClient(root).UseSubClient(sub).Configure(o => o.Name = "reader");
        if (configure is not null)
            builder.Configure(configure);
        return builder.Build();
    }

    private static ScriptedChatClient Program(string code, string model) => new(_ =>
        Task.FromResult(ScriptedChatClient.Reply(ScriptedChatClient.Code(code), 100, 10, model)))
    { ModelId = model };

    [Fact]
    public async Task IsOfTheSameTree()
    {
        var leaf = new ScriptedChatClient(_ => Task.FromResult(ScriptedChatClient.Reply("leaf", 7, 3, "small")));
        var reader = Reader(Program("FINAL(query + ' ' + llm_query('x'))", "middle"), leaf);
        var outer = new RlmAgent(Program("FINAL(llm_query('read it') + llm_query('again', context=context))", "big"), reader);

        var response = await outer.RunAsync("q", "text");

        Assert.Equal("read it leafagain\n\ntext leaf", response.Text);
        var metadata = response.Metadata;
        Assert.Equal(["big", "middle", "small"], metadata.UsageByModel.Keys.Order());
        Assert.Equal(110 + (2 * 110) + (2 * 10), metadata.Usage.TotalTokenCount);
        Assert.Equal((2, 2), (metadata.NestedAgents, metadata.DepthReached));
        Assert.Equal(["rlm", "reader", "reader"], metadata.Root.DescendantsAndSelf().Select(node => node.Name));
        Assert.Equal([true, false, true, false], metadata.SubCalls.Select(call => call.IsNested));
        Assert.Equal([0, 1, 0, 2], metadata.SubCalls.Select(call => call.Agent));
    }

    [Fact]
    public async Task IsRecognisedBehindOtherClients()
    {
        var reader = Reader(Program("FINAL('x')", "middle"), ScriptedChatClient.Saying("leaf"));
        using var wrapped = new Wrapper(reader);

        var metadata = (await new RlmAgent(Program("FINAL(llm_query('a'))", "big"), wrapped).RunAsync("q", "text")).Metadata;

        Assert.Equal(1, metadata.NestedAgents);
        Assert.Equal(220, metadata.Usage.TotalTokenCount);
    }

    [Fact]
    public async Task HasLimitsOfItsOwnWithinThoseAbove()
    {
        var reader = Reader(Program("print(llm_query('x'))", "middle"), ScriptedChatClient.Saying("leaf"), o => o.Budget.MaxSubCalls = 2);
        var outer = new RlmAgent(Program("FINAL(llm_query_batched(['a'])[0])", "big"), reader);

        var response = await outer.RunAsync("q", "text");

        Assert.Equal(RlmStatus.Answered, response.Status);
        var inner = Assert.Single(response.Metadata.Root.Children);
        Assert.Equal((RlmStatus.OutOfBudget, 2), (inner.Status, inner.SubCalls.Count));
    }

    [Fact]
    public async Task IsBoundByTheLimitsAbove()
    {
        var reader = Reader(Program("print(llm_query('x'))", "middle"), ScriptedChatClient.Saying("leaf"));
        var outer = TestAgent.Of(Program("print(llm_query('a'))", "big"), reader, o => o.Budget.MaxSubCalls = 4);

        var response = await outer.RunAsync("q", "text");

        Assert.Equal((RlmStatus.OutOfBudget, BudgetLimit.SubCalls), (response.Status, response.Metadata.ExhaustedLimit));
        Assert.Equal(4, response.Metadata.SubCalls.Count);
        Assert.Equal(RlmStatus.OutOfBudget, Assert.Single(response.Metadata.Root.Children).Status);
    }

    [Fact]
    public async Task GetsTheContextOfANestedQuestion()
    {
        var reader = Reader(Program("FINAL(query + ': ' + context)", "middle"), ScriptedChatClient.Saying("leaf"));
        var agent = new RlmAgentBuilder().UseRootClient(Program("FINAL(rlm_query('who', context=context[2:], model='reader'))", "big"))
            .UseNamedClient("reader", reader).Configure(o => o.MaxDepth = 2).Build();

        Assert.Equal("who: xt", (await agent.RunAsync("q", "text")).Text);
    }

    [Fact]
    public async Task GoesAsDeepAsTheHostStacksThem()
    {
        IChatClient client = ScriptedChatClient.Saying("leaf");
        for (var i = 0; i < 12; i++)
            client = new RlmAgent(Program("FINAL(llm_query(query))", $"m{i}"), client);

        var response = await ((RlmAgent)client).RunAsync("q", "text");

        Assert.Equal("leaf", response.Text);
        Assert.Equal((11, 12), (response.Metadata.NestedAgents, response.Metadata.DepthReached));
        Assert.Equal((12 * 110) + 15, response.Usage.TotalTokenCount);
    }

    [Fact]
    public async Task AnAgentThatReachesItselfEnds()
    {
        RlmAgent? agent = null;
        using var self = new Wrapper(() => agent!);
        agent = TestAgent.Of(Program("FINAL(llm_query_batched(['again'])[0])", "m"), self, o => o.Budget.MaxAgents = 200);

        var response = await agent.RunAsync("q", "text");

        Assert.Contains("nested more than 64 deep", response.Text, StringComparison.Ordinal);
    }

    private sealed class Wrapper(Func<IChatClient> inner) : IChatClient
    {
        public Wrapper(IChatClient inner)
            : this(() => inner)
        {
        }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
            inner().GetResponseAsync(messages, options?.Clone(), cancellationToken);

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
            inner().GetStreamingResponseAsync(messages, options, cancellationToken);

        public object? GetService(Type serviceType, object? serviceKey = null) => inner().GetService(serviceType, serviceKey);

        public void Dispose()
        {
        }
    }
}
