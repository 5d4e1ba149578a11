using System.Runtime.InteropServices;

namespace Rlm.Samples.Ask.Corpus;

/// <summary>Finds the .NET API documentation: the XML files below the <c>packs</c> folder of the SDK.</summary>
public static class DocumentationPacks
{
    /// <summary>What to read of the folder.</summary>
    public const string Glob = "**/*.xml";

    private const string Packs = "packs";

    /// <summary>The folder.</summary>
    /// <exception cref="AskException">There is none with documentation in it; the message says where it was looked for.</exception>
    public static string Find(Func<string, string?> environment)
    {
        List<string> looked = [];
        foreach (string root in Roots(environment).Distinct())
        {
            string packs = Path.Combine(root, Packs);
            if (Directory.Exists(packs) && Directory.EnumerateFiles(packs, "*.xml", SearchOption.AllDirectories).Any())
                return packs;
            looked.Add(packs);
        }

        throw new AskException(
            $"The .NET API documentation was not found. It comes with the SDK, below its folder '{Packs}'; looked for it in {string.Join(", ", looked)}. " +
            "Set DOTNET_ROOT to the SDK's folder, or name another text with --path.");
    }

    private static IEnumerable<string> Roots(Func<string, string?> environment)
    {
        foreach (string variable in (string[])["DOTNET_ROOT", "DOTNET_INSTALL_DIR"])
        {
            if (environment(variable) is { Length: > 0 } root)
                yield return Path.GetFullPath(root);
        }

        if (environment("DOTNET_HOST_PATH") is { Length: > 0 } host && FolderOf(host) is { } beside)
            yield return beside;

        // .../shared/Microsoft.NETCore.App/10.0.0/
        DirectoryInfo? runtime = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent?.Parent?.Parent;
        if (runtime is not null)
            yield return runtime.FullName;

        string executable = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        foreach (string folder in (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            if (FolderOf(Path.Combine(folder, executable)) is { } root)
                yield return root;
        }
    }

    // The command on the PATH is often a link into the folder that counts.
    private static string? FolderOf(string file)
    {
        if (!File.Exists(file))
            return null;
        string target = File.ResolveLinkTarget(file, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(file);
        return Path.GetDirectoryName(target);
    }
}
