using System.Text;

namespace Rlm.Python.Tests.Agreement;

/// <summary>Every file of <c>Cases</c> prints here exactly what it prints on CPython 3.13; <c>record.sh</c> recorded that.</summary>
public sealed class AgreementTests
{
    private static readonly HashSet<string> Known = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Cases", "differences.txt"))
        .Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0)];

    public static TheoryData<string> Names => [.. RecordedCase.Names.Where(name => !Known.Contains(name))];

    public static TheoryData<string> KnownDifferences => [.. Known];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task PrintsWhatCPythonPrints(string name) => Assert.Null(await FindDifferenceAsync(name));

    /// <summary>A case that has come to agree must leave the list, so that it stays in agreement.</summary>
    [Theory]
    [MemberData(nameof(KnownDifferences))]
    public async Task StillDiffersFromCPython(string name) => Assert.NotNull(await FindDifferenceAsync(name));

    private static async Task<string?> FindDifferenceAsync(string name)
    {
        var recorded = RecordedCase.Load(name);
        var output = new StringBuilder();
        var session = new PythonSession(new PythonOptions
        {
            FileName = recorded.FileName,
            OnOutput = text => output.Append(text),
            TimeProvider = new JumpingTime(),
        });

        var result = await session.RunAsync(recorded.Source);

        var traceback = result.Error?.Traceback.TrimEnd('\n') ?? "";
        // The message of sys.exit(message) is printed; there is no traceback.
        var exited = result.Status == PythonStatus.Exited;
        return Difference.Describe("Output", recorded.Output + (exited ? recorded.ErrorOutput : ""), output.ToString()) is { } difference
            ? difference + "\n" + traceback
            : Difference.Describe("Traceback", exited ? "" : recorded.ErrorOutput.TrimEnd('\n'), traceback)
                ?? (recorded.ExitCode == ExitCode(result) ? null : $"Exit code {ExitCode(result)} instead of {recorded.ExitCode}");
    }

    [Fact]
    public void EveryCaseIsRecorded()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Cases");
        Assert.DoesNotContain(RecordedCase.Names, name => !File.Exists(Path.Combine(folder, name + ".out")));
    }

    // As python3 FILE.py would end.
    private static int ExitCode(PythonResult result) => result.Status switch
    {
        PythonStatus.Completed => 0,
        PythonStatus.Exited => result.ExitCode,
        _ => 1,
    };
}
