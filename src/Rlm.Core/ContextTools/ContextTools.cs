using System.Text.Json;
using Rlm.Contexts;

namespace Rlm;

/// <summary>What the functions over a context do.</summary>
internal sealed class ContextTools(IContextEnvironment context, ContextFunctionOptions options)
{
    private const int PassageShare = 5;

    public async ValueTask GetContextAsync(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken)
    {
        var offset = arguments.Number("offset", 0, long.MaxValue);
        var length = (int)arguments.Number("length", 1, options.MaxLength);
        result.WriteStartArray("parts");
        long before = 0;
        var isTruncated = false;
        await foreach (var document in context.ListAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            isTruncated = length == 0;
            if (isTruncated) break;
            if (Math.Max(0, offset - before) is var start && start > 0 && start >= document.Length)
            {
                before += document.Length;
                continue;
            }

            var text = Read(document, start, length, out var from);
            if (text.Length > 0)
            {
                result.WriteStartObject();
                result.WriteString("path", document.Id);
                result.WriteNumber("offset", before + from);
                result.WriteString("text", text);
                result.WriteEndObject();
            }

            length -= text.Length;
            isTruncated = from + text.Length < document.Length;
            if (isTruncated) break;
            before += document.Length;
        }

        result.WriteEndArray();
        result.WriteBoolean("truncated", isTruncated);
    }

    public ValueTask GrepAsync(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken) =>
        SearchAsync(ContextQuery.Regex(arguments.Text("pattern")) with { OnePerLine = true }, arguments, result, cancellationToken);

    public ValueTask FindAsync(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken) =>
        SearchAsync(ContextQuery.Literal(arguments.Text("text")), arguments, result, cancellationToken);

    public ValueTask SearchAsync(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken) =>
        SearchAsync(ContextQuery.Words(arguments.Text("words")), arguments, result, cancellationToken);

    public async ValueTask StatsAsync(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken)
    {
        var shape = await context.GetShapeAsync(cancellationToken).ConfigureAwait(false);
        result.WriteString("kind", shape.Kind.ToString().ToLowerInvariant());
        result.WriteNumber("documents", shape.Documents);
        result.WriteNumber("bytes", shape.Bytes);
        if (shape.Characters is { } characters) result.WriteNumber("characters", characters);
        result.WriteNumber("largest_bytes", shape.LargestBytes);
        if (shape.Source is { } source) result.WriteString("source", source);
        result.WriteStartArray("sample");
        foreach (var id in shape.SampleIds) result.WriteStringValue(id);
        result.WriteEndArray();
        result.WriteStartObject("skipped");
        var known = context.GetStatistics();
        foreach (var (reason, count) in known.Skipped) result.WriteNumber(SnakeCase.Of(reason.ToString()), count);
        result.WriteEndObject();
        if (known.UnmatchedGlobs.Count > 0)
        {
            result.WriteStartArray("unmatched_globs");
            foreach (var glob in known.UnmatchedGlobs) result.WriteStringValue(glob);
            result.WriteEndArray();
        }

        if (known.GrownDocuments > 0) result.WriteNumber("grown_documents", known.GrownDocuments);
    }

    public async ValueTask ListFilesAsync(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken)
    {
        var most = arguments.Number("max_results", 1, options.MaxResults);
        var glob = arguments.Text("glob");
        long total = 0;
        result.WriteStartArray("files");
        await foreach (var document in context.ListAsync(glob.Length == 0 ? null : glob, cancellationToken).ConfigureAwait(false))
        {
            if (total++ >= most) continue;
            result.WriteStartObject();
            result.WriteString("path", document.Id);
            result.WriteNumber("bytes", document.ByteLength);
            result.WriteEndObject();
        }

        result.WriteEndArray();
        result.WriteNumber("total", total);
        result.WriteBoolean("truncated", total > most);
    }

    public async ValueTask ReadFileAsync(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken)
    {
        var path = arguments.Text("path");
        var document = await context.FindAsync(path, cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentException($"there is no document '{path}'; list_files tells what there is");
        result.WriteString("path", document.Id);
        WriteRange(document, arguments, options.MaxLength, result);
    }

    /// <summary>Writes the part of a document that <c>offset</c> and <c>length</c> name.</summary>
    public static void WriteRange(ContextDocument document, ContextArguments arguments, int maxLength, Utf8JsonWriter result)
    {
        var (offset, length) = (arguments.Number("offset", 0, long.MaxValue), (int)arguments.Number("length", 1, maxLength));
        var text = Read(document, offset, length, out var from);
        result.WriteNumber("offset", from);
        result.WriteString("text", text);
        result.WriteNumber("total", document.Length);
        result.WriteBoolean("truncated", from + text.Length < document.Length);
    }

    private async ValueTask SearchAsync(
        ContextQuery query, ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken)
    {
        var path = arguments.Text("path");
        var isRanked = query.Kind == ContextQueryKind.Words;
        var found = await context.Search(query with
        {
            Limit = (int)arguments.Number("max_results", 1, options.MaxResults),
            Glob = path.Length == 0 ? null : path,
            SnippetLength = isRanked ? options.SnippetLength * PassageShare : options.SnippetLength,
        }).ToResultAsync(cancellationToken).ConfigureAwait(false);
        var isText = (await context.GetShapeAsync(cancellationToken).ConfigureAwait(false)).Kind == ContextKind.Text;
        result.WriteStartArray("hits");
        foreach (var hit in found.Hits)
        {
            result.WriteStartObject();
            if (!isText) result.WriteString("path", hit.Document.Id);
            result.WriteNumber("line", hit.Line);
            result.WriteNumber("offset", hit.Offset);
            if (hit.Heading.Length > 0) result.WriteString("heading", hit.Heading);
            result.WriteString("text", hit.Snippet);
            result.WriteEndObject();
        }

        result.WriteEndArray();
        result.WriteNumber("total", found.Total);
        result.WriteBoolean("truncated", found.IsTruncated);
    }

    // No pair is torn apart, neither at the beginning nor at the end.
    private static string Read(ContextDocument document, long offset, int length, out long from)
    {
        from = TextCuts.AtCharacter(document, offset);
        var text = document.ReadString(from, length);
        if (text.Length > 1 && char.IsHighSurrogate(text[^1])) text = text[..^1];
        return text;
    }
}
