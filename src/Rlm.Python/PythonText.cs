namespace Rlm.Python;

/// <summary>
/// A text that stays with the host: a Python string over it is never copied as a whole. Indexing, slicing, searching, splitting
/// into lines and iterating read windows; only what truly needs all of the text in memory (changing case, say) brings it there,
/// within the session's limits.
/// </summary>
/// <remarks>
/// The text must not change while a session can see it. Reading is synchronous, since every string operation needs it, and happens on the
/// thread that runs the session; it need not be thread-safe unless several sessions share the text.
/// </remarks>
public abstract class PythonText
{
    /// <summary>The length in UTF-16 code units. It may exceed 2^31.</summary>
    public abstract long Length { get; }

    /// <summary>Copies text into <paramref name="destination"/>, beginning at <paramref name="offset"/>.</summary>
    /// <param name="offset">The first UTF-16 code unit to read, from 0 to <see cref="Length"/>.</param>
    /// <param name="destination">Receives the text.</param>
    /// <returns>The number of units read: at least 1 unless <paramref name="destination"/> is empty or the text ends at
    /// <paramref name="offset"/>.</returns>
    public abstract int Read(long offset, Span<char> destination);
}
