using System.Text.RegularExpressions;

namespace Rlm.Samples.Tests.Guides;

[CollectionDefinition(nameof(GuideTests), DisableParallelization = true)]
[Collection(nameof(GuideTests))]
public sealed partial class GuideTests
{
    public static TheoryData<string> Names => [.. GuideRun.Names];

    [Fact]
    public async Task HelloAnswersWithItsAccount()
    {
        string output = await GuideRun.OutputAsync("Hello");

        Assert.StartsWith("Model: extractive (embedded", output, StringComparison.Ordinal);
        Assert.Contains("\nAnswered: The committee chose copper for the roof of the boathouse", output, StringComparison.Ordinal);
        Assert.Matches(@"\n343,908 characters of text, 2 turns of the root model, \d+ sub-calls, [\d,]+ tokens", output);
    }

    [Fact]
    public async Task FilesTellsWhatHappensAndWhereTheAnswerStands()
    {
        string output = await GuideRun.OutputAsync("Files");

        Assert.Contains("3 files, 184 bytes", output, StringComparison.Ordinal);
        Assert.Contains("  docs/gateway.md:3: The timeout", output, StringComparison.Ordinal);
        Assert.Contains("the program of turn 2 took", output, StringComparison.Ordinal);
        Assert.Contains("after 45 seconds.\n\nFound in docs/gateway.md, line 3.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesTakesAFolder()
    {
        using Ask.TemporaryFolder folder = new();
        folder.Write("notes.txt", "The gateway gives up on a request after 12 seconds.\n");

        string output = await GuideRun.OutputAsync("Files", folder.Path);

        Assert.Contains("1 files", output, StringComparison.Ordinal);
        Assert.Contains("after 12 seconds.\n\nFound in notes.txt, line 1.", output, StringComparison.Ordinal);
        Assert.True(Directory.Exists(folder.Path));
    }

    [Fact]
    public async Task HugeFileFindsOneLineInAMillion()
    {
        string output = await GuideRun.OutputAsync("HugeFile");

        Assert.Matches(@"\n30,\d{3},\d{3} bytes in ", output);
        Assert.Contains("\n1 x ERROR in ", output, StringComparison.Ordinal);
        Assert.Contains("\nAnswered: 00700000 ERROR the pump in hall nine stopped: a gull sat on the intake.", output, StringComparison.Ordinal);
        Assert.Contains(", line 700002.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConversationFindsWhatWasSaidLongAgo()
    {
        string output = await GuideRun.OutputAsync("Conversation");

        Assert.Contains("the spare key of the cabin hangs behind the third beehive.", output, StringComparison.Ordinal);
        Assert.Contains("802 messages: 800 of them were the context", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TypedAnswerIsMended()
    {
        string output = await GuideRun.OutputAsync("TypedAnswer");

        Assert.StartsWith("Model: a script of what a model would write", output, StringComparison.Ordinal);
        Assert.Contains("4 July 2026: The database was gone (db-1, db-3)", output, StringComparison.Ordinal);
        Assert.Contains("Answered after 2 turns", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostToolsAskForApproval()
    {
        string output = await GuideRun.OutputAsync("HostTools");

        Assert.StartsWith("Model: a script of what a model would write", output, StringComparison.Ordinal);
        Assert.Contains("buy(lamps, 10): approved", output, StringComparison.Ordinal);
        Assert.Contains("buy(candles, 898): refused", output, StringComparison.Ordinal);
        Assert.Contains("Answered:\n10 lamps bought\ncandles: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostingTellsSpansAndMetrics()
    {
        string output = await GuideRun.OutputAsync("Hosting");

        Assert.Contains("  span execute_tool now: ", output, StringComparison.Ordinal);
        Assert.Matches(@"  span execute_tool python: \d+ ms Submitted", output);
        Assert.Matches(@"  span invoke_agent rlm: \d+ ms Answered", output);
        Assert.Contains("  metric rlm.run.iterations: 1 {iteration}", output, StringComparison.Ordinal);
        Assert.Matches(@"Answered: Step 2718\. To reset the boiler, .* \(manual as of \d{4}-", output);
    }

    [Fact]
    public async Task BudgetsEndRunsWithAStatus()
    {
        string output = await GuideRun.OutputAsync("Budgets");

        Assert.Contains("With room: Answered, text Submitted\n  20 times: ice on blade 1. ice on blade 2.", output, StringComparison.Ordinal);
        Assert.Contains("With three sub-calls: OutOfBudget (SubCalls), text PlainReply\n  As far as I could read", output, StringComparison.Ordinal);
        Assert.Contains("  3 sub-calls, ", output, StringComparison.Ordinal);
        Assert.Contains("For eight tenths of a cent: OutOfBudget (Cost), text PlainReply\n  As far as I could read", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CustomContextReadsWhatIsNeeded()
    {
        string output = await GuideRun.OutputAsync("CustomContext");

        Assert.Contains("| 1 of 2000 tickets read", output, StringComparison.Ordinal);
        Assert.Contains("because a label stuck to its drum.  Found in document ticket-1066, line 1.", output, StringComparison.Ordinal);
        Assert.Contains("searches: Words '", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrajectoryIsReadShownAndReplayed()
    {
        string output = await GuideRun.OutputAsync("Trajectory");
        Match page = PagePath().Match(output);
        try
        {
            Assert.Contains("under the stairs of the chapel.", output, StringComparison.Ordinal);
            Assert.Contains("\n    cell 2: import re\n      sub-call: ", output, StringComparison.Ordinal);
            Assert.EndsWith("replayed: the same answer\n", output, StringComparison.Ordinal);
            Assert.StartsWith("<!doctype html>", await File.ReadAllTextAsync(page.Value), StringComparison.OrdinalIgnoreCase);
        }
        finally
        {
            if (page.Success)
                Directory.Delete(Path.GetDirectoryName(page.Value)!, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EachGuideHasATestAndAPlaceInTheListAndNamesWhatIsThere(string name)
    {
        string program = File.ReadAllText(Path.Combine(GuideRun.Folder, $"{name}.cs"));
        string packages = File.ReadAllText(Path.Combine(GuideRun.Folder, "../../Directory.Packages.props"));

        Assert.All(Directives("project"), project => Assert.NotEmpty(Directory.GetFiles(Path.Combine(GuideRun.Folder, project), "*.csproj")));
        Assert.All(Directives("package"), package => Assert.Contains($"Include=\"{package}\"", packages, StringComparison.Ordinal));
        Assert.Contains(
            $"dotnet run samples/Guides/{name}.cs", File.ReadAllText(Path.Combine(GuideRun.Folder, "../README.md")), StringComparison.Ordinal);
        Assert.Contains(typeof(GuideTests).GetMethods(), method => method.Name.StartsWith(name, StringComparison.Ordinal));

        IEnumerable<string> Directives(string kind) => program.Split('\n')
            .Where(line => line.StartsWith($"#:{kind} ", StringComparison.Ordinal))
            .Select(line => line[(kind.Length + 3)..].Trim());
    }

    [GeneratedRegex(@"(?<=\n)\S+run\.html(?=:)")]
    private static partial Regex PagePath();
}
