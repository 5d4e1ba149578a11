using System.Collections.Concurrent;

namespace Rlm.Trajectories;

/// <summary>
/// The file of one run. Whoever wants to may read along, but no other run of this process may write the same file meanwhile: systems
/// without mandatory locks would let both, and neither trajectory could be read.
/// </summary>
internal sealed class TrajectoryFile : FileStream
{
    private static readonly ConcurrentDictionary<string, TrajectoryFile?> Written = new(StringComparer.Ordinal);

    private readonly string? _path;

    private TrajectoryFile(string path, FileMode mode)
        : base(path, mode, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous) => _path = path;

    /// <summary>Makes the file.</summary>
    /// <exception cref="IOException">It cannot be made, or a run is writing it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static TrajectoryFile Create(string path, FileMode mode)
    {
        // Told before it is opened, which would cut it off.
        if (!Written.TryAdd(path, null))
            throw new IOException($"The trajectory '{path}' is being written by another run.");
        try
        {
            return Written[path] = new TrajectoryFile(path, mode);
        }
        catch
        {
            Written.TryRemove(path, out _);
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        // A file that could not be opened is finalized all the same.
        if (_path is not null)
            Written.TryRemove(KeyValuePair.Create(_path, (TrajectoryFile?)this));
    }
}
