namespace Rlm.Contexts;

/// <summary>Describing a list of documents.</summary>
internal static class ContextShapes
{
    private const int SampleSize = 20;

    public static ContextShape Describe(ContextKind kind, IReadOnlyList<ContextDocument> documents, string? source, long? characters)
    {
        long bytes = 0, largest = 0;
        foreach (var document in documents)
        {
            bytes += document.ByteLength;
            largest = Math.Max(largest, document.ByteLength);
        }

        var samples = Math.Min(SampleSize, documents.Count);
        return new ContextShape
        {
            Kind = kind,
            Documents = documents.Count,
            Bytes = bytes,
            LargestBytes = largest,
            Characters = characters,
            Source = source,
            SampleIds = [.. Enumerable.Range(0, samples).Select(i => documents[(int)((long)i * documents.Count / samples)].Id)],
        };
    }
}
