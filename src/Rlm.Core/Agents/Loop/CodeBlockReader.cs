using Rlm.Repl;

namespace Rlm;

/// <summary>
/// Finds the code in a reply of the root model: its fenced blocks that are Python, up to where it goes on to make up output.
/// </summary>
internal static class CodeBlockReader
{
    // Each try costs a parse; what a reply holds beyond this many fences is no program.
    private const int MaxCandidates = 32;

    // More in one reply is no plan any more.
    private const int MaxBlocks = 16;

    private static readonly HashSet<string> Languages =
        new(["repl", "python", "py", "python3", "py3", "ipython", "tool_code", "code"], StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Reads the blocks with a language that says Python; where there is none, the first block that names no language. Blocks with nothing
    /// but prose between them are one plan. What comes behind a block and looks like its output, which nobody can know yet, ends it: a
    /// fence of any other kind, or a line that <see cref="InventedOutput"/> knows.
    /// </summary>
    public static IReadOnlyList<CodeBlock> Read(string reply)
    {
        var lines = Split(reply);
        List<CodeBlock> plan = [];
        CodeBlock? bare = null;
        for (var i = 0; i < lines.Count && plan.Count < MaxBlocks; i++)
        {
            if (!Fence.TryOpen(lines[i].Text, out var fence))
            {
                if (plan.Count > 0 && InventedOutput.IsLine(lines[i].Text))
                    break;
                continue;
            }

            var isPython = Languages.Contains(fence.Language);
            var end = FindEnd(lines, i, fence, readsPython: isPython || fence.Language.Length == 0);
            var block = Make(lines, i, end, fence, reply.Length);
            i = end;
            if (string.IsNullOrWhiteSpace(block.Code))
                continue;
            if (isPython)
                plan.Add(block);
            else if (plan.Count > 0)
                break;
            else if (fence.Language.Length == 0)
                bare ??= block;
        }

        return plan.Count > 0 || bare is null ? plan : [bare.Value];
    }

    /// <summary>
    /// The line that closes a block. Code may hold fences itself, in a prompt for a sub-model say; so of all candidates the first with
    /// which the code is complete counts. Where none is, the code is wrong anyway, and fences that open a language are taken to be nested.
    /// </summary>
    private static int FindEnd(List<Line> lines, int open, Fence fence, bool readsPython)
    {
        List<int> candidates = [];
        int? plain = null;
        var nested = 0;
        for (var i = open + 1; i < lines.Count; i++)
        {
            if (fence.IsClosedBy(lines[i].Text))
            {
                candidates.Add(i);
                if (nested == 0)
                    plain ??= i;
                else
                    nested--;
            }
            else if (Fence.TryOpen(lines[i].Text, out _))
            {
                nested++;
            }
        }

        var isClear = candidates.Count == 0 || (candidates.Count == 1 && plain is not null);
        if (readsPython && !isClear)
        {
            foreach (var candidate in candidates.Take(MaxCandidates))
            {
                if (ReplSession.Parses(Code(lines, open, candidate, fence)))
                    return candidate;
            }
        }

        return plain ?? lines.Count;
    }

    private static CodeBlock Make(List<Line> lines, int open, int end, Fence fence, int length) =>
        new(Code(lines, open, end, fence), end < lines.Count ? lines[end].End : length, end < lines.Count);

    private static string Code(List<Line> lines, int open, int end, Fence fence) =>
        string.Join('\n', lines.Skip(open + 1).Take(end - open - 1).Select(line => fence.Dedent(line.Text)));

    private static List<Line> Split(string reply)
    {
        List<Line> lines = [];
        for (var at = 0; at <= reply.Length;)
        {
            var end = reply.IndexOf('\n', at);
            if (end < 0)
                end = reply.Length;
            lines.Add(new Line(reply[at..end].TrimEnd('\r'), end));
            at = end + 1;
        }

        return lines;
    }

    private readonly record struct Line(string Text, int End);
}
