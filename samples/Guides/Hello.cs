#:project ../ChatClients
#:project ../../src/Rlm.Core

// The smallest program: a text, a question, an answer with its account.
using Rlm;
using Rlm.Samples.ChatClients;

// Any IChatClient of Microsoft.Extensions.AI will do; SampleModels finds one without a key.
using SampleModels models = SampleModels.Open(args);
RlmAgent agent = new RlmAgentBuilder()
    .UseRootClient(models.Root)     // writes the programs
    .UseSubClient(models.Sub)       // reads what they hand to it; usually a cheaper model
    .Build();

// The model never sees this text, only its size. What it reads of it, its programs print or hand on.
string minutes = string.Join("\n\n", Enumerable.Range(1, 5_000).Select(day => day == 3_141
    ? $"Day {day}. The committee chose copper for the roof of the boathouse, after two hours."
    : $"Day {day}. The committee met, drank {day % 7} cups of tea and chose nothing."));

RlmResponse response = await agent.RunAsync("Which metal was chosen for the roof of the boathouse?", minutes);

Console.WriteLine($"Model: {models}");
Console.WriteLine($"{response.Status}: {response.Text}");
Console.WriteLine();
RlmMetadata account = response.Metadata;
Console.WriteLine($"{account.ContextLength:N0} characters of text, {account.Iterations} turns of the root model, {account.SubCalls.Count} sub-calls, " +
    $"{account.Usage.TotalTokenCount:N0} tokens, {account.Duration.TotalSeconds:0.0} s");
