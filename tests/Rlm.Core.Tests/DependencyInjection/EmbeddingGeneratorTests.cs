using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Rlm.Contexts;
using Rlm.Contexts.Tests;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.DependencyInjection;

public class EmbeddingGeneratorTests
{
    private const string Search = "FINAL('; '.join(hit.text for hit in search('vehicle', 1)))";

    private static readonly ContextItem[] Items = [new("a", "A physician looked at the patient."), new("b", "She drove her automobile to town.")];

    [Fact]
    public async Task AGeneratorInTheContainerLetsContextsBeSearchedByMeaning()
    {
        var generator = new WordEmbeddings();
        await using var provider = Services(Search, generator).BuildServiceProvider(validateScopes: true);
        await using var context = InMemoryContext.FromItems(Items);
        var agent = provider.GetRequiredService<RlmAgent>();

        var first = await agent.RunAsync("q", context);
        var texts = generator.Texts;
        var second = await agent.RunAsync("q", context);

        Assert.Contains("automobile", first.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text, second.Text);
        // The second run only asked for its query.
        Assert.Equal((3, 4), (texts, generator.Texts));
    }

    [Fact]
    public async Task NothingIsEmbeddedBeforeAProgramSearchesByRank()
    {
        var generator = new WordEmbeddings();
        await using var provider = Services("FINAL(str(len(find('automobile'))))", generator).BuildServiceProvider(validateScopes: true);
        await using var context = InMemoryContext.FromItems(Items);

        Assert.Equal("1", (await provider.GetRequiredService<RlmAgent>().RunAsync("q", context)).Text);
        Assert.Equal(0, generator.Texts);
    }

    [Fact]
    public async Task AHostMayKeepTheGeneratorToItself()
    {
        var generator = new WordEmbeddings();
        var services = Services("FINAL(str(len(search('vehicle', 1))))", generator);
        services.AddRlm().UseEmbeddingGenerator(_ => null);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var context = InMemoryContext.FromItems(Items);

        Assert.Equal("0", (await provider.GetRequiredService<RlmAgent>().RunAsync("q", context)).Text);
        Assert.Equal(0, generator.Texts);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            services.AddRlm().UseEmbeddingGenerator(_ => generator, new EmbeddingSearchOptions { BatchSize = 0 }));
    }

    [Fact]
    public async Task AGeneratorThatFailsIsAnErrorOfTheSearchAlone()
    {
        const string Code = "try:\n    search('vehicle', 1)\nexcept OSError as e:\n    FINAL(str(e) + str(len(find('automobile'))))";
        await using var provider = Services(Code, new BrokenGenerator()).BuildServiceProvider(validateScopes: true);
        await using var context = InMemoryContext.FromItems(Items);

        var response = await provider.GetRequiredService<RlmAgent>().RunAsync("q", context);

        Assert.Equal("the embeddings for the search could not be made: no service1", response.Text);
    }

    [Fact]
    public async Task TheCacheOfTheHostIsLeftAlone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.txt", "some text");
        var services = Services("FINAL(context[0])", new WordEmbeddings());
        using var cache = new MemoryCache(new MemoryCacheOptions());
        services.AddSingleton<IMemoryCache>(cache);
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        await using var context = await FileSystemContext.OpenAsync(folder.Path);

        Assert.Equal("some text", (await provider.GetRequiredService<RlmAgent>().RunAsync("q", context)).Text);
        Assert.Equal(0, cache.Count);
    }

    private static ServiceCollection Services(string code, IEmbeddingGenerator<string, Embedding<float>> generator)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IChatClient>(ScriptedChatClient.Saying(ScriptedChatClient.Code(code)));
        services.AddSingleton(generator);
        services.AddRlm();
        return services;
    }

    private sealed class BrokenGenerator : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            throw new HttpRequestException("no service");

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
