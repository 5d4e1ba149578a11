using Microsoft.Extensions.AI;
using Rlm.Contexts;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Trees;

public class RecursionTests
{
    /// <summary>A root model whose program depends on the question that its agent was asked.</summary>
    private static ScriptedChatClient ByQuestion(Func<string, string> program) =>
        new(call => call.Messages.Count < 2
            ? "from a model: " + call.Last
            : ScriptedChatClient.Code(program(Question(call))));

    private static string Question(ScriptedCall call) => call.Messages[1].Text.Split('\n')[0].Replace("The question: ", "", StringComparison.Ordinal);

    private static async Task<RlmResponse> RunAsync(ScriptedChatClient root, int depth, string text = "0123456789", Action<RlmOptions>? configure = null)
    {
        var response = await TestAgent.Of(root, configure: o =>
        {
            o.MaxDepth = depth;
            configure?.Invoke(o);
        }).RunAsync("top", text);
        Assert.Null(response.Error);
        return response;
    }

    [Fact]
    public async Task RunsANestedAgentWithASessionOfItsOwnAndGetsItsAnswerAlone()
    {
        var root = ByQuestion(question => question == "top"
            ? "mine = 1\nprint('noise')\nFINAL(rlm_query('part') + '!')"
            : "print('nobody sees this')\nassert 'mine' not in globals()\nFINAL(query + ' of ' + context)");

        var response = await RunAsync(root, 2);

        Assert.Equal("part of 0123456789!", response.Text);
        var call = Assert.Single(response.Metadata.SubCalls);
        Assert.True(call.IsNested);
        Assert.Equal(("part".Length, "part of 0123456789".Length), (call.PromptLength, call.ReplyLength));
    }

    [Fact]
    public async Task BecomesAModelCallWhereTheDepthIsUsedUp()
    {
        var root = ByQuestion(question => question == "top" ? "FINAL(rlm_query('part'))" : "FINAL('agent ' + rlm_query(query))");

        Assert.Equal("from a model: part", (await RunAsync(root, 1)).Text);
        Assert.Equal("agent from a model: part", (await RunAsync(root, 2)).Text);
        Assert.Equal("agent agent from a model: part", (await RunAsync(root, 3)).Text);
        Assert.Equal(3, (await RunAsync(root, 3)).Metadata.DepthReached);
    }

    [Theory]
    [InlineData("context='given'", "str 'given'")]
    [InlineData("context=context[3:6]", "str '345'")]
    [InlineData("context=chunk(context, 4)[1]", "str '4567'")]
    [InlineData("context=['a', 'b']", "Documents ['a', 'b']")]
    [InlineData("context=[context, 'b']", "Documents ['0123456789', 'b']")]
    [InlineData("context=find('56')", "Documents ['line 1 (at 5): 0123456789']")]
    [InlineData("context={'a': 1}", "str '{\\n  \"a\": 1\\n}'")]
    [InlineData("context=context", "str '0123456789'")]
    [InlineData("", "str '0123456789'")]
    public async Task HandsOnTheContextThatIsGiven(string argument, string expected)
    {
        var root = ByQuestion(question => question == "top"
            ? $"FINAL(rlm_query('part', {argument}))"
            : "FINAL(('str ' + repr(str(context))) if isinstance(context, str) else 'Documents ' + str([str(d) for d in context]))");

        Assert.Equal(expected, (await RunAsync(root, 2)).Text);
    }

    [Fact]
    public async Task HandsOnDocumentsWithoutCopyingThem()
    {
        var root = ByQuestion(question => question == "top"
            ? "FINAL('; '.join(rlm_query_batched([('one', context[1]), ('some', context[:2]), ('piece', chunk(context[2], 3)), 'all', ('twice', [context[0], context[0]])])))"
            : "FINAL(query + ' ' + ','.join((d.id + '=' + d) for d in (context if isinstance(context, list) else [context])))");
        var texts = InMemoryContext.FromItems([new("a", "AAA"), new("b", "BBB"), new("c", "C😀CDEF")]);

        var response = await TestAgent.Of(root, configure: o => o.MaxDepth = 2).RunAsync("top", texts);

        Assert.Equal(
            "one b=BBB; some a=AAA,b=BBB; piece c[0:4]=C😀C,c[4:7]=DEF; all a=AAA,b=BBB,c=C😀CDEF; twice a=AAA,a (2)=AAA", response.Text);
    }

    [Fact]
    public async Task MakesALongPromptADocumentOfTheChild()
    {
        var root = ByQuestion(question => question == "top"
            ? "p = 'x' * 9000 + 'end'\nFINAL(rlm_query(p) + '; ' + rlm_query(p, context=['a']))"
            : "FINAL(str([d.id + ' ' + str(len(d)) for d in context]) + ' ' + str(len(query) < 3000))");

        Assert.Equal("['prompt 9003'] True; ['0 1', 'prompt 9003'] True", (await RunAsync(root, 2)).Text);
    }

    [Theory]
    [InlineData("rlm_query('a', context=[])", "ValueError: the context is empty")]
    [InlineData("rlm_query('')", "ValueError: the prompt is empty")]
    [InlineData("rlm_query(['a'])", "TypeError: the prompt must be a str, not list")]
    [InlineData("rlm_query_batched('a')", "TypeError: a batch is a list of prompts")]
    [InlineData("rlm_query('a', model='x')", "ValueError: there is no sub-model x")]
    public async Task RaisesWhereItGoesWrong(string code, string expected)
    {
        var root = ByQuestion(_ => $"try:\n    {code}\nexcept Exception as e:\n    FINAL(type(e).__name__ + ': ' + str(e))");

        Assert.StartsWith(expected, (await RunAsync(root, 2)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusesAContextThatIsTooLongForAModelBeforeAnythingIsPaid()
    {
        var root = ByQuestion(_ => "try:\n    rlm_query('a', context='x' * 5000)\nexcept ValueError as e:\n    FINAL(e)");

        var response = await RunAsync(root, 1, configure: o => o.MaxSubPromptCharacters = 2_000);

        Assert.Contains("a sub-model takes 2,000", response.Text, StringComparison.Ordinal);
        Assert.Empty(response.Metadata.SubCalls);
    }

    [Fact]
    public async Task TellsWhyANestedAgentHasNoAnswerAndGivesItsDraft()
    {
        var root = new ScriptedChatClient(call => Question(call) switch
        {
            "top" => ScriptedChatClient.Code(
                "r = rlm_query_batched(['drafts', 'nothing', 'fine'])\ntry:\n    rlm_query('nothing')\nexcept RuntimeError as e:\n    FINAL('\\n'.join([*r, str(e)]))"),
            "fine" => ScriptedChatClient.Code("FINAL('ok')"),
            _ when call.Last.Contains("no more turns", StringComparison.Ordinal) => "",
            "drafts" => ScriptedChatClient.Code("answer['content'] = 'half'"),
            _ => ScriptedChatClient.Code("1 / 0"),
        });

        var response = await RunAsync(root, 2, configure: o => (o.MaxIterations, o.MaxConsecutiveErrors) = (4, 2));

        Assert.Equal(
            [
                "Error: the nested agent ended without an answer (OutOfIterations); its draft was: half",
                "Error: the nested agent ended without an answer (TooManyErrors)",
                "ok",
                "the nested agent ended without an answer (TooManyErrors)",
            ],
            response.Text.Split('\n'));
    }

    [Fact]
    public async Task TellsEachLevelWhatItIs()
    {
        var root = ByQuestion(question => question == "top" ? "FINAL(rlm_query('part'))" : "FINAL('x')");

        await RunAsync(root, 2);

        var (top, nested) = (root.Calls.First().Messages[0].Text, root.Calls.Last().Messages[0].Text);
        Assert.StartsWith("You answer a question", top, StringComparison.Ordinal);
        Assert.Contains("starts another agent like you", top, StringComparison.Ordinal);
        Assert.StartsWith("You are a nested agent, at level 1 of 2", nested, StringComparison.Ordinal);
        Assert.Contains("no deeper level", nested, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", top + nested, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GivesAnAccountAsATree()
    {
        var root = ByQuestion(question => question switch
        {
            "top" => "rlm_query_batched(['a', 'b'])\nllm_query('m')\nFINAL('done')",
            "a" => "FINAL(rlm_query('aa') + llm_query('n'))",
            _ => "FINAL('leaf')",
        });

        var metadata = (await RunAsync(root, 3)).Metadata;

        Assert.Equal((3, 3, 2), (metadata.NestedAgents, metadata.MaxDepth, metadata.DepthReached));
        var nodes = metadata.Root.DescendantsAndSelf().ToList();
        Assert.Equal([0, 1, 1, 2], nodes.Select(node => node.Depth).Order());
        Assert.Equal(2, metadata.Root.Children.Count);
        Assert.All(nodes, node => Assert.Equal((RlmStatus.Answered, AnswerOrigin.Submitted, 1, 1), (node.Status, node.Origin, node.Iterations, node.Cells)));
        Assert.Equal(6 * 15, metadata.Usage.TotalTokenCount);
        Assert.Equal((4 * 15, 2 * 15), (metadata.RootUsage.TotalTokenCount, metadata.SubUsage.TotalTokenCount));
        Assert.Equal(6, metadata.ModelCalls);
        Assert.Equal(30, metadata.Root.OwnUsage.TotalTokenCount);
        Assert.All(nodes, node => Assert.Equal(node.Usage.TotalTokenCount, node.OwnUsage.TotalTokenCount + node.Children.Sum(child => child.Usage.TotalTokenCount)));
        Assert.Equal([1, 2, 3, 4, 5], metadata.SubCalls.Select(call => call.Id));
        Assert.Equal([0, 1, 2, 3], nodes.Select(node => node.Id).Order());
        Assert.True(metadata.CodeSteps >= metadata.Root.CodeSteps);
    }

    [Fact]
    public async Task NoShapeOfTreeBlocksItselfWithASingleCallInFlight()
    {
        var most = 0;
        var inFlight = 0;
        var root = new ScriptedChatClient(async call =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inFlight));
            await Task.Yield();
            Interlocked.Decrement(ref inFlight);
            return ScriptedChatClient.Reply(call.Messages.Count < 2 ? "leaf" : ScriptedChatClient.Code(
                "FINAL('+'.join(rlm_query_batched(['x', 'y'])))"));
        });

        var response = await RunAsync(root, 5, configure: o => o.Budget.MaxConcurrentCalls = 1).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(string.Join('+', Enumerable.Repeat("leaf", 32)), response.Text);
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task LimitsTheNumberOfAgents()
    {
        var root = ByQuestion(question => question == "top"
            ? "FINAL(' '.join(str(r)[:35] for r in rlm_query_batched(['x'] * 3)) + str(budget()['agents']))"
            : "FINAL('y')");

        var response = await RunAsync(root, 2, configure: o =>
        {
            o.Budget.MaxAgents = 2;
            o.Budget.MaxConcurrentCalls = 1;
        });

        Assert.Equal("y y Error: no nested agents are left; a0", response.Text);
        Assert.Equal(RlmStatus.Answered, response.Status);
    }

    [Fact]
    public async Task TellsOfNestedAgentsInTheSameStream()
    {
        var root = ByQuestion(question => question == "top" ? "print('p')\nFINAL(rlm_query('part'))" : "print('nested')\nFINAL('x')");

        var updates = await TestAgent.Of(root, configure: o => o.MaxDepth = 2).RunStreamingAsync("top", "text").ToListAsync();

        Assert.Single(updates.OfType<RunStarted>());
        Assert.Single(updates.OfType<RunEnded>());
        Assert.Equal((1, 1), (Assert.Single(updates.OfType<AgentStarted>()).Depth, updates.OfType<AgentStarted>().Single().Agent));
        Assert.Equal(RlmStatus.Answered, Assert.Single(updates.OfType<AgentEnded>()).Status);
        Assert.Equal(["p\n", "nested\n"], updates.OfType<CodeOutput>().OrderBy(output => output.Depth).Select(output => output.Text));
        Assert.Equal(30, updates.OfType<UsageChanged>().Last().Usage.TotalTokenCount);
    }

    [Fact]
    public async Task CancelsTheWholeTree()
    {
        using var cancel = new CancellationTokenSource();
        var root = ByQuestion(question => question == "top"
            ? "answer['content'] = 'draft'\nrlm_query_batched(['part'] * 3)"
            : "llm_query('wait')");
        var sub = new ScriptedChatClient(async call =>
        {
            await cancel.CancelAsync();
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return ScriptedChatClient.Reply("never");
        });

        var canceled = await Assert.ThrowsAsync<RlmCanceledException>(() =>
            TestAgent.Of(root, sub, o => o.MaxDepth = 2).RunAsync("top", "text", cancel.Token));

        Assert.Equal("draft", canceled.Draft);
        Assert.Equal(AnswerOrigin.Draft, canceled.Metadata.Origin);
        Assert.All(canceled.Metadata.Root.DescendantsAndSelf(), node => Assert.Null(node.Status));
        Assert.All(canceled.Metadata.SubCalls, call => Assert.Equal("cancelled", call.Error));
    }
}
