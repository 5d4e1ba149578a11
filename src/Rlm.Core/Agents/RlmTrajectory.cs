using Microsoft.Extensions.AI;
using Rlm.Budgets;
using Rlm.Trajectories;

namespace Rlm;

/// <summary>
/// What a run did, from its file: the tree of agents, iterations, model calls, cells and sub-calls, each with its time, tokens and cost.
/// </summary>
/// <remarks>
/// <see cref="RlmAgentBuilder.UseTrajectories(string, TrajectoryRedaction?)"/> and
/// <see cref="RlmAgent.WithTrajectory(string, TrajectoryRedaction?)"/> write such files while a run goes, as lines of JSON. What is there
/// of a run that was cut off, or still goes, can be read as well.
/// </remarks>
public sealed class RlmTrajectory
{
    internal RlmTrajectory(DateTimeOffset startedAt, string? library, TrajectoryAgent root, IReadOnlyList<TrajectoryAgent> agents)
    {
        StartedAt = startedAt;
        LibraryVersion = library;
        Root = root;
        Agents = agents;
        Nodes = [.. root.DescendantsAndSelf()];
        Usage = agents.Aggregate(UsageDetailsExtensions.Zero(), static (sum, agent) => sum.Plus(agent.OwnUsage));
        Cost = agents.Aggregate((decimal?)0, static (sum, agent) => sum + agent.OwnCost);
        Duration = root.Duration ?? Nodes.Max(static node => node.End ?? node.Start);
    }

    /// <summary>Gets when the run started.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>Gets the version of this library that wrote it; <see langword="null"/> where that is not known.</summary>
    public string? LibraryVersion { get; }

    /// <summary>Gets the agent that the host called.</summary>
    public TrajectoryAgent Root { get; }

    /// <summary>Gets all agents, in the order of starting.</summary>
    public IReadOnlyList<TrajectoryAgent> Agents { get; }

    /// <summary>Gets everything that happened, each before what happened within it.</summary>
    public IReadOnlyList<TrajectoryNode> Nodes { get; }

    /// <summary>Gets whether the run is told to its end, be it an answer, a failure or a cancellation.</summary>
    public bool IsComplete => Root.End is not null;

    /// <summary>Gets what was asked.</summary>
    public string Question => Root.Question;

    /// <summary>Gets the answer or draft; empty when there is none.</summary>
    public string Answer => Root.Answer;

    /// <summary>Gets how the run ended; <see langword="null"/> where it was cancelled or is not told to its end.</summary>
    public RlmStatus? Status => Root.Status;

    /// <summary>Gets the tokens of all agents together, the same as <see cref="RlmMetadata.Usage"/>.</summary>
    public UsageDetails Usage { get; }

    /// <summary>Gets what all calls cost; <see langword="null"/> where a model has no price.</summary>
    public decimal? Cost { get; }

    /// <summary>Gets the time from start to end, or as far as the run is told.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Reads a trajectory. The run may still be going.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The trajectory.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// It is no trajectory, it is damaged otherwise than by its end being cut off, or it was written by a later version of this library.
    /// </exception>
    public static async Task<RlmTrajectory> ReadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var stream = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1 << 16,
            FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (stream.ConfigureAwait(false))
            return await ReadAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a trajectory.</summary>
    /// <param name="stream">The lines, from the beginning; it stays open.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The trajectory.</returns>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// It is no trajectory, it is damaged otherwise than by its end being cut off, or it was written by a later version of this library.
    /// </exception>
    public static Task<RlmTrajectory> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return TrajectoryReader.ReadAsync(stream, cancellationToken);
    }

    /// <summary>
    /// Writes the trajectory as a page for a browser: one file that needs no network and runs nothing but its own script.
    /// </summary>
    /// <param name="path">The file, written anew.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void WriteHtml(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        WriteHtml(stream);
    }

    /// <summary>
    /// Writes the trajectory as a page for a browser: one file that needs no network and runs nothing but its own script.
    /// </summary>
    /// <param name="stream">Receives the page in UTF-8; it stays open.</param>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public void WriteHtml(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        TrajectoryPage.Write(this, stream);
    }
}
