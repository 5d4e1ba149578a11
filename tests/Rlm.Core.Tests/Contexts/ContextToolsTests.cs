using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Rlm.Contexts.Tests;

public sealed class ContextToolsTests
{
    private static readonly ContextItem[] Items = [new("src/a.cs", "class A\n{\n    int needle;\n}\n"), new("src/b.cs", "needle one\nneedle \"two\" 😀\n")];

    [Fact]
    public async Task TheFunctionsAreThoseAModelExpects()
    {
        await using var context = InMemoryContext.FromItems(Items);
        var functions = context.AsAIFunctions();
        Assert.Equal(["get_context", "grep", "find", "search", "stats", "list_files", "read_file"], functions.Select(function => function.Name));
        Assert.Equal(["my_grep"], context.AsAIFunctions(new ContextFunctionOptions { NamePrefix = "my_" }).Where(f => f.Name.Contains("grep")).Select(f => f.Name));
        var grep = functions[1].JsonSchema;
        Assert.Equal("integer", grep.GetProperty("properties").GetProperty("max_results").GetProperty("type").GetString());
        Assert.Equal(["pattern"], grep.GetProperty("required").EnumerateArray().Select(name => name.GetString()));
    }

    [Theory]
    [InlineData("grep", "{\"pattern\":\"^needle\"}", "{\"hits\":[{\"path\":\"src/b.cs\",\"line\":1,\"offset\":0,\"text\":\"needle one\"},{\"path\":\"src/b.cs\",\"line\":2,\"offset\":11,\"text\":\"needle \\\"two\\\" \\uD83D\\uDE00\"}],\"total\":2,\"truncated\":false}")]
    [InlineData("find", "{\"text\":\"needle\",\"max_results\":\"1\"}", "{\"hits\":[{\"path\":\"src/a.cs\",\"line\":3,\"offset\":18,\"text\":\"    int needle;\"}],\"total\":3,\"truncated\":true}")]
    [InlineData("find", "{\"text\":\"needle\",\"path\":\"src/a*\"}", "{\"hits\":[{\"path\":\"src/a.cs\",\"line\":3,\"offset\":18,\"text\":\"    int needle;\"}],\"total\":1,\"truncated\":false}")]
    [InlineData("list_files", "{\"max_results\":1}", "{\"files\":[{\"path\":\"src/a.cs\",\"bytes\":56}],\"total\":2,\"truncated\":true}")]
    [InlineData("read_file", "{\"path\":\"src/b.cs\",\"offset\":7,\"length\":3}", "{\"path\":\"src/b.cs\",\"offset\":7,\"text\":\"one\",\"total\":27,\"truncated\":true}")]
    [InlineData("get_context", "{\"offset\":26,\"length\":6}", "{\"parts\":[{\"path\":\"src/a.cs\",\"offset\":26,\"text\":\"e;\"}],\"truncated\":true}")]
    [InlineData("read_file", "{\"path\":\"src/c.cs\"}", "{\"error\":\"there is no document 'src/c.cs'; list_files tells what there is\"}")]
    [InlineData("grep", "{}", "{\"error\":\"pattern is missing\"}")]
    [InlineData("find", "{\"text\":\"x\",\"max_results\":0}", "{\"error\":\"max_results must be at least 1\"}")]
    public async Task ResultsAreCompactJson(string name, string arguments, string expected)
    {
        await using var context = InMemoryContext.FromItems(Items);
        var result = await CallAsync(context, name, arguments);
        if (name == "get_context")
        {
            Assert.True(result.GetProperty("truncated").GetBoolean());
            Assert.Equal("}\nneed", string.Concat(result.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("text").GetString())));
            return;
        }

        Assert.Equal(expected, result.GetRawText());
    }

    [Fact]
    public async Task PairsAreNeverTorn()
    {
        await using var context = InMemoryContext.FromText("😀😀😀");
        var result = await CallAsync(context, "read_file", "{\"path\":\"text\",\"offset\":1,\"length\":3}");
        Assert.Equal((0, "😀"), (result.GetProperty("offset").GetInt32(), result.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task WhatAModelCanMendIsToldInTheResult()
    {
        await using var context = InMemoryContext.FromText("text");
        Assert.Contains("(", (await CallAsync(context, "grep", "{\"pattern\":\"(\"}")).GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal("text", (await CallAsync(context, "stats", "{}")).GetProperty("kind").GetString());
        Assert.Equal(1, (await CallAsync(context, "search", "{\"words\":\"text\"}")).GetProperty("total").GetInt32());
    }

    private static async Task<JsonElement> CallAsync(IContextEnvironment context, string name, string arguments)
    {
        var function = context.AsAIFunctions().Single(function => function.Name == name);
        var values = JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!;
        return Assert.IsType<JsonElement>(await function.InvokeAsync(new AIFunctionArguments(values)));
    }
}
