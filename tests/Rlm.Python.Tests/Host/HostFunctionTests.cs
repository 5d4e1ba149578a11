namespace Rlm.Python.Tests.Host;

public sealed class HostFunctionTests
{
    [Fact]
    public async Task ArgumentsArriveBoundToTheSignature()
    {
        var seen = new List<string>();
        var session = Sessions.Create();
        session.Define(new PythonFunction("query(prompt, context=None, model='small', *, limit=5)", call =>
        {
            seen.Add($"{call["prompt"]}|{call["context"] ?? "null"}|{call["model"]}|{call["limit"]}");
            return null;
        }));

        await session.PrintedAsync("query('a')\nquery('b', 'c')\nquery(prompt='d', model='big')\nquery('e', *['f'], **{'limit': 1})");

        Assert.Equal(["a|null|small|5", "b|c|small|5", "d|null|big|5", "e|f|small|1"], seen);
    }

    [Theory]
    [InlineData("query()", "query() missing 1 required positional argument: 'prompt'")]
    [InlineData("query(1, 2, 3, 4)", "query() takes from 1 to 3 positional arguments but 4 were given")]
    [InlineData("query('a', nope=1)", "query() got an unexpected keyword argument 'nope'")]
    [InlineData("query('a', prompt='b')", "query() got multiple values for argument 'prompt'")]
    public async Task AWrongCallIsATypeErrorAsOfAPythonFunction(string source, string message)
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("query(prompt, context=None, model=None)", _ => null));

        Assert.Equal(message + "\n", await session.PrintedAsync($"try:\n    {source}\nexcept TypeError as e:\n    print(e)"));
    }

    [Fact]
    public async Task StarParametersArriveAsListAndDictionary()
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("submit(*args, **kwargs)", call =>
            $"{call.Get<List<object?>>("args").Count} {string.Join(",", call.Get<Dictionary<string, object?>>("kwargs").Keys)}"));

        Assert.Equal("2 a,b\n0 \n", await session.PrintedAsync("print(submit(1, 2, a=3, b=4))\nprint(submit())"));
    }

    [Fact]
    public async Task GetConvertsOrRaisesATypeErrorAtTheCall()
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("show(n, text='', items=None)", call =>
            $"{call.Get<int>("n")} {call.Get<string>("text")} {call.Get<string[]?>("items")?.Length ?? -1}"));

        Assert.Equal("5 x 2\n", await session.PrintedAsync("print(show(5, 'x', ['a', 'b']))"));
        Assert.Equal("TypeError\n", await session.PrintedAsync("try:\n    show('five')\nexcept Exception as e:\n    print(type(e).__name__)"));
        Assert.Equal("TypeError\n", await session.PrintedAsync("try:\n    show(1, 2)\nexcept Exception as e:\n    print(type(e).__name__)"));
        var result = await session.RunAsync("def f():\n    return show('five')\nf()");
        Assert.Contains("line 2, in f\n    return show('five')", result.Error!.Traceback);
        Assert.Contains("n", result.Error.Message);
    }

    [Fact]
    public async Task AnOverflowingIntegerIsAnErrorOfTheCall()
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("show(n)", call => call.Get<int>("n")));

        var result = await session.RunAsync("show(10 ** 30)");

        Assert.Equal(PythonStatus.Raised, result.Status);
        Assert.True(result.Error!.Type is "OverflowError" or "TypeError" or "ValueError", result.Error.Type);
    }

    [Theory]
    [InlineData("ValueError", "bad value")]
    [InlineData("KeyError", "k")]
    [InlineData("RuntimeError", "")]
    [InlineData("TimeoutError", "too slow")]
    public async Task AHostFunctionRaisesAPythonException(string type, string message)
    {
        foreach (var later in new[] { false, true })
        {
            var session = Sessions.Create();
            session.Define(new PythonFunction("fail()", async (_, _) =>
            {
                if (later) await Task.Yield();
                throw new PythonRaiseException(type, message);
            }));

            Assert.Equal(
                $"{type} ['{message}'] True fin\n",
                await session.PrintedAsync($"try:\n    [fail() for _ in range(3)]\nexcept {type} as e:\n    print(type(e).__name__, [e.args[0] if e.args else ''], isinstance(e, Exception), end=' ')\nfinally:\n    print('fin')"));
            var result = await session.RunAsync("\ndef f():\n    fail()\nf()");
            Assert.Equal(type, result.Error!.Type);
            Assert.Contains("line 3, in f\n    fail()", result.Error.Traceback);
            await session.ServesNextCellAsync();
        }
    }

    [Fact]
    public async Task AnExceptionOfTheHostIsARuntimeErrorOrPassesToTheCaller()
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("broken()", async (_, _) =>
        {
            await Task.Yield();
            throw new InvalidOperationException("host bug");
        }));

        try
        {
            var result = await session.RunAsync("broken()");
            Assert.Equal(PythonStatus.Raised, result.Status);
            Assert.Contains("host bug", result.Error!.Message);
        }
        catch (InvalidOperationException e)
        {
            Assert.Equal("host bug", e.Message);
        }

        await session.ServesNextCellAsync();
    }

    [Theory]
    [InlineData("finish('x')\nprint('never')")]
    [InlineData("try:\n    finish('x')\nexcept:\n    print('never')\nprint('never')")]
    [InlineData("try:\n    finish('x')\nfinally:\n    print('never')")]
    [InlineData("def f():\n    try:\n        finish('x')\n    except BaseException:\n        print('never')\n    finally:\n        return 1\nwhile True: f()")]
    [InlineData("class C:\n    def __enter__(self): return self\n    def __exit__(self, *a):\n        print('never')\n        return True\nwith C(): finish('x')\nprint('never')")]
    [InlineData("print([finish(i) for i in 'xy'])")]
    [InlineData("sorted([2, 1], key=lambda v: finish('x'))\nprint('never')")]
    [InlineData("def g():\n    try:\n        yield finish('x')\n    finally:\n        print('never')\nfor _ in g(): print('never')")]
    [InlineData("from contextlib import suppress\nwith suppress(BaseException): finish('x')\nprint('never')")]
    [InlineData("import re\nre.sub('a', lambda m: finish('x'), 'aaa')\nprint('never')")]
    public async Task EndCellEndsTheCellQuietlyAndCannotBeCaught(string source)
    {
        foreach (var later in new[] { false, true })
        {
            var answers = new List<object?>();
            var session = Sessions.Create();
            session.Define(new PythonFunction("finish(answer)", async (call, _) =>
            {
                if (later) await Task.Yield();
                answers.Add(call["answer"]);
                call.EndCell();
                return null;
            }));

            var result = await session.RunAsync("before = 1\n" + source);

            Assert.Equal(PythonStatus.Exited, result.Status);
            Assert.Null(result.Error);
            Assert.Equal("", result.Output);
            Assert.Equal("x", Assert.Single(answers));
            Assert.Equal(1L, session["before"]);
            await session.ServesNextCellAsync();
        }
    }

    [Fact]
    public async Task ManyCallsThatCompleteAtOnceDoNotGrowTheStack()
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("same(x)", call => call["x"]));

        Assert.Equal("4999950000\n", await session.PrintedAsync("print(sum(same(i) for i in range(100_000)))"));
    }

    [Fact]
    public async Task ManyCallsThatCompleteLaterDoNotGrowTheStack()
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("same(x)", async (call, _) =>
        {
            await Task.Yield();
            return call["x"];
        }));

        Assert.Equal("49995000\n", await session.PrintedAsync("print(sum(same(i) for i in range(10_000)))"));
    }

    [Fact]
    public async Task AFunctionIsAValueLikeAnyOther()
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("twice(x)", call => call.Get<long>("x") * 2, "Doubles a number."));

        Assert.Equal(
            "twice True [2, 4] Doubles a number. 6 8\n",
            await session.PrintedAsync("f = twice\nd = {'f': f}\nprint(f.__name__, callable(f), list(map(f, [1, 2])), f.__doc__, d['f'](3), (lambda g: g(4))(twice))"));
    }

    [Fact]
    public async Task TheProgramMayShadowAHostFunction()
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("ask()", _ => "host"));

        Assert.Equal("host mine\n", await session.PrintedAsync("old = ask\ndef ask(): return 'mine'\nprint(old(), ask())"));
    }

    [Fact]
    public async Task AFunctionMayRunAnotherSession()
    {
        var inner = Sessions.Create();
        var session = Sessions.Create();
        session.Define(new PythonFunction("nested(code)", async (call, token) => (await inner.RunAsync(call.Get<string>("code"), token)).Output));

        Assert.Equal("3\n\n", await session.PrintedAsync("print(nested('print(1 + 2)'))"));
    }

    [Fact]
    public async Task ValuesKeepTheirIdentityThroughTheHost()
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("same(x)", call => call["x"]));

        Assert.Equal("True True\n", await session.PrintedAsync("class C: pass\nc = C()\ndef f(): pass\nprint(same(c) is c, same(f) is f)"));
    }
}
