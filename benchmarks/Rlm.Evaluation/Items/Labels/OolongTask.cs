using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items.Labels;

/// <summary>Counts, rankings and comparisons over all lines, some of them by date or user: the questions of OOLONG.</summary>
internal sealed class OolongTask : IEvaluationTask
{
    private const int Tries = 100;

    public string Name => "oolong";

    public string Description =>
        "counts, most frequent, comparisons over dates and users of lines whose category must be judged; 0.75^|distance| for numbers, else right or wrong";

    public EvaluationItem Create(ItemKey key)
    {
        var random = new SeededRandom(key.ItemSeed);
        var text = LabelledText.Create(random, key.Length);
        for (var i = 0; i < Tries; i++)
        {
            var question = OolongQuestions.Create(key.Index, random, text);
            if (question.IsUnambiguous(text.Rows))
                return new LabelItem(key, text, question);
        }

        // In a short text all may be equally frequent; to count is possible in any.
        return new LabelItem(key, text, OolongQuestions.Create(OolongQuestions.Count, random, text));
    }
}
