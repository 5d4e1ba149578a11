using Microsoft.Extensions.AI;
using Rlm.Samples.ChatClients;

namespace Rlm.Samples.Tests.ChatClients;

public sealed class ChatClientSettingsTests
{
    [Fact]
    public void WithNothingSetTheEmbeddedModelAnswers() =>
        Assert.Equal(new ChatModelChoice(ChatProvider.Extractive, "extractive"), Settings().Choose());

    [Fact]
    public void TheEmbeddedModelCanBeNamedWhateverKeysThereAre() =>
        Assert.Equal(ChatProvider.Extractive, (Settings(("OPENAI_API_KEY", "k")) with { Model = "extractive" }).Choose().Provider);

    [Fact]
    public void OpenAIsKeyComesFirst()
    {
        ChatModelChoice choice = Settings(("OPENAI_API_KEY", "k1"), ("ANTHROPIC_API_KEY", "k2"), ("OPENAI_MODEL", "gpt-x")).Choose();

        Assert.Equal(new ChatModelChoice(ChatProvider.OpenAI, "gpt-x", null, "k1"), choice);
    }

    [Fact]
    public void AnthropicsKeyAloneIsEnough()
    {
        ChatModelChoice choice = Settings(("ANTHROPIC_API_KEY", "k2"), ("ANTHROPIC_MODEL", "claude-x")).Choose();

        Assert.Equal(new ChatModelChoice(ChatProvider.Anthropic, "claude-x", null, "k2"), choice);
    }

    [Fact]
    public void AServerOfOnesOwnNeedsNoKey()
    {
        ChatModelChoice choice = (Settings() with { Model = "llama", BaseUrl = "http://localhost:1/v1" }).Choose();

        Assert.Equal((ChatProvider.OpenAI, "llama", "http://localhost:1/v1"), (choice.Provider, choice.Model, choice.BaseUrl!.ToString()));
    }

    [Fact]
    public void ABaseUrlGoesBeforeTheModelsUsualProvider() =>
        Assert.Equal(ChatProvider.OpenAI, (Settings() with { Model = "claude-x", BaseUrl = "http://localhost:1/v1" }).Choose().Provider);

    [Fact]
    public void TheBaseUrlMayComeFromTheEnvironment() =>
        Assert.Equal("http://localhost:1/v1", (Settings(("OPENAI_BASE_URL", "http://localhost:1/v1")) with { Model = "m" }).Choose().BaseUrl!.ToString());

    [Theory]
    [InlineData("gpt-5", "OPENAI_API_KEY")]
    [InlineData("claude-sonnet-4-5", "ANTHROPIC_API_KEY")]
    public void AMissingKeyIsNamed(string model, string variable)
    {
        ChatClientException error = Assert.Throws<ChatClientException>(() => ChatClientFactory.CreateRoot(Settings() with { Model = model }));

        Assert.Contains(variable, error.Message, StringComparison.Ordinal);
        Assert.Contains(model, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:11434")]
    [InlineData("/v1")]
    [InlineData("ftp://localhost/v1")]
    public void ABaseUrlThatIsNoneIsNamed(string url)
    {
        ChatClientException error = Assert.Throws<ChatClientException>(() => (Settings() with { Model = "m", BaseUrl = url }).Choose());

        Assert.Contains(url, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AServerWithoutAModelIsAClearError()
    {
        ChatClientException error = Assert.Throws<ChatClientException>(() => (Settings() with { BaseUrl = "http://localhost:1/v1" }).Choose());

        Assert.Contains("--model", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AKeyIsNeverPartOfWhatAPersonSees()
    {
        ChatModelChoice choice = (Settings(("OPENAI_API_KEY", "sk-secret")) with { Model = "gpt-5" }).Choose();

        Assert.DoesNotContain("sk-secret", $"{choice}", StringComparison.Ordinal);
    }

    [Fact]
    public void TheEmbeddedModelSaysThatItIsNoLanguageModel()
    {
        using IChatClient client = ChatClientFactory.CreateRoot(Settings());

        Assert.Equal("extractive", client.GetRequiredService<ChatClientMetadata>().ProviderName);
        Assert.Contains("not a language model", Settings().Choose().ToString(), StringComparison.Ordinal);
    }

    private static ChatClientSettings Settings(params (string Name, string Value)[] variables) => new()
    {
        Environment = name => variables.FirstOrDefault(variable => variable.Name == name).Value,
    };
}
