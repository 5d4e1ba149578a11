namespace Rlm.Browser.Tests;

/// <summary>A fact that needs Chromium, named by the environment variable <c>CHROMIUM</c> or installed.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Executable is null)
            Skip = "Chromium is not installed (chromium, google-chrome, microsoft-edge or the environment variable CHROMIUM).";
    }
}
