#:project ../ChatClients
#:project ../../src/Rlm.Core

// A chat that never grows too long: an IChatClient around an IChatClient.
using Microsoft.Extensions.AI;
using Rlm;
using Rlm.Samples.ChatClients;

using SampleModels models = SampleModels.Open(args);
RlmAgent agent = new RlmAgentBuilder().UseRootClient(models.Root).UseSubClient(models.Sub).Build();

// Up to the crossover (16,384 estimated tokens by default) messages reach the inner client untouched. Beyond, the older ones become the
// context of a run, and the latest stay in the window. `models.Root.AsRlm()` alone makes an agent of that client with the defaults.
using RlmChatClient client = models.Root.AsRlm(agent, options =>
{
    options.CrossoverTokens = 4_000;
    options.RecentTokens = 500;
});

// Months of small talk, and one thing that matters, said long ago.
List<ChatMessage> messages = [];
for (int day = 1; day <= 400; day++)
{
    messages.Add(new ChatMessage(ChatRole.User, day == 17
        ? "Before I forget: the spare key of the cabin hangs behind the third beehive."
        : $"Day {day}: it rained for {day % 5} hours, and the goat ate {day % 3} socks."));
    messages.Add(new ChatMessage(ChatRole.Assistant, $"Noted, that was day {day}."));
}

// A pinned message stays in the window however old it gets.
messages.Insert(0, new ChatMessage(ChatRole.System, "Answer in one sentence.").Pin());
messages.Add(new ChatMessage(ChatRole.User, "Where does the spare key of the cabin hang?"));

ChatResponse response = await client.GetResponseAsync(messages);

Console.WriteLine($"Model: {models}");
Console.WriteLine(response.Text);
Console.WriteLine();

// The answer of a run carries the run; that of a short conversation is the inner client's own.
if (response.RawRepresentation is RlmResponse run)
    Console.WriteLine($"{messages.Count} messages: {run.Metadata.DocumentCount} of them were the context, {run.Metadata.ContextLength:N0} characters");
