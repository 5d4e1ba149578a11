using Microsoft.Extensions.AI;
using Rlm.Contexts;

namespace Rlm;

/// <summary>Contexts for hosts that run an agent loop of their own.</summary>
public static class ContextFunctionExtensions
{
    private static readonly ContextFunctionParameter SearchPath =
        new("path", "string", "A path or glob to search in; everything by default.", "");

    /// <summary>
    /// Makes functions of a context that any chat client can call: <c>get_context</c>, <c>grep</c>, <c>find</c>, <c>search</c>,
    /// <c>stats</c>, <c>list_files</c> and <c>read_file</c>. Results are compact JSON; what went wrong is told in it, as <c>error</c>.
    /// </summary>
    /// <param name="context">The context; not disposed by the functions.</param>
    /// <param name="options">Limits; the defaults where none are given.</param>
    /// <returns>The functions.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static IReadOnlyList<AIFunction> AsAIFunctions(this IContextEnvironment context, ContextFunctionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        options ??= new ContextFunctionOptions();
        options.Validate();
        var tools = new ContextTools(context, options);
        return
        [
            Make(ToolNames.GetContext,
                "Reads a part of the text. Over several documents, offsets count through all of them one after the other.",
                tools.GetContextAsync,
                new("offset", "integer", "Where to begin, in characters.", 0),
                new("length", "integer", "How many characters to read.", 2_000)),
            Make(ToolNames.Grep,
                "Finds the lines that match a regular expression, in order. total counts all, truncated tells whether there are more.",
                tools.GrepAsync,
                new("pattern", "string", "The regular expression; ^ and $ mean lines, (?i) ignores case."),
                new("max_results", "integer", "How many hits to list.", 20),
                SearchPath),
            Make(ToolNames.Find, "Finds the places where an exact text stands, in order.",
                tools.FindAsync,
                new("text", "string", "The text."),
                new("max_results", "integer", "How many hits to list.", 20),
                SearchPath),
            Make(ToolNames.Search, "Finds the passages that say most about some words or a question, best first.",
                tools.SearchAsync,
                new("words", "string", "Words, names or a question."),
                new("max_results", "integer", "How many passages to list.", 5),
                SearchPath),
            Make(ToolNames.Stats, "Tells the size and shape of the text.", tools.StatsAsync),
            Make(ToolNames.ListFiles, "Lists the documents with their sizes in bytes.",
                tools.ListFilesAsync,
                new("glob", "string", "Which, such as src/**/*.cs; all by default.", ""),
                new("max_results", "integer", "How many to list.", 100)),
            Make(ToolNames.ReadFile, "Reads a document, or a part of it.",
                tools.ReadFileAsync,
                new("path", "string", "The document's path as list_files tells it."),
                new("offset", "integer", "Where to begin, in characters.", 0),
                new("length", "integer", "How many characters to read.", 10_000)),
        ];

        ContextFunction Make(string name, string description, ContextFunction.Body body, params ContextFunctionParameter[] parameters) =>
            new(options.NamePrefix + name, description, parameters, body);
    }
}
