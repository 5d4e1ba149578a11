using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Rlm.Contexts;
using Rlm.Repl;
using static System.FormattableString;

namespace Rlm;

/// <summary>
/// <c>sub_query</c> and <c>sub_query_batch</c>: nested agents as deep as the options allow, below that sub-models, which are sent the part
/// of the text that the call names.
/// </summary>
internal sealed class SubQueryTools(RunParts run)
{
    private static readonly ContextFunctionParameter[] Question =
    [
        new("prompt", "string", "What to ask, complete by itself: the question, and the form of the reply you want."),
        new("path", "string", "A path or glob: the documents it is about.", ""),
        new("offset", "integer", "Where the part that it is about begins, in characters, as get_context counts.", 0),
        new("length", "integer", "How many characters it is about; 0 for all that follow.", 0),
    ];

    private RlmOptions Options => run.Settings.Options;

    public IEnumerable<AIFunction> Make()
    {
        ContextFunctionParameter[] model = run.Settings.NamedClients.Count == 0
            ? []
            : [new("model", "string", "Who is asked, by name; the usual sub-model by default.", "")];
        yield return new ContextFunction(
            ToolNames.SubQuery,
            "Asks another model about a part of the text, or about what the prompt says alone. It knows nothing else.",
            [.. Question, .. model],
            AskOneAsync);
        yield return new ContextFunction(
            ToolNames.SubQueryBatch,
            "Asks many such questions at once, in parallel; the answers come in their order.",
            [new("queries", "array", "The questions.") { Items = ContextFunction.SchemaOf(Question) }, .. model],
            AskManyAsync);
    }

    private async ValueTask AskOneAsync(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken)
    {
        var replies = await AskAsync([arguments], ModelOf(arguments), cancellationToken).ConfigureAwait(false);
        Write(result, replies[0], Room(1));
    }

    private async ValueTask AskManyAsync(ContextArguments arguments, Utf8JsonWriter result, CancellationToken cancellationToken)
    {
        var queries = arguments.Objects("queries", Question);
        if (queries.Count == 0)
            throw new ArgumentException("queries is empty");
        var replies = await AskAsync(queries, ModelOf(arguments), cancellationToken).ConfigureAwait(false);
        result.WriteStartArray("answers");
        foreach (var reply in replies)
        {
            result.WriteStartObject();
            Write(result, reply, Room(replies.Count));
            result.WriteEndObject();
        }

        result.WriteEndArray();
    }

    // What is left of the room for a result beside the names of its properties.
    private int Room(int replies) => Math.Max(40, (Options.MaxOutputCharacters * 7 / 8 / replies) - 40);

    private string? ModelOf(ContextArguments arguments) =>
        run.Settings.NamedClients.Count > 0 && arguments.Text("model") is { Length: > 0 } model ? model : null;

    private static void Write(Utf8JsonWriter result, SubReply reply, int room)
    {
        result.WriteString(reply.Failed ? "error" : "answer", ToolResult.Shorten(reply.Text, room));
        if (reply.Text.Length > room)
            result.WriteBoolean("truncated", true);
        if (reply.IsTruncated)
            result.WriteBoolean("ended_at_output_limit", true);
    }

    private async ValueTask<IReadOnlyList<SubReply>> AskAsync(
        IReadOnlyList<ContextArguments> queries, string? model, CancellationToken cancellationToken)
    {
        List<(string Prompt, IReadOnlyList<ContextDocument>? Documents)> questions = [];
        foreach (var query in queries)
        {
            var prompt = query.Text("prompt");
            if (string.IsNullOrWhiteSpace(prompt))
                throw new ArgumentException("the prompt is empty");
            questions.Add((prompt, await DocumentsOf(query, cancellationToken).ConfigureAwait(false)));
        }

        // There is no other way to ask a model here, so where no agents are left, models take their place.
        var replies = run.Host.CanNest && run.State.Account.Left.Agents >= questions.Count
            ? await AskAgentsAsync(questions, model, cancellationToken).ConfigureAwait(false)
            : await run.Host.AskAsync([.. questions.Select(Compose)], model, cancellationToken).ConfigureAwait(false);
        // What is wrong with the call itself is wrong with every prompt of it.
        return replies[0] is { ErrorType: "ValueError" } misuse ? throw new ArgumentException(misuse.Text) : replies;
    }

    private async ValueTask<IReadOnlyList<SubReply>> AskAgentsAsync(
        IReadOnlyList<(string Prompt, IReadOnlyList<ContextDocument>? Documents)> questions, string? model,
        CancellationToken cancellationToken)
    {
        var isText = (await run.Request.Context.GetShapeAsync(cancellationToken).ConfigureAwait(false)).Kind == ContextKind.Text;
        List<ContextView> views = [];
        try
        {
            List<NestedQuestion> nested = [];
            foreach (var (prompt, documents) in questions)
            {
                ContextView? view = null;
                if (documents is not null)
                    views.Add(view = new ContextView(documents, isText ? ContextKind.Text : ContextKind.Documents));
                nested.Add(new NestedQuestion(prompt, view));
            }

            return await run.Host.AskAgentsAsync(nested, model, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            foreach (var view in views)
                await view.DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The prompt with the text it is about.</summary>
    /// <exception cref="ArgumentException">Both together are too long for a sub-model.</exception>
    private string Compose((string Prompt, IReadOnlyList<ContextDocument>? Documents) question)
    {
        long length = question.Prompt.Length;
        var text = new StringBuilder(question.Prompt);
        foreach (var document in question.Documents ?? [])
        {
            var heading = question.Documents!.Count > 1 ? $"=== {document.Id} ===\n\n" : "";
            length += 2 + heading.Length + document.Length;
            if (length <= Options.MaxSubPromptCharacters)
                text.Append("\n\n").Append(heading).Append(document.ReadString(0, (int)document.Length));
        }

        return length <= Options.MaxSubPromptCharacters
            ? text.ToString()
            : throw new ArgumentException(Invariant(
                $"prompt and text have {length:N0} characters, a sub-model takes {Options.MaxSubPromptCharacters:N0}: name parts of it"));
    }

    /// <summary>The part of the text that a query names; <see langword="null"/> where it names none.</summary>
    private async ValueTask<IReadOnlyList<ContextDocument>?> DocumentsOf(ContextArguments query, CancellationToken cancellationToken)
    {
        var path = query.Text("path");
        var (offset, length) = (query.Number("offset", 0, long.MaxValue), query.Number("length", 0, long.MaxValue));
        if (path.Length == 0 && offset == 0 && length == 0)
            return null;
        List<ContextDocument> documents = [];
        if (path.Length > 0 && await run.Request.Context.FindAsync(path, cancellationToken).ConfigureAwait(false) is { } one)
        {
            documents.Add(one);
        }
        else
        {
            await foreach (var document in run.Request.Context.ListAsync(path.Length == 0 ? null : path, cancellationToken)
                .ConfigureAwait(false))
                documents.Add(document);
        }

        if (documents.Count == 0)
            throw new ArgumentException($"there is no document '{path}'; list_files tells what there is");
        return offset == 0 && length == 0 ? documents : Slice(documents, offset, length == 0 ? long.MaxValue : length);
    }

    // Over several documents, offsets count through all of them one after the other.
    private static List<ContextDocument> Slice(List<ContextDocument> documents, long offset, long length)
    {
        List<ContextDocument> slices = [];
        var wanted = length > long.MaxValue - offset ? long.MaxValue : offset + length;
        long before = 0;
        foreach (var document in documents)
        {
            var start = TextCuts.AtCharacter(document, Math.Clamp(offset - before, 0, document.Length));
            var end = TextCuts.AtCharacter(document, Math.Clamp(wanted - before, 0, document.Length));
            if (end > start)
                slices.Add(end - start == document.Length ? document : document.Slice(start, end - start));
            before += document.Length;
            if (before >= wanted)
                break;
        }

        return slices.Count > 0
            ? slices
            : throw new ArgumentException(Invariant($"there is no text at offset {offset:N0}: there are {before:N0} characters"));
    }
}
