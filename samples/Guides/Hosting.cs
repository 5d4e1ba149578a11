#:package Microsoft.Extensions.Hosting
#:project ../ChatClients
#:project ../../src/Rlm.Core

// An agent from the container, with configuration, a scope for its functions, spans and metrics.
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Rlm;
using Rlm.Samples.ChatClients;
using Rlm.Telemetry;

// The embedded model cannot call functions. This is what a model would write.
const string Script = """
    I find the step and ask for the time.

    ```repl
    step = grep(r"boiler.*", limit=1)[0].snippet
    FINAL(f"{step} (manual as of {now()})")
    ```
    """;
using SampleModels models = SampleModels.Open(args, Script);
HostApplicationBuilder builder = Host.CreateApplicationBuilder();

// As appsettings.json would say it: { "Rlm": { "MaxIterations": 10, "Budget": { "MaxTokens": 500000 } } }. Errors and unknown names are told at start.
builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
{
    ["Rlm:MaxIterations"] = "10",
    ["Rlm:Budget:MaxTokens"] = "500000",
});
builder.Logging.AddFilter("Microsoft.Hosting", LogLevel.Warning);
builder.Services.AddSingleton(models.Root);
builder.Services.AddKeyedSingleton("small", models.Sub);
builder.Services.AddScoped<Clock>();
builder.Services
    .AddRlm(builder.Configuration.GetSection("Rlm"))
    .UseSubClient("small")
    // A parameter of this type gets the scope of the run.
    .UseFunctions(_ => [AIFunctionFactory.Create((IServiceProvider scope) => scope.GetRequiredService<Clock>().Now, "now")]);

// With OpenTelemetry: AddSource(RlmTelemetry.SourceName) and AddMeter(RlmTelemetry.SourceName). These listeners need no package.
using ActivityListener spans = new()
{
    ShouldListenTo = source => source.Name == RlmTelemetry.SourceName,
    Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    ActivityStopped = static span => Console.WriteLine($"  span {span.DisplayName}: {span.Duration.TotalMilliseconds:0} ms {span.GetTagItem("rlm.status")}"),
};
ActivitySource.AddActivityListener(spans);
using MeterListener metrics = new();
metrics.InstrumentPublished = (instrument, listener) =>
{
    if (instrument.Meter.Name == RlmTelemetry.SourceName)
        listener.EnableMeasurementEvents(instrument);
};
metrics.SetMeasurementEventCallback<double>(static (metric, value, _, _) => Console.WriteLine($"  metric {metric.Name}: {value:0.000} {metric.Unit}"));
metrics.SetMeasurementEventCallback<int>(static (metric, value, _, _) => Console.WriteLine($"  metric {metric.Name}: {value} {metric.Unit}"));
metrics.Start();

using IHost host = builder.Build();
await host.StartAsync();
Console.WriteLine($"Model: {models}");

// One agent serves any number of requests. As IChatClient it has the key "rlm".
RlmAgent agent = host.Services.GetRequiredService<RlmAgent>();
string manual = string.Concat(Enumerable.Range(1, 4_000).Select(n => n == 2_718
    ? "Step 2718. To reset the boiler, hold the brass lever down for seven seconds.\n"
    : $"Step {n}. Check valve {n % 60} and go on.\n"));
RlmResponse response = await agent.RunAsync("How is the boiler reset?", manual);
Console.WriteLine($"{response.Status}: {response.Text.ReplaceLineEndings(" ")}");
await host.StopAsync();

internal sealed class Clock(TimeProvider? time = null)
{
    public string Now => (time ?? TimeProvider.System).GetUtcNow().ToString("u");
}
