using System.Globalization;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Rlm.Browser.Tests;

/// <summary>The page of a trajectory in a real browser.</summary>
public class TrajectoryPageTests(Browser browser, ITestOutputHelper output) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task ShowsTheRunWithoutAComplaintAndWithoutTheNetwork()
    {
        var trajectory = await Runs.SmallAsync();
        await using var page = await browser.OpenAsync(trajectory);

        Assert.Equal(trajectory.Question, await page.TextAsync("#question"));
        Assert.Contains("Answered", await page.TextAsync("#summary"), StringComparison.Ordinal);
        Assert.Contains($"{trajectory.Usage.InputTokenCount + trajectory.Usage.OutputTokenCount:N0} tokens", await page.TextAsync("#summary"), StringComparison.Ordinal);
        Assert.Equal(trajectory.Nodes.Count, await page.EvaluateAsync<int>("visible.length"));
        Assert.Contains(trajectory.Answer, await page.TextAsync("#detail"), StringComparison.Ordinal);
        await page.PictureAsync("light");

        Assert.Empty(page.Complaints);
        Assert.All(page.Requests, request => Assert.StartsWith("file:", request, StringComparison.Ordinal));
        Assert.Single(page.Requests);
    }

    [BrowserFact]
    public async Task ShowsCodeInColours()
    {
        await using var page = await browser.OpenAsync(await Runs.SmallAsync(), ColorScheme.Dark);

        await page.Page.Locator(".row.cell").Nth(2).ClickAsync();
        await page.PictureAsync("dark");

        Assert.Contains("class Finding:", await page.TextAsync("#detail pre >> nth=0"), StringComparison.Ordinal);
        Assert.Equal("class", await page.TextAsync("#detail .keyword >> nth=0"));
        Assert.Contains("llm_query_batched", await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#detail .rlm')].map(e => e.textContent)"));
        Assert.Contains("# worth a closer look", await page.EvaluateAsync<string[]>("[...document.querySelectorAll('#detail .comment')].map(e => e.textContent)"));
        // Whatever the colours, the text is the code.
        Assert.Equal(
            await page.EvaluateAsync<string>("texts[nodes[chosen].x[2]]"), await page.EvaluateAsync<string>("document.querySelector('#detail pre').textContent"));
    }

    [BrowserFact]
    public async Task FindsWhatIsSearchedAndLeadsThere()
    {
        await using var page = await browser.OpenAsync(await Runs.SmallAsync());

        await page.Page.Keyboard.PressAsync("/");
        await page.Page.Keyboard.TypeAsync("OVERLOADED");
        await page.Page.Keyboard.PressAsync("Enter");

        Assert.Matches(@"^1 of \d+$", await page.TextAsync("#found"));
        Assert.Equal("sub", await page.EvaluateAsync<string>("nodes[chosen].k"));
        Assert.Contains("overloaded", await page.TextAsync("#detail"), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("CSS.highlights.has('found')"));
        await page.PictureAsync("search");

        await page.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("", await page.TextAsync("#found"));
    }

    [BrowserFact]
    public async Task IsUsedByKeyboard()
    {
        await using var page = await browser.OpenAsync(await Runs.SmallAsync());
        await page.Page.Locator("#scroller").FocusAsync();

        await page.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("iteration", await page.EvaluateAsync<string>("nodes[chosen].k"));
        var before = await page.EvaluateAsync<int>("visible.length");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.True(await page.EvaluateAsync<int>("visible.length") < before);
        await page.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal(before, await page.EvaluateAsync<int>("visible.length"));
        await page.Page.Keyboard.PressAsync("End");
        Assert.Equal(before - 1, await page.EvaluateAsync<int>("placeOf.get(chosen)"));
        await page.Page.Keyboard.PressAsync("Home");
        await page.Page.Keyboard.PressAsync("ArrowLeft");
        Assert.Equal(1, await page.EvaluateAsync<int>("visible.length"));
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task ChangesItsThemeAndItsRange()
    {
        await using var page = await browser.OpenAsync(await Runs.SmallAsync());
        var light = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

        await page.Page.ClickAsync("#theme");
        Assert.Equal(light, await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        await page.Page.ClickAsync("#theme");
        Assert.NotEqual(light, await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));

        var box = (await page.Page.Locator("#overview").BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(box.X + (box.Width / 4), box.Y + 20);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(box.X + (box.Width / 2), box.Y + 20);
        await page.Page.Mouse.UpAsync();
        Assert.Equal(0.25, await page.EvaluateAsync<double>("from / total"), 0.01);
        Assert.Equal(0.5, await page.EvaluateAsync<double>("to / total"), 0.01);
        await page.Page.ClickAsync("#reset");
        Assert.Equal(1, await page.EvaluateAsync<double>("to / total"));
    }

    [BrowserFact]
    public async Task HoldsFiveThousandNodesWithFewElements()
    {
        await using var page = await browser.OpenAsync(await Runs.LargeAsync(5_000));
        Assert.True(await page.EvaluateAsync<int>("nodes.length") >= 4_900);
        Assert.True(await page.EvaluateAsync<int>("document.querySelectorAll('.row').length") < 100);

        // Scrolls to the end a screen at a time; every frame shows the rows that belong there.
        var frames = await page.EvaluateAsync<double[]>("""
            async () => {
              const times = [], steps = 200, height = scroller.scrollHeight - scroller.clientHeight;
              let last = performance.now();
              for (let i = 1; i <= steps; i++) {
                scroller.scrollTop = height * i / steps;
                await new Promise(requestAnimationFrame);
                await new Promise(done => { const c = new MessageChannel(); c.port1.onmessage = done; c.port2.postMessage(0); });
                const now = performance.now();
                times.push(now - last);
                last = now;
              }
              return times;
            }
            """);
        var work = await page.EvaluateAsync<double[]>("""
            () => Array.from({ length: 200 }, (_, i) => {
              scroller.scrollTop = (scroller.scrollHeight - scroller.clientHeight) * i / 200;
              const start = performance.now();
              drawNow();
              document.body.offsetHeight;
              return performance.now() - start;
            })
            """);
        await page.EvaluateAsync<int>("(scroller.scrollTop = scroller.scrollHeight, drawNow(), 0)");
        Assert.Equal(await page.EvaluateAsync<int>("visible.at(-1)"), await page.EvaluateAsync<int>(
            "Math.max(...[...document.querySelectorAll('.row:not([hidden])')].map(row => row.node))"));
        var search = await page.EvaluateAsync<double>("(() => { const start = performance.now(); search('7 ships'); return performance.now() - start; })()");
        Assert.True(await page.EvaluateAsync<int>("hits.length") > 100);

        await page.PictureAsync("large");
        Array.Sort(frames);
        Array.Sort(work);
        var ready = await page.EvaluateAsync<string>("document.documentElement.dataset.ready");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"file {page.FileLength:N0} bytes, first render {ready} ms, first search {search:0.0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"frames: median {frames[100]:0.0} ms, p95 {frames[190]:0.0} ms, worst {frames[^1]:0.0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"work of a frame: median {work[100]:0.00} ms, p95 {work[190]:0.00} ms, worst {work[^1]:0.00} ms"));
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task RunsNoScriptButItsOwn()
    {
        const string Hostile = """
            </script><script>window.hacked=1;alert('hacked')</script><img src=x onerror="window.hacked=1"><svg onload=window.hacked=1>
            <!--<script> %%data%% {style} ${window.hacked=1} `;window.hacked=1;` ]]> &lt;b&gt; javascript:window.hacked=1 <a href="javascript:window.hacked=1">x</a>
            """;
        var trajectory = await Runs.HostileAsync(Hostile.Replace("'", "\"", StringComparison.Ordinal));
        await using var page = await browser.OpenAsync(trajectory);

        for (var i = 0; i < trajectory.Nodes.Count; i++)
            await page.EvaluateAsync<int>($"(choose({i}), 0)");
        await page.EvaluateAsync<int>("(search('hacked'), 0)");
        await page.PictureAsync("hostile");

        Assert.False(await page.EvaluateAsync<bool>("'hacked' in window"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.querySelectorAll('img, svg, iframe, a[href]').length"));
        Assert.Equal(2, await page.EvaluateAsync<int>("document.scripts.length"));
        Assert.Equal(trajectory.Question, await page.EvaluateAsync<string>("byId('question').textContent"));
        Assert.Equal(trajectory.Question, await page.EvaluateAsync<string>("texts[nodes[0].x[2]]"));
        Assert.Empty(page.Complaints);
        Assert.Single(page.Requests);

        // And what got in some other way would not run either.
        await page.EvaluateAsync<int>("""
            (() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 2'; document.body.append(s);
              document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.hacked=3">'); return 0; })()
            """);
        await Task.Delay(100);
        Assert.False(await page.EvaluateAsync<bool>("'hacked' in window"));
        Assert.NotEmpty(page.Complaints);
    }

    [BrowserFact]
    public async Task ShowsARunThatWasCutOff()
    {
        await using var page = await browser.OpenAsync(await CutOffAsync());

        Assert.Contains("Not ended", await page.TextAsync("#summary"), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);

        static async Task<RlmTrajectory> CutOffAsync()
        {
            const string Lines = """
                {"type":"rlm-trajectory","version":1,"started":"2026-01-31T17:45:00Z"}
                {"type":"agent","t":0.1,"agent":0,"depth":0,"name":"rlm","question":"What?"}
                {"type":"iteration","t":0.2,"agent":0,"iteration":1}
                {"type":"call","t":0.3,"agent":0,"call":1,"iteration":1,"kind":"root","add":[{"role":"user","text":"What?"}]}
                {"type":"call.e
                """;
            return await RlmTrajectory.ReadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Lines)));
        }
    }

    [BrowserFact]
    public async Task OnANarrowScreenNoColumnLiesOverAnother()
    {
        await using var page = await browser.OpenAsync(await Runs.SmallAsync());
        foreach (var width in new[] { 390, 700, 900, 1440 })
        {
            await page.Page.SetViewportSizeAsync(width, 844);
            await page.EvaluateAsync<int>("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(0))))");

            Assert.Equal("", await page.EvaluateAsync<string>("""
                [...document.querySelectorAll('#columns, .row:not([hidden])')].flatMap(row => {
                  const cells = [...row.children].filter(cell => getComputedStyle(cell).display !== 'none' && cell.textContent);
                  return cells.slice(1).map((cell, i) => {
                    const [before, own] = [cells[i], cell].map(one => { const text = document.createRange(); text.selectNodeContents(one); return text.getBoundingClientRect(); });
                    const clips = getComputedStyle(cells[i]).overflow !== 'visible' || cells[i].querySelector('.extra');
                    return !clips && own.left < before.right - 0.5 ? `${cells[i].textContent}|${cell.textContent}` : '';
                  });
                }).filter(Boolean).join('; ')
                """));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        }

        await page.Page.SetViewportSizeAsync(390, 844);
        await page.PictureAsync("narrow");
        Assert.Empty(page.Complaints);
    }

    [BrowserFact]
    public async Task NotesAreInWordsAndWhatWasCanceledDoesNotLookDone()
    {
        const string Lines = """
            {"type":"rlm-trajectory","version":1,"started":"2026-01-31T17:45:00Z"}
            {"type":"agent","t":0,"agent":0,"depth":0,"name":"rlm","question":"What?"}
            {"type":"iteration","t":0.5,"agent":0,"iteration":1}
            {"type":"note","t":1,"agent":0,"iteration":1,"kind":"CallRetried","text":"tried again"}
            {"type":"cell","t":2,"agent":0,"cell":1,"iteration":1,"code":"llm_query('a')"}
            {"type":"agent.end","t":10,"agent":0,"status":"canceled"}

            """;
        var trajectory = await RlmTrajectory.ReadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Lines)));
        await using var page = await browser.OpenAsync(trajectory);

        Assert.Equal("Call retried", await page.TextAsync(".row.note .label"));
        Assert.Equal("8.00 s +", await page.TextAsync(".row.cell .number >> nth=2"));
        Assert.Contains("Canceled", await page.TextAsync("#summary"), StringComparison.Ordinal);
        Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.row.cell .bar')).backgroundImage"));
        await page.PictureAsync("canceled");
        await using var whole = await browser.OpenAsync(await Runs.SmallAsync());
        Assert.Equal(0, await whole.EvaluateAsync<int>("document.querySelectorAll('.row.cut').length"));
    }
}
