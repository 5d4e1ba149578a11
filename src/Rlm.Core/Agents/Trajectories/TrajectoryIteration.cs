namespace Rlm.Trajectories;

/// <summary>An iteration of an agent: a call of its root model and the cells that ran what it wrote.</summary>
public sealed class TrajectoryIteration : TrajectoryNode
{
    internal TrajectoryIteration()
    {
    }
}
