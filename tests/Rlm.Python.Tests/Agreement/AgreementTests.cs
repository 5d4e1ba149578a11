using System.Text;

namespace Rlm.Python.Tests.Agreement;

/// <summary>Every file of <c>Cases</c> prints here exactly what it prints on CPython 3.13; <c>record.sh</c> recorded that.</summary>
public sealed class AgreementTests
{
    public static TheoryData<string> Names => [.. RecordedCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task PrintsWhatCPythonPrints(string name)
    {
        var recorded = RecordedCase.Load(name);
        var output = new StringBuilder();
        var session = new PythonSession(new PythonOptions { FileName = recorded.FileName, OnOutput = text => output.Append(text) });

        var result = await session.RunAsync(recorded.Source);

        var traceback = result.Error?.Traceback?.TrimEnd('\n') ?? "";
        // The message of sys.exit(message) is printed; there is no traceback.
        var exited = result.Status == PythonStatus.Exited;
        var difference = Difference.Describe("Output", recorded.Output + (exited ? recorded.ErrorOutput : ""), output.ToString());
        Assert.True(difference is null, difference + "\n" + traceback);
        difference = Difference.Describe("Traceback", exited ? "" : recorded.ErrorOutput.TrimEnd('\n'), traceback);
        Assert.True(difference is null, difference);
        Assert.Equal(recorded.ExitCode, ExitCode(result));
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
