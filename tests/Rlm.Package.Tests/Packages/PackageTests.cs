using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Rlm.Package.Tests.Support;

namespace Rlm.Package.Tests.Packages;

/// <summary>What a stranger gets who adds the packages.</summary>
public class PackageTests(PackedPackages packed) : IClassFixture<PackedPackages>
{
    private const string Program = """"
        using Microsoft.Extensions.AI;
        using Rlm;
        using Rlm.Python;
        using Rlm.Testing;

        RlmAgent agent = new(new Scripted("""
            ```python
            FINAL(grep(r"\d+ eggs")[0].text + ", " + llm_query("how fresh?"))
            ```
            """));
        RlmResponse response = await agent.RunAsync("How many eggs?", "a loaf\n12 eggs\nsalt");
        Console.WriteLine($"{response.Status}: {response.Text}");
        PythonResult result = await new PythonSession().RunAsync("print(sum(range(10)), end='')");
        Console.WriteLine($"{result.Status}: {result.Output}");
        Console.WriteLine(ContextConformance.Checks.Count > 10);

        sealed class Scripted(string code) : IChatClient
        {
            public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
                Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, messages.Last().Text == "how fresh?" ? "today's" : code)));

            public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null,
                CancellationToken cancellationToken = default) => throw new NotSupportedException();

            public object? GetService(Type serviceType, object? serviceKey = null) => null;

            public void Dispose() { }
        }
        """";

    [Theory]
    [InlineData("Rlm.Core")]
    [InlineData("Rlm.Python")]
    [InlineData("Rlm.Testing")]
    public void HasAllThatAPackageShouldHave(string name)
    {
        using var package = Open(name, "nupkg");
        using var symbols = Open(name, "snupkg");
        var nuspec = Nuspec(package, name);

        Assert.All(
            ["README.md", "icon.png", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml"],
            file => Assert.True(package.GetEntry(file)?.Length > 0, file));
        Assert.NotNull(symbols.GetEntry($"lib/net10.0/{name}.pdb"));
        Assert.All(["description", "tags", "license", "authors", "copyright"], field => Assert.NotEqual("", nuspec.GetValueOrDefault(field, "")));
        Assert.Equal("README.md", nuspec["readme"]);
        Assert.Equal("icon.png", nuspec["icon"]);
        Assert.True(IsDeterministic(package.GetEntry($"lib/net10.0/{name}.dll")!));
    }

    [Fact]
    public void PythonDependsOnNothing()
    {
        using var package = Open("Rlm.Python", "nupkg");
        using var nuspec = package.GetEntry("Rlm.Python.nuspec")!.Open();

        Assert.DoesNotContain(XDocument.Load(nuspec).Descendants(), element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public async Task ANewProgramUsesThem()
    {
        var folder = Directory.CreateDirectory(Path.Combine(packed.Folder, "program")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);
        await File.WriteAllTextAsync(Path.Combine(folder, "program.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Rlm.Core" Version="{PackedPackages.Version}" />
                <PackageReference Include="Rlm.Testing" Version="{PackedPackages.Version}" />
              </ItemGroup>
            </Project>
            """);

        var (code, output) = await packed.RunAsync(folder, "run");

        Assert.True(code == 0, output);
        Assert.Equal("Answered: 12 eggs, today's\nCompleted: 45\nTrue\n", output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task TheToolIsInstalledAndRuns()
    {
        var tools = Path.Combine(packed.Folder, "tools");
        var installed = await packed.RunAsync(packed.Folder, "tool", "install", "Rlm.Tool", "--version", PackedPackages.Version, "--tool-path", tools);
        Assert.True(installed.Code == 0, installed.Output);
        await File.WriteAllTextAsync(Path.Combine(packed.Folder, "program.py"), "print(*sorted('sandbox'))\n");

        var python = await RunToolAsync(tools, "python", "program.py");
        Assert.Equal((0, "a b d n o s x\n"), (python.Code, python.Output.ReplaceLineEndings("\n")));
        var help = await RunToolAsync(tools, "--help");
        Assert.All(["ask", "python", "eval", "view"], command => Assert.Matches($"(?m)^  {command} ", help.Output));
    }

    private Task<(int Code, string Output)> RunToolAsync(string tools, params string[] arguments) =>
        DotNet.RunProgramAsync(Path.Combine(tools, OperatingSystem.IsWindows() ? "rlm.exe" : "rlm"), packed.Folder, arguments);

    private ZipArchive Open(string name, string kind) => ZipFile.OpenRead(Path.Combine(packed.Feed, $"{name}.{PackedPackages.Version}.{kind}"));

    private static Dictionary<string, string> Nuspec(ZipArchive package, string name)
    {
        using var stream = package.GetEntry(name + ".nuspec")!.Open();
        return XDocument.Load(stream).Root!.Elements().Single().Elements().ToDictionary(element => element.Name.LocalName, element => element.Value);
    }

    private static bool IsDeterministic(ZipArchiveEntry assembly)
    {
        using MemoryStream bytes = new();
        using (var stream = assembly.Open())
            stream.CopyTo(bytes);
        bytes.Position = 0;
        using PEReader reader = new(bytes);
        return reader.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }
}
