using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Rlm.Samples.ChatClients;

/// <summary>The plan of the extractive root where it works by tools: count and search, have sub-models read the passages, submit the best quote.</summary>
internal static partial class RootCalls
{
    private const string NotFound = "not found";
    private const int MostTerms = 6;
    private const int MostPassages = 40;
    private const int PassagesOfABatch = 5;
    private const int PassageLength = 2_000;

    private const string Task = """
        Answer the question from the passage alone. Reply with three parts, each on a line of its own:
        score: how well the passage answers, from 0.000 to 1.000
        line: the number of the line in the passage
        the sentence that answers
        Where the passage does not answer, reply: not found
        """;

    /// <summary>The calls of the next turn.</summary>
    public static IReadOnlyList<FunctionCallContent> Next(IReadOnlyList<ChatMessage> messages, string question, IReadOnlyList<QuestionTerm> terms)
    {
        if (terms.Count == 0)
            return [Submit(NotFound)];
        Dictionary<string, JsonElement> results = messages.SelectMany(static message => message.Contents).OfType<FunctionResultContent>()
            .ToDictionary(static result => result.CallId, static result => JsonElement.Parse((string)result.Result!));
        if (results.Count == 0)
            return Look(terms);
        if (results.Keys.Any(static id => id.StartsWith("read", StringComparison.Ordinal)))
            return [Submit(Best(messages, results))];
        IReadOnlyList<FunctionCallContent> reading = Read(results, question, terms);
        return reading.Count > 0 ? reading : [Submit(NotFound)];
    }

    // All words together, and each by itself: what one search ranks too low another may find.
    private static IReadOnlyList<FunctionCallContent> Look(IReadOnlyList<QuestionTerm> terms)
    {
        IEnumerable<string> searches = terms.Count == 1 ? [] : terms.Take(MostTerms).Select(static term => term.Text);
        return
        [
            Call("stats", "stats", new { }),
            .. terms.Take(MostTerms).Select(static (term, i) => Call($"find{i}", "find", new { text = term.Piece, max_results = 1 })),
            .. searches.Prepend(string.Join(' ', terms.Select(static term => term.Text)))
                .Select(static (words, i) => Call($"search{i}", "search", new { words, max_results = MostPassages })),
        ];
    }

    private static IReadOnlyList<FunctionCallContent> Read(Dictionary<string, JsonElement> results, string question, IReadOnlyList<QuestionTerm> terms)
    {
        // A rare word says more than a common one.
        double size = Number(results["stats"], "characters") ?? Number(results["stats"], "bytes") ?? 0;
        IEnumerable<string> weights = terms.Take(MostTerms).Select((term, i) => string.Create(
            CultureInfo.InvariantCulture, $"{term.Piece} {Math.Log(1 + (size / (400 + (400 * (Number(results[$"find{i}"], "total") ?? 0))))):F2}"));
        string prompt = $"{Task}\n\nQuestion: {question}\nWeights: {string.Join(", ", weights)}\nPassage:";
        return
        [
            .. Places(results).Take(MostPassages).Chunk(PassagesOfABatch).Select((places, i) => Call($"read{i}", "sub_query_batch", new
            {
                queries = places.Select(place => new { prompt, path = place.Path, offset = place.Offset, length = PassageLength }),
            })),
        ];
    }

    private static string Best(IReadOnlyList<ChatMessage> messages, Dictionary<string, JsonElement> results)
    {
        Dictionary<(string, long), long> lines = Places(results).ToDictionary(static place => (place.Path, place.Offset), static place => place.Line);
        (double Score, string Text) best = (0, NotFound);
        foreach (FunctionCallContent call in messages.SelectMany(static message => message.Contents).OfType<FunctionCallContent>())
        {
            if (call.Name != "sub_query_batch" || !results.TryGetValue(call.CallId, out JsonElement result) || !result.TryGetProperty("answers", out JsonElement answers))
                continue;
            JsonElement queries = (JsonElement)call.Arguments!["queries"]!;
            foreach ((JsonElement query, JsonElement answer) in queries.EnumerateArray().Zip(answers.EnumerateArray()))
            {
                Match found = Reply().Match(answer.TryGetProperty("answer", out JsonElement text) ? text.GetString()! : "");
                if (!found.Success || !(double.Parse(found.Groups["score"].ValueSpan, CultureInfo.InvariantCulture) is var score && score > best.Score))
                    continue;
                (string path, long offset) = (query.GetProperty("path").GetString()!, query.GetProperty("offset").GetInt64());
                // Between the prompt and the passage stands an empty line.
                long line = lines[(path, offset)] + long.Parse(found.Groups["line"].ValueSpan, CultureInfo.InvariantCulture) - 2;
                best = (score, $"{found.Groups["text"].Value.Trim()}\n\nFound in {(path.Length > 0 ? path : "the text")}, line {line}.");
            }
        }

        return best.Text;
    }

    private static IEnumerable<(string Path, long Offset, long Line)> Places(Dictionary<string, JsonElement> results) => results
        .Where(static result => result.Key.StartsWith("search", StringComparison.Ordinal) && result.Value.TryGetProperty("hits", out _))
        .SelectMany(static result => result.Value.GetProperty("hits").EnumerateArray())
        .Select(static hit => (hit.TryGetProperty("path", out JsonElement path) ? path.GetString()! : "", hit.GetProperty("offset").GetInt64(), hit.GetProperty("line").GetInt64()))
        .DistinctBy(static place => (place.Item1, place.Item2));

    private static double? Number(JsonElement result, string name) => result.TryGetProperty(name, out JsonElement value) ? value.GetDouble() : null;

    private static FunctionCallContent Submit(string answer) => Call("submit", "submit_answer", new { answer });

    private static FunctionCallContent Call(string id, string name, object arguments) => new(id, name, JsonSerializer.SerializeToElement(arguments)
        .EnumerateObject().ToDictionary(static argument => argument.Name, static argument => (object?)argument.Value.Clone()));

    [GeneratedRegex(@"\Ascore: (?<score>[\d.]+)\s+line: (?<line>\d+)\s+(?<text>.+)", RegexOptions.Singleline)]
    private static partial Regex Reply();
}
