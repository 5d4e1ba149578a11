using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

/// <summary>Functions of the host with names, results and habits that nobody would choose.</summary>
public class HostileFunctionTests
{
    [Theory]
    [InlineData("list")]
    [InlineData("print")]
    [InlineData("str")]
    [InlineData("globals")]
    public async Task WhatPythonHasIsNotHidden(string name)
    {
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code($"print(list(str(5)), 'globals' in dir(__builtins__) or bool(globals()))\nFINAL({name}_('v'))"));

        var response = await Builder(root).UseFunctions(AIFunctionFactory.Create((string text) => "r" + text, name)).Build().RunAsync("q", "text");

        Assert.Equal("rv", response.Text);
        Assert.Contains($"`{name}_(text: str)`", root.Calls.First().Messages[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_call")]
    [InlineData("__builtins__")]
    [InlineData("__import__")]
    [InlineData("__debug__")]
    [InlineData("_rlm_after_cell")]
    public void NamesThatSessionsAreMadeOfAreTaken(string name)
    {
        var builder = Builder(ScriptedChatClient.Saying("x")).UseFunctions(AIFunctionFactory.Create(() => 1, name));

        Assert.Contains($"'{name}'", Assert.Throws<ArgumentException>(builder.Build).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_call")]
    [InlineData("__debug__")]
    [InlineData("class")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("x\ny\"")]
    [InlineData("😀")]
    public async Task ParametersMayHaveAnyName(string parameter)
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(tool('v'))"));

        var response = await Builder(root).UseFunctions(new OneParameter(parameter)).Build().RunAsync("q", "text");

        Assert.Equal($"{parameter}=v", response.Text);
    }

    [Theory]
    [InlineData("mine.__globals__['_call'](0, {})")]
    [InlineData("mine.__globals__['_call'](0, [])")]
    [InlineData("import json\n    json.dumps = lambda *a, **k: '[]'\n    mine('x')")]
    [InlineData("mine('\\ud800')")]
    public async Task ArgumentsThatAreNoneAreAnErrorOfTheProgram(string code)
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code($"try:\n    {code}\nexcept ValueError as e:\n    FINAL(str(e))"));

        var response = await Builder(root).UseFunctions(AIFunctionFactory.Create((string text) => text, "mine")).Build().RunAsync("q", "text");

        Assert.StartsWith("mine(): the arguments are no data: ", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AResultThatCannotBeWrittenIsNotBlamedOnTheArguments()
    {
        var loop = new List<object>();
        loop.Add(loop);
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("try:\n    mine()\nexcept Exception as e:\n    FINAL(str(e))"));

        var response = await Builder(root).UseFunctions(AIFunctionFactory.Create(() => loop, "mine")).Build().RunAsync("q", "text");

        Assert.StartsWith("mine() failed: ", response.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RlmMode.Code, false, false)]
    [InlineData(RlmMode.Code, true, true)]
    [InlineData(RlmMode.Tools, true, false)]
    [InlineData(RlmMode.Tools, false, true)]
    public async Task AFunctionOrApproverThatDoesNotListenIsLeftAlone(RlmMode mode, bool isApprover, bool runsOutOfTime)
    {
        TaskCompletionSource<string> never = new(), called = new();
        var hang = AIFunctionFactory.Create(
            () =>
            {
                called.TrySetResult("");
                return isApprover ? Task.FromResult("x") : never.Task;
            },
            "hang");
        var root = new ScriptedChatClient(_ => Task.FromResult(mode == RlmMode.Tools
            ? ScriptedChatClient.Calling(("hang", new { }))
            : ScriptedChatClient.Reply(ScriptedChatClient.Code("hang()"))));
        using var cancel = new CancellationTokenSource();
        var agent = Builder(root).UseFunctions(isApprover ? new ApprovalRequiredAIFunction(hang) : hang)
            .UseApproval(async (_, _) =>
            {
                called.TrySetResult("");
                return await never.Task == "yes";
            })
            .Configure(o =>
            {
                o.Mode = mode;
                if (runsOutOfTime)
                    o.Budget.RunTime = TimeSpan.FromSeconds(1);
            }).Build();

        var run = agent.RunAsync("q", "text", cancel.Token);
        await called.Task;
        if (runsOutOfTime)
        {
            Assert.Equal(RlmStatus.TimedOut, (await run.WaitAsync(TimeSpan.FromMinutes(2))).Status);
        }
        else
        {
            await cancel.CancelAsync();
            await Assert.ThrowsAsync<RlmCanceledException>(() => run.WaitAsync(TimeSpan.FromMinutes(2)));
        }
    }

    private static RlmAgentBuilder Builder(IChatClient root) => new RlmAgentBuilder().UseRootClient(root).Configure(o => o.MaxIterations = 1);

    private sealed class OneParameter(string parameter) : AIFunction
    {
        public override string Name => "tool";

        public override JsonElement JsonSchema => JsonSerializer.SerializeToElement(
            new { type = "object", properties = new Dictionary<string, object> { [parameter] = new { type = "string" } }, required = new[] { parameter } });

        protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
            new(string.Join(",", arguments.Select(argument => $"{argument.Key}={argument.Value}")));
    }
}
