namespace Rlm.Python.Fuzzing.Survival;

/// <summary>Values to do harm with, written as Python; what they name stands in zoo.py.</summary>
internal static class Values
{
    private static readonly string[] Ints =
    [
        "0", "1", "-1", "2", "3", "-2", "7", "10", "65", "255", "256", "1000", "2**31-1", "2**31", "-2**31", "2**32", "2**62", "2**63-1",
        "2**63", "-2**63", "2**64", "10**18", "10**20",
        "-10**30", "10**30", "1 << 70", "1 << 2000", "0xD800", "0x10FFFF", "0x110000", "10**5", "10**7", "True", "False",
    ];

    private static readonly string[] Floats =
        ["0.0", "-0.0", "0.5", "1.5", "-1.5", "1e16", "1e308", "5e-324", "float('inf')", "float('-inf')", "float('nan')", "1e-7",
            "2.0**53", "1j", "complex('nan+infj')"];

    private static readonly string[] Containers =
    [
        "L", "D", "S", "B", "Q", "K", "KD", "KT", "N", "[]", "()", "{}", "set()", "[1, 2, 3]", "(1,)", "['b', 'a']", "{'a': 1}",
        "[[1, 2], [3]]", "[('a', 1), ('b', 2)]", "frozenset({1})", "b''", "b'abc'",
        "b'\\xff\\x00'", "bytearray(b'xyz')", "memoryview(b'abcd')", "memoryview(B)", "range(5)", "range(10**20)", "range(5, -5, -2)",
        "slice(1, None, -1)", "slice(None, -10**30)", "L[:]", "D.items()",
        "D.keys()", "D.values()", "'abc'", "[0] * 1000", "list(range(200))", "'ab' * 500", "b'ab' * 50000", "'é😀' * 300",
        "dict.fromkeys(range(50))", "[L, D, S]", "[None, 1, 'a']", "[float('nan')] * 5", "[1.5, 2, 10**30]",
    ];

    private static readonly string[] Iterators =
        ["iter(L)", "iter(D)", "iter(S)", "iter(B)", "I", "G", "gen()", "zip(L, Q)", "map(fn, L)", "filter(fn, L)", "enumerate(L)",
            "reversed(L)", "iter(fn, 1)", "iter('abc')", "(x for x in L)", "coro()", "agen()"];

    private static readonly string[] Liars =
    [
        "Chaos()", "Chaos()", "Chaos()", "Shifty()", "Sly()", "Holder()", "Holder", "Descriptor()", "Strange", "Strange()", "Failure()",
        "CInt(3)", "CInt(-1)", "CFloat(1.5)", "CStr('abc')", "CStr('')", "CBytes(b'ab')",
        "CList([1, 2])", "CTuple((1, 2))", "CDict(a=1)", "CSet([1])", "Chaos", "Meta",
    ];

    private static readonly string[] Others =
    [
        "None", "...", "NotImplemented", "object()", "int", "str", "list", "dict", "tuple", "type", "object", "bytes", "Exception",
        "ValueError('x')", "print", "len", "fn", "gen", "coro", "act", "lambda *a: a", "lambda x: x",
        "lambda: L.clear()", "super", "property(fn)", "staticmethod(fn)", "classmethod(fn)", "L.append", "''.join", "int.__add__",
        "str.upper", "list[int]", "int | None", "type(fn)", "fn.__code__", "__builtins__", "globals()", "dict.__dict__",
    ];

    public static string Int(Dice dice) => dice.Of(Ints);

    public static string Small(Dice dice) => dice.Of("0", "1", "2", "3", "-1", "5", "10", "64");

    public static string Variable(Dice dice) => dice.Of("v0", "v1", "v2", "v3", "v4", "v5");

    public static string Any(Dice dice, int depth = 2)
    {
        switch (dice.Next(20))
        {
            case < 3:
                return Int(dice);
            case 3:
                return dice.Of(Floats);
            case < 6:
                return Texts.Any(dice);
            case < 9:
                return dice.Of(Containers);
            case 9:
                return dice.Of(Iterators);
            case < 12:
                return dice.Of(Liars);
            case < 14:
                return dice.Of(Others);
            case < 17:
                return Variable(dice);
            default:
                if (depth == 0)
                    return Small(dice);
                var items = dice.Join(", ", 0, 4, () => Any(dice, depth - 1));
                return dice.Next(5) switch
                {
                    0 => $"[{items}]",
                    1 => $"({items},)".Replace("(,)", "()", StringComparison.Ordinal),
                    2 => $"{{{dice.Join(", ", 0, 3, () => Any(dice, depth - 1) + ": " + Any(dice, depth - 1))}}}",
                    3 => $"[{Any(dice, depth - 1)}] * {dice.Of("3", "100", "5000")}",
                    _ => $"[{Any(dice, depth - 1)} for _ in range({dice.Of("3", "30", "1000")})]",
                };
        }
    }

    public static string Text(Dice dice) => dice.OneIn(6) ? dice.Of("CStr('abc')", "'a' * 100000", "'é😀' * 300",
        "str(v0)") : Texts.Any(dice);

    /// <summary>Something of the class that a method belongs to, where that is a simple one; null where it is not known how to make one.</summary>
    public static string? Receiver(Dice dice, string owner) => owner switch
    {
        "str" => Text(dice),
        "bytes" => dice.Of("b''", "b'abc'", "b'ab cd\\n' * 100", "b'\\xff' * 9", "CBytes(b'ab')", "bytes(range(256))"),
        "bytearray" => dice.Of("B", "bytearray(b'abc')", "bytearray(1000)"),
        "int" or "bool" => dice.OneIn(4) ? "CInt(5)" : "(" + Int(dice) + ")",
        "float" or "complex" => dice.Of(Floats),
        "list" => dice.Of("L", "L", "K", "N", "[]", "[3, 1, 2] * 20", "CList([1, 2])", "[Chaos(), Chaos()]", "['b', 1, None]"),
        "tuple" => dice.Of("()", "(1, 2)", "KT", "CTuple((1, 2))", "tuple(L)"),
        "dict" => dice.Of("D", "D", "KD", "{}", "{1: 2, 'a': L}", "CDict(a=1)", "{Chaos(): 1}"),
        "set" => dice.Of("S", "S", "set()", "{1, 'a'}", "CSet([1])", "{Chaos()}"),
        "frozenset" => "frozenset({1, 2})",
        "range" => dice.Of("range(5)", "range(10**30)", "range(0, -9, -3)"),
        "memoryview" => dice.Of("memoryview(b'abcd')", "memoryview(B)", "memoryview(bytes(24)).cast('i', [2, 3])",
        "memoryview(bytearray(8))[::2]"),
        "slice" => "slice(1, None, -2)",
        "object" => "Chaos()",
        "type" => dice.Of("int", "Strange", "Chaos", "Meta", "type"),
        "collections.deque" => dice.Of("Q", "__import__('collections').deque([1, 2], 2)"),
        _ when owner.EndsWith("Error", StringComparison.Ordinal) || owner.EndsWith("Exception",
            StringComparison.Ordinal) => owner + "('x')",
        _ when owner.Contains('(', StringComparison.Ordinal) || owner.Contains('[', StringComparison.Ordinal) => owner,
        _ => null,
    };
}
