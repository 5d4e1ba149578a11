using System.Text;
using Rlm.Python.Compilation;
using Rlm.Python.Objects;
using Rlm.Python.Syntax;
using Rlm.Python.Text;

namespace Rlm.Python.Runtime;

/// <summary>
/// The source lines of one traceback entry and the marks below them: <c>^</c> under the part that failed; in an operation, a subscript or a
/// call <c>^</c> under the operator, the brackets or the parentheses and <c>~</c> under the operands.
/// </summary>
internal static class CaretLines
{
    /// <summary>Where the marked part of a span begins and ends; lines count from the span's first.</summary>
    private readonly record struct Anchors(int StartLine, int StartColumn, int EndLine, int EndColumn);

    public static void Append(StringBuilder text, in TracebackEntry entry)
    {
        if (entry.Source is not { } source || source.Line(entry.Line).Trim().Length == 0)
            return;
        var count = Math.Max(1, entry.EndLine - entry.Line + 1);
        var original = Enumerable.Range(entry.Line, count).Select(source.Line).ToArray();
        var margin = original.Where(l => l.Trim().Length > 0).Min(l => l.Length - l.TrimStart().Length);
        var lines = original.Select(l => l.Length >= margin ? l[margin..] : l.TrimStart()).ToArray();
        var start = Math.Max(0, entry.Column - margin);
        var end = Math.Max(0, entry.EndColumn - margin);

        var anchors = FindAnchors(lines, start, end);
        var isShown = ShowsCarets(lines, start, end, anchors);
        var shown = new SortedSet<int> { 0, lines.Length - 1 };
        if (anchors is { } a)
        {
            for (var near = -1; near <= 1; near++)
            {
                shown.Add(a.StartLine + near);
                shown.Add(a.EndLine + near);
            }
        }

        shown.RemoveWhere(l => l < 0 || l >= lines.Length);
        var before = -1;
        foreach (var line in shown)
        {
            if (before >= 0 && line - before == 2)
                AppendLine(text, lines, line - 1, start, end, anchors, isShown);
            else if (before >= 0 && line - before > 2)
                text.Append($"    ...<{line - before - 1} lines>...\n");
            AppendLine(text, lines, line, start, end, anchors, isShown);
            before = line;
        }
    }

    private static void AppendLine(StringBuilder text, string[] lines, int index, int start, int end, Anchors? anchors, bool isShown)
    {
        var line = lines[index].TrimEnd();
        text.Append("    ").Append(line).Append('\n');
        if (!isShown)
            return;
        var indent = line.Length - line.TrimStart().Length;
        var count = index == lines.Length - 1 ? end : line.Length;
        var marks = new StringBuilder();
        for (var column = 0; column < count; column++)
        {
            var mark = column < indent || (index == 0 && column < start) ? ' '
                : anchors is not { } a || IsWithin(a, index, column) ? '^' : '~';
            marks.Append(mark, WidthAt(line, column));
        }

        if (marks.Length > 0)
            text.Append("    ").Append(marks).Append('\n');
    }

    // Characters that take two places need two marks.
    private static int WidthAt(string line, int column)
    {
        if (column >= line.Length || line[column] < 0x1100)
            return 1;
        if (char.IsLowSurrogate(line[column]) && column > 0 && char.IsHighSurrogate(line[column - 1]))
            return 0;
        return UnicodeDatabase.Shared[UnicodeData.PointAt(line, column, out _)].Width is "W" or "F" ? 2 : 1;
    }

    private static bool IsWithin(in Anchors a, int line, int column) =>
        (line > a.StartLine || (line == a.StartLine && column >= a.StartColumn))
        && (line < a.EndLine || (line == a.EndLine && column < a.EndColumn));

    // Marks under the whole of a line say nothing.
    private static bool ShowsCarets(string[] lines, int start, int end, Anchors? anchors)
    {
        // Within a function, where every statement may stand.
        if (TryParse(
            "def _():\n" + string.Concat(lines.Select(l => " " + l + "\n")))?.Body is [FunctionDefinition { Body: [var statement, ..] }])
        {
            Expression? whole = statement switch
            {
                ReturnStatement { Value: CallExpression { Function: NameExpression } call } => call,
                AssignStatement { Targets: [NameExpression], Value: CallExpression call } => call,
                _ => null,
            };
            if (whole is not null && whole.Span.Line == 2 && whole.Span.EndLine == lines.Length + 1 && whole.Span.Column == start + 1
                && whole.Span.EndColumn == end + 1)
            {
                return false;
            }
        }

        return anchors is not null || lines[0][..Math.Min(start, lines[0].Length)].Trim().Length > 0
            || lines[^1][Math.Min(end, lines[^1].Length)..].Trim().Length > 0;
    }

    private static Anchors? FindAnchors(string[] lines, int start, int end)
    {
        if (start > lines[0].Length || end > lines[^1].Length || (lines.Length == 1 && end < start))
            return null;
        var segment = lines.Length == 1
            ? lines[0][start..end]
            : lines[0][start..] + "\n" + string.Concat(lines[1..^1].Select(l => l + "\n")) + lines[^1][..end];
        var parts = segment.Split('\n');
        if (TryParse($"(\n{segment}\n)")?.Body is not [ExpressionStatement { Value: var expression }])
            return null;

        // The parenthesis before the segment is a line of its own.
        (int Line, int Column) Position(int line, int column) => (line - 2, column);
        (int Line, int Column) Behind(Expression e) => Position(e.Span.EndLine, e.Span.EndColumn);
        (int Line, int Column) from, to;
        switch (expression)
        {
            case BinaryExpression binary:
                from = Skip(parts, Behind(binary.Left), c => !char.IsWhiteSpace(c) && c != ')');
                to = (from.Line, from.Column + 1);
                if (to.Column < parts[to.Line].Length && parts[to.Line][to.Column] is var next && !char.IsWhiteSpace(next)
                    && next is not ('\\' or '#')
                    && "+-*/%@&|^<>".Contains(next, StringComparison.Ordinal))
                {
                    to.Column++;
                }

                break;
            case SubscriptExpression subscript:
                from = Skip(parts, Behind(subscript.Value), c => c == '[');
                to = Behind(subscript);
                break;
            case CallExpression call:
                from = Skip(parts, Behind(call.Function), c => c == '(');
                to = Behind(call);
                break;
            default:
                return null;
        }

        return new(
            from.Line, from.Column + (from.Line == 0 ? start : 0), to.Line, to.Column + (to.Line == 0 ? start : 0));
    }

    private static (int Line, int Column) Skip(string[] lines, (int Line, int Column) at, Func<char, bool> isEnd)
    {
        for (; at.Line < lines.Length; at = (at.Line + 1, 0))
        {
            for (; at.Column < lines[at.Line].Length; at.Column++)
            {
                var c = lines[at.Line][at.Column];
                if (c is '#' or '\\')
                    break;
                if (isEnd(c))
                    return at;
            }
        }

        return (lines.Length - 1, lines[^1].Length);
    }

    private static Module? TryParse(string source)
    {
        try
        {
            return Parser.ParseModule(source, "<traceback>", ParserLimits.Default);
        }
        catch (SyntaxErrorException)
        {
            return null;
        }
    }
}
