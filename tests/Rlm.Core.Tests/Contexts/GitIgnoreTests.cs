using System.Diagnostics;

namespace Rlm.Contexts.Tests;

public sealed class GitIgnoreTests : IDisposable
{
    private static readonly string[] Names = ["a.log", "a.txt", "b.log", "debug", "bin", "obj", "docs", "x[1].txt", "#x", "!x", "sp ace"];

    private static readonly string[] Rules =
    [
        "*.log", "!a.log", "bin/", "/obj", "docs/*.txt", "**/debug", "docs/**", "a?txt", "[ab].log", "x\\[1\\].txt", "\\#x", "\\!x", "# no rule", "",
        "docs/**/a.txt", "/docs/bin", "!docs/", "*", "!*/", "[!a].log", "sp ace", "bin/obj/", "**/bin/**/a.txt", "*.t*t", "debug/",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WhatGitIgnoresIsLeftOutOnRequest()
    {
        foreach (var name in (string[])["a.cs", "bin/a.dll.txt", "sub/bin/b.txt", "sub/keep.log", "x.log", "sub/only.tmp", "only.tmp"])
            _folder.Write(name, "x");
        _folder.Write(".gitignore", "bin/\n*.log\n!keep.log\n");
        _folder.Write("sub/.gitignore", "*.tmp\n");
        await using var all = await FileSystemContext.OpenAsync(_folder.Path, ["!**/.gitignore"]);
        Assert.Equal(7, (await all.GetShapeAsync()).Documents);
        var options = new FileSystemContextOptions { UseGitIgnore = true };
        await using var context = await FileSystemContext.OpenAsync(_folder.Path, ["!**/.gitignore"], options);
        Assert.Equal(["a.cs", "only.tmp", "sub/keep.log"], await IdsAsync(context));
    }

    [Fact]
    public async Task TheRepositoryAroundAFolderCountsToo()
    {
        _folder.Write(".git/info/exclude", "secret.txt\n");
        _folder.Write(".gitignore", "/src/out\n*.tmp\n");
        foreach (var name in (string[])["src/out/a.cs", "src/a.cs", "src/b.tmp", "src/secret.txt", "src/sub/out/b.cs"]) _folder.Write(name, "x");
        await using var context =
            await FileSystemContext.OpenAsync(Path.Join(_folder.Path, "src"), options: new FileSystemContextOptions { UseGitIgnore = true });
        Assert.Equal(["a.cs", "sub/out/b.cs"], await IdsAsync(context));
    }

    [Fact]
    public async Task AgreesWithGit()
    {
        if (!Run("git", "init", "-q")) return; // There is no git to ask.
        var random = new Random(5);
        for (var i = 0; i < 150; i++)
        {
            var depth = random.Next(1, 4);
            var path = string.Join('/', Enumerable.Range(0, depth).Select(_ => Names[random.Next(Names.Length)]));
            if (path.Split('/')[..^1].Any(part => part.Contains('.')) || Exists(path)) continue;
            _folder.Write(path, "x");
        }

        for (var round = 0; round < 12; round++)
        {
            WriteRules(".gitignore", random);
            if (Directory.Exists(Path.Join(_folder.Path, "docs"))) WriteRules("docs/.gitignore", random);
            await using var context =
                await FileSystemContext.OpenAsync(_folder.Path, ["!**/.gitignore"], new FileSystemContextOptions { UseGitIgnore = true });
            Assert.Equal(await GitAsync(), await IdsAsync(context));
        }
    }

    private bool Exists(string path)
    {
        var parts = path.Split('/');
        return Path.Exists(Path.Join(_folder.Path, path))
            || Enumerable.Range(1, parts.Length - 1).Any(count => File.Exists(Path.Join(_folder.Path, string.Join('/', parts[..count]))));
    }

    private void WriteRules(string name, Random random) =>
        _folder.Write(name, string.Join('\n', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Rules[random.Next(Rules.Length)])) + "\n");

    private async Task<List<string>> GitAsync()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--others", "--exclude-standard"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => !path.EndsWith(".gitignore", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
    }

    private bool Run(string tool, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(tool, arguments) { WorkingDirectory = _folder.Path })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static async Task<List<string>> IdsAsync(FileSystemContext context)
    {
        List<string> ids = [];
        await foreach (var document in context.ListAsync()) ids.Add(document.Id);
        return ids;
    }
}
