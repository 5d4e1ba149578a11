using Rlm.Python.Fuzzing.Survival;

namespace Rlm.Python.Fuzzing.Hostility;

/// <summary>Calls every built-in with large data and a budget of a few steps, to see which of them do not pay.</summary>
public static class Payment
{
    /// <summary>So few that handling the large data cannot be within them.</summary>
    private const long Steps = 3000;

    // Texts and bytes are handled at 64 or more units a step.
    private const string Data = """
        import sys
        sys.set_int_max_str_digits(0)
        text, more = 'ab c' * 500_000, 'b' * 999_999 + 'a'
        data, buffer = b'ab c' * 500_000, bytearray(b'ab c' * 500_000)
        items = list(range(400_000, 0, -1))
        row, table, group, frozen = tuple(items), dict.fromkeys(items, 1), set(items), frozenset(items)
        number, other = 7**100_000, 3**150_000
        window, far = memoryview(data), range(400_000)
        from collections import deque
        queue = deque(items)
        import array
        array_ = array.array('q', items)
        texts = ['ab'] * 400_000
        pairs = [(i, i) for i in range(200_000)]
        import decimal
        decimal.getcontext().prec = 100_000
        exact = decimal.Decimal(1) / 7
        """;

    private const string Check = """
        _ = None
        assert len(items) == len(row) == len(table) == len(group) == len(queue) == len(array_) == len(texts) == 400_000
        assert len(text) == len(data) == len(buffer) == len(window) == 2_000_000 and items[0] == 400_000 and len(pairs) == 200_000
        """;

    private static readonly string[] Large = ["text", "data", "items", "table", "group", "number", "far", "window", "texts", "pairs",
        "exact"];

    private static readonly string[] Second = ["more", "1", "text", "items", "number", "data", "'x'", "None", "print", "other", "exact",
        "texts", "b'zz'", "'zz'", "9_000_000", "30"];

    private static readonly Dictionary<string, string[]> Receivers = new()
    {
        ["str"] = ["text"],
        ["bytes"] = ["data"],
        ["bytearray"] = ["bytearray(data[:])", "buffer"],
        ["list"] = ["items"],
        ["tuple"] = ["row"],
        ["dict"] = ["table"],
        ["set"] = ["group"],
        ["frozenset"] = ["frozen"],
        ["int"] = ["number"],
        ["range"] = ["far"],
        ["memoryview"] = ["window"],
        ["collections.deque"] = ["queue"],
        ["array.array"] = ["array_"],
        ["decimal.Decimal"] = ["exact"],
    };

    private static readonly HashSet<string> Modules =
        ["", "array", "binascii", "bisect", "cmath", "collections", "copy", "decimal", "functools", "heapq", "html", "itertools", "json",
            "math", "operator", "random", "re", "struct", "unicodedata", "zlib"];

    // They make what others then have to pay for, or wait, or have no work of their own.
    private static readonly HashSet<string> Left = ["input", "breakpoint", "print", "exit", "quit", "globals", "locals", "vars", "dir",
        "help", "__import__", "exec", "eval", "compile", "__build_class__"];

    /// <summary>Gives the built-ins that did not reach the limit, with any of the arguments tried.</summary>
    /// <returns>Their names with the way they ended, in order: <c>free</c> where one call ended well, <c>refused</c> where every call was an error.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync()
    {
        var vocabulary = await Vocabulary.FindAsync().ConfigureAwait(false);
        var options = new PythonOptions
        {
            Limits = { IntegerBits = 2_000_000, ActiveTime = TimeSpan.FromSeconds(60),
            MemoryBytes = 1L << 30 }
        };
        var session = new PythonSession(options);
        await RunAsync(session, options, Data, PythonLimits.Unlimited).ConfigureAwait(false);
        var found = new List<string>();
        foreach (var function in vocabulary.Functions.Where(f => Modules.Contains(f.Module) && !Left.Contains(f.Name)))
        {
            if (await TryAsync(session, options, function, Calls(function.Path, "")).ConfigureAwait(false) is { } how)
                found.Add($"{function.Path} {how}");
        }

        foreach (var (owner, receivers) in Receivers)
        {
            foreach (var method in vocabulary.Methods[owner].Where(m => !m.IsAttribute))
            {
                if (await TryAsync(session, options, method, receivers.SelectMany(receiver => Calls($"{receiver}.{method.Name}", receiver))).ConfigureAwait(false) is { } how)
                    found.Add($"{method.Path} {how}");
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static IEnumerable<string> Calls(string callee, string receiver)
    {
        yield return $"{callee}()";
        foreach (var first in Large.Union(Second))
            yield return $"{callee}({first})";
        foreach (var first in receiver.Length > 0 ? Second : Large)
        {
            foreach (var second in Second)
                yield return $"{callee}({first}, {second})";
        }
    }

    private static async Task<string?> TryAsync(PythonSession session, PythonOptions options, Callable callable, IEnumerable<string> calls)
    {
        if (callable.Module.Length > 0)
            await RunAsync(session, options, $"import {callable.Module}", PythonLimits.Unlimited).ConfigureAwait(false);
        var isFree = false;
        foreach (var call in calls)
        {
            var result = await RunAsync(session, options, $"_ = {call}\nfor _ in _ if hasattr(_, '__next__') else (): pass", Steps).ConfigureAwait(false);
            if (result.Status == PythonStatus.LimitReached)
            {
                if ((await RunAsync(session, options, Check,
                    PythonLimits.Unlimited).ConfigureAwait(false)).Status != PythonStatus.Completed)
                    await RunAsync(session, options, Data, PythonLimits.Unlimited).ConfigureAwait(false);
                return null;
            }

            isFree |= result.Status == PythonStatus.Completed;
        }

        // What was called may have emptied the data.
        var isWhole = await RunAsync(session, options, Check, PythonLimits.Unlimited).ConfigureAwait(false);
        if (isWhole.Status != PythonStatus.Completed)
            await RunAsync(session, options, Data, PythonLimits.Unlimited).ConfigureAwait(false);
        return isFree ? "free" : "refused";
    }

    private static async Task<PythonResult> RunAsync(PythonSession session, PythonOptions options, string source, long steps)
    {
        options.Limits.Steps = steps;
        return await session.RunAsync(source).ConfigureAwait(false);
    }
}
