using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;
using static Rlm.Core.Tests.Support.ScriptedChatClient;
using static Rlm.Core.Tests.Support.ToolConversations;

namespace Rlm.Core.Tests.Agents.ToolMode;

public class ToolModeTypedAnswerTests
{
    public enum Severity
    {
        Low,
        High,
    }

    [Fact]
    public async Task TheSchemaOfTheTypeIsThatOfTheTool()
    {
        var root = Saying(Calling(("submit_answer", new { name = "Ann", age = 41 })));

        var response = await Agent(root).RunAsync<Person>("Who?", "text");

        Assert.Equal((RlmStatus.Answered, new Person("Ann", 41)), (response.Status, response.Result));
        Assert.Equal(
            """{"type":"object","properties":{"name":{"type":"string"},"age":{"type":"integer"}},"required":["name","age"]}""",
            SchemaOf(root));
        Assert.Contains("## The form of the answer", root.Calls.First().Messages[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", root.Calls.First().All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNoObjectIsTheAnswerParameter()
    {
        var root = Saying(Calling(("submit_answer", new { answer = "High,Low".Split(',') })));

        var response = await Agent(root).RunAsync<List<Severity>>("q", "text");

        Assert.Equal([Severity.High, Severity.Low], response.Result);
        Assert.StartsWith("""{"type":"object","properties":{"answer":{"type":"array","items":""", SchemaOf(root), StringComparison.Ordinal);
        Assert.EndsWith("""},"required":["answer"]}""", SchemaOf(root), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReferencesWithinASchemaStillLeadSomewhere()
    {
        var root = Saying(
            Calling(("submit_answer", new { answer = new[] { new { label = "a", parts = new[] { new { label = 3, parts = Array.Empty<int>() } } } } })),
            Calling(("submit_answer", new { answer = new[] { new { label = "a", parts = new[] { new { label = "b", parts = Array.Empty<int>() } } } } })));

        var response = await Agent(root).RunAsync<Tree[]>("q", "text");

        Assert.Equal("b", response.Result[0].Parts[0].Label);
        Assert.Contains("$[0].parts[0].label: expected a string, got 3", root.Calls.Last().ResultTexts()[0], StringComparison.Ordinal);
        using var schema = JsonDocument.Parse(SchemaOf(root));
        var reference = schema.RootElement.GetProperty("properties").GetProperty("answer").GetProperty("items").GetProperty("properties").GetProperty("parts")
            .GetProperty("items").GetProperty("$ref").GetString()!;
        var place = schema.RootElement;
        foreach (var step in reference.Split('/').Skip(1))
            place = place.GetProperty(step);
        Assert.True(place.GetProperty("properties").TryGetProperty("label", out _), reference);
    }

    [Theory]
    [InlineData("""{"name":"Ann","age":"old"}""", "the answer does not have the form that was asked for: $.age: expected an integer, got the string \"old\"")]
    [InlineData("""{"name":"Ann"}""", "$: the field 'age' is missing")]
    [InlineData("""{"name":"Ann","age":41,"size":3}""", "$: there is no field 'size'; the fields are name, age")]
    [InlineData("""{"name":"Ann","age":1000000000000}""", "$.age: ")]
    [InlineData("""{"answer":"Ann"}""", "$: the field 'name' is missing")]
    [InlineData("""{}""", "$: the field 'name' is missing")]
    public async Task WhatDoesNotFitIsToldAtOnceAndCanBeMended(string arguments, string problem)
    {
        var root = Saying(Calling(("submit_answer", JsonElement.Parse(arguments))), Calling(("submit_answer", new { name = "Ann", age = 41 })));

        var response = await Agent(root).RunAsync<Person>("Who?", "text");

        Assert.Equal(new Person("Ann", 41), response.Result);
        Assert.Contains(problem, root.Calls.Last().Results()[0].GetProperty("error").GetString(), StringComparison.Ordinal);
        AssertWhole(root.Calls.Last().Messages);
    }

    [Theory]
    [InlineData("""{"answer":{"name":"Ann","age":41}}""")]
    [InlineData("""{"answer":"{\"name\":\"Ann\",\"age\":41}"}""")]
    [InlineData("""{"person":{"name":"Ann","age":41}}""")]
    public async Task WhatIsMeantCounts(string arguments)
    {
        var root = Saying(Calling(("submit_answer", JsonElement.Parse(arguments))));

        Assert.Equal(new Person("Ann", 41), (await Agent(root).RunAsync<Person>("Who?", "text")).Result);
    }

    [Theory]
    [InlineData("""{"answer":3}""")]
    [InlineData("""{"answer":"3"}""")]
    [InlineData("""{"value":3}""")]
    public async Task NumbersMayComeAsStrings(string arguments)
    {
        var root = Saying(Calling(("submit_answer", JsonElement.Parse(arguments))));

        Assert.Equal(3, (await Agent(root).RunAsync<int>("q", "text")).Result);
    }

    [Fact]
    public async Task AStringIsSubmittedAsItIs()
    {
        var response = await Agent(Saying(Calling(("submit_answer", new { answer = "He said \"no\".\nTwice." })))).RunAsync<string>("q", "text");

        Assert.Equal(("He said \"no\".\nTwice.", response.Result), (response.Result, response.Text));
    }

    [Fact]
    public async Task FreeTextTakesOtherValuesAsTheirJson()
    {
        Assert.Equal("42", (await Agent(Saying(Calling(("submit_answer", new { answer = 42 })))).RunAsync("q", "text")).Text);
        Assert.Equal("[1,2]", (await Agent(Saying(Calling(("submit_answer", new { result = Enumerable.Range(1, 2) })))).RunAsync("q", "text")).Text);
    }

    [Theory]
    [InlineData("""{"answer":{"a":1}}""", """{"a":1}""")]
    [InlineData("""{"answer":"{\"a\":1}"}""", """{"a":1}""")]
    [InlineData("""{"answer":"so"}""", "\"so\"")]
    public async Task AResponseFormatOfNoSchemaTakesAnyJson(string arguments, string expected)
    {
        IChatClient agent = Agent(Saying(Calling(("submit_answer", JsonElement.Parse(arguments)))));

        Assert.Equal(expected, (await agent.GetResponseAsync("q", new ChatOptions { ResponseFormat = ChatResponseFormat.Json })).Text);
    }

    [Fact]
    public async Task WithoutAValidValueTheRefusedOneIsTheDraft()
    {
        var root = new ScriptedChatClient(call => Task.FromResult(
            call.Last.Contains("no more turns", StringComparison.Ordinal) ? Reply("") : Calling(("submit_answer", new { name = "Ann" }))));

        var response = await Agent(root, configure: o => o.MaxIterations = 1).RunAsync<Person>("q", "text");

        Assert.Equal((RlmStatus.OutOfIterations, AnswerOrigin.Draft, """{"name":"Ann"}"""), (response.Status, response.Metadata.Origin, response.Text));
        Assert.False(response.HasResult);
    }

    [Fact]
    public async Task AReplyToTheLastRequestCountsWhereItFits()
    {
        var root = new ScriptedChatClient(call => Task.FromResult(call.Last.Contains("no more turns", StringComparison.Ordinal)
            ? Reply("Here:\n```json\n{\"name\":\"Ann\",\"age\":41}\n```")
            : Calling(("stats", new { }))));

        var response = await Agent(root, configure: o => o.MaxIterations = 1).RunAsync<Person>("q", "text");

        Assert.Equal((new Person("Ann", 41), AnswerOrigin.PlainReply), (response.Result, response.Metadata.Origin));
        Assert.Contains("reply with the JSON value alone", root.Calls.Last().Last, StringComparison.Ordinal);
    }

    private static string SchemaOf(ScriptedChatClient root) => root.Calls.First().Options!.Tools!.OfType<AIFunctionDeclaration>()
        .Single(tool => tool.Name == "submit_answer").JsonSchema.GetRawText();

    public sealed record Person(string Name, int Age);

    public sealed record Tree(string Label, Tree[] Parts);
}
