using System.Reflection;

namespace Rlm.Python.Tests.Hostile;

/// <summary>Walks everything a program can get hold of, as a program, and then looks at it from .NET: there is nothing of the host in it.</summary>
public sealed class ReachabilityTests
{
    private const string Walk = """
        import sys
        def _walk(most):
            def neighbours(value):
                yield type(value)
                for name in dir(value):
                    try: yield getattr(value, name)
                    except Exception as e: yield e
                if isinstance(value, dict): yield from list(value.keys()); yield from list(value.values())
                elif isinstance(value, (list, tuple, set, frozenset)): yield from list(value)
                if isinstance(value, type):
                    yield from value.__mro__
                    try: yield from value.__subclasses__()
                    except TypeError: pass
                    yield from list(value.__dict__.values())
            methods = (type(len), type([].append), type(_walk.__get__(1)), type(''.__add__))
            plain = (int, float, str, bytes, complex)
            seen, made, kept, pending = set(), set(), [], list(start)
            while pending and len(kept) < most:
                value = pending.pop()
                kind = type(value)
                if kind in plain and len(kept) > 5000 or id(value) in seen: continue
                seen.add(id(value))
                kept.append(value)

                # A bound method has bound methods: of each name one is enough. Of what is made anew by every look, a few are.
                if kind in methods:
                    mark = getattr(value, '__qualname__', '')
                    if mark in made: continue
                    made.add(mark)
                elif not isinstance(value, type):
                    count = counts.get(kind, 0)
                    counts[kind] = count + 1
                    if count > 300: continue
                pending.extend(neighbours(value))
            return kept
        counts = {}
        start = [globals(), __builtins__, sys._getframe()]
        for _name in sorted(sys.stdlib_module_names):
            try: exec('import ' + _name); start.append(sys.modules[_name])
            except ImportError: pass
        try: 1 / 0
        except ZeroDivisionError as e: start.append(e)
        start += [(i for i in ''), iter([]), open, host, object(), lambda: start]
        found = _walk(120_000)
        """;

    [Fact]
    public async Task NothingOfTheHostIsWithinReach()
    {
        var session = Sessions.Create(options =>
        {
            options.Limits.ActiveTime = TimeSpan.FromMinutes(2);
            options.Limits.MemoryBytes = 1L << 30;
        });
        session.Define(new PythonFunction("host(x)", static (call, _) => new(call["x"])));

        await session.PrintedAsync(Walk);

        var assembly = typeof(PythonSession).Assembly;
        var objectType = assembly.GetType("Rlm.Python.Objects.PyObject", throwOnError: true)!;
        var found = Found(session);
        Assert.InRange(found.Count, 10_000, 200_000);
        var kinds = found.Where(value => value is not null).Select(value => value!.GetType()).Distinct().ToList();
        Assert.All(kinds, kind => Assert.True(kind.Assembly == assembly, $"{kind} is not the interpreter's own"));
        Assert.All(kinds, kind => Assert.True(objectType.IsAssignableFrom(kind), $"{kind} is no Python object"));
        Assert.DoesNotContain(kinds, kind => kind.Namespace == "Rlm.Python");
    }

    [Fact]
    public async Task NoNameOfTheRunTimeIsWithinReach()
    {
        var session = Sessions.Create(options =>
        {
            options.Limits.ActiveTime = TimeSpan.FromMinutes(2);
            options.Limits.MemoryBytes = 1L << 30;
        });
        session.Define(new PythonFunction("host(x)", static (call, _) => new(call["x"])));

        var printed = await session.PrintedAsync(Walk + """

            names = set()
            for value in found:
                if isinstance(value, type): names.add(value.__module__ + '.' + value.__qualname__)
                elif type(value) is str: names.add(value[:200]) if len(value) < 2000 else None
            print(sorted(n for n in names if 'Rlm.' in n or n.startswith('System.') or 'Microsoft' in n or '.cs:' in n or 'dotnet' in n.lower()))
            """);

        Assert.Equal("[]\n", printed);
    }

    // The objects behind a list, which the public face would turn into values of the host.
    private static List<object?> Found(PythonSession session)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var machine = typeof(PythonSession).GetField("_machine", all)!.GetValue(session)!;
        var main = machine.GetType().GetProperty("Main", all)!.GetValue(machine)!;
        var names = main.GetType().GetProperty("Names", all)!.GetValue(main)!;
        var list = Object(names.GetType().GetMethod("GetStr", all, [typeof(string)])!.Invoke(names, ["found"])!)!;
        var items = (Array)list.GetType().GetField("Items", all)!.GetValue(list)!;
        var count = (int)list.GetType().GetField("Count", all)!.GetValue(list)!;
        return [.. Enumerable.Range(0, count).Select(i => Object(items.GetValue(i)!))];

        static object? Object(object value) => value.GetType().GetField("Object", all)!.GetValue(value);
    }
}
