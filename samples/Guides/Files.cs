#:project ../ChatClients
#:project ../../src/Rlm.Core

// Questions about a folder: pass one of yours, as in dotnet run samples/Guides/Files.cs -- ./src
using Rlm;
using Rlm.Contexts;
using Rlm.Samples.ChatClients;

using SampleModels models = SampleModels.Open(args);
RlmAgent agent = new RlmAgentBuilder().UseRootClient(models.Root).UseSubClient(models.Sub).Build();

string? given = args.FirstOrDefault(Directory.Exists);
string folder = given ?? MakeFolder();

// Opening lists, it reads nothing. Globs say what to include; .gitignore holds; binaries and files above 10 MB are left out, and counted.
await using FileSystemContext context = await FileSystemContext.OpenAsync(folder, ["**/*.md", "**/*.txt", "**/*.cs"]);
ContextShape shape = await context.GetShapeAsync();
Console.WriteLine($"Model: {models}");
Console.WriteLine($"{shape.Documents} files, {shape.Bytes:N0} bytes: {string.Join(", ", shape.SampleIds.Take(3))}");

// The searches that programs have are the host's too.
await foreach (ContextHit hit in context.Search(ContextQuery.Regex(@"\btimeout\b") with { IgnoreCase = true, Limit = 3 }))
    Console.WriteLine($"  {hit.Document.Id}:{hit.Line}: {hit.Snippet.Trim()}");

// RunStreamingAsync tells what happens while it happens; RunAsync gives the end alone.
await foreach (RlmUpdate update in agent.RunStreamingAsync("After how many seconds does the gateway give up on a request?", context))
{
    switch (update)
    {
        case CodeFinished code:
            Console.WriteLine($"  the program of turn {update.Iteration} took {code.Duration.TotalMilliseconds:0} ms {code.Error}");
            break;
        case RunEnded end:
            Console.WriteLine($"{end.Response.Status}: {end.Response.Text}");
            break;
    }
}

if (given is null)
    Directory.Delete(folder, recursive: true);

static string MakeFolder()
{
    string folder = Directory.CreateTempSubdirectory("rlm-files-").FullName;
    Directory.CreateDirectory(Path.Combine(folder, "docs"));
    File.WriteAllText(Path.Combine(folder, "readme.md"), "# Shop\n\nThree services and a gateway before them.\n");
    File.WriteAllText(Path.Combine(folder, "docs", "gateway.md"), "# Gateway\n\nThe timeout: the gateway gives up on a request after 45 seconds.\n");
    File.WriteAllText(Path.Combine(folder, "docs", "orders.txt"), "Orders wait in a queue until the warehouse asks for them.\n");
    return folder;
}
