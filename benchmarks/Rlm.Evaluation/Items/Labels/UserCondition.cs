using static System.FormattableString;

namespace Rlm.Evaluation.Items.Labels;

/// <summary>
/// A condition on all lines of one user, in words, in C# and in Python over a list <c>u</c> of pairs of date and category.
/// </summary>
internal sealed record UserCondition(string Text, Func<IReadOnlyList<LabelledRow>, bool> Holds, string Python)
{
    public static UserCondition AtLeast(int count, int label) => new(
        $"asked {Times("at least", count)} question{(count == 1 ? "" : "s")} of the category '{Name(label)}'",
        rows => Of(rows, label) >= count, Invariant($"count(u, {Literal(label)}) >= {count}"));

    public static UserCondition Exactly(int count, int label) => new(
        $"asked {Times("exactly", count)} question{(count == 1 ? "" : "s")} of the category '{Name(label)}'",
        rows => Of(rows, label) == count, Invariant($"count(u, {Literal(label)}) == {count}"));

    public static UserCondition Never(int label) => new(
        $"never asked a question of the category '{Name(label)}'", rows => Of(rows, label) == 0, $"count(u, {Literal(label)}) == 0");

    public static UserCondition More(int label, int than) => new(
        $"asked more questions of the category '{Name(label)}' than of the category '{Name(than)}'",
        rows => Of(rows, label) > Of(rows, than), $"count(u, {Literal(label)}) > count(u, {Literal(than)})");

    public static UserCondition AllBefore(int label, DateOnly day) => new(
        Invariant($"asked at least one question of the category '{Name(label)}', and all of them before {day:yyyy-MM-dd}"),
        rows => Of(rows, label) > 0 && rows.All(row => row.Label != label || row.Date < day),
        Invariant($"count(u, {Literal(label)}) > 0 and all(d < '{day:yyyy-MM-dd}' for d, l in u if l == {Literal(label)})"));

    public static UserCondition AllFrom(int label, DateOnly day) => new(
        Invariant($"asked at least one question of the category '{Name(label)}', and all of them on or after {day:yyyy-MM-dd}"),
        rows => Of(rows, label) > 0 && rows.All(row => row.Label != label || row.Date >= day),
        Invariant($"count(u, {Literal(label)}) > 0 and all(d >= '{day:yyyy-MM-dd}' for d, l in u if l == {Literal(label)})"));

    public UserCondition And(UserCondition other) =>
        new($"{Text} and {other.Text}", rows => Holds(rows) && other.Holds(rows), $"({Python}) and ({other.Python})");

    public UserCondition Or(UserCondition other) =>
        new($"{Text} or {other.Text} (or both)", rows => Holds(rows) || other.Holds(rows), $"({Python}) or ({other.Python})");

    private static int Of(IReadOnlyList<LabelledRow> rows, int label) => rows.Count(row => row.Label == label);

    private static string Name(int label) => LabelledText.Labels[label];

    private static string Literal(int label) => ProgramText.Literal(Name(label));

    private static string Times(string how, int count) => count == 1 ? $"{how} one" : Invariant($"{how} {count}");
}
