using System.Text;
using Rlm.Package.Tests.Support;

namespace Rlm.Package.Tests.Readme;

/// <summary>The compiler of the SDK that built the tests, with what they reference.</summary>
internal static class CSharpCompiler
{
    /// <summary>Compiles the files together, without a result.</summary>
    /// <returns>The errors, one a line; empty where there are none.</returns>
    public static async Task<string> ErrorsAsync(IEnumerable<string> files, string folder)
    {
        StringBuilder arguments = new("-nologo\n-noconfig\n-nostdlib\n-target:library\n-langversion:latest\n-nullable:enable\n");
        arguments.AppendLine($"-out:\"{Path.Combine(folder, "blocks.dll")}\"");
        foreach (var reference in await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "references.txt")))
            arguments.AppendLine($"-r:\"{reference}\"");
        foreach (var file in files)
            arguments.AppendLine($"\"{file}\"");
        var response = Path.Combine(folder, "compile.rsp");
        await File.WriteAllTextAsync(response, arguments.ToString());

        var compiler = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "compiler.txt"))).Trim();
        var (code, output) = await DotNet.RunAsync(folder, ["exec", compiler, "@" + response]);
        var errors = output.Split('\n').Where(line => line.Contains("error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct().ToList();
        return code == 0 ? "" : errors.Count == 0 ? output : string.Join('\n', errors);
    }
}
