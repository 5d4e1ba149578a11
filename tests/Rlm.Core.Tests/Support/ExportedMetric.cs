namespace Rlm.Core.Tests.Support;

/// <summary>A histogram as it was exported last.</summary>
public sealed record ExportedMetric(string Unit, IReadOnlyCollection<string> Attributes, long Count, double Sum);
