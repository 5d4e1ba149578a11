using System.Text;

namespace Rlm.Contexts.Tests;

public sealed class BlockChunkerTests
{
    private static readonly Dictionary<string, Func<ContextDocument, int, IEnumerable<ContextChunk>>> Chunkers = new()
    {
        ["paragraphs"] = ContextChunker.ByParagraphs,
        ["headings"] = (document, length) => ContextChunker.ByHeadings(document, length),
        ["code"] = ContextChunker.ByCodeBlocks,
        ["pattern"] = (document, length) => ContextChunker.ByPattern(document, "^(a|#)", length),
    };

    [Theory]
    [InlineData("paragraphs")]
    [InlineData("headings")]
    [InlineData("code")]
    [InlineData("pattern")]
    public async Task EveryPieceIsCoveredOnceAndNoneTooLong(string name)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var text = RandomText.Make(random, random.Next(5_000), 26, random.Next(8, 2_000)).Replace("_", random.Next(2) == 0 ? "\n# " : "    ");
            var length = random.Next(2, 600);
            var document = (await InMemoryContext.FromText(text).FindAsync("text"))!;
            var all = new StringBuilder();
            foreach (var chunk in Chunkers[name](document, length))
            {
                var piece = chunk.ReadString();
                Assert.InRange(chunk.Length, 1, length);
                Assert.Equal(0, chunk.Overlap);
                Assert.Equal(all.Length, chunk.Offset);
                AssertWhole(piece);
                all.Append(piece);
            }

            Assert.Equal(text, all.ToString());
        }
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 2)]
    [InlineData(60, 20)]
    [InlineData(60, 59)]
    [InlineData(5_000, 100)]
    public async Task PiecesByTokensCoverTheTextOnceAndFit(int tokens, int overlap)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var random = new Random(seed);
            var text = RandomText.Make(random, random.Next(tokens > 100 ? 60_000 : 3_000), 26, random.Next(8, 2_000));
            var document = (await InMemoryContext.FromText(text).FindAsync("text"))!;
            var all = new StringBuilder();
            foreach (var chunk in ContextChunker.ByTokens(document, tokens, overlap))
            {
                var piece = chunk.ReadString();
                Assert.Equal(all.Length, chunk.Offset + chunk.Overlap);
                Assert.True(chunk.Overlap < chunk.Length);
                Assert.True(TokenEstimator.Estimate(piece) <= Math.Max(tokens, 2), $"{TokenEstimator.Estimate(piece)} tokens in '{piece}'");
                AssertWhole(piece);
                all.Append(piece, chunk.Overlap, piece.Length - chunk.Overlap);
            }

            Assert.Equal(text, all.ToString());
        }
    }

    [Fact]
    public async Task ParagraphsAreKeptWhole()
    {
        var chunks = await CutAsync("one\ntwo\n\n\nthree\n\nfour\nfive\n", document => ContextChunker.ByParagraphs(document, 18));
        Assert.Equal(["one\ntwo\n\n\nthree\n\n", "four\nfive\n"], chunks);
    }

    [Fact]
    public async Task HeadingsBeginPiecesTheHigherOnesFirst()
    {
        const string Text = "intro\n\n# A\ntext\n\n## A1\ntext\n\n```\n# no heading\n```\n\n# B\nmore\n\n## B1\ntext\n";
        Assert.Equal(["intro\n\n# A\ntext\n\n## A1\ntext\n\n```\n# no heading\n```\n\n", "# B\nmore\n\n## B1\ntext\n"],
            await CutAsync(Text, document => ContextChunker.ByHeadings(document, 65)));
    }

    [Fact]
    public async Task CodeIsCutBetweenMembersAndCommentsStayWithThem()
    {
        const string Text = "class A\n{\n    int a;\n\n    // what b does\n    void B()\n    {\n        b();\n    }\n\n    /// c\n    void C()\n    {\n    }\n}\n";
        var chunks = await CutAsync(Text, document => ContextChunker.ByCodeBlocks(document, 70));
        Assert.Equal(["class A\n{\n    int a;\n\n", "    // what b does\n    void B()\n    {\n        b();\n    }\n\n", "    /// c\n    void C()\n    {\n    }\n}\n"], chunks);
    }

    [Fact]
    public async Task APatternBeginsPieces()
    {
        const string Text = "header\n2024-01-01 a\n  more\n2024-01-02 b\n";
        Assert.Equal(["header\n", "2024-01-01 a\n  more\n", "2024-01-02 b\n"], await CutAsync(Text, document => ContextChunker.ByPattern(document, @"^\d{4}-")));
        var any = (await InMemoryContext.FromText("a").FindAsync("text"))!;
        Assert.Throws<ContextSearchException>(() => ContextChunker.ByPattern(any, "("));
    }

    [Theory]
    [InlineData("The quick brown fox jumps over the lazy dog.", 9, 14)]
    [InlineData("var result = await context.FindAsync(id, cancellationToken);", 11, 24)]
    [InlineData("東京都は日本の首都です。", 10, 16)]
    [InlineData("Быстрая коричневая лиса", 6, 12)]
    [InlineData("", 0, 0)]
    public void TokensAreEstimatedByContent(string text, int least, int most) => Assert.InRange(TokenEstimator.Estimate(text), least, most);

    [Fact]
    public async Task SizesOutOfRangeAreRefusedAtOnce()
    {
        var document = (await InMemoryContext.FromText("text").FindAsync("text"))!;
        Assert.Throws<ArgumentOutOfRangeException>(() => ContextChunker.ByParagraphs(document, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContextChunker.ByHeadings(document, 100, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContextChunker.ByTokens(document, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => ContextChunker.ByTokens(document, 5, 5));
    }

    private static void AssertWhole(string piece)
    {
        Assert.False(char.IsLowSurrogate(piece[0]), "A pair is split.");
        Assert.False(char.IsHighSurrogate(piece[^1]), "A pair is split.");
    }

    private static async Task<string[]> CutAsync(string text, Func<ContextDocument, IEnumerable<ContextChunk>> cut) =>
        [.. cut((await InMemoryContext.FromText(text).FindAsync("text"))!).Select(chunk => chunk.ReadString())];
}
