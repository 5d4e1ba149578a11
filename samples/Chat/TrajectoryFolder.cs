namespace Rlm.Samples.Chat;

/// <summary>Where the trajectories are kept, and which of them the page may show.</summary>
public sealed class TrajectoryFolder
{
    /// <summary>Makes the folder.</summary>
    public TrajectoryFolder(ChatSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        Path = settings.Trajectories ?? Directory.CreateTempSubdirectory("rlm-chat-").FullName;
        Directory.CreateDirectory(Path);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>
    /// The file of a trajectory that was named before; <see langword="null"/> for any other name, so that no request names a path.
    /// </summary>
    public string? Find(string name) => Directory.EnumerateFiles(Path, "*.jsonl").FirstOrDefault(file => NameOf(file) == name);

    /// <summary>What the page calls a trajectory.</summary>
    public static string NameOf(string file) => System.IO.Path.GetFileNameWithoutExtension(file);
}
