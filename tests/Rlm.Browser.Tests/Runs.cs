using System.Text;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Browser.Tests;

/// <summary>Trajectories of real runs of scripted models.</summary>
internal static class Runs
{
    private const string Text = "The first chapter.\nThe password is swordfish.\nThe last chapter.\n";

    /// <summary>A run with a bit of everything.</summary>
    public static Task<RlmTrajectory> SmallAsync() => RecordAsync(
        "Which chapters of the logbook mention the lighthouse keeper, and what became of him in the end?",
        new ScriptedChatClient(async call =>
        {
            await Task.Delay(40 + (call.Number * 13 % 50), call.CancellationToken);
            return ScriptedChatClient.Reply(Program(call), 1200 + (call.Number * 410), 180, "large-model");
        })
        { ModelId = "large-model" },
        new ScriptedChatClient(async call =>
        {
            await Task.Delay(15 + (call.Number * 37 % 90), call.CancellationToken);
            return call.Last.Contains("chapter 5", StringComparison.Ordinal)
                ? throw new InvalidOperationException("The model is overloaded.")
                : ScriptedChatClient.Reply($"In this passage the keeper is {(call.Number % 2 == 0 ? "mentioned twice" : "not mentioned")}.", 640, 24, "small-model");
        })
        { ModelId = "small-model" });

    /// <summary>A run of about so many nodes.</summary>
    public static async Task<RlmTrajectory> LargeAsync(int nodes)
    {
        const int PerIteration = 100;
        var iterations = nodes / (PerIteration + 3);
        var root = new ScriptedChatClient(async call =>
        {
            await Task.Delay(2, call.CancellationToken);
            return ScriptedChatClient.Reply(
                call.Number >= iterations
                    ? ScriptedChatClient.Code("FINAL('counted')")
                    : ScriptedChatClient.Code(
                        $"# Batch {call.Number}: every piece on its own\nprompts = [f'Count the ships in piece {{i}} of batch {call.Number}: ' + 'x' * 400 for i in range({PerIteration})]\n"
                        + "replies = llm_query_batched(prompts)\nprint(len([r for r in replies if 'ship' in r]))"),
                2000, 150, "large-model");
        })
        { ModelId = "large-model" };
        var sub = new ScriptedChatClient(async call =>
        {
            await Task.Delay(1 + (call.Number % 17), call.CancellationToken);
            return ScriptedChatClient.Reply(
                new StringBuilder().Insert(0, $"There are {call.Number % 9} ships. ", 1 + (call.Number % 40)).ToString(), 220, 60, "small-model");
        })
        { ModelId = "small-model" };
        return await RecordAsync("How many ships are there in all the pieces?", root, sub, o =>
        {
            o.MaxIterations = iterations + 5;
            o.Budget.MaxSubCalls = nodes * 2;
            o.RootWindowTokens = int.MaxValue;
        });
    }

    /// <summary>A run in which everything that comes from outside is text that would like to be a page.</summary>
    public static Task<RlmTrajectory> HostileAsync(string text) => RecordAsync(
        text,
        new ScriptedChatClient(call => call.Number == 0
            ? $"{text}\n```repl\nx = '''{text}'''\nprint(x)\nr = llm_query(x)\n```"
            : $"```repl\nFINAL({System.Text.Json.JsonSerializer.Serialize(text)})\n```")
        { ModelId = text },
        new ScriptedChatClient(_ => text) { ModelId = text });

    private static async Task<RlmTrajectory> RecordAsync(
        string question, IChatClient root, IChatClient sub, Action<RlmOptions>? configure = null)
    {
        var file = new MemoryStream();
        var agent = new RlmAgentBuilder().UseRootClient(root).UseSubClient(sub)
            .UseFunctions(AIFunctionFactory.Create((string name) => $"{name}: 1881 to 1902", "lookup_person"))
            .Configure(o =>
            {
                o.MaxDepth = 2;
                o.Calls.MaxRetries = 0;
                o.Budget.Prices["large-model"] = new(3, 15);
                o.Budget.Prices["small-model"] = new(0.25m, 1.25m);
                configure?.Invoke(o);
            })
            .UseTrajectories(() => file).Build();
        var response = await agent.RunAsync(question, Text);
        Assert.Null(response.Metadata.TrajectoryError);
        Assert.True(response.Status == RlmStatus.Answered, $"{response.Status}: {response.Text} {response.Error}");
        return await RlmTrajectory.ReadAsync(new MemoryStream(file.ToArray()));
    }

    private static string Program(ScriptedCall call)
    {
        if (call.Messages[1].Text.Contains("read it closely", StringComparison.Ordinal))
            return ScriptedChatClient.Code("facts = llm_query_batched(['Who is he?', 'When did he leave?'])\nFINAL('He left in 1902. ' + facts[0])");
        return call.Messages.Count(message => message.Role == ChatRole.Assistant) switch
        {
            0 => "I will look at the text first.\n\n```repl\n# How much is there, and what does it look like?\nprint(stats())\nprint(context[:80])\n"
                + "hits = grep(r'chapter', limit=20)\nfor hit in hits:\n    print(f\"{hit!r:.60}\")\n```",
            1 => ScriptedChatClient.Code("@staticmethod\ndef broken(items: list[str], limit=10_000) -> int:\n    \"\"\"Counts what is there.\"\"\"\n    return len(items) / 0\n\nbroken(['a'], limit=0x1F)"),
            2 => ScriptedChatClient.Code(
                "class Finding:\n    def __init__(self, chapter, text):\n        self.chapter, self.text = chapter, text\n\n"
                + "prompts = [f'Is the lighthouse keeper mentioned in chapter {i}? Answer in one sentence.' for i in range(12)]\n"
                + "replies = llm_query_batched(prompts)\nfindings = [Finding(i, str(r)) for i, r in enumerate(replies)]\n"
                + "for f in findings:\n    if 'mentioned twice' in f.text:\n        print(f.chapter, f.text)  # worth a closer look\n"
                + "print(lookup_person(name='Ellis Marlowe'))"),
            3 => ScriptedChatClient.Code("deep = rlm_query_batched(['Take the last chapter and read it closely.', 'Take the first chapter and read it closely.'])\nprint(deep)"),
            _ => ScriptedChatClient.Code("answer['content'] = 'The keeper is mentioned in chapters 0, 2, 4 and 6. He left the island in 1902.'\nFINAL(answer['content'])"),
        };
    }
}
