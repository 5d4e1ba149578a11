using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Agents;

public partial class TypedAnswerTests
{
    public enum Severity
    {
        Low,
        High,
    }

    [Fact]
    public async Task GivesTheValueThatTheProgramSubmits()
    {
        var response = await RunAsync<Incident>(
            "SUBMIT(title='Outage', when='2031-07-04', severity='High', hosts=['a', 'b'], cost=12.5, owner={'name': 'Ann', 'age': 41})");

        Assert.Equal(RlmStatus.Answered, response.Status);
        Assert.Equal("Outage", response.Result.Title);
        Assert.Equal(new DateOnly(2031, 7, 4), response.Result.When);
        Assert.Equal(Severity.High, response.Result.Severity);
        Assert.Equal(["a", "b"], response.Result.Hosts);
        Assert.Equal(12.5m, response.Result.Cost);
        Assert.Equal(new Person("Ann", 41), response.Result.Owner);
        Assert.True(response.TryGetResult(out var same));
        Assert.Same(response.Result, same);
    }

    [Theory]
    [InlineData("FINAL(3)")]
    [InlineData("FINAL('3')")]
    [InlineData("SUBMIT(3)")]
    [InlineData("SUBMIT(answer=3)")]
    [InlineData("three = 3\nFINAL_VAR('three')")]
    [InlineData("answer['content'] = 3\nanswer['ready'] = True")]
    [InlineData("answer['content'] = '3'\nanswer['ready'] = True")]
    [InlineData("import json\nFINAL(json.dumps(3))")]
    public async Task EveryWayToAnswerIsTyped(string code)
    {
        var response = await RunAsync<int>(code);

        Assert.Equal(RlmStatus.Answered, response.Status);
        Assert.Equal(3, response.Result);
    }

    [Theory]
    [InlineData("SUBMIT(name='Ann', age='old')", "$.age: expected an integer, got the string \"old\"")]
    [InlineData("SUBMIT(name='Ann')", "$: the field 'age' is missing")]
    [InlineData("SUBMIT(name='Ann', age=41, size=3)", "$: there is no field 'size'; the fields are name, age")]
    [InlineData("SUBMIT(name=None, age=41)", "$.name: expected a string, got null (None)")]
    [InlineData("SUBMIT(['Ann', 41])", "$: expected an object (dict), got an array (list)")]
    [InlineData("SUBMIT(name='Ann', age=4.5)", "$.age: expected an integer, got 4.5")]
    [InlineData("SUBMIT(name='Ann', age=10**12)", "$.age: ")]
    [InlineData("FINAL('Ann is 41')", "it is not JSON")]
    [InlineData("FINAL(None)", "$: expected an object (dict), got null (None)")]
    [InlineData("FINAL(object())", "a value of type object is no data")]
    public async Task WhatDoesNotFitIsAnErrorAtThePlaceOfTheCall(string code, string problem)
    {
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code($"try:\n    {code}\nexcept (ValueError, TypeError) as error:\n    print('refused:', error)"),
            ScriptedChatClient.Code("SUBMIT(name='Ann', age=41)"));

        var response = await TestAgent.Of(root).RunAsync<Person>("Who?", "text");

        Assert.Equal(new Person("Ann", 41), response.Result);
        Assert.Contains("refused: ", root.Calls.Last().Last);
        Assert.Contains(problem, root.Calls.Last().Last);
    }

    [Fact]
    public async Task AReadyContentThatDoesNotFitIsRefusedWithTheReason()
    {
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("answer['content'] = {'name': 'Ann'}\nanswer['ready'] = True"),
            ScriptedChatClient.Code("assert answer['ready'] is False\nanswer['content']['age'] = 41\nanswer['ready'] = True"));

        var response = await TestAgent.Of(root).RunAsync<Person>("Who?", "text");

        Assert.Contains("the field 'age' is missing", root.Calls.Last().Last);
        Assert.Equal(new Person("Ann", 41), response.Result);
    }

    [Fact]
    public async Task PythonValuesBecomeWhatJsonCanCarry()
    {
        var response = await RunAsync<Dictionary<string, JsonElement>>(
            """
            import dataclasses, datetime, decimal, enum
            class Color(enum.Enum):
                RED = "red"
            @dataclasses.dataclass
            class Point:
                x: int
            SUBMIT(day=datetime.date(2031, 7, 4), color=Color.RED, point=Point(3), price=decimal.Decimal("2.5"), names={"a"}, nothing=None, hit=find("sword")[0])
            """);

        Assert.Equal(
            """2031-07-04 red {"x": 3} 2.5 ["a"]  The password is swordfish.""",
            string.Join(' ', "day color point price names nothing hit".Split(' ').Select(name => response.Result[name].ToString())));
    }

    [Fact]
    public async Task AStringIsSubmittedAsItIs()
    {
        var response = await RunAsync<string>("FINAL('He said \"no\".\\nTwice.')");

        Assert.Equal("He said \"no\".\nTwice.", response.Result);
        Assert.Equal(response.Result, response.Text);
    }

    [Theory]
    [InlineData("[\"High\", \"Low\"]")]
    [InlineData("```json\n[\"High\", \"Low\"]\n```")]
    [InlineData("```\n[\"High\", \"Low\"]\n```")]
    [InlineData("Here is the JSON:\n```json\n[\"High\", \"Low\"]\n```\nThat is all.")]
    public async Task AReplyToTheLastRequestCountsWhereItFits(string reply)
    {
        var root = new ScriptedChatClient(call =>
            call.Last.Contains("no more turns", StringComparison.Ordinal) ? reply : ScriptedChatClient.Code("print(1)"));

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync<List<Severity>>("q", "text");

        Assert.Equal(RlmStatus.OutOfIterations, response.Status);
        Assert.Equal([Severity.High, Severity.Low], response.Result);
        Assert.Contains("reply with the JSON value alone", root.Calls.Last().Last);
    }

    [Theory]
    [InlineData("""{"name":"z","age":3}""")]
    [InlineData("""{"age":3,"name":"1/0"}""")]
    public async Task DataIsNotTakenForTheCallOfATool(string reply)
    {
        var root = new ScriptedChatClient(call =>
            call.Last.Contains("no more turns", StringComparison.Ordinal) ? reply : ScriptedChatClient.Code("print(1)"));

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync<Person>("q", "text");

        Assert.Equal(3, response.Result.Age);
        Assert.Equal(AnswerOrigin.PlainReply, response.Metadata.Origin);
    }

    [Fact]
    public async Task AFieldNamedCodeMayBeData()
    {
        var root = new ScriptedChatClient(call =>
            call.Last.Contains("no more turns", StringComparison.Ordinal) ? """{"code":"NO-17"}""" : ScriptedChatClient.Code("print(1)"));

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync<Country>("q", "text");

        Assert.Equal("NO-17", response.Result.Code);
    }

    [Fact]
    public async Task PlainJsonWithANameIsNoCode()
    {
        var root = new ScriptedChatClient(call =>
            call.Last.Contains("no more turns", StringComparison.Ordinal) ? """{"name":"z"}""" : ScriptedChatClient.Code("print(1)"));

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync("q", "text");

        Assert.Equal("""{"name":"z"}""", response.Text);
    }

    [Fact]
    public async Task WhatIsWrongWithAnAnswerThatWasDeclaredReadyIsTold()
    {
        var root = new ScriptedChatClient(call => call.Last.Contains("no more turns", StringComparison.Ordinal)
            ? ""
            : ScriptedChatClient.Code("answer['content'] = {'age': 3}; answer['ready'] = True"));

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync<Person>("q", "text");

        Assert.Contains("name", response.Metadata.LastError, StringComparison.Ordinal);
        Assert.EndsWith(response.Metadata.LastError!, Assert.Throws<RlmException>(() => response.Result).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EverythingThatIsWrongIsToldAtOnce()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("SUBMIT(title=1, hosts='a')"), ScriptedChatClient.Code("FINAL('x')"));

        await TestAgent.Of(root, configure: o => o.MaxIterations = 2).RunAsync<Incident>("q", "text");

        Assert.Contains("$.title: expected a string, got 1", root.Calls.ElementAt(1).Last, StringComparison.Ordinal);
        Assert.Contains("is missing; ", root.Calls.ElementAt(1).Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATypeThatNoAnswerCanHaveIsRefusedBeforeAModelIsAsked()
    {
        var root = ScriptedChatClient.Saying("never");
        var agent = TestAgent.Of(root);

        await Assert.ThrowsAsync<NotSupportedException>(() => agent.RunAsync<IDisposable>("q", "text"));
        await Assert.ThrowsAsync<NotSupportedException>(() => agent.RunAsync<Func<int>>("q", "text"));
        var error = await Assert.ThrowsAsync<NotSupportedException>(() => agent.RunAsync<(int A, string B)>("q", "text"));

        Assert.Contains("has no member that JSON can carry", error.Message, StringComparison.Ordinal);
        Assert.Empty(root.Calls);
    }

    [Fact]
    public async Task OptionsThatKnowNoTypesAreCompleted()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL({'name': 'Ann', 'age': 3})"));

        var response = await TestAgent.Of(root).RunAsync<Person>("q", "text", new JsonSerializerOptions(JsonSerializerDefaults.Web));

        Assert.Equal("Ann", response.Result.Name);
    }

    [Fact]
    public async Task ATextIsAskedAboutWithoutReflectionToo()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(7)"));

        var response = await TestAgent.Of(root).RunAsync("q", "text", (JsonTypeInfo<int>)AIJsonUtilities.DefaultOptions.GetTypeInfo(typeof(int)));

        Assert.Equal(7, response.Result);
    }

    [Fact]
    public async Task WithoutAValidValueOnlyTheResultThrowsAndTheDraftIsKept()
    {
        var root = new ScriptedChatClient(call => call.Last.Contains("no more turns", StringComparison.Ordinal)
            ? ""
            : ScriptedChatClient.Code("answer['content'] = {'name': 'Ann'}"));

        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync<Person>("q", "text");

        Assert.Equal(RlmStatus.OutOfIterations, response.Status);
        Assert.Equal("""{"name": "Ann"}""", response.Text);
        Assert.False(response.HasResult);
        Assert.False(response.TryGetResult(out _));
        var error = Assert.Throws<RlmException>(() => response.Result);
        Assert.Same(response, error.Response);
        Assert.Equal("The run ended without a valid Person (OutOfIterations).", error.Message);
    }

    [Fact]
    public async Task TheModelIsToldTheSchema()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("SUBMIT(name='Ann', age=41)"));

        await TestAgent.Of(root).RunAsync<Person>("Who?", "text");

        var system = root.Calls.First().Messages[0].Text;
        Assert.Contains("## The form of the answer", system);
        Assert.Contains("""{"type":"object","properties":{"name":{"type":"string"},"age":{"type":"integer"}},"required":["name","age"]}""", system);
        Assert.DoesNotContain("{{", system);
    }

    [Fact]
    public async Task FreeTextIsNotToldOfForms()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('x')"));

        await TestAgent.Of(root).RunAsync("Who?", "text");

        Assert.DoesNotContain("schema you were given", root.Calls.First().All);
        Assert.DoesNotContain("## The form of the answer", root.Calls.First().All);
    }

    [Fact]
    public async Task TakesSourceGeneratedTypeInformation()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("SUBMIT(Name='Ann', Age=41)"));

        var response = await TestAgent.Of(root).RunAsync(
            "Who?", Rlm.Contexts.InMemoryContext.FromText("text"), PeopleContext.Default.Person);

        Assert.Equal(new Person("Ann", 41), response.Result);
    }

    [Fact]
    public async Task ATypeThatCannotBeReadIsMisuseBeforeAnyModelIsPaid()
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL(1)"));
        var agent = TestAgent.Of(root);

        await Assert.ThrowsAsync<NotSupportedException>(() => agent.RunAsync<Person>("Who?", "text", PeopleContextWithout()));
        await Assert.ThrowsAsync<ArgumentException>(() => agent.RunAsync<Person>(" ", "text"));
        Assert.Empty(root.Calls);

        static JsonSerializerOptions PeopleContextWithout() => new() { TypeInfoResolver = NumbersContext.Default };
    }

    [Fact]
    public async Task TypesThatHoldThemselvesAreCheckedAllTheWayDown()
    {
        var root = ScriptedChatClient.Saying(
            ScriptedChatClient.Code("SUBMIT(label='a', parts=[{'label': 'b', 'parts': [{'label': 3, 'parts': []}]}])"),
            ScriptedChatClient.Code("SUBMIT(label='a', parts=[{'label': 'b', 'parts': [{'label': 'c', 'parts': []}]}])"));

        var response = await TestAgent.Of(root).RunAsync<Tree>("q", "text");

        Assert.Contains("$.parts[0].parts[0].label: expected a string, got 3", root.Calls.Last().Last);
        Assert.Equal("c", response.Result.Parts[0].Parts[0].Label);
    }

    private static async Task<RlmResponse<T>> RunAsync<T>(string code)
    {
        var root = ScriptedChatClient.Saying(ScriptedChatClient.Code(code));
        var response = await TestAgent.Of(root, configure: o => o.MaxIterations = 1).RunAsync<T>("q", TestAgent.Text);
        Assert.True(response.Status == RlmStatus.Answered, root.Calls.Last().All);
        return response;
    }

    public sealed record Person(string Name, int Age);

    public sealed record Country(string Code);

    public sealed record Tree(string Label, Tree[] Parts);

    public sealed record Incident(
        string Title, DateOnly When, [property: JsonConverter(typeof(JsonStringEnumConverter<Severity>))] Severity Severity, string[] Hosts, decimal Cost, Person? Owner);

    [JsonSerializable(typeof(Person))]
    private sealed partial class PeopleContext : JsonSerializerContext;

    [JsonSerializable(typeof(int))]
    private sealed partial class NumbersContext : JsonSerializerContext;
}
