using Microsoft.Extensions.AI;
using Rlm.Samples.ChatClients;

namespace Rlm.Samples.Tests.ChatClients;

public sealed class ExtractiveReaderClientTests
{
    private const string Documentation = """
            <member name="M:System.Linq.Enumerable.Append``1(System.Collections.Generic.IEnumerable{``0},``0)">
              <summary>Appends a value to the end of the sequence.</summary>
              <param name="source">A sequence of values.</param>
            </member>
            <member name="M:System.Linq.Enumerable.Chunk``1(System.Collections.Generic.IEnumerable{``0},System.Int32)">
              <summary>Splits the elements of a sequence into chunks of size at most <paramref name="size" />.</summary>
              <param name="source">An <see cref="T:System.Collections.Generic.IEnumerable`1" /> whose elements to chunk.</param>
              <exception cref="T:System.ArgumentNullException">
                <paramref name="source" /> is <see langword="null" />.</exception>
            </member>
        """;

    [Fact]
    public async Task QuotesTheSentenceWithItsHeadingAndLine()
    {
        string reply = await ReadAsync("Which method splits a sequence into chunks of a size?", Documentation);

        Assert.Matches(@"^score: [01]\.\d{3}\nline: 5\nSystem\.Linq\.Enumerable\.Chunk\(IEnumerable<T>, Int32\): Splits the elements of a sequence into chunks of size at most size\.$", reply);
    }

    [Theory]
    [InlineData("Who won the football world cup in 1998?")]
    [InlineData("Which method encrypts a sequence with AES?")]
    [InlineData("How do I bake a chocolate cake?")]
    public async Task SaysNotFoundWhereNothingAnswers(string question) =>
        Assert.Equal("not found", await ReadAsync(question, Documentation));

    [Theory]
    [InlineData("""Uses <see cref="T:System.String" /> widgets &amp; <c>null</c>.""", "Uses System.String widgets & null.")]
    [InlineData("""The <see langword="true" /> widgets uses.""", "The true widgets uses.")]
    [InlineData("""Widgets uses the <see cref="M:System.Int32.Parse(System.String)" /> method.""", "Widgets uses the System.Int32.Parse(String) method.")]
    [InlineData("""Widgets uses a <see href="https://example.org">link</see>.""", "Widgets uses a link.")]
    public async Task QuotesWithoutMarkup(string sentence, string expected) =>
        Assert.EndsWith("\n" + expected, await ReadAsync("What uses widgets?", sentence), StringComparison.Ordinal);

    [Fact]
    public async Task FindsASentenceInProse()
    {
        const string Prose = "The ship left the harbour at dawn. Nobody had slept.\n\nThe captain kept the gold in a barrel below deck. He told no one.\n\nRain fell.";

        string reply = await ReadAsync("Where did the captain keep the gold?", Prose);

        Assert.Matches(@"\nline: 3\nThe captain kept the gold in a barrel below deck\.", reply);
    }

    [Fact]
    public async Task FindsALineInCode()
    {
        const string Code = """
            public sealed class Gate
            {
                private readonly Users _users;

                // Decides whether a user may enter.
                public bool IsAuthenticated(User user) => _users.Contains(user);

                public void Close() => _users.Clear();
            }
            """;

        string reply = await ReadAsync("Where is decided whether a user is authenticated?", Code);

        Assert.Contains("Decides whether a user may enter.", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WeightsDecideWhatMatters()
    {
        const string Passage = "Alpha beta gamma.\n\nDelta beta gamma.";

        string reply = await ReadAsync("alpha delta beta gamma", Passage, "alpha 1, delta 9, beta 1, gamma 1");

        Assert.EndsWith("Delta beta gamma.", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANameIsFoundInOnePiece()
    {
        string reply = await ReadAsync("What does Enumerable.Append do?", Documentation);

        Assert.Contains("Appends a value to the end of the sequence.", reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What kept the gold?\n\nA barrel kept the gold.")]
    [InlineData("A barrel kept the gold.\n\nWhat kept the gold?")]
    public async Task AnyPromptWithAQuestionBesideATextWorks(string prompt)
    {
        using IChatClient client = new ExtractiveReaderClient();

        Assert.Contains("A barrel kept the gold.", (await client.GetResponseAsync(prompt)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("What?")]
    [InlineData("Question: What?\nPassage:\n")]
    public async Task APromptWithoutATextIsNotFound(string prompt)
    {
        using IChatClient client = new ExtractiveReaderClient();

        Assert.Equal("not found", (await client.GetResponseAsync(prompt)).Text);
    }

    [Fact]
    public async Task StreamsWhatItRepliesAndCountsTokens()
    {
        using IChatClient client = new ExtractiveReaderClient();
        string prompt = $"Question: Which method splits a sequence into chunks?\nPassage:\n{Documentation}";

        ChatResponse whole = await client.GetResponseAsync(prompt);
        ChatResponse streamed = (await client.GetStreamingResponseAsync(prompt).ToListAsync()).ToChatResponse();

        Assert.Equal(whole.Text, streamed.Text);
        Assert.Equal(whole.Usage!.TotalTokenCount, streamed.Usage!.TotalTokenCount);
        Assert.Equal("extractive", streamed.ModelId);
    }

    private static async Task<string> ReadAsync(string question, string passage, string? weights = null)
    {
        using IChatClient client = new ExtractiveReaderClient();
        string scale = weights is null ? "" : $"Weights: {weights}\n";
        return (await client.GetResponseAsync($"Question: {question}\n{scale}Passage:\n{passage.ReplaceLineEndings("\n")}")).Text;
    }
}
