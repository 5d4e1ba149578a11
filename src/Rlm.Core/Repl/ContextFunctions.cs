using System.Globalization;
using Rlm.Contexts;
using Rlm.Python;

namespace Rlm.Repl;

/// <summary>The functions through which the prelude reaches the context.</summary>
internal sealed class ContextFunctions(IContextEnvironment context, ContextShape shape)
{
    private DocumentTable? _table;

    public void DefineIn(PythonSession session)
    {
        session.Define(new PythonFunction("_rlm_open(number)", OpenAsync));
        session.Define(new PythonFunction("_rlm_ids(glob)", ListAsync));
        session.Define(new PythonFunction("_rlm_number(id)", NumberAsync));
        session.Define(new PythonFunction("_rlm_info(number)", InfoAsync));
        session.Define(new PythonFunction("_rlm_search(how, what, limit, glob, numbers, ignore_case)", SearchAsync));
        session.Define(new PythonFunction("_rlm_stats()", _ => Stats()));
    }

    /// <summary>The documents by number; listed on first need.</summary>
    public async ValueTask<DocumentTable> GetTableAsync(CancellationToken cancellationToken) =>
        _table ??= await DocumentTable.ReadAsync(context, cancellationToken).ConfigureAwait(false);

    private static Dictionary<string, object?> ToPython(IReadOnlyDictionary<string, object?> metadata)
    {
        var result = new Dictionary<string, object?>(metadata.Count);
        foreach (var (key, value) in metadata)
        {
            result[key] = value switch
            {
                null or string or bool or int or long or double => value,
                DateTimeOffset time => time.ToString("O", CultureInfo.InvariantCulture),
                DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
                _ => Convert.ToString(value, CultureInfo.InvariantCulture),
            };
        }

        return result;
    }

    private static ContextQuery ToQuery(string how, string what) => how switch
    {
        "literal" => ContextQuery.Literal(what),
        "regex" => ContextQuery.Regex(PythonPattern.ToDotNet(what)) with { OnePerLine = true },
        _ => ContextQuery.Words(what),
    };

    // Whatever a source throws (a file that is gone, a path that leads outside) is for the program to see and to handle.
    private static PythonRaiseException ToPython(ContextException error) => error switch
    {
        ContextSearchException => new("ValueError", error.Message),
        ContextAccessException => new("PermissionError", error.Message),
        _ => new("OSError", error.Message),
    };

    private async ValueTask<object?> OpenAsync(PythonCall call, CancellationToken cancellationToken)
    {
        var table = await GetTableAsync(cancellationToken).ConfigureAwait(false);
        var document = table[call.Get<int>("number")];
        try
        {
            return new List<object?> { DocumentText.Of(document), document.Id, document.Path, ToPython(document.Metadata) };
        }
        catch (ContextException error)
        {
            throw ToPython(error);
        }
    }

    private async ValueTask<object?> ListAsync(PythonCall call, CancellationToken cancellationToken)
    {
        var table = await GetTableAsync(cancellationToken).ConfigureAwait(false);
        List<object?> result = [];
        try
        {
            if (call["glob"] is string glob)
            {
                await foreach (var document in context.ListAsync(glob, cancellationToken).ConfigureAwait(false))
                    result.Add(new List<object?> { table.NumberOf(document.Id), document.Id });
            }
            else
            {
                for (var i = 0; i < table.Count; i++)
                    result.Add(new List<object?> { i, table[i].Id });
            }
        }
        catch (ContextException error)
        {
            throw ToPython(error);
        }

        return result;
    }

    private async ValueTask<object?> NumberAsync(PythonCall call, CancellationToken cancellationToken)
    {
        var table = await GetTableAsync(cancellationToken).ConfigureAwait(false);
        var id = call.Get<string>("id");
        if (table.NumberOf(id) is >= 0 and var number)
            return number;
        try
        {
            // The environment knows other spellings of a path.
            return await context.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } document ? table.NumberOf(document.Id) : -1;
        }
        catch (ContextException error)
        {
            throw ToPython(error);
        }
    }

    private async ValueTask<object?> InfoAsync(PythonCall call, CancellationToken cancellationToken)
    {
        var table = await GetTableAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var document = table[call.Get<int>("number")];
            return new Dictionary<string, object?>
            {
                ["id"] = document.Id,
                ["path"] = document.Path,
                ["bytes"] = document.ByteLength,
                ["characters"] = document.CodePointLength,
                ["metadata"] = ToPython(document.Metadata),
            };
        }
        catch (ContextException error)
        {
            throw ToPython(error);
        }
    }

    private async ValueTask<object?> SearchAsync(PythonCall call, CancellationToken cancellationToken)
    {
        var table = await GetTableAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var query = ToQuery(call.Get<string>("how"), call.Get<string>("what")) with
            {
                Limit = call.Get<int>("limit"),
                Glob = call["glob"] as string,
                IgnoreCase = call.Get<bool>("ignore_case"),
            };
            if (call["numbers"] is IEnumerable<object?> numbers)
            {
                var wanted = numbers.Select(number => table[Convert.ToInt32(number, CultureInfo.InvariantCulture)]).ToHashSet();
                query = query with { Where = wanted.Contains };
            }

            var found = await context.Search(query).ToResultAsync(cancellationToken).ConfigureAwait(false);
            var rows = found.Hits.Select(hit => ToRow(hit, table)).ToList<object?>();
            return new List<object?> { rows, found.Total, found.IsTruncated };
        }
        catch (ContextException error)
        {
            throw ToPython(error);
        }
    }

    private static List<object?> ToRow(ContextHit hit, DocumentTable table) =>
    [
        table.NumberOf(hit.Document.Id), hit.Document.Id, hit.Document.Path, hit.CodePointOffset, hit.CodePointOffset + hit.CodePointLength,
        hit.Line, hit.Column, hit.Snippet, hit.Text, hit.Score,
    ];

    private Dictionary<string, object?> Stats()
    {
        var known = context.GetStatistics();
        return new()
        {
            ["kind"] = shape.Kind.ToString().ToLowerInvariant(),
            ["documents"] = shape.Documents,
            ["bytes"] = shape.Bytes,
            ["characters"] = shape.Characters ?? (known.KnownDocuments == shape.Documents ? known.KnownCharacters : null),
            ["largest_bytes"] = shape.LargestBytes,
            ["source"] = shape.Source,
            ["skipped"] = known.Skipped.ToDictionary(static pair => SnakeCase.Of(pair.Key.ToString()), static pair => (object?)pair.Value),
            ["unmatched_globs"] = known.UnmatchedGlobs.ToList<object?>(),
            ["grown_documents"] = known.GrownDocuments,
            ["bytes_read"] = known.BytesRead,
            ["cache_bytes"] = known.CacheBytes,
            ["indexed_passages"] = known.IndexedPassages,
        };
    }
}
