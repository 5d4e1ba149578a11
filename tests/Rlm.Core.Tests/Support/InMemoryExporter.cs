using OpenTelemetry;

namespace Rlm.Core.Tests.Support;

/// <summary>Hands what OpenTelemetry exports to the test.</summary>
public sealed class InMemoryExporter<T>(Action<T> take) : BaseExporter<T>
    where T : class
{
    public override ExportResult Export(in Batch<T> batch)
    {
        foreach (var item in batch)
            take(item);
        return ExportResult.Success;
    }
}
