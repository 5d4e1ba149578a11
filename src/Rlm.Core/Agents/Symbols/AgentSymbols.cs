using System.IO.Enumeration;
using Rlm.Contexts;
using Rlm.Repl;

namespace Rlm;

/// <summary>The symbols of a tree as one of its agents uses them: missing summaries are asked for and paid by it.</summary>
internal sealed class AgentSymbols(
    SymbolScope scope, RlmOptions options, Func<string, CancellationToken, ValueTask<SubReply>> askModel) : IReplSymbols
{
    // A listing of thousands must not cost thousands of calls.
    private const int MaxAsked = 32;
    private const int MaxNamed = 20;

    public ReplSymbol Find(string id) => scope.Find(id) is { } symbol
        ? ToRepl(symbol)
        : throw new ArgumentException($"there is no symbol '{RlmSymbols.Shown(id)}'; {Known()}");

    public async ValueTask<IReadOnlyList<ReplSymbol>> ListAsync(string? match, CancellationToken cancellationToken)
    {
        IReadOnlyList<RlmSymbol> found = match is null ? scope.All : Matching(match);
        await scope.DescribeAsync(found, cancellationToken).ConfigureAwait(false);
        var missing = found.Where(static symbol => symbol.Summary is null).Take(MaxAsked).ToList();
        await Parallel.ForEachAsync(missing, options.Budget.InParallel(cancellationToken), SummarizeAsync).ConfigureAwait(false);
        return [.. found.Select(ToRepl)];
    }

    public ReplSymbol Define(string id, ContextDocument text, long held) => ToRepl(scope.Define(id, text, held));

    private static ReplSymbol ToRepl(RlmSymbol symbol) => new(symbol.Id, symbol.Document, symbol.KeyWords, symbol.Summary);

    // Ids are no paths: of the characters of a glob only * and ? mean anything in them.
    private List<RlmSymbol> Matching(string match) =>
        [.. scope.All.Where(symbol => FileSystemName.MatchesSimpleExpression(match, symbol.Id))];

    private string Known()
    {
        var all = scope.All;
        if (all.Count == 0)
            return "there are none";
        var names = string.Join(", ", all.Take(MaxNamed).Select(static symbol => symbol.Id));
        return all.Count > MaxNamed ? $"there are {names} and {all.Count - MaxNamed} more" : $"there are: {names}";
    }

    private async ValueTask SummarizeAsync(RlmSymbol symbol, CancellationToken cancellationToken)
    {
        try
        {
            var summary = SymbolSummary.OfShort(symbol.Document);
            if (summary is null)
            {
                var (prompt, key) = SymbolSummary.Ask(symbol.Document, options.MaxSubPromptCharacters);
                summary = await scope.Given.Summaries.GetAsync(key, token => AskAsync(prompt, token), cancellationToken)
                    .ConfigureAwait(false);
            }

            if (summary is not null)
                symbol.Keep(summary);
        }
        catch (ContextException)
        {
            // Who wants the text itself will see what is wrong with it.
        }
    }

    private async ValueTask<SymbolSummaries.Outcome> AskAsync(string prompt, CancellationToken cancellationToken)
    {
        var reply = await askModel(prompt, cancellationToken).ConfigureAwait(false);
        var summary = reply.Failed ? "" : SymbolSummary.Tidy(reply.Text);
        return new(summary.Length > 0 ? summary : null, IsSettled: !reply.IsRefused);
    }
}
