namespace Rlm.Samples.ChatClients;

/// <summary>What a person may say about the model; whatever is left out comes from the environment.</summary>
public sealed record ChatClientSettings
{
    /// <summary>The embedded model's name.</summary>
    public const string Extractive = "extractive";

    /// <summary>A model's name: <c>claude-*</c> is Anthropic's, <see cref="Extractive"/> the embedded one, any other an OpenAI-compatible server's.</summary>
    /// <value>Null by default: the environment's model, else the embedded one.</value>
    public string? Model { get; init; }

    /// <summary>The address of an OpenAI-compatible server, with its path: <c>http://localhost:11434/v1</c>.</summary>
    /// <value>Null by default: <c>OPENAI_BASE_URL</c>, else OpenAI's own.</value>
    public string? BaseUrl { get; init; }

    /// <summary>How often a call that failed for a passing reason (408, 429, 5xx) is tried again.</summary>
    /// <value>3 by default.</value>
    public int MaxRetries { get; init; } = 3;

    /// <summary>The wait before the first retry; it doubles with each, and a server's <c>Retry-After</c> is waited for in its place.</summary>
    /// <value>800 ms by default.</value>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(800);

    /// <summary>Where keys, base URLs and default models are read.</summary>
    /// <value>The process's environment variables by default.</value>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>Settles who answers. The same settings and environment always settle on the same model.</summary>
    /// <exception cref="ChatClientException">The base URL is not one, or a key or a model's name is missing.</exception>
    public ChatModelChoice Choose()
    {
        if (Model == Extractive)
            return new ChatModelChoice(ChatProvider.Extractive, Extractive);
        if (BaseUrl is null && Model?.StartsWith("claude", StringComparison.OrdinalIgnoreCase) == true)
            return ChooseAnthropic(Model);
        if (Model is not null || BaseUrl is not null || Variable("OPENAI_API_KEY") is not null || Variable("OPENAI_BASE_URL") is not null)
            return ChooseOpenAI();
        return Variable("ANTHROPIC_API_KEY") is null
            ? new ChatModelChoice(ChatProvider.Extractive, Extractive)
            : ChooseAnthropic(Variable("ANTHROPIC_MODEL") ?? "claude-sonnet-4-5");
    }

    private ChatModelChoice ChooseOpenAI()
    {
        string? address = BaseUrl ?? Variable("OPENAI_BASE_URL");
        Uri? url = address is null ? null : ParseUrl(address);
        string? model = Model ?? Variable("OPENAI_MODEL");
        if (model is null && url is not null)
            throw new ChatClientException($"No model is named. Name one that {url} serves with --model or OPENAI_MODEL.");
        model ??= "gpt-5-mini";
        // Servers on one's own machine ask for no key, yet the client insists on one.
        string key = Variable("OPENAI_API_KEY") ?? (url is null ? throw MissingKey(model, "OPENAI_API_KEY") : "none");
        return new ChatModelChoice(ChatProvider.OpenAI, model, url, key);
    }

    private ChatModelChoice ChooseAnthropic(string model)
    {
        string key = Variable("ANTHROPIC_API_KEY") ?? throw MissingKey(model, "ANTHROPIC_API_KEY");
        string? address = Variable("ANTHROPIC_BASE_URL");
        return new ChatModelChoice(ChatProvider.Anthropic, model, address is null ? null : ParseUrl(address), key);
    }

    private static ChatClientException MissingKey(string model, string variable) => new(
        $"The model {model} needs a key: set the environment variable {variable}. Without a key, leave --model out or say --model {Extractive}.");

    private static Uri ParseUrl(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
            ? url
            : throw new ChatClientException($"'{address}' is not a base URL. One looks like http://localhost:11434/v1");

    private string? Variable(string name) => Environment(name) is { Length: > 0 } value ? value.Trim() : null;
}
