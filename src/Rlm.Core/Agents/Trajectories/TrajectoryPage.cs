using System.Net;
using System.Security.Cryptography;
using System.Text;
using Rlm.Repl;

namespace Rlm.Trajectories;

/// <summary>
/// Writes a trajectory as one page. Texts of a run may be hostile: they stand in a block of data that is never run, the script makes text
/// nodes of them and nothing else, and a policy in the page lets no other script run and nothing be loaded.
/// </summary>
internal static class TrajectoryPage
{
    private const string Folder = "Agents/Trajectories/Page";

    private static readonly string[] Scripts = ["model", "python", "tree", "timeline", "detail", "page"];

    public static void Write(RlmTrajectory trajectory, Stream stream)
    {
        var style = EmbeddedText.Read($"{Folder}/page.css");
        var script = string.Concat(Scripts.Select(static name => EmbeddedText.Read($"{Folder}/{name}.js")));
        var policy = $"default-src 'none'; script-src {HashOf(script)}; style-src {HashOf(style)}; base-uri 'none'; form-action 'none'";
        var parts = EmbeddedText.Read($"{Folder}/page.html")
            .Replace("%%policy%%", policy, StringComparison.Ordinal)
            .Replace("%%style%%", style, StringComparison.Ordinal)
            .Replace("%%script%%", script, StringComparison.Ordinal)
            .Replace("%%title%%", WebUtility.HtmlEncode(TitleOf(trajectory)), StringComparison.Ordinal)
            .Split("%%data%%");
        stream.Write(Encoding.UTF8.GetBytes(parts[0]));
        PageData.Write(trajectory, stream);
        stream.Write(Encoding.UTF8.GetBytes(parts[1]));
        stream.Flush();
    }

    private static string HashOf(string source) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(source)))}'";

    private static string TitleOf(RlmTrajectory trajectory)
    {
        const int Longest = 80;
        var question = trajectory.Question.ReplaceLineEndings(" ").Trim();
        // What looks like the place of the data is none.
        return Excerpt.Of(question, Longest, "…").Replace("%%data%%", "% %data% %", StringComparison.Ordinal);
    }
}
