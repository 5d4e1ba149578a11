using static System.FormattableString;

namespace Rlm.Trajectories;

/// <summary>Where the trajectories of an agent go, a stream for each run.</summary>
internal sealed class TrajectoryTarget
{
    private readonly Func<TimeProvider, (Stream Stream, string? Path)> _open;

    private TrajectoryTarget(Func<TimeProvider, (Stream Stream, string? Path)> open, TrajectoryRedaction? redaction)
    {
        _open = open;
        Redaction = redaction ?? TrajectoryRedaction.Default;
    }

    public TrajectoryRedaction Redaction { get; }

    public static TrajectoryTarget File(string path, TrajectoryRedaction? redaction)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var full = Path.GetFullPath(path);
        return new TrajectoryTarget(_ => (TrajectoryFile.Create(full, FileMode.Create), full), redaction);
    }

    public static TrajectoryTarget Folder(string folder, TrajectoryRedaction? redaction)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        var full = Path.GetFullPath(folder);
        return new TrajectoryTarget(
            time =>
            {
                Directory.CreateDirectory(full);
                // The time for the eye, the rest so that runs side by side do not meet.
                var name = Invariant($"{time.GetUtcNow():yyyyMMdd-HHmmss-fff}-{Guid.NewGuid().ToString("N")[..8]}.jsonl");
                var path = Path.Combine(full, name);
                return (TrajectoryFile.Create(path, FileMode.CreateNew), path);
            },
            redaction);
    }

    public static TrajectoryTarget Streams(Func<Stream> open, TrajectoryRedaction? redaction)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new TrajectoryTarget(
            _ => (open() ?? throw new InvalidOperationException("The host opened no stream for the trajectory."), null), redaction);
    }

    /// <summary>Opens the stream of a run.</summary>
    /// <exception cref="IOException">The file cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be made.</exception>
    public (Stream Stream, string? Path) Open(TimeProvider time) => _open(time);
}
