using System.Net.ServerSentEvents;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace Rlm.Samples.Chat;

/// <summary>What the page asks for.</summary>
internal static class ChatEndpoints
{
    private const int MostMessagesShown = 40;

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["icon.svg"] = "image/svg+xml",
        ["index.html"] = "text/html; charset=utf-8",
        ["chat.css"] = "text/css; charset=utf-8",
        ["chat.js"] = "text/javascript; charset=utf-8",
    };

    /// <summary>The page itself.</summary>
    public static void MapPage(this WebApplication application)
    {
        // What models write and documents hold is shown as text only; should the page ever fail at that, the browser still runs none of it.
        application.Use(static (http, next) =>
        {
            http.Response.Headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/trajectories", StringComparison.Ordinal)
                ? "frame-ancestors 'none'"
                : "default-src 'self'; frame-ancestors 'none'; base-uri 'none'";
            http.Response.Headers.XContentTypeOptions = "nosniff";
            return next(http);
        });
        application.MapGet("/", static () => File("index.html"));
        application.MapGet("/{name}", static (string name) => Types.ContainsKey(name) ? File(name) : Results.NotFound());
    }

    /// <summary>The chats.</summary>
    public static void MapChats(this WebApplication application)
    {
        RouteGroupBuilder chats = application.MapGroup("/api/chats");
        chats.MapGet("/", static (Conversations conversations, ChatSettings settings) => new
        {
            Model = settings.Root.Choose().ToString(),
            Chats = conversations.All.Select(static one => new { one.Id, one.Title, one.About }),
        });
        chats.MapGet("/{id}/messages", static (string id, Conversations conversations) => conversations.Find(id) is { } found
            ? Results.Ok(Latest(found))
            : Results.NotFound());
        chats.MapPost("/{id}/messages", Answer);
        application.MapGet("/trajectories/{name}", ShowTrajectoryAsync);
    }

    private static IResult Answer(
        string id, Question question, Conversations conversations, Answering answering, CancellationToken aborted)
    {
        if (conversations.Find(id) is not { } conversation)
            return Results.NotFound();
        if (string.IsNullOrWhiteSpace(question.Text))
            return Results.BadRequest("The message is empty.");
        return Results.ServerSentEvents(ToEvents(answering.AnswerAsync(conversation, question.Text, aborted), aborted));
    }

    private static async Task<IResult> ShowTrajectoryAsync(string name, TrajectoryFolder folder, CancellationToken cancellationToken)
    {
        if (folder.Find(name) is not { } file)
            return Results.NotFound();
        RlmTrajectory trajectory = await RlmTrajectory.ReadAsync(file, cancellationToken);
        using MemoryStream page = new();
        trajectory.WriteHtml(page);
        return Results.Bytes(page.ToArray(), "text/html; charset=utf-8");
    }

    private static object Latest(Conversation conversation)
    {
        ChatMessage[] messages = conversation.Messages;
        return new
        {
            Earlier = Math.Max(0, messages.Length - MostMessagesShown),
            Messages = messages.TakeLast(MostMessagesShown)
                .Select(message => new { Role = message.Role.Value, message.Text, Outcome = conversation.OutcomeOf(message) }),
        };
    }

    // A page that is closed, or its stop button, aborts the request: that is no error.
    private static async IAsyncEnumerable<SseItem<ChatEvent>> ToEvents(
        IAsyncEnumerable<ChatEvent> events, [EnumeratorCancellation] CancellationToken aborted)
    {
        await foreach (ChatEvent one in events.WithCancellation(aborted))
            yield return new SseItem<ChatEvent>(one, one.Type);
    }

    private static IResult File(string name)
    {
        Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"wwwroot/{name}");
        return stream is null ? Results.NotFound() : Results.Stream(stream, Types[name]);
    }

    /// <summary>A message of the page.</summary>
    /// <param name="Text">What the user wrote.</param>
    internal sealed record Question(string Text);
}
