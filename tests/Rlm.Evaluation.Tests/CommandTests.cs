using System.Text.Json;
using System.Xml.Linq;

namespace Rlm.Evaluation.Tests;

public sealed class CommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rlm-evaluation-").FullName;

    [Fact]
    public async Task AShortRunWritesAllReports()
    {
        var output = new StringWriter();
        var code = await EvaluationCommand.RunAsync(
            ["--task", "needle,oolong", "--length", "30K,60K", "--items", "2", "--approach", "all", "--price", "oracle-root=1/10",
                "--remark", "a & b", "--out", _folder],
            output, TextWriter.Null);

        Assert.Equal(0, code);
        var markdown = await File.ReadAllTextAsync(Path.Combine(_folder, "report.md"));
        Assert.Contains("| 60K | rlm | 2 | 1.000 |", markdown, StringComparison.Ordinal);
        Assert.Contains("--task needle,oolong", markdown, StringComparison.Ordinal);
        Assert.Contains("a & b", markdown, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "report.json")));
        var rows = json.RootElement.GetProperty("rows");
        Assert.Equal(2 * 2 * Approaches.AllApproaches.Known.Count, rows.GetArrayLength());
        // Sub-calls have no price, so that only the baselines and the agent without them have a cost.
        Assert.All(rows.EnumerateArray(), static row =>
            Assert.Equal(row.GetProperty("approach").GetString() is not ("rlm" or "tools"), row.TryGetProperty("cost", out _)));
        var svg = XDocument.Load(Path.Combine(_folder, "accuracy.svg"));
        Assert.Equal(rows.GetArrayLength(), svg.Descendants("{http://www.w3.org/2000/svg}title").Count());
    }

    [Theory]
    [InlineData("There is no task 'chess'", "--task", "chess")]
    [InlineData("There is no approach 'guess'", "--approach", "guess")]
    [InlineData("'long' is no length", "--length", "long")]
    [InlineData("--items must be a number", "--items", "0")]
    [InlineData("--error-rate must be a number from 0 to 1", "--error-rate", "2")]
    [InlineData("'cheap' is no price", "--price", "cheap")]
    [InlineData("needs a key", "--model", "claude-nothing")]
    public async Task MistakesAreTold(string message, params string[] args)
    {
        var error = new StringWriter();
        var saved = Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY");
        Environment.SetEnvironmentVariable("ANTHROPIC_API_KEY", null);
        try
        {
            Assert.Equal(1, await EvaluationCommand.RunAsync([.. args, "--out", _folder], TextWriter.Null, error));
        }
        finally
        {
            Environment.SetEnvironmentVariable("ANTHROPIC_API_KEY", saved);
        }

        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
