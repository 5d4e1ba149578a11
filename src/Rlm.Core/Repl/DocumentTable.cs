using Rlm.Contexts;
using Rlm.Python;

namespace Rlm.Repl;

/// <summary>The documents of a context by number, as model-written code addresses them.</summary>
internal sealed class DocumentTable
{
    private readonly List<ContextDocument> _documents;
    private readonly Dictionary<string, int> _numbers;

    private DocumentTable(List<ContextDocument> documents)
    {
        _documents = documents;
        _numbers = new Dictionary<string, int>(documents.Count, StringComparer.Ordinal);
        for (var i = 0; i < documents.Count; i++)
            _numbers.TryAdd(documents[i].Id, i);
    }

    public int Count => _documents.Count;

    /// <exception cref="PythonRaiseException">There is none of that number: programs can make numbers up.</exception>
    public ContextDocument this[int number] => (uint)number < (uint)_documents.Count
        ? _documents[number]
        : throw new PythonRaiseException("IndexError", $"there is no document number {number}; there are {_documents.Count}");

    public static async ValueTask<DocumentTable> ReadAsync(IContextEnvironment context, CancellationToken cancellationToken)
    {
        List<ContextDocument> documents = [];
        await foreach (var document in context.ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
            documents.Add(document);
        return new DocumentTable(documents);
    }

    public int NumberOf(string id) => _numbers.GetValueOrDefault(id, -1);
}
