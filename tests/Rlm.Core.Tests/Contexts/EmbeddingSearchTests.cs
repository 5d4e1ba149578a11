namespace Rlm.Contexts.Tests;

public sealed class EmbeddingSearchTests
{
    private static readonly ContextItem[] Items =
    [
        new("a", "A physician looked at the patient."), new("b", "The weather was fine all day."), new("c", "She drove her automobile to town."),
        new("d", "A doctor is a learned person."), new("e", "Nothing to see in here."),
    ];

    [Fact]
    public async Task WhatMeansTheSameIsFoundAndWhatIsInBothRankingsComesFirst()
    {
        await using var context = InMemoryContext.FromItems(Items).WithEmbeddings(new WordEmbeddings());
        Assert.Equal(["d", "a"], await IdsAsync(context, "doctor", 2));
        Assert.Equal(["c"], await IdsAsync(context, "vehicle", 1));
        var hit = (await context.Search(ContextQuery.Words("vehicle") with { Limit = 1 }).ToResultAsync()).Hits[0];
        Assert.Equal((0L, 1L, 1L, "She drove her automobile to town."), (hit.Offset, hit.Line, hit.Column, hit.Snippet));
        Assert.True(hit.Score > 0);
    }

    [Fact]
    public async Task OtherSearchesAreTheContextsOwn()
    {
        var generator = new WordEmbeddings();
        await using var context = InMemoryContext.FromItems(Items).WithEmbeddings(generator);
        Assert.Equal(1, (await context.Search(ContextQuery.Literal("doctor")).ToResultAsync()).Total);
        Assert.Equal(3, (await context.Search(ContextQuery.Regex("to[ w]")).ToResultAsync()).Total);
        Assert.Equal(0, generator.Texts);
    }

    [Fact]
    public async Task OnlyWhatChangedIsEmbeddedAgain()
    {
        using var folder = new TemporaryFolder();
        foreach (var item in Items) folder.Write($"{item.Id}.txt", item.Text);
        var generator = new WordEmbeddings();
        var files = await FileSystemContext.OpenAsync(folder.Path);
        await using var context = files.WithEmbeddings(generator);
        await context.IndexAsync();
        Assert.Equal(Items.Length, generator.Texts);
        folder.Write("b.txt", "An ambulance is a vehicle too, as everybody knows.");
        await files.RefreshAsync();
        Assert.Equal("b.txt", (await IdsAsync(context, "car ambulance", 1))[0]);
        Assert.Equal(Items.Length + 2, generator.Texts);
    }

    [Fact]
    public async Task PassagesBeyondTheLimitAreFoundByTheirWords()
    {
        var generator = new WordEmbeddings();
        await using var context = InMemoryContext.FromItems(Items).WithEmbeddings(generator, new EmbeddingSearchOptions { MaxPassages = 2 });
        Assert.Equal("c", (await IdsAsync(context, "automobile", 1))[0]);
        Assert.Equal(3, generator.Texts);
        Assert.Throws<ArgumentOutOfRangeException>(() => context.WithEmbeddings(generator, new EmbeddingSearchOptions { BatchSize = 0 }));
    }

    private static async Task<string[]> IdsAsync(IContextEnvironment context, string words, int limit) =>
        [.. (await context.Search(ContextQuery.Words(words) with { Limit = limit }).ToResultAsync()).Hits.Select(hit => hit.Document.Id)];
}
