using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Rlm.Samples.Chat;

namespace Rlm.Samples.Tests.Chat;

/// <summary>The chat sample on a port of its own, and what a page would ask it.</summary>
internal sealed class ChatServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly DirectoryInfo _folder;

    private ChatServer(WebApplication application, DirectoryInfo folder)
    {
        _application = application;
        _folder = folder;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.First()) };
    }

    public HttpClient Client { get; }

    public Conversation Conversation(string id) => _application.Services.GetRequiredService<Conversations>().Find(id)!;

    public static async Task<ChatServer> StartAsync(string document, Action<IServiceCollection>? configure = null)
    {
        var folder = Directory.CreateTempSubdirectory("rlm-chat-test-");
        var file = Path.Combine(folder.FullName, "document.txt");
        await File.WriteAllTextAsync(file, document);
        var application = ChatApplication.Create(
            ["--urls", "http://127.0.0.1:0", "--path", file, "--model", "extractive", "--trajectories", Path.Combine(folder.FullName, "runs")], configure);
        await application.StartAsync();
        return new ChatServer(application, folder);
    }

    /// <summary>Asks and reads all events.</summary>
    public async Task<List<ChatEvent>> AskAsync(string chat, string text, CancellationToken cancellationToken = default)
    {
        List<ChatEvent> events = [];
        await foreach (var one in StreamAsync(chat, text, cancellationToken))
            events.Add(one);
        return events;
    }

    public async IAsyncEnumerable<ChatEvent> StreamAsync(
        string chat, string text, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"api/chats/{chat}/messages") { Content = JsonContent.Create(new { text }) };
        using var response = await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync(cancellationToken));
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("data:", StringComparison.Ordinal))
                yield return JsonSerializer.Deserialize<ChatEvent>(line.AsSpan(5), JsonSerializerOptions.Web)!;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
