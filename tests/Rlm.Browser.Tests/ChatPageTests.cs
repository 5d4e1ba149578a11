using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rlm.Core.Tests.Support;
using Rlm.Samples.Chat;

namespace Rlm.Browser.Tests;

/// <summary>The page of the chat sample in a real browser.</summary>
public class ChatPageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Document = "The lighthouse was built in 1871.\n\nThe keeper of the lighthouse was called Ansgar Holm.\n\nThe lamp burns paraffin.\n";

    [BrowserFact]
    public async Task TalksAboutALongDocumentAndLinksTheTrajectory()
    {
        await using var chat = await OpenAsync();

        await chat.AskAsync("What was the keeper of the lighthouse called?");

        await Assertions.Expect(chat.Page.Locator(".message.assistant")).ToContainTextAsync("Ansgar Holm", new() { Timeout = 60_000 });
        var work = chat.Page.Locator(".work");
        await Assertions.Expect(work.Locator("summary")).ToContainTextAsync("Answered");
        await work.Locator("summary span").ClickAsync();
        await Assertions.Expect(work.Locator("pre.code").First).ToContainTextAsync("search(");
        await chat.PictureAsync("chat-document");

        var trajectory = await chat.Page.Context.RunAndWaitForPageAsync(() => work.Locator("a").ClickAsync());
        await Assertions.Expect(trajectory.Locator("#question")).ToHaveTextAsync("What was the keeper of the lighthouse called?");
        Assert.Empty(chat.Complaints);
    }

    [BrowserFact]
    public async Task TalksAboutALongConversation()
    {
        await using var chat = await OpenAsync(ColorScheme.Dark);
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "A long conversation" }).ClickAsync();
        await Assertions.Expect(chat.Page.Locator(".about").Last).ToContainTextAsync("earlier messages");
        var earlier = await chat.Page.Locator(".message").CountAsync();

        await chat.AskAsync("Which error did the projector in the Kyoto office show?");

        await Assertions.Expect(chat.Page.Locator(".message")).ToHaveCountAsync(earlier + 2, new() { Timeout = 60_000 });
        await Assertions.Expect(chat.Page.Locator(".message.assistant").Last).ToContainTextAsync("projector in the Kyoto office");
        await chat.PictureAsync("chat-conversation");
        Assert.Empty(chat.Complaints);
    }

    [BrowserFact]
    public async Task ShowsTheSameAfterAReload()
    {
        await using var chat = await OpenAsync();
        await chat.AskAsync("What was the keeper of the lighthouse called?");
        await Assertions.Expect(chat.Page.Locator(".work a")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        var shown = await chat.Page.Locator(".work summary").InnerTextAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "A long conversation" }).ClickAsync();

        await chat.Page.ReloadAsync();
        await Assertions.Expect(chat.Page.GetByRole(AriaRole.Button, new() { Name = "A long conversation" })).ToHaveAttributeAsync("aria-current", "true");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "A long document" }).ClickAsync();
        await chat.Page.ReloadAsync();

        await Assertions.Expect(chat.Page.Locator(".message.assistant")).ToContainTextAsync("Ansgar Holm");
        Assert.Equal(shown, await chat.Page.Locator(".work summary").InnerTextAsync());
        await Assertions.Expect(chat.Page.Locator(".work.live")).ToHaveCountAsync(0);
        await chat.PictureAsync("chat-reload");
        var trajectory = await chat.Page.Context.RunAndWaitForPageAsync(() => chat.Page.Locator(".work a").ClickAsync());
        await Assertions.Expect(trajectory.Locator("#question")).ToHaveTextAsync("What was the keeper of the lighthouse called?");
        Assert.Empty(chat.Complaints);
    }

    [BrowserFact]
    public async Task StopsARun()
    {
        var slow = new ScriptedChatClient(async call =>
        {
            await Task.Delay(Timeout.Infinite, call.CancellationToken);
            return new ChatResponse();
        });
        await using var chat = await OpenAsync(client: slow);
        await chat.AskAsync("What was the keeper of the lighthouse called?");
        await Assertions.Expect(chat.Page.Locator(".work summary")).ToContainTextAsync("characters");

        await chat.Page.Locator("#stop").ClickAsync();

        await Assertions.Expect(chat.Page.Locator(".work summary")).ToContainTextAsync("stopped after");
        await Assertions.Expect(chat.Page.Locator("#send")).ToBeVisibleAsync();
        await Assertions.Expect(chat.Page.Locator("#stop")).ToBeHiddenAsync();
        for (var i = 0; i < 600 && !slow.Calls.All(call => call.CancellationToken.IsCancellationRequested); i++)
            await Task.Delay(100);
        Assert.All(slow.Calls, call => Assert.True(call.CancellationToken.IsCancellationRequested));
    }

    [BrowserFact]
    public async Task ShowsMarkupAsText()
    {
        const string Hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var hostile = ScriptedChatClient.Saying($"{Hostile}\n\n```repl\nprint({Hostile.Length}, '''{Hostile}''')\nFINAL('''{Hostile}''')\n```");
        await using var chat = await OpenAsync(client: hostile);

        await chat.AskAsync(Hostile);

        await Assertions.Expect(chat.Page.Locator(".message.assistant")).ToHaveTextAsync(Hostile);
        await Assertions.Expect(chat.Page.Locator(".message.user")).ToHaveTextAsync(Hostile);
        Assert.Equal(0, await chat.Page.Locator("main img, main script").CountAsync());
        Assert.Empty(chat.Complaints);
    }

    private async Task<ChatPage> OpenAsync(ColorScheme scheme = ColorScheme.Light, IChatClient? client = null)
    {
        var folder = Directory.CreateTempSubdirectory("rlm-chat-test-");
        var file = Path.Combine(folder.FullName, "document.txt");
        await File.WriteAllTextAsync(file, Document);
        var server = ChatApplication.Create(
            ["--urls", "http://127.0.0.1:0", "--path", file, "--model", "extractive", "--trajectories", Path.Combine(folder.FullName, "runs")],
            services =>
            {
                if (client is not null)
                    services.AddSingleton(client);
            });
        await server.StartAsync();
        return await ChatPage.OpenAsync(await browser.NewPageAsync(scheme), server, folder);
    }

    /// <summary>The page with its server.</summary>
    private sealed class ChatPage(IPage page, WebApplication server, DirectoryInfo folder) : IAsyncDisposable
    {
        public IPage Page => page;

        public List<string> Complaints { get; } = [];

        public static async Task<ChatPage> OpenAsync(IPage page, WebApplication server, DirectoryInfo folder)
        {
            var opened = new ChatPage(page, server, folder);
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning")
                    opened.Complaints.Add(message.Text);
            };
            page.PageError += (_, error) => opened.Complaints.Add(error);
            page.Dialog += (_, dialog) =>
            {
                opened.Complaints.Add($"dialog: {dialog.Message}");
                _ = dialog.DismissAsync();
            };
            await page.GotoAsync(server.Urls.First());
            await Assertions.Expect(page.Locator(".about").First).ToBeVisibleAsync();
            return opened;
        }

        public async Task AskAsync(string question)
        {
            await page.Locator("#text").FillAsync(question);
            await page.Keyboard.PressAsync("Enter");
        }

        public async Task PictureAsync(string name)
        {
            if (Environment.GetEnvironmentVariable("RLM_SCREENSHOTS") is { } pictures)
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(pictures, $"{name}.png") });
        }

        public async ValueTask DisposeAsync()
        {
            await page.Context.DisposeAsync();
            await server.DisposeAsync();
            folder.Delete(recursive: true);
        }
    }
}
