using Rlm.Samples.ChatClients;

namespace Rlm.Samples.Ask;

/// <summary>What a person asked for on the command line.</summary>
public sealed record AskSettings
{
    /// <summary>Asked where no question is given.</summary>
    public const string DefaultQuestion = "What is the maximum size of a request body in Kestrel by default?";

    /// <summary>The question.</summary>
    public string Question { get; init; } = DefaultQuestion;

    /// <summary>The file or folder to ask about; null for the .NET API documentation.</summary>
    public string? Path { get; init; }

    /// <summary>What to include of a folder; everything where there is none.</summary>
    public IReadOnlyList<string> Globs { get; init; } = [];

    /// <summary>The root model.</summary>
    public ChatClientSettings Root { get; init; } = new();

    /// <summary>The model of sub-calls; null for the root model.</summary>
    public ChatClientSettings? Sub { get; init; }

    /// <summary>How the root model works.</summary>
    public RlmMode Mode { get; init; }

    /// <summary>How deep models may call models; null for the library's default.</summary>
    public int? MaxDepth { get; init; }

    /// <summary>How often the root model is asked; null for the library's default.</summary>
    public int? MaxIterations { get; init; }

    /// <summary>Output without colours or redrawing.</summary>
    public bool Plain { get; init; }

    /// <summary>One JSON result in place of anything else.</summary>
    public bool Json { get; init; }
}
