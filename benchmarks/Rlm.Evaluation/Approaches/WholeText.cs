using System.Text;
using Rlm.Contexts;

namespace Rlm.Evaluation.Approaches;

/// <summary>All documents of a context one after the other, each under its name, read piece by piece.</summary>
internal sealed class WholeText
{
    private readonly List<(string Head, ContextDocument Document)> _documents = [];

    public long Length => _documents.Sum(static part => part.Head.Length + part.Document.Length);

    public static async Task<WholeText> OpenAsync(IContextEnvironment context, CancellationToken cancellationToken)
    {
        var text = new WholeText();
        var isText = (await context.GetShapeAsync(cancellationToken)).Kind == ContextKind.Text;
        await foreach (var document in context.ListAsync(cancellationToken: cancellationToken))
            text._documents.Add((isText ? "" : $"=== {document.Id} ===\n", document));
        return text;
    }

    /// <summary>The text, or its beginning and its end with a remark between them.</summary>
    public string Truncated(int longest)
    {
        var length = Length;
        if (length <= longest)
            return Read(0, (int)length);
        var half = longest / 2;
        return $"{Read(0, half)}\n[... {length - (2L * half):N0} characters left out ...]\n{Read(length - half, half)}";
    }

    /// <summary>Parts of at most a length, cut at line ends where there are any.</summary>
    public IEnumerable<string> Parts(int longest)
    {
        var length = Length;
        for (var start = 0L; start < length;)
        {
            var part = Read(start, (int)Math.Min(longest, length - start));
            var line = start + part.Length < length ? part.LastIndexOf('\n') : -1;
            if (line > longest / 2)
                part = part[..(line + 1)];
            yield return part;
            start += part.Length;
        }
    }

    private string Read(long start, int count)
    {
        var text = new StringBuilder(count);
        foreach (var (head, document) in _documents)
        {
            var length = head.Length + document.Length;
            if (start < length && count > 0)
            {
                var before = text.Length;
                if (start < head.Length)
                    text.Append(head, (int)start, Math.Min(count, head.Length - (int)start));
                var left = count - (text.Length - before);
                text.Append(document.ReadString(Math.Max(0, start - head.Length), (int)Math.Min(left, document.Length)));
                count -= text.Length - before;
            }

            start = Math.Max(0, start - length);
        }

        return text.ToString();
    }
}
