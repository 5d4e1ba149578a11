namespace Rlm.Contexts;

/// <summary>A document as search reads it: in windows of UTF-8 bytes where it is stored so, else of UTF-16 units.</summary>
internal sealed class SearchSource
{
    /// <summary>
    /// The nominal length of a window. With the rest of a line, the longest match by default and a bit, a window fits a buffer of
    /// 1,048,576.
    /// </summary>
    public const int WindowLength = 832 * 1024;

    private SearchSource(ContextDocument document, Utf8Source? utf8, long length)
    {
        Document = document;
        Utf8 = utf8;
        Length = length;
        Windows = (int)Math.Max(1, (length + WindowLength - 1) / WindowLength);
    }

    public ContextDocument Document { get; }

    public Utf8Source? Utf8 { get; }

    /// <summary>Gets the length in bytes or UTF-16 units.</summary>
    public long Length { get; }

    public int Windows { get; }

    /// <summary>
    /// Opens a document, or gives <see langword="null"/> where it is no text or cannot be read, which its context counts.
    /// </summary>
    public static SearchSource? Open(ContextDocument document)
    {
        try
        {
            if (!document.IsReadable()) return null;
            var utf8 = document.OpenUtf8();
            return new SearchSource(document, utf8, utf8?.Length ?? document.Length);
        }
        catch (Exception exception) when (exception is ContextReadException or ContextAccessException)
        {
            return null;
        }
    }
}
