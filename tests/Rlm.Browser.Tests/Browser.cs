using Microsoft.Playwright;

namespace Rlm.Browser.Tests;

/// <summary>One browser for the tests of a class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is not { } executable)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = executable });
    }

    /// <summary>Opens the page of a trajectory, and notes whatever it complains of or tries to load.</summary>
    internal async Task<OpenPage> OpenAsync(RlmTrajectory trajectory, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await NewPageAsync(scheme);
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.html");
        trajectory.WriteHtml(file);
        var opened = new OpenPage(page.Context, page, file);
        await opened.LoadAsync();
        return opened;
    }

    /// <summary>Opens an empty page of its own.</summary>
    internal async Task<IPage> NewPageAsync(ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = scheme,
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
        });
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
