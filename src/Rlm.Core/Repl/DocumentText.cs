using System.Runtime.InteropServices;
using Rlm.Contexts;
using Rlm.Python;

namespace Rlm.Repl;

/// <summary>A document as a Python string whose text stays where it is.</summary>
internal sealed class DocumentText(ContextDocument document) : PythonText
{
    // Longer texts of files would stay in memory for as long as the session has them, past the bound of the context's cache.
    private const int MaxHeldBytes = 16_384;

    // Strings count against the memory of the session, windows do not.
    private const int MaxSharedLength = 1_048_576;

    public override long Length => document.Length;

    public override int Read(long offset, Span<char> destination) => document.Read(offset, destination);

    /// <summary>The value that model-written code gets: a string that is in memory anyway, else a window onto the document.</summary>
    public static object Of(ContextDocument document)
    {
        var isString = document is InMemoryDocument ? document.Length <= MaxSharedLength : document.ByteLength <= MaxHeldBytes;
        if (isString && document.TryGetMemory(out var memory))
        {
            return MemoryMarshal.TryGetString(memory, out var text, out var start, out var length) && start == 0 && length == text.Length
                ? text
                : memory.ToString();
        }

        return new DocumentText(document);
    }
}
