using System.Text.RegularExpressions;
using Rlm.Core.Tests.Support;

namespace Rlm.Core.Tests.Trajectories;

/// <summary>Secrets do not get into a trajectory.</summary>
public class RedactionTests
{
    [Theory]
    [InlineData("key sk-proj-abcdefghij0123456789XYZ end", "key [redacted] end")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "[redacted]")]
    [InlineData("ghp_abcdefghijklmnopqrstuvwxyz0123456789", "[redacted]")]
    [InlineData("xoxb-123456789012-abcdef", "[redacted]")]
    [InlineData("AIzaSyA1234567890abcdefghijklmnopqrstuvw", "[redacted]")]
    [InlineData("Authorization: Bearer abcdef0123456789.xyz", "Authorization: Bearer [redacted]")]
    [InlineData("authorization: basic dXNlcjpwYXNzd29yZA==", "authorization: basic [redacted]")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", "[redacted]")]
    [InlineData("a\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY-----\nb", "a\n[redacted]\nb")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nMIIE and then it breaks off", "[redacted]")]
    [InlineData("Server=db;User Id=sa;Password=hunter2;Timeout=5", "Server=db;User Id=sa;Password=[redacted];Timeout=5")]
    [InlineData("Server=db;Pwd=hunter2", "Server=db;Pwd=[redacted]")]
    [InlineData("DefaultEndpointsProtocol=https;AccountKey=abc123==;x=1", "DefaultEndpointsProtocol=https;AccountKey=[redacted];x=1")]
    [InlineData("postgres://me:hunter2@db/x", "postgres://me:[redacted]@db/x")]
    [InlineData("https://x.blob/y?sv=1&sig=abcdefgh%3D", "https://x.blob/y?sv=1&sig=[redacted]")]
    [InlineData("export OPENAI_API_KEY=abcdef123456", "export OPENAI_API_KEY=[redacted]")]
    [InlineData("api_key = 'abcdef123'", "api_key = '[redacted]'")]
    [InlineData("{\"client_secret\": \"abcdef\"}", "{\"client_secret\": \"[redacted]\"}")]
    [InlineData("{\"body\":\"{\\\"password\\\": \\\"hunter2\\\"}\"}", "{\"body\":\"{\\\"password\\\": \\\"[redacted]\\\"}\"}")]
    [InlineData("{\"text\":\"A=1\\nOPENAI_API_KEY=abcdef123456\\nB=2\"}", "{\"text\":\"A=1\\nOPENAI_API_KEY=[redacted]\\nB=2\"}")]
    [InlineData("{\"text\":\"DB_PASSWORD=abcdef123456\"}", "{\"text\":\"DB_PASSWORD=[redacted]\"}")]
    [InlineData("X-Api-Key: abcdef123456", "X-Api-Key: [redacted]")]
    [InlineData("-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQOY\n=ab\n-----END PGP PRIVATE KEY BLOCK-----.", "[redacted].")]
    public void TakesOutWhatLooksLikeASecret(string text, string expected)
    {
        Assert.Equal(expected, TrajectoryRedaction.Default.Apply(text));
        // Once is enough: what was taken out is not taken for a secret itself.
        Assert.Equal(expected, TrajectoryRedaction.Default.Apply(expected));
    }

    [Theory]
    [InlineData("The password is swordfish.")]
    [InlineData("password = context.find('x')")]
    [InlineData("tokens = 5; keys = d.keys()")]
    [InlineData("for key, value in d.items(): print(key)")]
    [InlineData("task-oriented risk-averse-and-long-words-joined")]
    [InlineData("https://example.com:8080/a?b=c")]
    [InlineData("the basic idea is simple")]
    public void LeavesTheRestAlone(string text) => Assert.Same(text, TrajectoryRedaction.Default.Apply(text));

    [Theory]
    [InlineData("say \"it\"+\\", "{\"a\":\"say \\\"it\\\"+\\\\\"}", "{\"a\":\"[redacted]\"}")]
    [InlineData("pä ss&wörd", "https://x/?p=p%C3%A4%20ss%26w%C3%B6rd&b=1", "https://x/?p=[redacted]&b=1")]
    [InlineData("it's <me>", "{\"a\":\"it\\u0027s \\u003Cme\\u003E\"}", "{\"a\":\"[redacted]\"}")]
    public void KnownValuesAreFoundAsJsonAndUrlsWriteThem(string value, string text, string expected) =>
        Assert.Equal(expected, TrajectoryRedaction.None.WithValues(value).Apply(text));

    [Fact]
    public void CanBeExtended()
    {
        var rule = TrajectoryRedaction.Default
            .With(new Regex(@"employee (?<secret>\d+)"))
            .WithValues("hunter2", "hunter2-long")
            .With(text => text.Replace("Ada", "[name]", StringComparison.Ordinal));

        Assert.Equal(
            "[name]: employee [redacted], [redacted] and [redacted], [redacted]",
            rule.Apply("Ada: employee 42, hunter2-long and hunter2, sk-abcdefghijklmnopqrst"));
        Assert.Equal("employee 42", TrajectoryRedaction.Default.Apply("employee 42"));
        Assert.Equal("sk-abcdefghijklmnopqrst", TrajectoryRedaction.None.Apply("sk-abcdefghijklmnopqrst"));
        Assert.Throws<ArgumentException>(() => TrajectoryRedaction.Default.WithValues("abc"));
    }

    [Fact]
    public async Task NothingSecretIsInTheFileWhereverItCameFrom()
    {
        const string Secret = "sk-abcdefghijklmnopqrstuvwxyz";
        var root = ScriptedChatClient.Saying(
            $"I found {Secret}.\n```repl\nk = '{Secret}'\nprint('found it, and it is a line of some length:', k)\nllm_query('check ' + k)\n```",
            ScriptedChatClient.Code($"raise ValueError('{Secret}')"),
            ScriptedChatClient.Code($"FINAL('the key is {Secret}')"));
        var (agent, file) = Trajectories.Recorded(TestAgent.Of(root, ScriptedChatClient.Saying($"yes, {Secret} works")));

        var response = await agent.RunAsync($"What about {Secret}?", TestAgent.Text);
        var trajectory = await Trajectories.ReadAsync(file);

        Assert.DoesNotContain(Secret, Trajectories.TextOf(file), StringComparison.Ordinal);
        Assert.Contains(Secret, response.Text, StringComparison.Ordinal);
        Assert.Equal("the key is [redacted]", trajectory.Answer);
        Assert.Equal("yes, [redacted] works", trajectory.Root.SubCalls.Single().Reply);
        Assert.Contains("k = '[redacted]'", trajectory.Root.Cells[0].Code, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhereARuleFailsTheTextIsLeftOut()
    {
        var (agent, file) = Trajectories.Recorded(
            TestAgent.Of(ScriptedChatClient.Saying(ScriptedChatClient.Code("FINAL('the private answer')"))),
            TrajectoryRedaction.Default.With(text => text.Contains("private", StringComparison.Ordinal) ? throw new InvalidOperationException() : text));

        var response = await agent.RunAsync("q", TestAgent.Text);

        Assert.Null(response.Metadata.TrajectoryError);
        Assert.DoesNotContain("private", Trajectories.TextOf(file), StringComparison.Ordinal);
        Assert.Equal("[the redaction failed; this text is left out]", (await Trajectories.ReadAsync(file)).Answer);
    }

    [Fact]
    public void IsLinearInHostileText()
    {
        foreach (var piece in new[] { "-----BEGIN PRIVATE KEY-----", "password='", "a://", "eyJ", ";pwd=", "bearer ", "sk-", "?key=", "api-key:", "TOKEN=\\a", "pwd=\\'" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
            Assert.NotNull(TrajectoryRedaction.Default.Apply(text));
        }
    }
}
