using System.Buffers;
using System.Collections.ObjectModel;

namespace Rlm.Contexts;

/// <summary>One read-only text of a context, addressed by 64-bit offsets that count UTF-16 units.</summary>
/// <remarks>
/// Reading is synchronous, because every string operation of a model's code needs it, and may happen on several threads at once.
/// </remarks>
public abstract class ContextDocument
{
    // The longest text that is read without knowing where the document ends, in UTF-16 units.
    private const int MaxProbe = 1_048_576;

    private CodePointIndex? _codePoints;

    /// <summary>Initializes a document.</summary>
    /// <param name="id">The id, unique within its context.</param>
    /// <param name="metadata">Whatever else is known of the document; none by default.</param>
    protected ContextDocument(string id, IReadOnlyDictionary<string, object?>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        Id = id;
        Metadata = metadata ?? ReadOnlyDictionary<string, object?>.Empty;
    }

    /// <summary>Gets the id, unique within the context; for a file its path relative to the context's root, with forward slashes.</summary>
    public string Id { get; }

    /// <summary>Gets the path of a document that is a file, relative to the context's root, with forward slashes.</summary>
    /// <value><see langword="null"/> for a document that is no file.</value>
    public virtual string? Path => null;

    /// <summary>Gets whatever else is known of the document, such as the role and time of a message.</summary>
    public IReadOnlyDictionary<string, object?> Metadata { get; }

    /// <summary>Gets the size in bytes as it is stored; known without reading.</summary>
    public abstract long ByteLength { get; }

    /// <summary>Gets the length in UTF-16 units.</summary>
    /// <value>Counted on first need, which for a large file that is not ASCII reads it once; see <see cref="IsLengthKnown"/>.</value>
    /// <exception cref="ContextReadException">The document can no longer be read.</exception>
    public abstract long Length { get; }

    /// <summary>Gets whether <see cref="Length"/> is at hand without reading anything.</summary>
    public virtual bool IsLengthKnown => true;

    /// <summary>Gets the length in code points, which is how Python counts.</summary>
    public long CodePointLength => GetCodePointOffset(Length);

    /// <summary>Copies a range of the text.</summary>
    /// <param name="offset">Where to begin, in UTF-16 units.</param>
    /// <param name="destination">Receives the text; filled whole unless the document ends before.</param>
    /// <returns>The number of UTF-16 units copied; 0 at or beyond the end.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative.</exception>
    /// <exception cref="ContextReadException">The document can no longer be read.</exception>
    public abstract int Read(long offset, Span<char> destination);

    /// <summary>Gives the whole text without copying, where it is held in memory already or is small enough to be.</summary>
    /// <param name="text">The whole text.</param>
    /// <returns><see langword="false"/> where the document is read piece by piece only.</returns>
    /// <exception cref="ContextReadException">The document can no longer be read.</exception>
    public virtual bool TryGetMemory(out ReadOnlyMemory<char> text)
    {
        text = default;
        return false;
    }

    /// <summary>Copies a range of the text into a string.</summary>
    /// <param name="offset">Where to begin, in UTF-16 units.</param>
    /// <param name="length">How many UTF-16 units to copy at most.</param>
    /// <returns>The text; shorter where the document ends before.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    /// <exception cref="ContextReadException">The document can no longer be read.</exception>
    public string ReadString(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (TryGetMemory(out var text))
        {
            var start = (int)Math.Min(offset, text.Length);
            return new string(text.Span.Slice(start, Math.Min(length, text.Length - start)));
        }

        if (!IsLengthKnown && length <= MaxProbe) return ReadUpTo(offset, length);
        var known = (int)Math.Max(0, Math.Min(length, Length - offset));
        if (known == 0) return string.Empty;
        return string.Create(known, (Document: this, Offset: offset), static (span, from) =>
        {
            if (from.Document.Read(from.Offset, span) != span.Length)
                throw new ContextReadException($"'{from.Document.Id}' became shorter while it was read.");
        });
    }

    /// <summary>Gives a range of the document as a document of its own, without copying it.</summary>
    /// <param name="offset">Where it begins, in UTF-16 units.</param>
    /// <param name="length">Its length in UTF-16 units; cut where this document ends before.</param>
    /// <param name="id">The id of the new document; by default this one's with the range, such as <c>a.txt[100:200]</c>.</param>
    /// <returns>The new document, which reads from this one.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="ContextReadException">The document can no longer be read.</exception>
    public ContextDocument Slice(long offset, long length, string? id = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        offset = Math.Min(offset, Length);
        length = Math.Min(length, Length - offset);
        return new SliceDocument(this, offset, length, id ?? $"{Id}[{offset}:{offset + length}]");
    }

    /// <summary>Converts an offset in UTF-16 units into one in code points.</summary>
    /// <param name="offset">An offset in UTF-16 units; one inside a surrogate pair counts as that pair's beginning.</param>
    /// <returns>The offset in code points, a lone surrogate counting as one.</returns>
    public virtual long GetCodePointOffset(long offset) => CodePoints.ToCodePoint(offset);

    /// <summary>Converts an offset in code points into one in UTF-16 units.</summary>
    /// <param name="codePointOffset">An offset in code points.</param>
    /// <returns>The offset in UTF-16 units, the document's length where it lies beyond the end.</returns>
    public virtual long GetOffset(long codePointOffset) => CodePoints.ToUtf16(codePointOffset);

    /// <summary>Returns the id.</summary>
    /// <returns>The <see cref="Id"/>.</returns>
    public override string ToString() => Id;

    /// <summary>The text as UTF-8 bytes, which search works on directly, where that is how the document is stored.</summary>
    internal virtual Utf8Source? OpenUtf8() => null;

    /// <summary>Search and indexing ask before they read; what is not text has nothing to find.</summary>
    internal virtual bool IsReadable() => true;

    // Reading tells where the text ends; asking for its length might read all of it.
    private string ReadUpTo(long offset, int length)
    {
        var buffer = ArrayPool<char>.Shared.Rent(length);
        try
        {
            return new string(buffer, 0, Read(offset, buffer.AsSpan(0, length)));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private CodePointIndex CodePoints => _codePoints ??= CodePointIndex.Build(this);
}
