using Rlm.Budgets;

namespace Rlm.Trajectories;

/// <summary>An agent while its lines are read.</summary>
internal sealed class TrajectoryAgentParts(TrajectoryAgent node)
{
    private readonly Dictionary<int, TrajectoryCell> _cells = [];
    private TrajectoryIteration? _iteration;
    private TrajectoryCell? _cell;

    public TrajectoryAgent Node => node;

    public List<TrajectoryAgent> Agents { get; } = [];

    public List<TrajectoryCall> Calls { get; } = [];

    public List<TrajectorySubCall> SubCalls { get; } = [];

    /// <summary>Where the agent is: what happens now, happens within it.</summary>
    public TrajectoryNode Current => _cell ?? Step;

    private TrajectoryNode Step => (TrajectoryNode?)_iteration ?? node;

    public TrajectoryNode Place(TrajectoryEntry line) => line.IntOf("iteration") > 0 ? Current : node;

    // The last request for an answer is beyond the iterations.
    public TrajectoryNode PlaceOfCall(string purpose)
    {
        if (purpose == "last")
            EndIteration(Calls[^1].Start);
        return Step;
    }

    public TrajectoryNode CellOf(TrajectoryEntry line) => _cells.GetValueOrDefault(line.IntOf("cell")) ?? Step;

    public void StartIteration(TrajectoryEntry line)
    {
        EndIteration(line.Time);
        _iteration = line.Begin(new TrajectoryIteration());
        node.Add(_iteration);
    }

    public void StartCell(TrajectoryEntry line)
    {
        _cell = line.Begin(new TrajectoryCell { Number = line.IntOf("cell"), Code = line.TextOf("code") ?? "" });
        _cells[_cell.Number] = _cell;
        Step.Add(_cell);
    }

    public void EndCell(TrajectoryEntry line)
    {
        var (output, error, answer) = (line.TextOf("output"), line.Error, line.TextOf("answer"));
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
        (node.End, node.Answer, node.Error) = (line.Time, line.TextOf("answer") ?? "", line.Error);
        node.Status = line.EnumOf<RlmStatus>("status");
        node.WasCanceled = line.StringOf("status") == "canceled";
        node.Origin = line.EnumOf<AnswerOrigin>("origin") ?? AnswerOrigin.None;
        node.ExhaustedLimit = line.EnumOf<BudgetLimit>("limit");
        node.Figures = line.Figures();
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
