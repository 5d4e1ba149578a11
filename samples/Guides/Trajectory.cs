#:project ../ChatClients
#:project ../../src/Rlm.Core

// What a run did: written as it goes, read back, shown as a page; and the same run again without any model.
using Rlm;
using Rlm.Samples.ChatClients;
using Rlm.Trajectories;

using SampleModels models = SampleModels.Open(args);
string diary = string.Join("\n\n", Enumerable.Range(1, 2_000).Select(day => day == 1_234
    ? "Entry 1234. Found the lighthouse keeper's logbook under the stairs of the chapel."
    : $"Entry {day}. Wind {day % 12}, {day % 31} gulls, otherwise nothing."));
const string Question = "Where was the lighthouse keeper's logbook?";
DirectoryInfo folder = Directory.CreateTempSubdirectory("rlm-trajectory-");
string file = Path.Combine(folder.FullName, "run.jsonl"), page = Path.Combine(folder.FullName, "run.html");
string calls = Path.Combine(folder.FullName, "calls.jsonl");

// Recording is a client around each client, a trajectory is the agent's. UseTrajectories(folder) writes one of every run.
RlmResponse response;
using (ChatRecording recording = ChatRecording.Create(calls))
{
    RlmAgent agent = new(models.Root.RecordTo(recording, "root"), models.Sub.RecordTo(recording, "sub"));
    response = await agent.WithTrajectory(file).RunAsync(Question, diary);
}

Console.WriteLine($"Model: {models}");
Console.WriteLine($"{response.Status}: {response.Text.ReplaceLineEndings(" ")}");

// Each node has its place in time, its tokens and its cost. Secrets are taken out before anything is written.
RlmTrajectory trajectory = await RlmTrajectory.ReadAsync(file);
foreach (TrajectoryNode node in trajectory.Nodes)
{
    int depth = 0;
    for (TrajectoryNode? above = node.Parent; above is not null; above = above.Parent)
        depth++;
    string what = node switch
    {
        TrajectoryAgent run => run.Question,
        TrajectoryCell cell => $"cell {cell.Number}: {cell.Code.Split('\n')[0]}",
        TrajectorySubCall call => $"sub-call: {call.Prompt.Length:N0} characters",
        TrajectoryCall call => $"{call.Purpose} model: {call.Reply?.Split('\n')[0]}",
        _ => node.GetType().Name,
    };
    Console.WriteLine($"{new string(' ', 2 * depth)}{what}{(node.Usage is { } usage ? $" [{usage.TotalTokenCount:N0} tokens]" : "")}");
}

trajectory.WriteHtml(page);
Console.WriteLine($"{page}: {new FileInfo(page).Length:N0} bytes, for any browser");

// In a test: no model, no network, the same answer. A call that was not recorded is an error that says what differs.
using ChatRecording replay = ChatRecording.Open(calls);
RlmResponse again = await new RlmAgent(replay.ToChatClient("root"), replay.ToChatClient("sub")).RunAsync(Question, diary);
replay.ThrowIfNotReplayed();
Console.WriteLine($"replayed: {(again.Text == response.Text ? "the same answer" : "another answer")}");
