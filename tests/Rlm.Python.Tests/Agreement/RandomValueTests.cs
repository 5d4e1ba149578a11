using Rlm.Python.Fuzzing.Agreement;

namespace Rlm.Python.Tests.Agreement;

/// <summary>A short run of the differential fuzzer; the long one is <c>dotnet run --project tests/Rlm.Python.Fuzzing -- agree</c>.</summary>
public sealed class RandomValueTests
{
    private const int Seed = 20261121, Count = 400;

    public static TheoryData<string> Areas => [.. Area.All.Select(area => area.Name)];

    [CPythonTheory]
    [MemberData(nameof(Areas))]
    public async Task RandomSnippetsDoWhatTheyDoOnCPython(string name)
    {
        var comparison = await Comparison.FindAsync();

        var differences = await comparison!.RunAsync(Area.All.Single(area => area.Name == name), Seed, Count);

        Assert.Empty(differences);
    }
}
