using System.Runtime.InteropServices;
using System.Text.Json;
using Rlm.Evaluation.Runs;

namespace Rlm.Evaluation.Reports;

/// <summary>What a run came to, with what is needed to repeat it.</summary>
internal sealed record EvaluationReport
{
    private static readonly JsonSerializerOptions Options = new(ResultLog.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        IgnoreReadOnlyProperties = false
    };

    public required string Date { get; init; }

    public required string Command { get; init; }

    public required string Model { get; init; }

    public required string Settings { get; init; }

    public required ulong Seed { get; init; }

    public string Machine { get; init; } =
        FormattableString.Invariant(
            $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores");

    public string Runtime { get; init; } = RuntimeInformation.FrameworkDescription;

    /// <summary>What a reader should know of the circumstances; nothing by default.</summary>
    public string? Remark { get; init; }

    public required IReadOnlyList<ReportRow> Rows { get; init; }

    /// <summary>Writes <c>report.md</c>, <c>report.json</c> and <c>accuracy.svg</c>.</summary>
    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "report.md"), MarkdownReport.Write(this), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "report.json"), JsonSerializer.Serialize(this, Options) + "\n",
            cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "accuracy.svg"), SvgChart.Write(Rows), cancellationToken);
    }
}
