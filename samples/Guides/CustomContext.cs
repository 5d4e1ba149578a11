#:project ../ChatClients
#:project ../../src/Rlm.Core

// Text from a store of your own, read row by row as programs need it.
using Rlm;
using Rlm.Contexts;
using Rlm.Samples.ChatClients;

using SampleModels models = SampleModels.Open(args);
TicketStore store = new();
await using TicketContext context = new(store);

// Of the list of tickets nothing is read yet; a program that looks at one ticket reads that one.
ContextDocument? ticket = await context.FindAsync("ticket-7");
Console.WriteLine($"Model: {models}");
Console.WriteLine($"{ticket!.ReadString(0, 40)} | {store.Reads} of {store.Sizes.Count} tickets read");

RlmAgent agent = new RlmAgentBuilder().UseRootClient(models.Root).UseSubClient(models.Sub).Build();
RlmResponse response = await agent.RunAsync("Why does the printer on the third floor jam?", context);
Console.WriteLine($"{response.Status}: {response.Text.ReplaceLineEndings(" ")}");
Console.WriteLine($"searches: {string.Join(", ", context.Searches)}");

// The environment: here the tickets in a ContextView, which lists and searches, and a log of searches. A store with a search of its own gives
// its hits from Search instead. Rlm.Testing checks environments: ContextConformance.RunAsync(check, factory).
internal sealed class TicketContext(TicketStore store) : IContextEnvironment
{
    private readonly ContextView _tickets = new(store.Sizes.Select(size => new Ticket(store, size.Key, size.Value)), source: "the ticket system");

    public List<string> Searches { get; } = [];

    public ValueTask<ContextShape> GetShapeAsync(CancellationToken cancellationToken = default) => _tickets.GetShapeAsync(cancellationToken);

    public IAsyncEnumerable<ContextDocument> ListAsync(string? glob = null, CancellationToken cancellationToken = default) =>
        _tickets.ListAsync(glob, cancellationToken);

    public ValueTask<ContextDocument?> FindAsync(string id, CancellationToken cancellationToken = default) => _tickets.FindAsync(id, cancellationToken);

    public ContextHits Search(ContextQuery query)
    {
        lock (Searches)                                             // an environment serves many programs at once
            Searches.Add($"{query.Kind} '{query.Pattern}'");
        return _tickets.Search(query);
    }

    public ValueTask IndexAsync(CancellationToken cancellationToken = default) => _tickets.IndexAsync(cancellationToken);

    public ContextStatistics GetStatistics() => _tickets.GetStatistics();

    public ValueTask DisposeAsync() => _tickets.DisposeAsync();
}

// One document: its size is known from the listing, its text is fetched when it is read.
internal sealed class Ticket(TicketStore store, string id, int length) : ContextDocument(id)
{
    private readonly Lazy<string> _text = new(() => store.Load(id));

    public override long ByteLength => length;

    public override long Length => length;

    public override int Read(long offset, Span<char> destination)
    {
        ReadOnlySpan<char> rest = _text.Value.AsSpan((int)Math.Min(offset, length));
        rest = rest[..Math.Min(rest.Length, destination.Length)];
        rest.CopyTo(destination);
        return rest.Length;
    }
}

// Stands for a database.
internal sealed class TicketStore
{
    private int _reads;

    public int Reads => _reads;

    public IReadOnlyDictionary<string, int> Sizes { get; } = Enumerable.Range(1, 2_000).ToDictionary(n => $"ticket-{n}", n => Text(n).Length);

    public string Load(string id)
    {
        Interlocked.Increment(ref _reads);
        return Text(int.Parse(id.AsSpan("ticket-".Length)));
    }

    private static string Text(int n) => n == 1_066
        ? "The printer on the third floor jams because a label stuck to its drum."
        : $"Ticket {n}: the lamp in room {n % 90} is dark again.";
}
