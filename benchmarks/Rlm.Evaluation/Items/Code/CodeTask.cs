using System.Globalization;
using Rlm.Evaluation.Items.Facts;
using Rlm.Evaluation.Oracles;
using Rlm.Evaluation.Scoring;
using Rlm.Evaluation.Text;
using Rlm.Evaluation.Tools;

namespace Rlm.Evaluation.Items.Code;

/// <summary>
/// Questions about a source tree: how many implement an interface, what a constant comes to, who calls, which class does what.
/// </summary>
internal sealed class CodeTask : IEvaluationTask
{
    private const int Kinds = 4;

    public string Name => "code";

    public string Description =>
        "a tree of C# files: counts, constants over files, callers of callers, a class by what it does; right or wrong";

    public EvaluationItem Create(ItemKey key)
    {
        var random = new SeededRandom(key.ItemSeed);
        var tree = new CodeTree(random.Next(), key.Length);
        var classes = random.Pick(Enumerable.Range(0, tree.Classes), 4);
        return (key.Index % Kinds) switch
        {
            0 => Implements(key, tree, random),
            1 => Constant(key, tree, classes, random),
            2 => Caller(key, tree, classes),
            _ => Purpose(key, tree, classes, random),
        };
    }

    private static CodeCountItem Implements(ItemKey key, CodeTree tree, SeededRandom random)
    {
        var name = random.Pick(CodeTree.Words.Words("interface"));
        return new CodeCountItem(key, tree, name);
    }

    private static FactItem Constant(ItemKey key, CodeTree tree, List<int> classes, SeededRandom random)
    {
        var (factor, addend, start) = (2 + random.Below(8), 1 + random.Below(90), 1 + random.Below(500));
        var names = classes.ConvertAll(number => $"{CodeTree.ClassName(number)}.{tree.ConstantName(number)}");
        string[] lines =
        [
            tree.PlantConstant(classes[0], FormattableString.Invariant($"{names[1]} * {factor}")).Trim(),
            tree.PlantConstant(classes[1], FormattableString.Invariant($"{names[2]} + {addend}")).Trim(),
            tree.PlantConstant(classes[2], FormattableString.Invariant($"{start}")).Trim(),
        ];
        var expected = (long)(start + addend) * factor;
        var value = expected.ToString(CultureInfo.InvariantCulture);
        // The last line alone may stand in many files, so what leads to it has to be seen as well.
        Fact[] facts = [.. lines.Select((line, i) =>
            new Fact(line, names[i], value, (expected + 1).ToString(CultureInfo.InvariantCulture)))];
        return Item(
            key, tree, facts, value,
            CodeTree.Words.Line("constant question", ("type", CodeTree.ClassName(classes[0])), ("name", tree.ConstantName(classes[0]))),
            answer => Scores.Number(answer, expected),
            ProgramText.Read(
                "constant", ("type", ProgramText.Literal(CodeTree.ClassName(classes[0]))),
                    ("name", ProgramText.Literal(tree.ConstantName(classes[0])))),
            null,
            (talk, oracle) => FactTools.Seeing(
                talk, oracle, [.. classes.Take(3).Select(number =>
                    ToolCall.Grep($"const int {tree.ConstantName(number)} = ", limit: 5, $"**/{CodeTree.ClassName(number)}.cs"))]));
    }

    private static FactItem Caller(ItemKey key, CodeTree tree, List<int> classes)
    {
        const int Planted = CodeTree.Methods - 1;
        var names = classes.ConvertAll(number => $"{CodeTree.ClassName(number)}.{tree.MethodName(number, Planted)}");
        string[] lines =
        [
            tree.PlantCall(classes[2], names[3], isEndpoint: false).Trim(),
            tree.PlantCall(classes[1], names[2], isEndpoint: false).Trim(),
            tree.PlantCall(classes[0], names[1], isEndpoint: true).Trim(),
        ];
        Fact[] facts = [.. lines.Select(line => new Fact(line, line, names[0], names[1]))];
        return Item(
            key, tree, facts, names[0], CodeTree.Words.Line("caller question", ("target", names[3])), answer =>
                Scores.Name(answer, names[0]),
            ProgramText.Read("caller", ("target", ProgramText.Literal(names[3]))), null,
            (talk, oracle) => FactTools.Seeing(talk, oracle,
                [.. names.Skip(1).Reverse().Select(static name => ToolCall.Find(name + "("))]));
    }

    private static FactItem Purpose(ItemKey key, CodeTree tree, List<int> classes, SeededRandom random)
    {
        var (said, asked) = (random.Pick(CodeTree.Words.Lines("purpose")).Split('|') is [var one, var two] ? (one, two) : default);
        var line = tree.PlantSummary(classes[0], said!);
        var name = CodeTree.ClassName(classes[0]);
        return Item(
            key, tree, [new Fact(said!, line, name, CodeTree.ClassName(classes[1]))], name,
                CodeTree.Words.Line("purpose question", ("purpose", asked!)),
            answer => Scores.Name(answer, name), ProgramText.Read("purpose", ("purpose", asked!)),
            "found = grep(r'/// <summary>.*</summary>', limit=100_000)\nprint(sorted(set(hit.text for hit in found)))",
            (talk, _) => FactTools.ReadAll(
                talk, $"Question: Which class does what '{line}' says?\nReply with its name alone, or NOT FOUND.\n\nPassage:\n",
                static answers => answers.FirstOrDefault(static answer => answer != FactOracle.NotFound) ?? FactOracle.NotFound));
    }

    private static FactItem Item(
        ItemKey key, CodeTree tree, IReadOnlyList<Fact> facts, string expected, string question, Func<string, double> score,
        IReadOnlyList<string> programs, string? alone, Func<ToolTalk, ItemOracle, IEnumerable<IReadOnlyList<ToolCall>>> tools) => new(key)
        {
            AskedQuestion = question,
            ExpectedAnswer = expected,
            Facts = facts,
            Text = tree.Open,
            Scorer = score,
            ModelPrograms = programs,
            ProgramsAlone = alone is null ? programs : [alone],
            Looks = static (_, _) => null,
            ToolScript = tools,
        };
}
