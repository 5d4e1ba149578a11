using Rlm.Python.Fuzzing.Survival;

namespace Rlm.Python.Tests.Hostile;

/// <summary>A few of the programs that the command <c>survive</c> runs by the hundred thousand.</summary>
public sealed class SurvivalTests
{
    [Theory]
    [InlineData(1, 400)]
    [InlineData(1_000_001, 400)]
    public async Task RandomProgramsDoNothingThatNoneMayDo(long seed, int count)
    {
        using var survivor = await Survivor.CreateAsync();
        for (var program = seed; program < seed + count; program++)
        {
            var finding = await survivor.RunAsync(program);

            // Time and the memory of the process belong to all the tests that run beside this one.
            Assert.True(finding is null or { Kind: "time" or "memory" }, $"{finding?.Kind} in program {program}: {finding?.Details}\n{finding?.Source}");
        }
    }

    [Fact]
    public async Task TheSameNumberIsTheSameProgram()
    {
        using var first = await Survivor.CreateAsync();
        using var second = await Survivor.CreateAsync();

        Assert.Equal(Enumerable.Range(1, 50).Select(n => first.Program(n)), Enumerable.Range(1, 50).Select(n => second.Program(n)));
    }
}
