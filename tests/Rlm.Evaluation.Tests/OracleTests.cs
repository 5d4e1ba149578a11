using System.Text.Json;
using Rlm.Evaluation.Items.Facts;
using Rlm.Evaluation.Items.Labels;
using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Tests;

public sealed class OracleTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(1)]
    public void LabelsAreWrongAsOftenAsSaidAndAlwaysTheSameOnes(double rate)
    {
        var text = LabelledText.Create(new SeededRandom(1), 700_000);
        var questions = text.LabelOf.Keys.ToList();
        var oracle = new LabelOracle(text.LabelOf, static _ => "", new OracleErrors(rate, 9));

        var wrong = Wrong(questions);

        Assert.InRange((double)wrong.Count / questions.Count, rate - 0.02, rate + 0.02);
        questions.Reverse();
        Assert.True(wrong.SetEquals(Wrong(questions)));

        HashSet<string> Wrong(List<string> asked) =>
        [
            .. asked.Chunk(50).SelectMany(part => part.Zip(Ask(part)))
                .Where(pair => pair.Second != LabelledText.Labels[text.LabelOf[pair.First]]).Select(static pair => pair.First),
        ];

        IEnumerable<string> Ask(string[] part)
        {
            var reply = oracle.ReplyTo("Judge.\n"
                + string.Join('\n', part.Select(static (question, i) => $"=== item {i + 1} ===\n{question}")));
            using var json = JsonDocument.Parse(reply);
            return [.. part.Select((_, i) => json.RootElement.GetProperty($"{i + 1}").GetString()!)];
        }
    }

    [Fact]
    public void FactsAreMisreadAsOftenAsSaid()
    {
        var facts = Enumerable.Range(0, 4_000).Select(static i => new Fact($"Sentence number {i} ends here.", $"<{i}>", "right", "wrong"))
            .ToList();
        var oracle = new FactOracle(facts, static _ => "", new OracleErrors(0.2, 4));
        var replies = facts.Select(fact => oracle.ReplyTo($"Question: {fact.Asked}\n\nPassage:\n{fact.Sentence}")).ToList();

        Assert.InRange(replies.Count(static reply => reply == "right") / 4_000.0, 0.78, 0.82);
        Assert.InRange(replies.Count(static reply => reply == "wrong") / 4_000.0, 0.08, 0.12);
        Assert.InRange(replies.Count(static reply => reply == FactOracle.NotFound) / 4_000.0, 0.08, 0.12);
    }

    [Fact]
    public void WhatIsNotShownIsNotKnown()
    {
        var item = (FactItem)Texts.Item("needle");
        var oracle = item.CreateOracle(OracleErrors.None);

        Assert.Equal(FactOracle.NotFound, oracle.ReplyTo($"Question: {item.Question}\n\nPassage:\nThe sun shone."));
        Assert.Equal(item.Expected, oracle.ReplyTo($"Question: {item.Question}\n\nPassage:\nRain. {item.Facts[0].Sentence} Sun."));
        Assert.Equal(FactOracle.NotFound, oracle.AnswerFrom("The sun shone."));
    }

    [Theory]
    [InlineData("oolong")]
    [InlineData("pairs")]
    public async Task NotesOfAllLinesAreAsGoodAsTheLines(string task)
    {
        var item = Texts.Item(task);
        var oracle = item.CreateOracle(OracleErrors.None);
        var text = await Texts.AllAsync(item);

        Assert.Equal(item.Expected, oracle.AnswerFrom(text));
        Assert.Equal(item.Expected, oracle.AnswerFrom(string.Join('\n', oracle.Evidence(text))));
    }

    [Fact]
    public async Task CountsOfPartsAddUpToTheAnswer()
    {
        foreach (var index in Enumerable.Range(0, 9))
        {
            var item = Texts.Item("oolong", index);
            var oracle = (LabelOracle)item.CreateOracle(OracleErrors.None);
            var parts = (await Texts.AllAsync(item)).Split('\n').Chunk(70)
                .Select(lines => oracle.ReplyTo($"{LabelOracle.TallyHead}\n\n{string.Join('\n', lines)}"));

            Assert.Equal(item.Expected, oracle.Tally!.Decide(LabelTally.Sum(parts)));
        }
    }
}
