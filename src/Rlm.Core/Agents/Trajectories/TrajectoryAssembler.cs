using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Contexts;

namespace Rlm.Trajectories;

/// <summary>Makes the tree of a run out of its lines.</summary>
internal sealed class TrajectoryAssembler((DateTimeOffset Started, string? Library) header)
{
    private readonly List<AgentParts> _agents = [];
    private readonly Dictionary<int, AgentParts> _byNumber = [];
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
                agent.Place(line).Add(new TrajectoryNote
                {
                    Agent = line.Agent,
                    Iteration = line.IntOf("iteration"),
                    Start = line.Time,
                    End = line.Time,
                    Kind = line.StringOf("kind") ?? "",
                    Text = line.TextOf("text") ?? "",
                });
                break;
            case "agent.end":
                agent.End(line);
                break;
        }
    }

    public RlmTrajectory ToTrajectory()
    {
        if (_agents.Count == 0)
            _agents.Add(new AgentParts(new TrajectoryAgent()));
        foreach (var agent in _agents)
            agent.Finish();
        // Agents side by side tell of themselves in any order; they are numbered in the order of starting.
        var agents = _agents.Select(static agent => agent.Node).OrderBy(static agent => agent.Agent).ToList();
        return new RlmTrajectory(header.Started, header.Library, agents.Find(static agent => agent.Parent is null)!, agents);
    }

    private void AddAgent(TrajectoryEntry line)
    {
        var node = new TrajectoryAgent
        {
            Agent = line.Agent,
            Start = line.Time,
            Depth = line.IntOf("depth"),
            Name = line.StringOf("name") ?? "",
            Model = line.StringOf("model"),
            Question = line.TextOf("question") ?? "",
        };
        var agent = new AgentParts(node);
        // An agent is told of after the one it is part of, and never part of itself.
        AgentParts? parent = null;
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

    private void AddCall(AgentParts agent, TrajectoryEntry line)
    {
        var call = new TrajectoryCall
        {
            Agent = line.Agent,
            Iteration = line.IntOf("iteration"),
            Start = line.Time,
            Purpose = line.StringOf("kind") ?? "root",
            Model = line.StringOf("model") ?? "",
            KeptMessages = line.IntOf("keep"),
            NewMessages = line.MessagesOf("add"),
            Previous = agent.Calls.LastOrDefault(),
        };
        agent.Calls.Add(call);
        _calls[line.IntOf("call")] = call;
        agent.PlaceOfCall(call.Purpose).Add(call);
    }

    private void EndCall(TrajectoryEntry line)
    {
        // Texts are told once: they must be read also where what they belong to is missing.
        var (reply, error) = (line.TextOf("reply"), line.ErrorOf("error"));
        var contents = string.Join('\n', line.MessagesOf("contents").Select(static message => message.Text));
        if (_calls.GetValueOrDefault(line.IntOf("call")) is not TrajectoryCall call)
            return;
        (call.End, call.Reply, call.Error, call.OtherContents) = (line.Time, reply, error, contents);
        call.FinishReason = line.StringOf("finish");
        call.Model = line.StringOf("model") is { Length: > 0 } model ? model : call.Model;
        call.Tries = line.IntOrNull("tries") ?? 1;
        Pay(call, line);
    }

    private void AddSubCall(AgentParts agent, TrajectoryEntry line)
    {
        var call = new TrajectorySubCall
        {
            Agent = line.Agent,
            Iteration = line.IntOf("iteration"),
            Start = line.Time,
            Id = line.IntOf("subCall"),
            IsNested = line.IsSet("nested"),
            Prompt = line.TextOf("prompt") ?? "",
        };
        _subCalls[call.Id] = call;
        agent.SubCalls.Add(call);
        agent.CellOf(line).Add(call);
    }

    private void EndSubCall(TrajectoryEntry line)
    {
        var (reply, error) = (line.TextOf("reply"), line.ErrorOf("error"));
        if (!_subCalls.TryGetValue(line.IntOf("subCall"), out var call))
            return;
        (call.End, call.Reply, call.Error) = (line.Time, reply, error);
        call.Model = line.StringOf("model") ?? "";
        call.FromCache = line.IsSet("fromCache");
        call.IsTruncated = line.IsSet("truncated");
        call.Tries = line.IntOrNull("tries") ?? 1;
        Pay(call, line);
    }

    private void AddTool(AgentParts agent, TrajectoryEntry line)
    {
        var call = new TrajectoryToolCall
        {
            Agent = line.Agent,
            Iteration = line.IntOf("iteration"),
            Start = line.Time,
            Name = line.StringOf("name") ?? "",
            Arguments = line.TextOf("arguments") ?? "",
        };
        _calls[line.IntOf("call")] = call;
        agent.CellOf(line).Add(call);
    }

    private void EndTool(TrajectoryEntry line)
    {
        var (result, error) = (line.TextOf("result"), line.ErrorOf("error"));
        if (_calls.GetValueOrDefault(line.IntOf("call")) is TrajectoryToolCall call)
            (call.End, call.Result, call.Error) = (line.Time, result, error);
    }

    private static void Pay(TrajectoryNode node, TrajectoryEntry line)
    {
        (node.Usage, node.Cost) = (line.UsageOf("usage"), line.DecimalOf("cost"));
        node.UsageIsEstimated = line.IsSet("estimated");
    }

    /// <summary>An agent while its lines are read.</summary>
    private sealed class AgentParts(TrajectoryAgent node)
    {
        private readonly Dictionary<int, TrajectoryCell> _cells = [];
        private TrajectoryIteration? _iteration;
        private TrajectoryCell? _cell;

        public TrajectoryAgent Node => node;

        public List<TrajectoryAgent> Agents { get; } = [];

        public List<TrajectoryCall> Calls { get; } = [];

        public List<TrajectorySubCall> SubCalls { get; } = [];

        /// <summary>Where the agent is: what happens now, happens within it.</summary>
        public TrajectoryNode Current => _cell ?? (TrajectoryNode?)_iteration ?? node;

        public TrajectoryNode Place(TrajectoryEntry line) => line.IntOf("iteration") > 0 ? Current : node;

        // The last request for an answer is beyond the iterations.
        public TrajectoryNode PlaceOfCall(string purpose)
        {
            if (purpose == "last")
                EndIteration(Calls[^1].Start);
            return _iteration ?? (TrajectoryNode)node;
        }

        public TrajectoryNode CellOf(TrajectoryEntry line) =>
            _cells.GetValueOrDefault(line.IntOf("cell")) ?? (TrajectoryNode?)_iteration ?? node;

        public void StartIteration(TrajectoryEntry line)
        {
            EndIteration(line.Time);
            _iteration = new TrajectoryIteration { Agent = line.Agent, Iteration = line.IntOf("iteration"), Start = line.Time };
            node.Add(_iteration);
        }

        public void StartCell(TrajectoryEntry line)
        {
            _cell = new TrajectoryCell
            {
                Agent = line.Agent,
                Iteration = line.IntOf("iteration"),
                Start = line.Time,
                Number = line.IntOf("cell"),
                Code = line.TextOf("code") ?? "",
            };
            _cells[_cell.Number] = _cell;
            (_iteration ?? (TrajectoryNode)node).Add(_cell);
        }

        public void EndCell(TrajectoryEntry line)
        {
            var (output, error, answer) = (line.TextOf("output"), line.ErrorOf("error"), line.TextOf("answer"));
            if (!_cells.TryGetValue(line.IntOf("cell"), out var cell))
                return;
            _cell = null;
            (cell.End, cell.Output, cell.Error, cell.Answer) = (line.Time, output ?? "", error, answer);
            cell.Status = line.StringOf("status");
            cell.OutputLength = line.LongOf("outputLength");
            cell.ActiveTime = line.TimeOf("active") ?? default;
            cell.Steps = line.LongOf("steps");
        }

        public void End(TrajectoryEntry line)
        {
            EndIteration(line.Time);
            var status = line.StringOf("status");
            (node.End, node.Answer, node.Error) = (line.Time, line.TextOf("answer") ?? "", line.ErrorOf("error"));
            node.Status = line.EnumOf<RlmStatus>("status");
            node.WasCanceled = status == "canceled";
            node.Origin = line.EnumOf<AnswerOrigin>("origin") ?? AnswerOrigin.None;
            node.ExhaustedLimit = line.EnumOf<BudgetLimit>("limit");
            node.Figures = new TrajectoryFigures
            {
                Iterations = line.IntOf("iterations"),
                Cells = line.IntOf("cells"),
                Compactions = line.IntOf("compactions"),
                ModelCalls = line.LongOf("modelCalls"),
                FailedCalls = line.LongOf("failedCalls"),
                Duration = line.TimeOf("duration") ?? default,
                ModelTime = line.TimeOf("modelTime") ?? default,
                CodeTime = line.TimeOf("codeTime") ?? default,
                CodeSteps = line.LongOf("codeSteps"),
                GeneratedCodeLength = line.LongOf("codeLength"),
                ContextLength = line.LongOf("contextLength"),
                DocumentCount = line.IntOf("documents"),
                RootUsage = line.UsageOf("rootUsage") ?? new UsageDetails(),
                SubUsage = line.UsageOf("subUsage") ?? new UsageDetails(),
                Cost = line.DecimalOf("cost"),
                UsageIsEstimated = line.IsSet("estimated"),
            };
        }

        public void Finish()
        {
            node.Agents = [.. Agents.OrderBy(static agent => agent.Agent)];
            node.Calls = Calls;
            node.SubCalls = [.. SubCalls.OrderBy(static call => call.Id)];
            node.Cells = [.. _cells.Values];
            if (node.Figures is { } figures)
            {
                node.OwnUsage = figures.RootUsage.Plus(figures.SubUsage);
                node.OwnCost = figures.Cost;
                return;
            }

            // Cut off: what is known is what its calls cost until then.
            var paid = Calls.Concat<TrajectoryNode>(SubCalls).Where(static call => call.Usage is not null).ToList();
            node.OwnUsage = paid.Aggregate(UsageDetailsExtensions.Zero(), static (sum, call) => sum.Plus(call.Usage!));
            node.OwnCost = paid.Aggregate((decimal?)0, static (sum, call) => sum + call.Cost);
        }

        private void EndIteration(TimeSpan time)
        {
            _iteration?.End ??= time;
            _iteration = null;
            _cell = null;
        }
    }
}
