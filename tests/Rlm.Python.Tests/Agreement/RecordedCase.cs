namespace Rlm.Python.Tests.Agreement;

/// <summary>A case file with what CPython 3.13 printed for it.</summary>
internal sealed record RecordedCase(string Name, string Source, string Output, int ExitCode, string ErrorOutput)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases");

    public string FileName => Name + ".py";

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.py").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public static RecordedCase Load(string name)
    {
        var path = Path.Combine(Folder, name);
        var (exitCode, errorOutput) = File.Exists(path + ".err") ? ParseErrorOutput(File.ReadAllText(path + ".err")) : (0, "");
        return new RecordedCase(name, File.ReadAllText(path + ".py"), File.ReadAllText(path + ".out"), exitCode, errorOutput);
    }

    // The first line reads "exit code N"; standard error follows.
    private static (int ExitCode, string Text) ParseErrorOutput(string text)
    {
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        var exitCode = int.Parse(text.AsSpan(0, lineEnd)["exit code ".Length..], System.Globalization.CultureInfo.InvariantCulture);
        return (exitCode, text[(lineEnd + 1)..]);
    }
}
