#:project ../ChatClients
#:project ../../src/Rlm.Core

// Questions about a file larger than memory should hold: pass one of yours, as in dotnet run samples/Guides/HugeFile.cs -- big.log
using System.Diagnostics;
using Rlm;
using Rlm.Contexts;
using Rlm.Samples.ChatClients;

using SampleModels models = SampleModels.Open(args);
string? given = args.FirstOrDefault(File.Exists);
string file = given ?? WriteLog(30_000_000);

// Mapped, not read: opening takes the same moment at any size, and memory holds what is being looked at.
await using (MemoryMappedContext context = await MemoryMappedContext.OpenAsync(file))
{
    ContextShape shape = await context.GetShapeAsync();
    Console.WriteLine($"Model: {models}");
    Console.WriteLine($"{shape.Bytes:N0} bytes in {shape.Source}");

    // A plain search runs on all cores, and the managed heap does not grow with the file.
    Stopwatch watch = Stopwatch.StartNew();
    ContextSearchResult errors = await context.Search(ContextQuery.Literal("ERROR") with { Limit = 1 }).ToResultAsync();
    Console.WriteLine($"{errors.Total:N0} x ERROR in {watch.Elapsed.TotalSeconds:0.00} s; heap {GC.GetTotalMemory(false) / 1e6:0} MB");

    RlmAgent agent = new RlmAgentBuilder()
        .UseRootClient(models.Root)
        .UseSubClient(models.Sub)
        .Configure(options => options.CellTime = TimeSpan.FromMinutes(2))      // 30 s by default; searches of a program count
        .Build();
    RlmResponse response = await agent.RunAsync("Why did the pump in hall nine stop?", context);
    Console.WriteLine($"{response.Status}: {response.Text}");
    Console.WriteLine($"{response.Usage.TotalTokenCount:N0} tokens for some {shape.Bytes / 4:N0}, {response.Metadata.Duration.TotalSeconds:0.0} s");
}

if (given is null)
    File.Delete(file);

static string WriteLog(long length)
{
    string path = Path.GetTempFileName();
    using StreamWriter writer = new(path);
    for (int line = 0; writer.BaseStream.Position < length; line++)
    {
        writer.Write($"{line:D8} INFO valve {line % 977} reads {line % 89} bar.\n");
        if (line == 700_000)
            writer.Write($"{line:D8} ERROR the pump in hall nine stopped: a gull sat on the intake.\n");
    }

    return path;
}
