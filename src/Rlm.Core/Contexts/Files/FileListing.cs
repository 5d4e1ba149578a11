using System.Runtime.ExceptionServices;

namespace Rlm.Contexts;

/// <summary>The files of a context, found as far as somebody asked.</summary>
internal sealed class FileListing : IDisposable
{
    // Between looking at whether somebody gave up.
    private const int Step = 1_024;

    private readonly Lock _gate = new();
    private readonly List<FileDocument> _found = [];

    private IEnumerator<FileDocument>? _rest;
    private Dictionary<string, FileDocument>? _byId;
    private ExceptionDispatchInfo? _failure;
    private long _bytes;

    /// <param name="documents">The documents.</param>
    /// <param name="isSorted">Whether they come in the order of their ids.</param>
    public FileListing(IEnumerable<FileDocument> documents, bool isSorted)
    {
        IsSorted = isSorted;
        _rest = documents.GetEnumerator();
    }

    public bool IsSorted { get; }

    public int Count
    {
        get
        {
            lock (_gate) return _found.Count;
        }
    }

    public bool IsComplete
    {
        get
        {
            lock (_gate) return _rest is null;
        }
    }

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Gives a document by its number, looking for it where that is needed; none beyond the last.</summary>
    public FileDocument? At(int number)
    {
        lock (_gate)
        {
            while (number >= _found.Count && FindNext())
            {
            }

            return number < _found.Count ? _found[number] : null;
        }
    }

    /// <summary>Finds what is not found yet, and gives all.</summary>
    public IReadOnlyList<FileDocument> All(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lock (_gate)
            {
                for (var i = 0; i < Step; i++)
                {
                    if (!FindNext()) return _found;
                }
            }
        }
    }

    public FileDocument? Find(string id, CancellationToken cancellationToken)
    {
        var all = All(cancellationToken);
        if (!IsSorted)
        {
            lock (_gate) _byId ??= all.ToDictionary(static document => document.Id, StringComparer.Ordinal);
            return _byId.GetValueOrDefault(id);
        }

        int low = 0, high = all.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(all[middle].Id, id);
            if (order == 0) return all[middle];
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return null;
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _rest?.Dispose();
            _rest = null;
            _failure = null;
        }
    }

    private bool FindNext()
    {
        _failure?.Throw();
        if (_rest is null) return false;
        try
        {
            if (_rest.MoveNext())
            {
                _found.Add(_rest.Current);
                _bytes += _rest.Current.ByteLength;
                return true;
            }
        }
        catch (Exception exception)
        {
            // An iterator that failed has ended, so what it said must be said again.
            _failure = ExceptionDispatchInfo.Capture(exception);
            throw;
        }

        _rest.Dispose();
        _rest = null;
        _found.TrimExcess();
        return false;
    }
}
