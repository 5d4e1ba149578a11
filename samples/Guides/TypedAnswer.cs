#:project ../ChatClients
#:project ../../src/Rlm.Core

// An answer of a .NET type, held against its JSON schema while the model can still mend it.
using Rlm;
using Rlm.Samples.ChatClients;

// The embedded model cannot write a program for a type. This is what a model would write: first with a mistake, then mended.
const string First = """
    The log is short on dates. I look for the outage.

    ```repl
    hit = grep(r"OUTAGE.*", limit=1)[0]
    FINAL({"title": hit.text, "day": "the fourth", "hosts": ["db-1"]})
    ```
    """;
const string Second = """
    The day must be a date. I read the line's own, and take the hosts from it too.

    ```repl
    import re
    line = hit.snippet
    FINAL({"title": "The database was gone", "day": line[:10], "hosts": re.findall(r"db-\d", line)})
    ```
    """;
using SampleModels models = SampleModels.Open(args, First, Second);

string log = string.Concat(Enumerable.Range(1, 20_000).Select(n => n == 12_345
    ? "2026-07-04 OUTAGE hosts db-1 db-3 did not answer for 11 minutes\n"
    : $"2026-07-{1 + (n / 700):D2} request {n} took {n % 97} ms\n"));

RlmAgent agent = new RlmAgentBuilder().UseRootClient(models.Root).UseSubClient(models.Sub).Build();
RlmResponse<Incident> response = await agent.RunAsync<Incident>("What was the outage, when, and of which hosts?", log);

Console.WriteLine($"Model: {models}");
// Result throws where the run ended without a valid Incident; this does not.
if (response.TryGetResult(out Incident? incident))
    Console.WriteLine($"{incident.Day:d MMMM yyyy}: {incident.Title} ({string.Join(", ", incident.Hosts)})");
Console.WriteLine($"{response.Status} after {response.Metadata.Iterations} turns; the JSON was {response.Text}");

internal sealed record Incident(string Title, DateOnly Day, string[] Hosts);
