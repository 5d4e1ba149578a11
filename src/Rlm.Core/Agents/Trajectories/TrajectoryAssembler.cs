using Rlm.Contexts;

namespace Rlm.Trajectories;

/// <summary>Makes the tree of a run out of its lines.</summary>
internal sealed class TrajectoryAssembler((DateTimeOffset Started, string? Library) header)
{
    private readonly List<TrajectoryAgentParts> _agents = [];
    private readonly Dictionary<int, TrajectoryAgentParts> _byNumber = [];
    private readonly Dictionary<int, TrajectorySubCall> _subCalls = [];
    private readonly Dictionary<int, TrajectoryNode> _calls = [];

    /// <summary>The texts so far, by id.</summary>
    public KnownTexts Texts { get; } = new();

    public void Add(TrajectoryEntry line)
    {
        if (line.Type == "agent")
        {
            AddAgent(line);
            return;
        }

        if (!_byNumber.TryGetValue(line.Agent, out var agent))
            return;
        switch (line.Type)
        {
            case "context":
                agent.Node.Context = new TrajectoryContext(
                    line.EnumOf<ContextKind>("kind") ?? default, line.LongOf("documents"), line.LongOf("bytes"))
                {
                    Characters = line.LongOrNull("characters"),
                    Source = line.StringOf("source"),
                    Hash = line.StringOf("hash"),
                };
                break;
            case "iteration":
                agent.StartIteration(line);
                break;
            case "call":
                AddCall(agent, line);
                break;
            case "call.end":
                EndCall(line);
                break;
            case "cell":
                agent.StartCell(line);
                break;
            case "cell.end":
                agent.EndCell(line);
                break;
            case "subcall":
                AddSubCall(agent, line);
                break;
            case "subcall.end":
                EndSubCall(line);
                break;
            case "tool":
                AddTool(agent, line);
                break;
            case "tool.end":
                EndTool(line);
                break;
            case "note":
                agent.Place(line).Add(line.Begin(
                    new TrajectoryNote { Kind = line.StringOf("kind") ?? "", Text = line.TextOf("text") ?? "", End = line.Time }));
                break;
            case "agent.end":
                agent.End(line);
                break;
        }
    }

    public RlmTrajectory ToTrajectory()
    {
        if (_agents.Count == 0)
            _agents.Add(new TrajectoryAgentParts(new TrajectoryAgent()));
        foreach (var agent in _agents)
            agent.Finish();
        // Agents side by side tell of themselves in any order; they are numbered in the order of starting.
        var agents = _agents.Select(static agent => agent.Node).OrderBy(static agent => agent.Agent).ToList();
        return new RlmTrajectory(header.Started, header.Library, agents.Find(static agent => agent.Parent is null)!, agents);
    }

    private void AddAgent(TrajectoryEntry line)
    {
        var node = line.Begin(new TrajectoryAgent
        {
            Depth = line.IntOf("depth"),
            Name = line.StringOf("name") ?? "",
            Model = line.StringOf("model"),
            Question = line.TextOf("question") ?? "",
        });
        var agent = new TrajectoryAgentParts(node);
        // An agent is told of after the one it is part of, and never part of itself.
        TrajectoryAgentParts? parent = null;
        if (line.IntOrNull("parent") is { } number)
            _byNumber.TryGetValue(number, out parent);
        _agents.Add(agent);
        _byNumber[line.Agent] = agent;
        if (parent is null)
            return;
        parent.Agents.Add(node);
        if (line.IntOrNull("subCall") is { } id && _subCalls.TryGetValue(id, out var asked))
            asked.Add(node);
        else
            parent.Current.Add(node);
    }

    private void AddCall(TrajectoryAgentParts agent, TrajectoryEntry line)
    {
        var call = line.Begin(new TrajectoryCall
        {
            Purpose = line.StringOf("kind") ?? "root",
            Model = line.StringOf("model") ?? "",
            KeptMessages = line.IntOf("keep"),
            NewMessages = line.MessagesOf("add"),
            Previous = agent.Calls.LastOrDefault(),
        });
        agent.Calls.Add(call);
        _calls[line.IntOf("call")] = call;
        agent.PlaceOfCall(call.Purpose).Add(call);
    }

    private void EndCall(TrajectoryEntry line)
    {
        // Texts are told once: they must be read also where what they belong to is missing.
        var (reply, error) = (line.TextOf("reply"), line.Error);
        var contents = string.Join('\n', line.MessagesOf("contents").Select(static message => message.Text));
        if (_calls.GetValueOrDefault(line.IntOf("call")) is not TrajectoryCall call)
            return;
        (call.End, call.Reply, call.Error, call.OtherContents) = (line.Time, reply, error, contents);
        call.FinishReason = line.StringOf("finish");
        call.Model = line.StringOf("model") is { Length: > 0 } model ? model : call.Model;
        call.Tries = line.IntOrNull("tries") ?? 1;
        line.Pay(call);
    }

    private void AddSubCall(TrajectoryAgentParts agent, TrajectoryEntry line)
    {
        var call = line.Begin(new TrajectorySubCall
        {
            Id = line.IntOf("subCall"),
            IsNested = line.IsSet("nested"),
            Prompt = line.TextOf("prompt") ?? "",
        });
        _subCalls[call.Id] = call;
        agent.SubCalls.Add(call);
        agent.CellOf(line).Add(call);
    }

    private void EndSubCall(TrajectoryEntry line)
    {
        var (reply, error) = (line.TextOf("reply"), line.Error);
        if (!_subCalls.TryGetValue(line.IntOf("subCall"), out var call))
            return;
        (call.End, call.Reply, call.Error) = (line.Time, reply, error);
        call.Model = line.StringOf("model") ?? "";
        call.FromCache = line.IsSet("fromCache");
        call.IsTruncated = line.IsSet("truncated");
        call.Tries = line.IntOrNull("tries") ?? 1;
        line.Pay(call);
    }

    private void AddTool(TrajectoryAgentParts agent, TrajectoryEntry line)
    {
        var call = line.Begin(new TrajectoryToolCall
        {
            Name = line.StringOf("name") ?? "",
            Arguments = line.TextOf("arguments") ?? "",
        });
        _calls[line.IntOf("call")] = call;
        agent.CellOf(line).Add(call);
    }

    private void EndTool(TrajectoryEntry line)
    {
        var (result, error) = (line.TextOf("result"), line.Error);
        if (_calls.GetValueOrDefault(line.IntOf("call")) is TrajectoryToolCall call)
            (call.End, call.Result, call.Error) = (line.Time, result, error);
    }
}
