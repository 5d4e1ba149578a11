#:project ../ChatClients
#:project ../../src/Rlm.Core

// Functions of the host as Python functions, one of them only with approval.
using System.ComponentModel;
using Microsoft.Extensions.AI;
using Rlm;
using Rlm.Samples.ChatClients;

// The embedded model cannot call functions. This is what a model would write.
const string Script = """
    I read the orders from the text, ask for each stock, and order what is short.

    ```repl
    short = {}
    for hit in grep(r"order: (\d+) x (\w+)", limit=100):
        wanted, item = hit.text.split(": ")[1].split(" x ")
        stock = get_stock(item)
        if stock["count"] < int(wanted):
            short[item] = int(wanted) - stock["count"]
    print(short)
    done = []
    for item, count in short.items():
        try:
            done.append(buy(item, count=count))
        except PermissionError as error:
            done.append(f"{item}: {error}")
    FINAL("\n".join(done))
    ```
    """;
using SampleModels models = SampleModels.Open(args, Script);

RlmAgent agent = new RlmAgentBuilder()
    .UseRootClient(models.Root)
    .UseSubClient(models.Sub)
    .UseFunctions(
        AIFunctionFactory.Create(GetStock, "get_stock"),
        // Text in a context may try to steer calls: what has effects asks first.
        new ApprovalRequiredAIFunction(AIFunctionFactory.Create(Buy, "buy")))
    .UseApproval((call, cancellationToken) =>
    {
        bool isApproved = call.Arguments["count"]?.ToString() is { Length: < 3 };
        Console.WriteLine($"  {call.Function.Name}({string.Join(", ", call.Arguments.Values)}): {(isApproved ? "approved" : "refused")}");
        return ValueTask.FromResult(isApproved);
    })
    .Build();

string mails = "Dear shop,\norder: 12 x lamps\nYours\n\nHello,\norder: 3 x chairs\n\nHi,\norder: 900 x candles\n";
Console.WriteLine($"Model: {models}");
RlmResponse response = await agent.RunAsync("Buy what the orders lack in stock, and say what was bought.", mails);
Console.WriteLine($"{response.Status}:\n{response.Text}");

[Description("How many of an item are in stock.")]
static Stock GetStock(string item) => new(item, item == "chairs" ? 8 : 2);

[Description("Buys items. Costs money.")]
static string Buy(string item, int count = 1) => $"{count} {item} bought";

internal sealed record Stock(string Item, int Count);
