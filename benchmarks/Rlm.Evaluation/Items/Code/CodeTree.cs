using System.Globalization;
using System.Text;
using Rlm.Contexts;
using Rlm.Evaluation.Text;

namespace Rlm.Evaluation.Items.Code;

/// <summary>A tree of C# files of one class each, made when they are read, with a few declarations planted in it.</summary>
internal sealed class CodeTree
{
    public const int Methods = 3;

    private const int FileLength = 2_400;

    // Calls of files in general go to methods before this one, so that the last is called only where it was planted.
    private const int FreeMethods = Methods - 1;

    private readonly ulong _seed;
    private readonly Dictionary<int, string> _constants = [];
    private readonly Dictionary<int, string> _summaries = [];
    private readonly Dictionary<int, (string? Call, bool IsEndpoint)> _chain = [];

    public CodeTree(ulong seed, long length) => (_seed, Classes) = (seed, (int)Math.Max(12, length / FileLength));

    public static Vocabulary Words { get; } = Vocabulary.Read("code");

    public int Classes { get; }

    public static string ClassName(int number)
    {
        var (nouns, verbs, roles) = (Words.Words("noun"), Words.Words("verb"), Words.Words("role"));
        var round = number / (nouns.Count * verbs.Count * roles.Count);
        var name = nouns[number % nouns.Count] + verbs[number / nouns.Count % verbs.Count]
            + roles[number / (nouns.Count * verbs.Count) % roles.Count];
        return round == 0 ? name : Text($"{name}{round + 1}");
    }

    public string MethodName(int number, int method)
    {
        var random = Random(number, "methods");
        return random.Pick(Words.Words("verb"), Methods)[method] + random.Pick(Words.Words("noun"));
    }

    public string ConstantName(int number) => Random(number, "constant").Pick(Words.Words("constant"));

    public IReadOnlyList<string> Interfaces(int number)
    {
        var random = Random(number, "interfaces");
        return random.Pick(Words.Words("interface"), random.Below(3));
    }

    /// <summary>Sets what a class's constant is, as an expression.</summary>
    public string PlantConstant(int number, string expression)
    {
        _constants[number] = expression;
        return Constant(number);
    }

    /// <summary>Lets the last method of a class call something.</summary>
    public string PlantCall(int number, string? call, bool isEndpoint)
    {
        _chain[number] = (call, isEndpoint);
        return call is null ? "" : Call(call);
    }

    public string PlantSummary(int number, string summary)
    {
        _summaries[number] = summary;
        return Summary(number);
    }

    public IContextEnvironment Open()
    {
        var blocks = new TextBlocks();
        return new ContextView(
            Enumerable.Range(0, Classes).Select(number => new GeneratedDocument(
                $"src/{Area(number)}/{ClassName(number)}.cs", StableHash.Of(_seed, 1_000 + number), FileLength, FileLength,
                (_, destination) => Write(number, destination), blocks)));
    }

    private static string Area(int number) => Words.Words("noun")[number % Words.Words("noun").Count] + "s";

    private static string Call(string target) => $"        var total = {target}(value + 3);";

    private void Write(int number, Span<char> destination)
    {
        var random = Random(number, "text");
        StringBuilder text = new();
        var interfaces = Interfaces(number);
        text.Append(CultureInfo.InvariantCulture, $"namespace Shop.{Area(number)};\n\n{Summary(number)}\n");
        var bases = interfaces.Count > 0 ? $" : {string.Join(", ", interfaces)}" : "";
        text.Append(CultureInfo.InvariantCulture, $"public sealed class {ClassName(number)}{bases}\n{{\n");
        text.Append(CultureInfo.InvariantCulture, $"{Constant(number)}\n\n    private readonly Dictionary<int, string> _items = [];\n");
        for (var method = 0; method < Methods; method++)
            AppendMethod(text, number, method, random);
        text.Append("}\n");
        // Files of one length need not be made to be counted.
        while (text.Length < destination.Length - 1)
            text.Append(CultureInfo.InvariantCulture, $"// {Words.Any("summary", random)}\n");
        text.Length = destination.Length - 1;
        text.Append('\n');
        text.CopyTo(0, destination, destination.Length);
    }

    private void AppendMethod(StringBuilder text, int number, int method, SeededRandom random)
    {
        var planted = method == Methods - 1 && _chain.TryGetValue(number, out var link) ? link : default;
        var isEndpoint = planted.IsEndpoint || (method == 0 && random.Below(6) == 0);
        var other = random.Below(Classes);
        var call = planted.Call ?? $"{ClassName(other)}.{MethodName(other, random.Below(FreeMethods))}";
        text.Append(CultureInfo.InvariantCulture,
            $"\n{(isEndpoint ? "    [Endpoint]\n" : "")}    public static int {MethodName(number, method)}(int value)\n    {{\n");
        text.Append(CultureInfo.InvariantCulture,
            $"        if (value > {random.Below(900) + 100})\n            return value / {random.Below(8) + 2};\n{Call(call)}\n");
        text.Append(CultureInfo.InvariantCulture, $"        return total * {random.Below(9) + 1};\n    }}\n");
    }

    private string Constant(int number)
    {
        var value = _constants.GetValueOrDefault(number) ?? Text($"{Random(number, "value").Below(500) + 1}");
        return $"    public const int {ConstantName(number)} = {value};";
    }

    private string Summary(int number) =>
        $"/// <summary>{_summaries.GetValueOrDefault(number) ?? Words.Any("summary", Random(number, "summary"))}</summary>";

    private SeededRandom Random(int number, string purpose) => new(StableHash.Of(StableHash.Of(purpose, _seed), number));

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
