using Rlm.Evaluation.Items.Code;
using Rlm.Evaluation.Items.Facts;
using Rlm.Evaluation.Items.Labels;

namespace Rlm.Evaluation.Items;

/// <summary>All tasks there are.</summary>
internal static class EvaluationTasks
{
    public static IReadOnlyList<IEvaluationTask> All { get; } =
        [new NeedleTask(), new NeedlesTask(), new OolongTask(), new PairsTask(), new DocumentsTask(), new CodeTask(), new HopsTask()];

    public static EvaluationItem Create(ItemKey key) => All.Single(task => task.Name == key.Task).Create(key);
}
