using Rlm.Core.Tests.Support;
using Rlm.Package.Tests.Support;

namespace Rlm.Package.Tests.Packages;

/// <summary>All packages, packed from what the build of these tests has built, and a place to install them in that the machine's caches know nothing of.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private static readonly string[] Projects = ["src/Rlm.Python", "src/Rlm.Core", "src/Rlm.Testing", "samples/Tool"];
    private static readonly string[] Build = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "build.txt"));

    /// <summary>The version that was packed.</summary>
    public static string Version => Build[1];

    /// <summary>Where the packages lie.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The folder whose configuration knows these packages and no other source.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("rlm-packages-").FullName;

    public async Task InitializeAsync()
    {
        foreach (var project in Projects)
        {
            var (code, output) = await DotNet.RunAsync(Repository.Root, ["pack", project, "--no-build", "-c", Build[0], "-o", Feed, "-v", "q"]);
            Assert.True(code == 0, output);
        }

        await File.WriteAllTextAsync(Path.Combine(Folder, "nuget.config"), $"""
            <configuration>
              <config>
                <add key="signatureValidationMode" value="accept" />
              </config>
              <packageSources>
                <clear />
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Runs <c>dotnet</c> with packages of its own; dependencies come from the folder that these tests were restored to, so that no network is needed.</summary>
    internal Task<(int Code, string Output)> RunAsync(string folder, params string[] arguments) => DotNet.RunAsync(
        folder,
        arguments,
        ("NUGET_PACKAGES", Path.Combine(Folder, "packages")),
        ("NUGET_FALLBACK_PACKAGES", Build[2]),
        ("DOTNET_CLI_HOME", Path.Combine(Folder, "home")));
}
