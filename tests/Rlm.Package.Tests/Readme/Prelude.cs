// What the blocks of code in the READMEs take for granted: clients, a question, a context, and methods of the host.
// A block is the body of a method of a class derived from one of these, so that it may declare the same names anew.
global using Microsoft.Extensions.AI;
global using Microsoft.Extensions.Configuration;
global using Microsoft.Extensions.DependencyInjection;
global using Microsoft.Extensions.Hosting;
global using OpenTelemetry.Metrics;
global using OpenTelemetry.Trace;
global using Rlm;
global using Rlm.Budgets;
global using Rlm.Contexts;
global using Rlm.Python;
global using Rlm.Telemetry;
global using Rlm.Trajectories;
global using System;
global using System.Collections.Generic;
global using System.IO;
global using System.Linq;
global using System.Net.Http;
global using System.Threading;
global using System.Threading.Tasks;

public class Prelude
{
    public static readonly IChatClient root = null!;
    public static readonly IChatClient sub = null!;
    public static readonly IChatClient large = null!;
    public static readonly IChatClient inner = null!;
    public static readonly IChatClient client = null!;
    public static readonly IEmbeddingGenerator<string, Embedding<float>> generator = null!;
    public static readonly RlmAgent agent = null!;
    public static readonly RlmAgentBuilder builder = null!;
    public static readonly RlmResponse response = null!;
    public static readonly IContextEnvironment context = null!;
    public static readonly IServiceCollection services = null!;
    public static readonly ChatMessage message = null!;
    public static readonly string question = "";
    public static readonly string eventsChapter = "";
    public static readonly string adr17 = "";
    public static readonly string text = "";
    public static readonly string path = "";
    public static readonly string apiKey = "";
    public static readonly CancellationToken cancellationToken;

    public static string GetWeather(string city, int days) => $"{city}, {days}";

    public static void SendMail(string to, string body) { }

    public static ValueTask<bool> AskTheUserAsync(RlmToolCall call, CancellationToken cancellationToken) => new(true);

    public static Task<object?> LoadAsync(long id, CancellationToken cancellationToken) => Task.FromResult<object?>(id);

    public static Task<string> FindOrderAsync(string id, IServiceProvider provider) => Task.FromResult(id);
}

public class HostPrelude : Prelude
{
    public new static readonly HostApplicationBuilder builder = null!;
}

/// <summary>Stands in for OpenTelemetry.Extensions.Hosting, which the tests do not reference; the builders behind it are the real ones.</summary>
public static class OpenTelemetryHosting
{
    public static OpenTelemetryHostingBuilder AddOpenTelemetry(this IServiceCollection services) => new();
}

public sealed class OpenTelemetryHostingBuilder
{
    public OpenTelemetryHostingBuilder WithTracing(Action<TracerProviderBuilder> configure) => this;

    public OpenTelemetryHostingBuilder WithMetrics(Action<MeterProviderBuilder> configure) => this;
}
