using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Trajectories;

/// <summary>Short ways to trajectories in memory.</summary>
internal static class Trajectories
{
    /// <summary>An agent that writes to memory, and what it wrote.</summary>
    public static (RlmAgent Agent, MemoryStream File) Recorded(RlmAgent agent, TrajectoryRedaction? redaction = null)
    {
        var file = new MemoryStream();
        return (agent.WithTrajectory(() => file, redaction), file);
    }

    public static string TextOf(MemoryStream file) => Encoding.UTF8.GetString(file.ToArray());

    public static Task<RlmTrajectory> ReadAsync(MemoryStream file) => ReadAsync(TextOf(file));

    public static Task<RlmTrajectory> ReadAsync(string lines) => RlmTrajectory.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(lines)));

    public static IReadOnlyList<JsonElement> LinesOf(MemoryStream file) =>
        [.. TextOf(file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    /// <summary>A run with everything in it: iterations, an error, sub-calls, nested agents, a function of the host, an answer.</summary>
    public static RlmAgentBuilder Rich()
    {
        var root = new ScriptedChatClient(call => call.Messages.Count(message => message.Role == ChatRole.Assistant) switch
        {
            _ when call.Messages[1].Text.Contains("nested question", StringComparison.Ordinal) =>
                ScriptedChatClient.Code("x = llm_query('asked from below')\nFINAL('nested answer: ' + x)"),
            0 => ScriptedChatClient.Code("print('first output, long enough to be quoted by the report that follows it')\n1/0"),
            1 => ScriptedChatClient.Code(
                "r = llm_query_batched(['the first prompt', 'the second prompt', 'the first prompt'])\n"
                + "s = rlm_query('the nested question: what is below all of this, and why?')\n"
                + "t = lookup(name='swordfish')\nprint(r, s, t)"),
            _ => ScriptedChatClient.Code("FINAL('the answer')"),
        })
        { ModelId = "root-model" };
        var sub = new ScriptedChatClient(call => Task.FromResult(ScriptedChatClient.Reply("sub reply to " + call.Last, 20, 7, "sub-model")))
        {
            ModelId = "sub-model",
        };
        return new RlmAgentBuilder().UseRootClient(root).UseSubClient(sub)
            .UseFunctions(AIFunctionFactory.Create((string name) => $"found {name}", "lookup"))
            .Configure(o =>
            {
                o.MaxDepth = 2;
                o.Calls.ShareIdenticalPrompts = true;
                o.Budget.Prices["scripted"] = new(3, 15);
                o.Budget.Prices["root-model"] = new(3, 15);
                o.Budget.Prices["sub-model"] = new(1, 5);
            });
    }
}
