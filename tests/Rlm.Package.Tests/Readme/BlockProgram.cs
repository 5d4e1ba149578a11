using System.Text;
using System.Text.RegularExpressions;

namespace Rlm.Package.Tests.Readme;

/// <summary>A block of C# as a file that can be compiled, whose errors are told at the lines of the page.</summary>
internal static partial class BlockProgram
{
    public static string Of(MarkdownBlock block, int number)
    {
        var lines = block.Text.Split('\n');
        var types = Array.FindIndex(lines, line => TypeDeclaration().IsMatch(line));
        var prelude = block.Text.Contains("builder.Services", StringComparison.Ordinal) ? "HostPrelude" : "Prelude";
        StringBuilder source = new();
        source.AppendLine("#pragma warning disable").AppendLine($"namespace Block{number};");

        // A using of the block is compiled where it stands before everything else, else it would be a statement.
        AppendLines(source, block, 0, lines.Length, line => UsingDirective().IsMatch(line) ? line : "");
        source.AppendLine($"class Body : {prelude} {{ async Task RunAsync() {{");
        AppendLines(source, block, 0, types < 0 ? lines.Length : types, line => UsingDirective().IsMatch(line) ? "" : line);
        source.AppendLine("await Task.CompletedTask; } }");
        if (types >= 0)
            AppendLines(source, block, types, lines.Length, line => line);
        return source.ToString();
    }

    private static void AppendLines(StringBuilder source, MarkdownBlock block, int from, int to, Func<string, string> select)
    {
        source.AppendLine($"#line {block.Line + from} \"{block.Page}\"");
        foreach (var line in block.Text.Split('\n')[from..to])
            source.AppendLine(select(line));
        source.AppendLine("#line default");
    }

    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly)\s+)*(?:record|class|struct|enum|interface)\s+\w|^\[\w+.*\]\s*$")]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex(@"^using\s+(?:static\s+)?[\w.]+;")]
    private static partial Regex UsingDirective();
}
