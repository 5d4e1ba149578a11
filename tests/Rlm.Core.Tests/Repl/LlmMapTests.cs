using System.Text.Json;
using System.Text.RegularExpressions;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Repl;

public partial class LlmMapTests
{
    /// <summary>A sub-model that reads the items of a prompt and answers each by a function; null leaves one out.</summary>
    private static ScriptedChatClient Answering(Func<string, int, object?> answer, Func<string, string>? around = null) => new(call =>
    {
        var values = Items().Matches(call.Last).ToDictionary(
            match => match.Groups["number"].Value, match => answer(match.Groups["text"].Value.Trim(), call.Number));
        var json = JsonSerializer.Serialize(values.Where(pair => pair.Value is not null).ToDictionary());
        return around?.Invoke(json) ?? json;
    });

    [GeneratedRegex(@"=== item (?<number>\d+) ===\n(?<text>.*?)(?=\n=== item|\z)", RegexOptions.Singleline)]
    private static partial Regex Items();

    private static Task<string> RunAsync(ScriptedChatClient sub, string code) => TestAgent.AnswerAsync("text", code, sub);

    [Fact]
    public async Task AsksManyItemsInOnePromptAndAnswersInOrder()
    {
        var sub = Answering((text, _) => text.ToUpperInvariant());

        Assert.Equal("A1 A2 A119 120 1.0 []", await RunAsync(sub, "r = llm_map(['a%d' % i for i in range(1, 121)], 'Shout.')\nFINAL(f'{r[0]} {r[1]} {r[118]} {len(r)} {r.coverage} {r.missing}')"));
        Assert.Equal(3, sub.Calls.Count);
    }

    [Theory]
    [InlineData("int", "7", "7")]
    [InlineData("int", "1,200", "1200")]
    [InlineData("float", "7", "7.0")]
    [InlineData("bool", "yes", "True")]
    [InlineData("['good', 'bad']", "Bad", "'bad'")]
    [InlineData("str", "x", "'x'")]
    [InlineData("{'enum': ['a', 'b']}", "B", "'b'")]
    [InlineData("{'type': 'integer'}", "3", "3")]
    public async Task FitsTheAnswerToTheSchema(string schema, string answer, string expected) =>
        Assert.Equal($"[{expected}]", await RunAsync(Answering((_, _) => answer), $"FINAL(repr(llm_map(['item'], 'Do it.', {schema})))"));

    [Fact]
    public async Task ChecksFieldsAndLists()
    {
        var sub = Answering((text, _) => text == "bad"
            ? new { name = "x" }
            : new { name = text, year = "1999", tags = text[..0].Split('x').Append("a").Skip(1) });

        Assert.Equal(
            "[{'name': 'one', 'year': 1999, 'tags': ['a']}, None]  [1 of 2; missing: [1]] {1: 'year is missing'} 0.5",
            await RunAsync(sub, "r = llm_map(['one', 'bad'], 'Do it.', {'name': str, 'year': int, 'tags': [str]})\nFINAL(f'{r} {r.errors} {r.coverage}')"));
    }

    [Fact]
    public async Task AsksAgainForExactlyWhatIsMissingOrWrong()
    {
        var sub = Answering((text, call) => call == 0 && text is "b" or "d" && call == 0 ? (text == "b" ? null : "many") : 1);

        Assert.Equal("[1, 1, 1, 1, 1]", await RunAsync(sub, "FINAL(repr(llm_map(list('abcde'), 'Count.', int)))"));
        Assert.Equal(2, sub.Calls.Count);
        var again = sub.Calls.Last().Last;
        Assert.Equal(["2", "4"], Items().Matches(again).Select(match => match.Groups["number"].Value));
        Assert.Contains("no usable value", again, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Here you are:\n```json\n", "\n```\nAnything else?")]
    [InlineData("{\"results\": ", "}")]
    [InlineData("{broken {\"x\": 1} ", "")]
    public async Task ReadsWhatStandsAroundIt(string before, string after) =>
        Assert.Equal("['A', 'B']", await RunAsync(Answering((text, _) => text.ToUpperInvariant(), json => before + json + after), "FINAL(repr(llm_map(['a', 'b'], 'Shout.')))"));

    [Fact]
    public async Task KeepsWhatAReplyThatBrokeOffHolds()
    {
        var sub = Answering((text, _) => "is " + text, json => json.Length > 40 ? json[..40] : json);

        Assert.Equal("['is item0', 'is item1', 'is item2', 'is item3']", await RunAsync(sub, "FINAL(repr(llm_map(['item%d' % i for i in range(4)], 'Do it.')))"));
        Assert.InRange(sub.Calls.Count, 2, 3);
    }

    [Fact]
    public async Task LosesNothingButWhatFails()
    {
        var sub = new ScriptedChatClient(call => call.Last.Contains("poison", StringComparison.Ordinal)
            ? throw new InvalidOperationException("broken")
            : JsonSerializer.Serialize(Items().Matches(call.Last).ToDictionary(match => match.Groups["number"].Value, _ => true)));

        Assert.Equal("11 [5]", await RunAsync(sub, "r = llm_map(['poison' if i == 5 else 'fine' for i in range(12)], 'Do it.', bool, batch=4)\nFINAL(f'{sum(1 for x in r if x)} {r.missing}')"));
    }

    [Fact]
    public async Task TakesTheMostFrequentOfSeveralAnswers()
    {
        var sub = Answering((text, call) => text == "sure" ? "yes" : call == 1 ? "no" : "yes");

        Assert.Equal("['yes', 'yes'] [1.0, 0.67]", await RunAsync(sub, "r = llm_map(['sure', 'open'], 'Well?', ['yes', 'no'], samples=3)\nFINAL(f'{list(r)} {[round(x, 2) for x in r.agreement]}')"));
        Assert.Equal(3, sub.Calls.Count);
    }

    [Theory]
    [InlineData("llm_map('text', 'x')", "TypeError: llm_map takes a list of items")]
    [InlineData("llm_map(['a'], '')", "TypeError: the instruction must be a text")]
    [InlineData("llm_map(['a'], 'x', batch=0)", "ValueError: batch and samples must be at least 1")]
    [InlineData("llm_map(['a'], 'x', set)", "TypeError: a schema is one of")]
    [InlineData("llm_map(['a'], 'x', [])", "ValueError: the list of allowed values is empty")]
    [InlineData("llm_map(['a' * 500_000], 'x')", "ValueError: item 0 has 500,000 characters")]
    public async Task RaisesForMisuse(string code, string expected) =>
        Assert.StartsWith(expected, await RunAsync(ScriptedChatClient.Saying(""), $"try:\n    {code}\nexcept Exception as e:\n    FINAL(type(e).__name__ + ': ' + str(e))"), StringComparison.Ordinal);

    [Fact]
    public async Task NeedsNoModelForNoItems() =>
        Assert.Equal("[] 1.0", await RunAsync(ScriptedChatClient.Throwing(new InvalidOperationException()), "r = llm_map([], 'x')\nFINAL(f'{r} {r.coverage}')"));
}
