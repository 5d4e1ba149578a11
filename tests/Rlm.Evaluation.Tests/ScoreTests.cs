using Rlm.Evaluation.Scoring;

namespace Rlm.Evaluation.Tests;

public sealed class ScoreTests
{
    [Theory]
    [InlineData("17", 17, 1)]
    [InlineData("The answer is 17.", 17, 1)]
    [InlineData("1,204", 1_204, 1)]
    [InlineData("16", 17, 0.75)]
    [InlineData("19", 17, 0.5625)]
    [InlineData("about 20", 17, 0.421875)]
    [InlineData("many", 17, 0)]
    [InlineData("", 17, 0)]
    public void NumbersNearTheRightOneHaveThreeQuartersForEachStep(string answer, long expected, double score) =>
        Assert.Equal(score, Scores.NearNumber(answer, expected), 12);

    [Theory]
    [InlineData("42", 42, 1)]
    [InlineData("-3", -3, 1)]
    [InlineData("43", 42, 0)]
    [InlineData("", 42, 0)]
    public void ANumberIsRightOrWrong(string answer, long expected, double score) => Assert.Equal(score, Scores.Number(answer, expected));

    [Theory]
    [InlineData("more common", "more common", 1)]
    [InlineData("It is **less common**.", "less common", 1)]
    [InlineData("Same.", "same", 1)]
    [InlineData("more common or less common", "more common", 0)]
    [InlineData("no idea", "same", 0)]
    public void OneOfAListIsNamedAlone(string answer, string expected, double score) =>
        Assert.Equal(score, Scores.OneOf(answer, expected, ["more common", "less common", "same"]));

    [Theory]
    [InlineData("OrderLoadService.SaveParcel", 1)]
    [InlineData("`OrderLoadService.SaveParcel`.", 1)]
    [InlineData("It is OrderLoadService.SaveParcel", 1)]
    [InlineData("OrderLoadService.SaveTicket", 0)]
    public void NamesAreExact(string answer, double score) => Assert.Equal(score, Scores.Name(answer, "OrderLoadService.SaveParcel"));

    [Theory]
    [InlineData("[[1, 2], [3, 4]]", 1)]
    [InlineData("(2, 1), (4, 3)", 1)]
    [InlineData("[1, 2]\n[1, 2]", 2.0 / 3)]
    [InlineData("[[1, 2], [3, 4], [5, 6], [7, 8]]", 2.0 / 3)]
    [InlineData("[[5, 6]]", 0)]
    [InlineData("none", 0)]
    public void PairsAreScoredByF1WhateverTheirOrder(string answer, double score) =>
        Assert.Equal(score, Scores.F1(Scores.Pairs(answer), Scores.Pairs("[[1, 2], [3, 4]]")), 12);

    [Fact]
    public void NothingIsRightWhereThereIsNothing() => Assert.Equal(1, Scores.F1(Scores.Pairs("[]"), Scores.Pairs("[]")));

    [Theory]
    [InlineData("1000001, 1000002", 1)]
    [InlineData("1000001", 2.0 / 3)]
    [InlineData("1000001, 1000002, 1000003, 1000004", 2.0 / 3)]
    public void SetsOfNumbersAreScoredByF1(string answer, double score) =>
        Assert.Equal(score, Scores.F1(Scores.Numbers(answer), new HashSet<long> { 1_000_001, 1_000_002 }), 12);

    [Theory]
    [InlineData("200K", 200_000)]
    [InlineData("1.5m", 1_500_000)]
    [InlineData("10Mt", 40_000_000)]
    [InlineData("1G", 1_000_000_000)]
    [InlineData("4000", 4_000)]
    public void LengthsAreReadAsWritten(string text, long characters)
    {
        Assert.True(Sizes.TryParse(text, out var read));
        Assert.Equal(characters, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("M")]
    [InlineData("-1K")]
    [InlineData("2 apples")]
    [InlineData("99999999999G")]
    public void WhatIsNoLengthIsRefused(string text) => Assert.False(Sizes.TryParse(text, out _));
}
