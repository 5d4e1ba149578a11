using System.Text.RegularExpressions;
using Rlm.Core.Tests.Support;

namespace Rlm.Package.Tests.Readme;

/// <summary>What the blocks of commands name is there: projects, their options and words, and variables of the environment.</summary>
public sealed partial class ShellBlockTests
{
    private static readonly string[] Folders = ["src", "samples", "benchmarks", "tests"];

    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true };

    private static readonly Lazy<List<(MarkdownBlock Block, string Line)>> Lines = new(() =>
        [.. MarkdownBlock.All("sh", "bash", "shell", "console").SelectMany(block => block.Text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n')
            .Select(line => (block, Comment().Replace(line, "").Trim())).Where(pair => pair.Item2.Length > 0))]);

    [Fact]
    public void ProjectsExist()
    {
        var named = Lines.Value.SelectMany(pair => Project(pair.Line) is { } project ? [(pair.Block, project)] : Array.Empty<(MarkdownBlock Block, string Project)>()).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, pair => Assert.True(ProjectFile(pair.Project) is not null, $"{pair.Block}: there is no project at {pair.Project}"));
    }

    [Fact]
    public void OptionsAndWordsOfOurProgramsExist()
    {
        List<string> missing = [];
        foreach (var (block, line) in Lines.Value)
        {
            if (Project(line) is not { } project || ProjectFile(project) is not { } file || line.Split(" -- ", 2) is not [_, var arguments])
                continue;
            var sources = Sources(file);
            var command = Quoted().Replace(arguments, "");
            List<string> words = [.. Option().Matches(command).Select(match => match.Groups[1].Value)];
            if (Word().Match(command) is { Success: true } word)
                words.Add(word.Value);
            missing.AddRange(words.Where(option => !sources.Contains($"\"{option}\"", StringComparison.Ordinal)).Select(option => $"{block}: {project} knows no {option}"));
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void VariablesAreRead()
    {
        var sources = string.Concat(Folders.Select(folder => Read(Path.Combine(Repository.Root, folder))));
        var named = Lines.Value.SelectMany(pair => Variable().Matches(pair.Line).Select(match => match.Groups[1].Value)).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, variable => Assert.Contains($"\"{variable}\"", sources, StringComparison.Ordinal));
    }

    private static string? Project(string line) =>
        ProjectOption().Match(line) is { Success: true } option ? option.Groups[1].Value
        : ProjectArgument().Match(line) is { Success: true } argument ? argument.Groups[1].Value
        : null;

    private static string? ProjectFile(string project)
    {
        var path = Path.Combine(Repository.Root, project);
        return File.Exists(path) ? path : Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.csproj").SingleOrDefault() : null;
    }

    // A project's own code, and that of the samples it takes commands from.
    private static string Sources(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        var referenced = ProjectReference().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value).Where(path => !path.Contains("/src/", StringComparison.Ordinal));
        return Read(folder) + string.Concat(referenced.Select(path => Read(Path.GetDirectoryName(Path.GetFullPath(path, folder))!)));
    }

    private static string Read(string folder) => string.Concat(Directory.EnumerateFiles(folder, "*.cs", Everywhere)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));

    [GeneratedRegex(@"\s+#.*$|^#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("^dotnet .*?--project[ =]([^ ]+)")]
    private static partial Regex ProjectOption();

    [GeneratedRegex("^dotnet (?:test|build|pack|publish) ([^- ][^ ]*)")]
    private static partial Regex ProjectArgument();

    [GeneratedRegex("<ProjectReference Include=\"([^\"]+)\"")]
    private static partial Regex ProjectReference();

    [GeneratedRegex("\"[^\"]*\"|'[^']*'")]
    private static partial Regex Quoted();

    [GeneratedRegex("(?:^|\\s)(--?[a-zA-Z][a-zA-Z-]*)")]
    private static partial Regex Option();

    // The first bare word is a command's name, unless it is a file.
    [GeneratedRegex(@"^[a-z][a-z-]+(?=\s|$)")]
    private static partial Regex Word();

    [GeneratedRegex("(?:^|\\s)(?:export )?([A-Z][A-Z_]{3,})=")]
    private static partial Regex Variable();
}
