using System.Reflection;

namespace Rlm.Samples.Tests.Guides;

/// <summary>Runs the guides of <c>samples/Guides</c>, as <c>Guides.targets</c> has compiled them.</summary>
internal static class GuideRun
{
    public static string Folder { get; } = FindFolder();

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.cs").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal)!;

    /// <summary>What a guide prints. Never asks a model of the environment.</summary>
    public static async Task<string> OutputAsync(string name, params string[] args)
    {
        MethodInfo entry = Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "guides", $"{name}.dll")).EntryPoint!;
        using StringWriter output = new() { NewLine = "\n" };
        TextWriter before = Console.Out;
        Console.SetOut(TextWriter.Synchronized(output));
        try
        {
            // The entry point of a program with awaits waits for its end.
            await Task.Run(() => entry.Invoke(null, [(string[])["--model", "extractive", .. args]]));
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }

    private static string FindFolder()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Rlm.Core.sln")))
            folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository."), "samples", "Guides");
    }
}
