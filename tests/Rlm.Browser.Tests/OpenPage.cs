using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Rlm.Browser.Tests;

/// <summary>A page in the browser.</summary>
internal sealed class OpenPage(IBrowserContext context, IPage page, string file) : IAsyncDisposable
{
    /// <summary>What a test leaves behind to look at, where the environment names a folder for it.</summary>
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("RLM_SCREENSHOTS");

    public IPage Page => page;

    public ConcurrentQueue<string> Complaints { get; } = new();

    public ConcurrentQueue<string> Requests { get; } = new();

    public long FileLength => new FileInfo(file).Length;

    public async Task LoadAsync()
    {
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Dialog += (_, dialog) =>
        {
            Complaints.Enqueue($"dialog: {dialog.Message}");
            _ = dialog.DismissAsync();
        };
        context.Request += (_, request) => Requests.Enqueue(request.Url);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        await page.WaitForSelectorAsync("html[data-ready]", new PageWaitForSelectorOptions { State = WaitForSelectorState.Attached });
    }

    public Task<string> TextAsync(string selector) => page.Locator(selector).InnerTextAsync();

    public Task<T> EvaluateAsync<T>(string script) => page.EvaluateAsync<T>(script);

    public async Task PictureAsync(string name)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Pictures, $"{name}.png") });
    }

    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        File.Delete(file);
    }
}
