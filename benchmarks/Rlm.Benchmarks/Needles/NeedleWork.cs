namespace Rlm.Benchmarks.Needles;

/// <summary>What a root model does with the text.</summary>
/// <param name="Name">A word for tables.</param>
/// <param name="Program">Its program, which submits the numbers.</param>
internal sealed record NeedleWork(string Name, string Program)
{
    public static IReadOnlyList<NeedleWork> All { get; } =
    [
        new("search", $$"""
            passages = merge(find("{{NeedleText.Key}}", limit=100), around=300)
            FINAL(", ".join(llm_query_batched([f"Which number is it?\n\n{passage}" for passage in passages])))
            """),
        new("read all", """
            pieces = chunk(size=300_000)
            found = []
            for first in range(0, len(pieces), 32):
                replies = llm_query_batched([f"Which number is it?\n\n{piece}" for piece in pieces[first:first + 32]])
                found.extend(reply for reply in replies if reply != "none")
            FINAL(", ".join(found))
            """),
    ];
}
