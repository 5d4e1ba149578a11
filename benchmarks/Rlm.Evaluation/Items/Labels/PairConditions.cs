using static Rlm.Evaluation.Items.Labels.UserCondition;

namespace Rlm.Evaluation.Items.Labels;

/// <summary>The twenty conditions on pairs of users.</summary>
internal static class PairConditions
{
    /// <summary>What is needed of one user, and of the other; the same of both where the second is null.</summary>
    /// <param name="l">Three different categories.</param>
    /// <param name="day">A day in the middle.</param>
    public delegate (UserCondition One, UserCondition? Other) Maker(int[] l, DateOnly day);

    public static IReadOnlyList<Maker> All { get; } =
    [
        // One condition on both, or two of them joined.
        (l, _) => (AtLeast(3, l[0]).Or(AtLeast(3, l[1])), null),
        (l, _) => (AtLeast(1, l[0]).And(AtLeast(1, l[1])), null),
        (l, _) => (AtLeast(2, l[0]).And(AtLeast(1, l[1])), null),
        (l, _) => (Never(l[0]), null),
        (l, _) => (AtLeast(1, l[0]).And(Never(l[1])), null),
        (l, _) => (More(l[0], l[1]), null),
        // Exact numbers.
        (l, _) => (Exactly(1, l[0]), null),
        (l, _) => (Exactly(1, l[0]).Or(Exactly(2, l[0])), null),
        (l, _) => (Exactly(1, l[0]).And(AtLeast(1, l[1])), null),
        (l, _) => (Exactly(2, l[0]).Or(Exactly(1, l[1])), null),
        // Bounds on dates.
        (l, day) => (AllBefore(l[0], day), null),
        (l, day) => (AllFrom(l[0], day), null),
        (l, day) => (AllBefore(l[0], day).And(AtLeast(1, l[1])), null),
        (l, day) => (AllFrom(l[0], day).Or(AllFrom(l[1], day)), null),
        // Different conditions on the two.
        (l, _) => (AtLeast(1, l[0]).And(Never(l[1])), AtLeast(1, l[1]).And(Never(l[0]))),
        (l, _) => (Exactly(1, l[0]), AtLeast(1, l[1]).And(AtLeast(1, l[2]))),
        (l, day) => (AllBefore(l[0], day), AllFrom(l[0], day)),
        (l, _) => (AtLeast(3, l[0]), Never(l[0])),
        (l, day) => (AllFrom(l[0], day), Exactly(1, l[1])),
        (l, _) => (More(l[0], l[1]).And(Exactly(1, l[2])), More(l[1], l[0])),
    ];
}
