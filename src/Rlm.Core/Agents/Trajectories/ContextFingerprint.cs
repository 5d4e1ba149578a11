using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Rlm.Contexts;

namespace Rlm.Trajectories;

/// <summary>
/// A hash that tells contexts apart without reading them: over kind and number of documents, id and length of every document, and samples
/// of the text of up to 64 documents, spread evenly: 4,096 bytes (of files) or UTF-16 units (of what is in memory) at the beginning, in the
/// middle and at the end. Contexts that differ between the samples only, at equal lengths, have the same.
/// </summary>
internal static class ContextFingerprint
{
    private const int SampledDocuments = 64;
    private const int SampleLength = 4_096;

    /// <returns>The hash as 32 hexadecimal digits.</returns>
    public static async ValueTask<string> ComputeAsync(
        IContextEnvironment context, ContextShape shape, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[SampleLength * sizeof(char)];
        Add(hash, "rlm-context-1");
        Add(hash, (long)shape.Kind);
        Add(hash, shape.Documents);
        long index = 0;
        await foreach (var document in context.ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            Add(hash, document.Id);
            Add(hash, document.ByteLength);
            if (IsSampled(index++, shape.Documents))
                Sample(hash, document, buffer);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }

    // The same documents whatever was read before, and the first one always.
    private static bool IsSampled(long index, long count) =>
        count <= SampledDocuments || index * SampledDocuments / count != (index - 1) * SampledDocuments / count || index == 0;

    private static void Sample(IncrementalHash hash, ContextDocument document, byte[] buffer)
    {
        try
        {
            if (document.OpenUtf8() is { } utf8)
            {
                foreach (var (start, length) in Windows(utf8.Length))
                {
                    var window = buffer.AsSpan(0, length);
                    utf8.Read(start, window);
                    hash.AppendData(window);
                }
            }
            else if (document is not FileDocument)
            {
                // Of a file in another encoding nobody knows where its middle is without reading all of it.
                foreach (var (start, length) in Windows(document.Length))
                {
                    var window = MemoryMarshal.Cast<byte, char>(buffer.AsSpan())[..length];
                    hash.AppendData(MemoryMarshal.AsBytes(window[..document.Read(start, window)]));
                }
            }
        }
        catch (ContextException)
        {
            // Read or not, the run will find out; here its id and length must do.
        }
    }

    private static IEnumerable<(long Start, int Length)> Windows(long length)
    {
        if (length <= SampleLength * 3)
        {
            for (long at = 0; at < length; at += SampleLength)
                yield return (at, (int)Math.Min(SampleLength, length - at));
            yield break;
        }

        yield return (0, SampleLength);
        yield return ((length - SampleLength) / 2, SampleLength);
        yield return (length - SampleLength, SampleLength);
    }

    private static void Add(IncrementalHash hash, string text)
    {
        Add(hash, (long)text.Length);
        hash.AppendData(Encoding.UTF8.GetBytes(text));
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
