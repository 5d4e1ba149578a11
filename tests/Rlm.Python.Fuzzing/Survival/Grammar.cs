using System.Text;
using Rlm.Python.Fuzzing.Agreement;

namespace Rlm.Python.Fuzzing.Survival;

/// <summary>Makes programs out of everything that can be called, every statement and operator, and values to do harm with.</summary>
internal sealed class Grammar(Vocabulary vocabulary, Dice dice)
{
    private static readonly string[] Binary = ["+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^", "==", "!=", "<", "<=", ">", ">=", "in", "not in", "is", "is not", "and", "or"];

    private static readonly string[] Exceptions = ["Exception", "BaseException", "(ValueError, TypeError)", "StopIteration",
        "RecursionError", "KeyError", "fn()", "Failure", "Chaos()", "()", "1", "v0"];

    // Programs that need more than this end at a limit too soon to reach anything.
    private static readonly string[] Slow = ["asyncio.run", "time.sleep"];

    private readonly HashSet<string> _modules = new(StringComparer.Ordinal);

    public string Program(int seed)
    {
        var body = new StringBuilder();
        for (var n = 2 + dice.Next(7); n > 0; n--)
        {
            var statement = Statement(dice.Of(0, 1, 1, 2));
            if (dice.Next(4) == 0)
                body.Append(statement);
            else
                body.Append("try:\n").Append(Indent(statement)).Append("except Exception as e: v5 = e\n");
        }

        return string.Concat(_modules.Order(StringComparer.Ordinal).Select(module => $"import {module}\n")) + $"reset({seed})\n" + body;
    }

    private string Statement(int depth) => dice.Next(depth > 0 ? 34 : 18) switch
    {
        < 9 => $"{Values.Variable(dice)} = {Expression(2)}\n",
        < 12 => Call(2) + "\n",
        12 => $"{Target()} = {Expression(1)}\n",
        13 => $"{Values.Variable(dice)} {dice.Of("+", "-", "*", "/", "//", "%", "**", "@", "<<", ">>", "&", "|", "^")}= {Expression(1)}\n",
        14 => $"del {Target()}\n",
        15 => $"print({Expression(1)})\n",
        16 => $"raise {Expression(1)}{(dice.OneIn(3) ? " from " + Expression(0) : "")}\n",
        17 => $"assert {Expression(1)}, {Expression(0)}\n",
        18 or 19 => $"for {dice.Of(Target(), "x", "x, y", "x, *y", "v0")} in {Expression(1)}:\n{Body(depth)}{(dice.OneIn(4) ? "else:\n" + Body(depth) : "")}",
        20 => $"while {Expression(1)}:\n{Body(depth)}{(dice.OneIn(2) ? "    break\n" : "")}",
        21 or 22 => $"if {Expression(1)}:\n{Body(depth)}{(dice.OneIn(3) ? $"elif {Expression(1)}:\n" + Body(depth) : "")}{(dice.OneIn(3) ? "else:\n" + Body(depth) : "")}",
        23 or 24 => Try(depth),
        25 => $"with {Expression(1)}{dice.Of("", " as x", " as v0", " as (x, y)")}:\n{Body(depth)}",
        26 or 27 => Function(depth),
        28 or 29 => Class(depth),
        30 => Match(depth),
        31 => Asynchronous(depth),
        32 => Deep(),
        _ when !dice.OneIn(4) => Function(depth),
        _ => dice.Of(
            "global v0\n", "import v0\n", "from math import *\n", "nonlocal v0\n", "return v0\n", "yield v0\n", "break\n", "continue\n",
            "pass\n", "type X[T] = T\n", "x: int = v0\n", "async with v0: pass\n",
            "*v0, v1 = L\n", "(v0 := L)\n", "lambda: (yield)\n", "exec(v0)\n", "eval(v0)\n", "v0 = v1 = v2 = L\n",
            "from __future__ import annotations\n", "del L, D\n", "v0, (v1, *v2), v3 = v4\n"),
    };

    private string Body(int depth) => Indent(dice.Join("", 1, 2, () => Statement(depth - 1)));

    private string Try(int depth)
    {
        var star = dice.OneIn(5) ? "*" : "";
        var text = "try:\n" + Body(depth);
        for (var n = dice.Next(3); n > 0; n--)
            text += $"except{star} {dice.Of(Exceptions)}{dice.Of("", " as e")}:\n{Body(depth)}";
        if (dice.OneIn(3) && text.Contains("except", StringComparison.Ordinal))
            text += "else:\n" + Body(depth);
        return text + (dice.OneIn(2) ? "" : "finally:\n" + Body(depth) + (dice.OneIn(6) ? "    " + dice.Of("return 1", "break",
            "continue") + "\n" : ""));
    }

    private string Function(int depth)
    {
        var name = dice.Of("f", "g", "h", "fn2");
        var parameters = dice.Of("", "*a", "*a, **k", "x=L", "x, /, y=1, *, z=2", "self=None, *a", "x: v0 = v1");
        var kind = dice.Of("", "", "", "async ");
        var decorator = dice.OneIn(5) ? "@" + dice.Of("staticmethod", "property", "fn", "Chaos", "v0", "__import__('functools').lru_cache", "__import__('contextlib').contextmanager", "__import__('dataclasses').dataclass") + "\n" : "";
        var ending = dice.Of($"return {name}({Expression(0)})", "yield L", "yield from G", $"return {Expression(1)}", $"yield {Expression(1)}", "return (yield)", "act()");
        var use = dice.Of($"v0 = {name}()\n", $"v1 = list({name}())\n", $"for x in {name}(): act()\n", $"v2 = {name}\n", $"v3 = {name}(L)\nnext(v3)\nv3.send(L)\nv3.throw(ValueError)\nv3.close()\n", $"v4 = sorted(L, key={name})\n");
        return $"{decorator}{kind}def {name}({parameters}):\n{Body(depth)}    {ending}\n{use}";
    }

    private string Class(int depth)
    {
        var bases = dice.Of("", "", "(int)", "(str)", "(list)", "(dict)", "(Exception)", "(metaclass=Meta)", "(Chaos)", "(tuple)",
            "(type)", "(Strange)", "(v0)", "(CList)", "(bytes)", "(set)", "(float)", "(object, a=1)",
            "(int, str)", "(BaseException)", "(property)", "(bool)", "(__import__('enum').Enum)", "(__import__('enum').Flag)",
            "(__import__('typing').NamedTuple)", "(__import__('collections').deque)",
            "(__import__('collections').OrderedDict)", "(__import__('collections').UserDict)", "(__import__('decimal').Decimal)",
            "(__import__('datetime').datetime)", "(__import__('abc').ABC)", "(__import__('threading').Thread)");
        var decorator = dice.OneIn(6) ? "@" + dice.Of("__import__('dataclasses').dataclass", "__import__('dataclasses').dataclass(order=True, frozen=True)", "__import__('functools').total_ordering", "fn", "Chaos", "__import__('enum').unique") + "\n" : "";
        var text = new StringBuilder($"{decorator}class C{bases}:\n");
        for (var n = 1 + dice.Next(4); n > 0; n--)
        {
            text.Append(dice.Next(5) switch
            {
                0 => $"    {dice.Of("x", "y", "__slots__", "__hash__", "__eq__", "__match_args__", "__class__", "__dict__", "__doc__", "__module__", "__qualname__", "__annotations__", "a: int")} = {Expression(1)}\n",
                1 => Indent(Statement(0)),
                _ => $"    def {Special()}({dice.Of("self, *a", "self, *a", "*a", "self", "self, x, y=1", "")}):\n        {Statement(0)}        return {dice.Of(Expression(1), "answer('x', self)", "self", "super().x", "1", "C()", "L.clear()")}\n",
            });
        }

        var use = dice.Of("v0 = C()\n", "v1 = C(1)\n", "v2 = C(L)\n", "v3 = [C(), C()]\nv3.sort()\n", "v4 = {C(): 1}\n", "v0 = C\n",
            "print(C(), repr(C()))\n", "v1 = C() + C()\n", "with C() as x: pass\n", "for x in C(): pass\n", "v2 = C()[v0]\n",
            "v3 = copy_of(C())\n", "del C().x\n", "v4 = C() == C()\n", "f'{C():{C()}}'\n",
            "v0 = len(C()), bool(C()), hash(C()), int(C()), float(C())\n");
        return text + use;
    }

    private string Match(int depth)
    {
        string Pattern(int left) => dice.Next(left > 0 ? 9 : 4) switch
        {
            0 => dice.Of("_", "x", "None", "1", "'a'", "-1.5", "1+2j", "True", "b''"),
            1 => dice.Of("int()", "int(x)", "Chaos(a=1)", "str(x)", "C(1, 2)", "L.x", "list([1, *_])", "Strange()", "dict(x)"),
            2 => dice.Of("[*_]", "{}", "{'a': x}", "{'a': 1, **rest}", "(x, y)", "[1, *x, 2]", "[]"),
            3 => "x" + dice.Next(9),
            4 => $"[{dice.Join(", ", 0, 3, () => Pattern(left - 1))}]",
            5 => $"({Pattern(left - 1)} | {Pattern(left - 1)})",
            6 => $"({Pattern(left - 1)} as z)",
            7 => $"{{'a': {Pattern(left - 1)}, 2: {Pattern(left - 1)}}}",
            _ => $"Chaos({Pattern(left - 1)}, b={Pattern(left - 1)})",
        };

        var text = $"match {Expression(1)}:\n";
        for (var n = 1 + dice.Next(3); n > 0; n--)
            text += $"    case {Pattern(2)}{(dice.OneIn(4) ? " if " + Expression(0) : "")}:\n{Indent(Body(depth))}";
        return text;
    }

    private string Asynchronous(int depth)
    {
        _modules.Add("asyncio");
        _modules.Add("threading");
        var body = dice.Join("", 1, 3, () => dice.Of(
            "await asyncio.sleep(0)\n", "v0 = asyncio.create_task(co(1))\n", "await asyncio.gather(co(1), co(2), return_exceptions=True)\n", "v0.cancel()\n", "await v0\n", $"await {Expression(0)}\n", "async for x in agen(): act()\n",
            $"await asyncio.wait_for(co(1), {Values.Int(dice)})\n", "async with asyncio.TaskGroup() as t: t.create_task(co(1))\n", "v1 = asyncio.Queue()\n", "await v1.get()\n", "v1.put_nowait(1)\n", "v2 = asyncio.Event()\n", "await v2.wait()\n", "v2.set()\n",
            "await asyncio.to_thread(fn)\n", "async with asyncio.timeout(0.001): await asyncio.sleep(9)\n", $"v3 = await asyncio.wait([v0, v1], timeout={Values.Small(dice)})\n", "v4 = asyncio.get_running_loop()\n", "v4.call_later(0.1, act)\n",
            "v4.stop()\n", "return v0\n", "raise ValueError\n", "v0 = agen()\n", "await v0.asend(None)\n", "await v0.aclose()\n",
            "await v0.athrow(ValueError)\n", "t = threading.Thread(target=act)\nt.start()\nt.join()\n",
            "await asyncio.shield(v0)\n", "async with asyncio.Lock() as l: await asyncio.sleep(0)\n", Statement(0), Statement(0)));
        var use = dice.Of("v5 = asyncio.run(co(3))\n", "v5 = asyncio.run(co(3))\n", "v5 = co(3)\nv5.send(None)\n",
            "asyncio.run(asyncio.gather(co(1), co(2)))\n",
            "t = [threading.Thread(target=asyncio.run, args=(co(2),)) for _ in range(3)]\nfor x in t: x.start()\n",
            "from concurrent.futures import *\nwith ThreadPoolExecutor(2) as p: v0 = list(p.map(fn, range(9))); v1 = p.submit(act)\n");
        return $"async def co(n):\n    if n <= 0: return act()\n{Indent(body)}    return await co(n - 1)\n{use}";
    }

    // Nested or long source, given to the parser by way of eval.
    private string Deep()
    {
        var times = dice.Of("3", "90", "101", "1000", "20000");
        var (open, middle, close) = dice.Of(
            ("(", "1", ")"), ("[", "", "]"), ("{1:", "1", "}"), ("f(", "", ")"), ("lambda: ", "1", ""), ("not ", "1", ""), ("-", "1", ""),
                ("1+", "1", ""), ("1 if ", "1", " else 1"), ("x.", "x", ""), ("x", "", "[0]"),
            ("[x for x in ", "L", "]"), ("await ", "x", ""), ("1**", "1", ""), ("a<", "a", ""), ("f'{", "1", "}'"), ("(yield ", "1", ")"),
                ("*", "a", ""), ("{**", "{}", "}"), ("1,", "1", ""), ("'a' ", "'b'", ""), ("(x:=", "1", ")"));
        var run = dice.Of("eval", "eval", "exec", "compile_", "__import__('ast').literal_eval", "__import__('json').loads",
            "__import__('re').compile");
        var source = $"{Literals.Quote(open)} * {times} + {Literals.Quote(middle)} + {Literals.Quote(close)} * {times}";
        return run == "compile_" ? $"v0 = compile({source}, 'f', {dice.Of("'exec'", "'eval'", "'single'")})\n" : $"v0 = {run}({source})\n";
    }

    private string Target() => dice.Next(6) switch
    {
        0 => $"{Values.Variable(dice)}[{Expression(0)}]",
        1 => $"{Values.Any(dice)}[{Expression(0)}]",
        2 => $"{Values.Variable(dice)}.{dice.Of("x", "__class__", "__dict__", "args", "__name__", "__doc__", "append", "__code__", "__defaults__", "__bases__", "__cause__", "__traceback__", "__kwdefaults__")}",
        3 => $"L[{Slice()}]",
        4 => $"{Values.Variable(dice)}, {Values.Variable(dice)}",
        _ => Values.Variable(dice),
    };

    private string Slice() => $"{dice.Of("", Values.Int(dice), Expression(0))}:{dice.Of("", Values.Int(dice), Expression(0))}{dice.Of("", ":" + Values.Int(dice), ":-1", ":" + Expression(0))}";

    private string Expression(int depth)
    {
        if (depth == 0)
            return Values.Any(dice);
        return dice.Next(20) switch
        {
            < 8 => Call(depth),
            < 10 => Values.Any(dice),
            10 or 11 => $"({Expression(depth - 1)}) {dice.Of(Binary)} ({Expression(depth - 1)})",
            12 => $"{dice.Of("-", "+", "~", "not ")}({Expression(depth - 1)})",
            13 => $"({Expression(depth - 1)})[{dice.Of(Expression(0), Slice(), Values.Int(dice), "..., 1")}]",
            14 => $"({Expression(depth - 1)}).{dice.Of(vocabulary.Names)}",
            15 => Comprehension(depth),
            16 => $"f'{{{Expression(0).Replace("\\", "", StringComparison.Ordinal)}{dice.Of("", "!r", "!s", "!a", "=")}{dice.Of("", ":" + Texts.Spec(dice).Replace("'", "", StringComparison.Ordinal).Replace("{", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal), ":{v0}")}}}'",
            17 => $"{Texts.Any(dice)} % ({Expression(depth - 1)},)",
            18 => $"({Expression(depth - 1)} if {Expression(0)} else {Expression(0)})",
            _ => dice.Of($"lambda *a: {Expression(depth - 1)}", $"(v0 := {Expression(depth - 1)})", $"[*{Expression(depth - 1)}]", $"{{**{Expression(depth - 1)}}}", $"{Texts.Any(dice)}.format({Expression(depth - 1)}, L, a=1)"),
        };
    }

    private string Comprehension(int depth)
    {
        var (open, close) = dice.Of(("[", "]"), ("{", "}"), ("(", ")"), ("list(", ")"), ("set(", ")"), ("sum(", ")"));
        return $"{open}{dice.Of(Expression(0), "x")} for {dice.Of("x", "x, y", "*x, y", "v0[0]", "L[0]")} in {Expression(depth - 1)}{dice.Of("", " if x", " for y in x")}{close}";
    }

    private string Call(int depth)
    {
        switch (dice.Next(10))
        {
            case < 4:
                var function = dice.Of(vocabulary.Functions);
                if (Slow.Contains(function.Path))
                    function = vocabulary.Functions[0];
                Use(function);
                return function.Path + "(" + Arguments(function.Parameters, depth) + ")";
            case < 9:
                var owner = dice.OneIn(3) && dice.Of(Common) is var common && vocabulary.Methods.ContainsKey(common) ? common : dice.Of(vocabulary.Owners);
                var method = dice.Of(vocabulary.Methods[owner]);
                Use(method);
                var made = Values.Receiver(dice, owner);
                if (made is null || dice.OneIn(12))
                {
                    // The class is called for a receiver, or something else is given as one.
                    var made2 = dice.OneIn(8) ? Values.Any(dice) : dice.OneIn(4) ? Values.Variable(dice) : null;
                    if (made2 is not null)
                        return method.IsAttribute ? $"{Paren(made2)}.{method.Name}" : $"{method.Path}({made2}, {Arguments(Rest(method), depth)})";
                    var maker = vocabulary.Functions.FirstOrDefault(f => f.Path == owner);
                    made = $"{owner}({Arguments(maker?.Parameters ?? ["?"], depth)})";
                }

                return Paren(made) + "." + method.Name + (method.IsAttribute ? "" : "(" + Arguments(Rest(method), depth) + ")");
            default:
                return $"{Values.Any(dice)}({Arguments(["?"], depth)})";
        }
    }

    private static readonly string[] Common = ["str", "list", "dict", "bytes", "int", "set", "bytearray", "memoryview", "float", "tuple",
        "collections.deque"];

    private void Use(Callable callable)
    {
        if (callable.Module.Length > 0)
            _modules.Add(callable.Module);
    }

    private static string Paren(string value) => value.Contains('(', StringComparison.Ordinal) || value.Length == 0 || !char.IsLetter(value[0]) || value.Contains(' ', StringComparison.Ordinal) ? $"({value})" : value;

    private static string[] Rest(Callable method) => method.Parameters is ["?"] ? method.Parameters : method.Parameters is ["self" or "cls" or "iterable", ..] ? method.Parameters[1..] : method.Parameters;

    private string Arguments(string[] parameters, int depth)
    {
        if (parameters is ["?"] || dice.OneIn(8))
            return dice.Join(", ", 0, 4, Argument);
        var text = new List<string>();
        var byName = false;
        foreach (var parameter in parameters)
        {
            var name = parameter.TrimStart('*', '+');
            if (parameter.StartsWith("**", StringComparison.Ordinal))
                continue;
            if (parameter[0] == '+')
            {
                for (var n = byName ? 0 : dice.Next(4); n > 0; n--)
                    text.Add(Fitting(name, depth));
                continue;
            }

            byName |= parameter[0] == '*';
            if (dice.OneIn(text.Count == 0 ? 20 : 3))
            {
                if (text.Count == 0 || !dice.OneIn(2))
                    continue;
                break;
            }

            byName |= dice.OneIn(6);
            text.Add(byName ? $"{name}={Fitting(name, depth)}" : Fitting(name, depth));
        }

        return string.Join(", ", text);

        string Argument() => depth > 0 && dice.OneIn(6) ? Expression(depth - 1) : dice.OneIn(15) ? "*" + Values.Any(dice) : dice.OneIn(20) ? "**" + Values.Any(dice) : Values.Any(dice);
    }

    // Mostly what a parameter of such a name is meant for: only then the function gets to its work.
    private string Fitting(string name, int depth)
    {
        if (dice.OneIn(5))
            return Values.Any(dice);
        if (depth > 0 && dice.OneIn(8))
            return Expression(depth - 1);
        return name switch
        {
            "iterable" or "iterables" or "seq" or "sequence" or "data" or "values" or "items" or "a" or "x" or "it" or "p" or "q" or "population" or "weights" when !dice.OneIn(3) =>
                dice.Of("L", "Q", "D", "S", "[3, 1, 2]", "K", "N", "gen()", "I", "Chaos()", "range(5)", "CList([1, 2])", "'ab' * 50",
                    "[Chaos(), 1]", "[(1, 2), (3, 4)]", "b'abc' * 50", "[1.5, 2, 3]", "itertools_count()"),
            "string" or "s" or "text" or "pattern" or "format" or "fmt" or "source" or "sep" or "chars" or "sub" or "prefix" or "suffix" or "old" or "new" or "name" or "encoding" or "errors" or "msg" or "message" or "line" or "repl" or "spec"
                or "format_spec" or "path" or "url" or "markup" => Values.Text(dice),
            "key" or "func" or "function" or "fn" or "f" or "predicate" or "callback" or "target" or "default" or "hook" or "object_hook" or "factory" =>
                dice.Of("fn", "None", "len", "str", "lambda x: x", "lambda *a: L.clear()", "lambda *a: act()", "Chaos", "int", "gen",
                    "lambda *a: f(*a)", "Chaos()"),
            "n" or "k" or "r" or "i" or "index" or "start" or "stop" or "end" or "step" or "count" or "maxsplit" or "width" or "maxlen" or "size" or "limit" or "pos" or "length" or "num" or "number" or "indent" or "times" or "tabsize" or "depth" or "lo" or "hi"
                or "year" or "month" or "day" or "hour" or "minute" or "second" or "microsecond" or "offset" or "timeout" or "precision" or "exp" or "base" or "mod" => dice.OneIn(10) ? "CInt(3)" : Values.Int(dice),
            _ => Values.Any(dice),
        };
    }

    private string Special() => dice.OneIn(6) ? dice.Of("x", "y", "m", "mro", "send", "keys", "append") : "__" + dice.Of(
        "init", "new", "len", "iter", "next", "getitem", "setitem", "delitem", "getattr", "getattribute", "setattr", "delattr", "eq",
        "hash", "lt", "repr", "str", "format", "bool", "index", "int", "float", "call", "enter", "exit", "add", "radd", "iadd", "mul",
        "mod",
        "contains", "missing", "get", "set", "delete", "set_name", "init_subclass", "class_getitem", "instancecheck", "subclasscheck",
        "prepare", "mro_entries", "reversed", "length_hint", "dir", "sizeof", "copy", "deepcopy", "reduce", "getstate", "bytes",
        "complex", "trunc", "round", "pow", "rpow", "divmod", "and", "or", "neg", "invert", "abs", "await", "aiter", "anext", "aenter",
        "aexit", "fspath", "del", "post_init", "match_args", "subclasshook", "getnewargs", "buffer") + "__";

    private static string Indent(string text) =>
        string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => "    " + line + "\n"));
}
