using Rlm.Python.Fuzzing.Hostility;

namespace Rlm.Python.Tests.Hostile;

/// <summary>Built-ins that are given large data and a budget of a few steps.</summary>
public sealed class PaymentTests
{
    /// <summary>
    /// A built-in that is neither in the list nor stopped by the limit handles any amount of data for nothing. What takes the same time for any amount, or refuses
    /// what it was given, belongs in the list; the command <c>pay</c> prints it.
    /// </summary>
    [Fact]
    public async Task EveryBuiltInPaysOrIsKnownToCostNothing()
    {
        var known = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Hostile", "free.txt"))).ToHashSet();

        var found = await Payment.FindAsync();

        Assert.DoesNotContain(found, name => !known.Contains(name));
    }
}
