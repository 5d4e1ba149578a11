using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Rlm.Benchmarks.Load;
using Rlm.Contexts;

namespace Rlm.Benchmarks;

/// <summary>
/// 8,466 source files of 46.8 MB, every line tried with six expressions: by <c>grep</c> and by a loop of the model's own, each a whole process, beside
/// plain Node and CPython that do the same.
/// </summary>
internal static class FileScan
{
    private const int Files = 8_466;
    private const int LinesPerFile = 90;
    private const int Rounds = 3;

    private static readonly string[] Patterns =
    [
        @"export (async )?function \w+", @"import .* from ['""]", @"class \w+ extends \w+", "TODO|FIXME", @"await \w+\(", @"console\.(log|error)\(",
    ];

    private static readonly string[] Words =
        ["value", "request", "handler", "index", "result", "options", "context", "buffer", "stream", "token", "widget", "payload", "session", "cursor"];

    public static async Task RunAsync()
    {
        var folder = await MakeAsync();
        var patterns = JsonSerializer.Serialize(Patterns);
        var node = $$"""
            const fs = require('fs'), path = require('path'), ps = {{patterns}}.map(p => new RegExp(p)), counts = ps.map(() => 0);
            for (const d of fs.readdirSync(process.argv[1])) for (const f of fs.readdirSync(path.join(process.argv[1], d)))
              for (const line of fs.readFileSync(path.join(process.argv[1], d, f), 'utf8').split('\n'))
                for (let i = 0; i < ps.length; i++) if (ps[i].test(line)) counts[i]++;
            console.log(JSON.stringify(counts));
            """;
        var python = $$"""
            import os, re, sys
            ps = [re.compile(p) for p in {{patterns}}]
            counts = [0] * len(ps)
            for root, dirs, files in os.walk(sys.argv[1]):
                for name in files:
                    for line in open(os.path.join(root, name), encoding='utf-8').read().splitlines():
                        for i, p in enumerate(ps):
                            if p.search(line):
                                counts[i] += 1
            print(counts)
            """;
        var own = Environment.ProcessPath!;
        (string Name, string Program, string[] Arguments)[] runs =
        [
            ("plain Node", "node", ["-e", node, folder]),
            ("Rlm, grep", own, ["file-scan", "grep", folder]),
            ("CPython, loop", "python3", ["-c", python, folder]),
            ("Rlm, the model's own loop", own, ["file-scan", "loop", folder]),
        ];
        Console.WriteLine($"| {Files:N0} files, six expressions, whole process, best of {Rounds} | wall, s | CPU, s | peak, MB | counts |");
        Console.WriteLine("|---|---:|---:|---:|---|");
        foreach (var (name, program, arguments) in runs)
        {
            try
            {
                var best = Enumerable.Range(0, Rounds).Select(_ => Measure(program, arguments)).MinBy(static run => run.Wall);
                Print($"| {name} | {best.Wall.TotalSeconds:F2} | {best.Processor.TotalSeconds:F2} | {best.Peak / 1e6:F0} | {best.Output} |");
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Print($"| {name} | not installed | | | |");
            }
        }

        Console.WriteLine();
    }

    /// <summary>What one process of ours does.</summary>
    public static async Task<int> ScanAsync(string how, string folder)
    {
        var patterns = JsonSerializer.Serialize(Patterns);
        var code = how == "grep"
            ? $"FINAL([grep(p, limit=1).total for p in {patterns}])"
            : $"""
               import re
               ps = [re.compile(p) for p in {patterns}]
               counts = [0] * len(ps)
               for text in context:
                   for line in text.splitlines():
                       for i, p in enumerate(ps):
                           if p.search(line):
                               counts[i] += 1
               FINAL(counts)
               """;
        // All of them fit.
        await using var context = await FileSystemContext.OpenAsync(folder, ["**/*.ts"], new FileSystemContextOptions { CacheSize = 64_000_000 });
        var agent = new RlmAgentBuilder().UseRootClient(new LoadModel(TimeSpan.Zero, _ => LoadModel.Code(code))).Configure(o =>
        {
            o.CellTime = TimeSpan.FromMinutes(10);
        }).Build();
        var response = await agent.RunAsync("q", context);
        Console.WriteLine(response.Text);
        return response.Status == RlmStatus.Answered ? 0 : 1;
    }

    private static (TimeSpan Wall, TimeSpan Processor, long Peak, string Output) Measure(string program, string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        long peak = 0;
        var processor = TimeSpan.Zero;
        using var sampler = new Timer(
            _ =>
            {
                try
                {
                    process.Refresh();
                    // Neither is told any more once it has ended.
                    peak = Math.Max(peak, process.PeakWorkingSet64);
                    processor = process.TotalProcessorTime;
                }
                catch (InvalidOperationException)
                {
                    // It has ended.
                }
            },
            null, 20, 20);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (watch.Elapsed, processor, peak, output.Trim());
    }

    private static async Task<string> MakeAsync()
    {
        var folder = ContextSample.PathOf("typescript");
        var last = Path.Combine(folder, $"d{(Files - 1) / 100}", $"f{Files - 1}.ts");
        if (File.Exists(last)) return folder;
        var random = new Random(1);
        for (var i = 0; i < Files; i++)
        {
            var text = new StringBuilder();
            for (var line = 0; line < LinesPerFile; line++) text.Append(Line(random)).Append('\n');
            var path = Path.Combine(folder, $"d{i / 100}", $"f{i}.ts");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, text.ToString());
        }

        return folder;
    }

    private static string Line(Random random)
    {
        string Word() => Words[random.Next(Words.Length)];
        return random.Next(30) switch
        {
            0 => $"import {{ {Word()}, {Word()} as {Word()}Type }} from '../{Word()}/{Word()}';",
            1 => $"export async function {Word()}{Word()}({Word()}: string, {Word()}: number): Promise<void> {{",
            2 => $"export class {Word()}Service extends {Word()}Base implements I{Word()} {{",
            3 => $"  // TODO: {Word()} the {Word()} before the {Word()} is gone, see {Word()}",
            4 or 5 => $"    const {Word()} = await {Word()}(this.{Word()}.{Word()}, {{ {Word()}: true }});",
            6 => $"    console.log('{Word()} of {Word()} is', {Word()}.{Word()});",
            7 or 8 => "  }",
            9 => "",
            _ => $"    this.{Word()}.{Word()} = {Word()}.map(({Word()}) => {Word()}.{Word()}[{random.Next(1_000)}] ?? {Word()});",
        };
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
