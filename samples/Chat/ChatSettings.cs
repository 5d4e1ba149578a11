using Rlm.Samples.ChatClients;

namespace Rlm.Samples.Chat;

/// <summary>What the command line says, see <see cref="ChatCommand"/>.</summary>
public sealed class ChatSettings
{
    /// <summary>The section of the configuration: names such as <c>path</c> alone are taken, by the environment.</summary>
    public const string Section = "Chat";

    /// <summary>The switches of the command line and what they set.</summary>
    public static IDictionary<string, string> Switches { get; } =
        new[] { "path", "glob", "model", "sub-model", "base-url", "trajectories" }
            .ToDictionary(static name => $"--{name}", static name => $"{Section}:{name.Replace("-", "", StringComparison.Ordinal)}");

    /// <summary>The file or folder to talk about.</summary>
    /// <value>Null by default: the .NET API documentation that comes with the SDK.</value>
    public string? Path { get; set; }

    /// <summary>What to include of a folder.</summary>
    /// <value>Null by default: every text file.</value>
    public string? Glob { get; set; }

    /// <summary>The root model, as <c>samples/Ask</c> takes it.</summary>
    /// <value>Null by default: the environment's model, else the embedded one.</value>
    public string? Model { get; set; }

    /// <summary>The model of sub-calls.</summary>
    /// <value>Null by default: the root model.</value>
    public string? SubModel { get; set; }

    /// <summary>An OpenAI-compatible server.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>The folder that the trajectories of answers are kept in.</summary>
    /// <value>Null by default: a folder of its own below the one for temporary files.</value>
    public string? Trajectories { get; set; }

    /// <summary>The client settings of the root model.</summary>
    public ChatClientSettings Root => new() { Model = Model, BaseUrl = BaseUrl };

    /// <summary>The client settings of sub-calls.</summary>
    public ChatClientSettings Sub => Root with { Model = SubModel ?? Model };
}
