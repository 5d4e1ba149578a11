using System.Text.Json.Serialization;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Rlm.Samples.ChatClients;

namespace Rlm.Samples.Chat;

/// <summary>The web application: one page, and what it asks the server for.</summary>
public static class ChatApplication
{
    private const string SubClient = "sub";

    /// <summary>Makes the application; the caller runs it.</summary>
    /// <param name="args">The command line, see <see cref="ChatSettings"/>; <c>--urls</c> says where to listen.</param>
    /// <param name="configure">Changes the services: a host that brings a client of its own adds it here.</param>
    public static WebApplication Create(string[] args, Action<IServiceCollection>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Configuration.AddCommandLine(args, ChatSettings.Switches);
        builder.Services.Configure<ChatSettings>(builder.Configuration.GetSection(ChatSettings.Section));
        builder.Services.AddSingleton(static provider => provider.GetRequiredService<IOptions<ChatSettings>>().Value);

        // The container disposes these clients; the agent only uses them.
        builder.Services.AddSingleton(static provider => ChatClientFactory.CreateRoot(provider.GetRequiredService<ChatSettings>().Root));
        builder.Services.AddKeyedSingleton(
            SubClient, static (provider, _) => ChatClientFactory.CreateSub(provider.GetRequiredService<ChatSettings>().Sub));
        builder.Services.AddSingleton<TrajectoryFolder>();
        builder.Services
            .AddRlm()
            .UseSubClient(SubClient)
            .UseTrajectories(static provider => provider.GetRequiredService<TrajectoryFolder>().Path);

        builder.Services.ConfigureHttpJsonOptions(
            static json => json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull);
        builder.Services.AddSingleton<DocumentSource>();
        builder.Services.AddSingleton<Conversations>();
        builder.Services.AddSingleton(CreateClient);
        builder.Services.AddSingleton<Answering>();

        configure?.Invoke(builder.Services);

        WebApplication application = builder.Build();
        application.MapPage();
        application.MapChats();
        return application;
    }

    // The embedded model can follow a plan but not talk, so everything goes through the agent there.
    private static RlmChatClient CreateClient(IServiceProvider provider)
    {
        RlmChatClientOptions options = new();
        if (provider.GetRequiredService<ChatSettings>().Root.Choose().Provider == ChatProvider.Extractive)
            options.CrossoverTokens = 0;
        return new RlmChatClient(provider.GetRequiredService<IChatClient>(), provider.GetRequiredService<RlmAgent>(), options);
    }
}
