using Rlm.Core.Tests.Support;
using Rlm.Python;
using Rlm.Testing;

namespace Rlm.Package.Tests.PublicApi;

/// <summary>The public surface of every package stands in a file beside its project, so that no change of it goes unnoticed.</summary>
public class PublicApiTests
{
    private const string Variable = "RLM_RECORD_API";

    private static readonly Dictionary<string, System.Reflection.Assembly> Packages = new()
    {
        ["Rlm.Core"] = typeof(RlmAgent).Assembly,
        ["Rlm.Python"] = typeof(PythonSession).Assembly,
        ["Rlm.Testing"] = typeof(ContextConformance).Assembly,
    };

    public static TheoryData<string> Names => [.. Packages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task IsTheRecordedOne(string package)
    {
        var path = Path.Combine(Repository.Root, "src", package, "PublicAPI.txt");
        var surface = PublicSurface.Of(Packages[package]);
        if (Environment.GetEnvironmentVariable(Variable) == "1")
            await File.WriteAllTextAsync(path, surface);

        var recorded = (await File.ReadAllTextAsync(path)).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.True(recorded == surface, $"""
            The public surface of {package} is not the one in src/{package}/PublicAPI.txt:
            {Difference(recorded, surface)}
            Where this is meant, record it and commit the file:
            {Variable}=1 dotnet test tests/Rlm.Package.Tests --filter PublicApi
            """);
    }

    [Fact]
    public void ADifferenceNamesTheTypeAndTheLines()
    {
        var difference = Difference("class A\n    int X\n\nclass B\n    int Y\n\n", "class A\n    int X\n    int Z\n\nclass B\n\n");

        Assert.Equal("+ class A:     int Z\n- class B:     int Y", difference);
    }

    private static string Difference(string recorded, string surface)
    {
        List<string> before = Lines(recorded), after = Lines(surface);
        return string.Join('\n', after.Except(before).Select(line => "+ " + line).Concat(before.Except(after).Select(line => "- " + line)));
    }

    private static List<string> Lines(string surface)
    {
        List<string> lines = [];
        var type = "";
        foreach (var line in surface.Split('\n').Where(line => line.Length > 0))
        {
            if (!line.StartsWith(' '))
                type = line;
            lines.Add(line.StartsWith(' ') ? $"{type}: {line}" : line);
        }

        return lines;
    }
}
