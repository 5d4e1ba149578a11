#:project ../ChatClients
#:project ../../src/Rlm.Core

// What a run may spend, what happens at a limit, and the account of it.
using Rlm;
using Rlm.Budgets;
using Rlm.Samples.ChatClients;

// The embedded root model follows one plan and cannot make do with less. This is what a model would write, and its reply to the last request.
const string Program = """
    I read one shutdown after the other, and keep a draft.

    ```repl
    causes = []
    for hit in grep(r"shut down", limit=50):
        reply = llm_query(f"Question: Why was the turbine shut down?\nPassage:\n{peek(hit.start - 2000, hit.start + 100)}")
        causes.append(reply.split("because of ")[-1].strip())
        answer["content"] = f"{len(causes)} times so far: {' '.join(causes)}"
    FINAL(answer["content"].replace(" so far", ""))
    ```
    """;
const string LastReply = "As far as I could read before the limit: ice on the first blades.";
using SampleModels models = SampleModels.Open(args, Program, LastReply);

string reports = string.Join("\n\n", Enumerable.Range(1, 3_000).Select(day => day % 150 == 0
    ? $"Report {day}. The turbine was shut down because of ice on blade {day / 150}."
    : $"Report {day}. The turbine made {day % 50} kWh and nobody came by."));

Console.WriteLine($"Model: {models}");
await AskAsync("With room", options => options.Budget.MaxTokens = 500_000);
await AskAsync("With three sub-calls", options => options.Budget.MaxSubCalls = 3);          // 1,000 by default

// A call reserves the most it can cost before it starts, so that no amount of parallelism overspends; a part is kept for the last request.
await AskAsync("For eight tenths of a cent", options => options.Budget.MaxCost = 0.008m);   // unlimited by default, as tokens are

async Task AskAsync(string title, Action<RlmOptions> configure)
{
    RlmAgent agent = new RlmAgentBuilder()
        .UseRootClient(models.Root)
        .UseSubClient(models.Sub)
        .Configure(options =>
        {
            options.Budget.RunTime = TimeSpan.FromMinutes(2);                               // 15 minutes by default
            options.Budget.DefaultOutputTokens = 1_000;                                     // what a call may write; 8,192 by default
            // Per million tokens in and out, by model. Made up here: the embedded model costs nothing.
            options.Budget.Prices[models.Id] = new ModelPrice(0.25m, 2m);
            configure(options);
        })
        .Build();

    // A limit is no exception: the run ends with a status, the best text there is and the account.
    RlmResponse response = await agent.RunAsync("Why was the turbine shut down, each time?", reports);
    RlmMetadata account = response.Metadata;
    Console.WriteLine();
    Console.WriteLine($"{title}: {response.Status}{(account.ExhaustedLimit is { } limit ? $" ({limit})" : "")}, text {account.Origin}");
    Console.WriteLine($"  {response.Text.ReplaceLineEndings(" ")}");
    Console.WriteLine($"  {account.SubCalls.Count} sub-calls, {account.ModelCalls} model calls, {account.Usage.TotalTokenCount:N0} tokens, {account.Cost:0.0000}");
}
