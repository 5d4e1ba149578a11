using Rlm.Package.Tests.Support;

namespace Rlm.Package.Tests.Readme;

/// <summary>Every block of C# in every page of the repository compiles as it stands there.</summary>
public class CodeBlockTests
{
    [Fact]
    public async Task EveryBlockCompiles()
    {
        var blocks = MarkdownBlock.All("csharp", "cs", "c#");

        Assert.NotEmpty(blocks);
        var errors = await ErrorsAsync(blocks);
        Assert.True(errors.Length == 0, errors);
    }

    [Fact]
    public async Task AnErrorIsToldAtTheLineOfThePage()
    {
        MarkdownBlock block = new("PAGE.md", 40, "csharp", "using System.Text;\nRlmAgent agent = new RlmAgentBuilder()\n    .UseTheForce()\n    .Build();");

        var errors = await ErrorsAsync([block]);

        Assert.Contains("PAGE.md(42,", errors, StringComparison.Ordinal);
        Assert.Contains("UseTheForce", errors, StringComparison.Ordinal);
    }

    private static async Task<string> ErrorsAsync(List<MarkdownBlock> blocks)
    {
        using TemporaryFolder folder = new();
        List<string> files = [Path.Combine(AppContext.BaseDirectory, "Readme", "Prelude.cs")];
        for (var i = 0; i < blocks.Count; i++)
        {
            files.Add(folder[$"Block{i}.cs"]);
            await File.WriteAllTextAsync(files[^1], BlockProgram.Of(blocks[i], i));
        }

        return await CSharpCompiler.ErrorsAsync(files, folder.Path);
    }
}
