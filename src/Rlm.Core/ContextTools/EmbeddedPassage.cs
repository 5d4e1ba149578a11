using Rlm.Contexts;

namespace Rlm;

/// <summary>A passage with its embedding of length one, a byte for each dimension.</summary>
internal sealed record EmbeddedPassage(ContextDocument Document, long Offset, int Length, sbyte[] Vector, float Scale)
{
    private const float Largest = 127;

    public static EmbeddedPassage Of(ContextChunk chunk, ReadOnlySpan<float> vector)
    {
        double square = 0, largest = 0;
        foreach (var value in vector)
        {
            square += (double)value * value;
            largest = Math.Max(largest, Math.Abs(value));
        }

        var length = Math.Sqrt(square);
        if (length == 0 || !double.IsFinite(length)) return new EmbeddedPassage(chunk.Document, chunk.Offset, chunk.Length, [], 0);
        var bytes = new sbyte[vector.Length];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (sbyte)Math.Round(vector[i] / largest * Largest);
        return new EmbeddedPassage(chunk.Document, chunk.Offset, chunk.Length, bytes, (float)(largest / Largest / length));
    }

    /// <summary>Gives the product with another vector: of length one, the cosine between them.</summary>
    public float Dot(ReadOnlySpan<float> other)
    {
        if (other.Length != Vector.Length) return 0;
        float sum = 0;
        for (var i = 0; i < other.Length; i++) sum += other[i] * Vector[i];
        return sum * Scale;
    }
}
