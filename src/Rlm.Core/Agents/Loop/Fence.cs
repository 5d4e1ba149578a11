namespace Rlm;

/// <summary>A line that opens a block, as Markdown has it.</summary>
internal readonly record struct Fence(char Mark, int Length, int Indent, string Language)
{
    private const int MinLength = 3;

    public static bool TryOpen(string line, out Fence fence)
    {
        fence = default;
        var trimmed = line.TrimStart();
        var indent = line.Length - trimmed.Length;
        if (trimmed.Length < MinLength || trimmed[0] is not ('`' or '~'))
            return false;
        var mark = trimmed[0];
        var length = trimmed.Length - trimmed.TrimStart(mark).Length;
        var info = trimmed[length..].Trim();
        if (length < MinLength || (mark == '`' && info.Contains('`', StringComparison.Ordinal)))
            return false;
        var language = info.Split([' ', '\t', '{', ',', ':'], 2)[0];
        fence = new Fence(mark, length, indent, language);
        return true;
    }

    public bool IsClosedBy(string line)
    {
        var trimmed = line.Trim();
        return trimmed.Length >= Length && trimmed.AsSpan().TrimStart(Mark).IsEmpty;
    }

    /// <summary>Takes off a line what the fence is indented by, as within a list.</summary>
    public string Dedent(string line)
    {
        var blank = line.Length - line.TrimStart().Length;
        return line[Math.Min(Indent, blank)..];
    }
}
