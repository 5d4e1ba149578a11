namespace Rlm.Python.Tests.Host;

/// <summary>A host function may be called, and may complete later, in the middle of any expression.</summary>
public sealed class HostCallPlaceTests
{
    public static TheoryData<string, string> Places => new()
    {
        { "print(ask(1) + ask(2) * ask(3))", "7\n" },
        { "print(f'{ask(1)} {ask(\"a\")!r:>5} {1:{ask(3)}}')", "1   'a'   1\n" },
        { "print([ask(i) for i in range(4) if ask(i) % 2])", "[1, 3]\n" },
        { "print({ask(i): ask(i * i) for i in range(3)}, sorted({ask(i) for i in 'ab'}))", "{0: 0, 1: 1, 2: 4} ['a', 'b']\n" },
        { "print(list(ask(i) for i in range(3)), sum(ask(i) for i in range(4)))", "[0, 1, 2] 6\n" },
        { "def g():\n    x = yield ask(1)\n    yield ask(x)\n    return ask('r')\ng_ = g()\nprint(next(g_), g_.send(5))\ntry:\n    next(g_)\nexcept StopIteration as e:\n    print(e.value)", "1 5\nr\n" },
        { "def inner():\n    yield ask(1)\n    return ask(2)\ndef outer():\n    r = yield from inner()\n    yield r\nprint(list(outer()), *outer())", "[1, 2] 1 2\n" },
        { "print(sorted([3, 1, 2], key=ask), sorted('bca', key=lambda c: ask(c), reverse=True))", "[1, 2, 3] ['c', 'b', 'a']\n" },
        { "x = [3, 1, 2]\nx.sort(key=lambda v: ask(-v))\nprint(x)", "[3, 2, 1]\n" },
        { "from functools import cmp_to_key\nprint(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: ask(a - b))))", "[1, 2, 3]\n" },
        { "print(list(map(ask, [1, 2])), list(map(lambda a, b: ask(a) + b, [1, 2], [3, 4])))", "[1, 2] [4, 6]\n" },
        { "print(list(filter(ask, [0, 1, '', 'x'])), list(filter(lambda v: ask(v) > 1, [1, 2])))", "[1, 'x'] [2]\n" },
        { "print(max([1, 5, 3], key=lambda v: ask(-v)), min('bac', key=ask), max(ask(1), ask(2)))", "1 a 2\n" },
        { "print(any(ask(v) for v in [0, 3, 1 / 1]), all(ask(v) for v in (1, 0)), any(map(ask, [0, 0])))", "True False False\n" },
        { "import re\nprint(re.sub('[a-c]', lambda m: ask(m[0]).upper(), 'abcd'), re.subn('x', lambda m: ask('y'), 'xx'))", "ABCd ('yy', 2)\n" },
        { "class C:\n    def __getitem__(self, k): return ask(k)\n    def __len__(self): return ask(3)\n    def __contains__(self, k): return ask(k)\n    def __call__(self, *a): return ask(a[0])\nc = C()\nprint(c[5], c['a':'b'], len(c), 1 in c, 0 in c, c(9))", "5 slice('a', 'b', None) 3 True False 9\n" },
        { "class C:\n    def __enter__(self): return ask('in')\n    def __exit__(self, *a): return ask(True)\nwith C() as c:\n    print(c)\n    raise ValueError\nprint('after')", "in\nafter\n" },
        { "with manager() as m:\n    print(m)", "entered\nleft\n" },
        { "class C:\n    def __init__(self, v): self.v = ask(v)\n    def __add__(self, o): return C(ask(self.v + o.v))\n    def __radd__(self, o): return ask(o)\n    def __lt__(self, o): return ask(self.v < o.v)\n    def __eq__(self, o): return ask(self.v == o.v)\n    def __bool__(self): return ask(self.v > 0)\n    def __neg__(self): return ask(-self.v)\na, b = C(1), C(2)\nprint((a + b).v, 7 + a, a < b, a == b, not a, -b, sorted([b, a])[0].v, 'yes' if a else 'no')", "3 7 True False False -2 1 yes\n" },
        { "class C:\n    def __iter__(self):\n        self.n = ask(0)\n        return self\n    def __next__(self):\n        self.n = ask(self.n + 1)\n        if self.n > 3: raise StopIteration\n        return self.n\nprint(list(C()), *C(), [x for x in C()], sum(C()), dict(zip(C(), 'ab')), 2 in C())\na, b, c = C()\nprint(a, b, c)", "[1, 2, 3] 1 2 3 [1, 2, 3] 6 {1: 'a', 2: 'b'} True\n1 2 3\n" },
        { "from itertools import *\nclass C:\n    def __iter__(self): return ask(iter([1, 2]))\nprint(list(map(str, C())), list(enumerate(C())), list(filter(None, C())), list(chain.from_iterable([C()])), list(islice(C(), 1)), [list(t) for t in tee(C())], list(zip_longest(C(), C())), list(compress(C(), C())), list(starmap(pow, [C()])), list(batched(C(), 2)))", "['1', '2'] [(0, 1), (1, 2)] [1, 2] [1, 2] [1] [[1, 2], [1, 2]] [(1, 1), (2, 2)] [1, 2] [1] [(1, 2)]\n" },
        { "class C:\n    @property\n    def p(self): return ask('got')\n    @p.setter\n    def p(self, v): self.v = ask(v)\n    def __getattr__(self, n): return ask(n)\nc = C()\nc.p = 5\nprint(c.p, c.v, c.other, getattr(c, 'more'), hasattr(c, 'x'))", "got 5 other more True\n" },
        { "class D:\n    def __get__(self, o, t): return ask('get')\n    def __set__(self, o, v): print('set', ask(v))\nclass C:\n    d = D()\nc = C()\nc.d = 1\nprint(c.d)", "set 1\nget\n" },
        { "def deco(f):\n    ask('decorating')\n    def wrapper(*a): return ask(f(*a))\n    return wrapper\n@deco\ndef f(x): return x * 2\nprint(f(ask(4)))", "8\n" },
        { "@ask\ndef f(): return 'same'\nprint(f())\n@ask\nclass C: pass\nprint(C.__name__)", "same\nC\n" },
        { "def f(x=ask('default'), *, y=ask('kw')): return x, y\nprint(f())", "('default', 'kw')\n" },
        { "from functools import lru_cache\ncalls = []\n@lru_cache\ndef f(x):\n    calls.append(x)\n    return ask(x)\nprint(f(1), f(2), f(1), calls, f.cache_info().hits)", "1 2 1 [1, 2] 1\n" },
        { "class C:\n    a = ask(1)\n    b = [ask(i) for i in range(2)]\n    def m(self, x=ask('d')): return x\nprint(C.a, C.b, C().m())", "1 [0, 1] d\n" },
        { "try:\n    raise ValueError(ask('message'))\nexcept ValueError as e:\n    print(ask(str(e)))\nelse:\n    print('no')\nfinally:\n    print(ask('finally'))", "message\nfinally\n" },
        { "def f():\n    try:\n        return ask('try')\n    finally:\n        ask('finally')\n        print('cleaned')\nprint(f())", "cleaned\ntry\n" },
        { "x = ask(1) if ask(0) else ask(2)\ny = ask(0) or ask('') or ask(3) and ask(4)\nprint(x, y, ask(1) < ask(2) < ask(3), not ask(0))", "2 4 True True\n" },
        { "d = {}\nd[ask('k')] = ask('v')\nd[ask('k')] += ask('w')\nl = [1, 2, 3]\nl[ask(0):ask(2)] = [ask(9)]\ndel l[ask(0)]\nprint(d, l)", "{'k': 'vw'} [3]\n" },
        { "def f(*a, **k): return a, k\nprint(f(ask(1), *ask([2, 3]), **ask({'x': 4}), y=ask(5)))", "((1, 2, 3), {'x': 4, 'y': 5})\n" },
        { "for i in ask([1, 2]):\n    if ask(i) == 2: break\nelse:\n    print('else')\nwhile ask(i) < 4: i += ask(1)\nprint(i)", "4\n" },
        { "assert ask(True), ask('never')\ntry:\n    assert ask(False), ask('why')\nexcept AssertionError as e:\n    print(e)", "why\n" },
        { "if (n := ask(5)) > 3: print(n, [m := ask(i) for i in range(2)], m)", "5 [0, 1] 1\n" },
        { "a, *b = ask([1, 2, 3])\n(c, d), e = ask([[4, 5], 6])\nprint(a, b, c, d, e)", "1 [2, 3] 4 5 6\n" },
        { "match ask([1, 'x']):\n    case [int(a), str(b)] if ask(True): print(a, b)\n    case _: print('no')", "1 x\n" },
        { "from collections import defaultdict\nd = defaultdict(lambda: ask('made'))\nprint(d['k'], dict(d))", "made {'k': 'made'}\n" },
        { "from functools import reduce\nimport itertools\nprint(reduce(lambda a, b: ask(a + b), [1, 2, 3]), [(k, list(g)) for k, g in itertools.groupby([1, 1, 2], key=ask)], list(itertools.takewhile(ask, [1, 0, 1])), list(itertools.accumulate([1, 2, 3], lambda a, b: ask(a * b))), list(itertools.starmap(ask, [(1,), (2,)])))", "6 [(1, [1, 1]), (2, [2])] [1] [1, 2, 6] [1, 2]\n" },
        { "print(eval('ask(5) + 1'))\nexec('z = ask(6)')\nprint(z)", "6\n6\n" },
        { "import json\nclass P: pass\nprint(json.dumps([P()], default=lambda o: ask('p')), json.loads('{\"a\": 1}', object_hook=lambda d: ask(list(d))))", "[\"p\"] ['a']\n" },
        { "print((lambda x: ask(x))(1), (lambda: (yield_ := ask(2)))(), [(lambda: ask(i))() for i in range(2)])", "1 2 [0, 1]\n" },
        { "from contextlib import contextmanager\n@contextmanager\ndef cm():\n    print(ask('enter'))\n    try:\n        yield ask('value')\n    finally:\n        print(ask('exit'))\nwith cm() as v: print(v)", "enter\nvalue\nexit\n" },
        { "from dataclasses import dataclass, field\n@dataclass\nclass D:\n    x: int = ask(1)\n    y: list = field(default_factory=lambda: ask([2]))\nprint(D(), D(5).y)", "D(x=1, y=[2]) [2]\n" },
        { "def fact(n): return 1 if n < 2 else ask(n) * fact(n - 1)\nprint(fact(20))", "2432902008176640000\n" },
        { "def gen():\n    try:\n        while True:\n            yield ask(1)\n    finally:\n        print(ask('closed'))\ng = gen()\nprint(next(g))\ng.close()", "1\nclosed\n" },
        { "def gen():\n    try:\n        yield 1\n        yield 2\n    finally:\n        print(ask('closed'))\ndef f():\n    for x in gen(): return ask(x)\nfor x in gen(): break\nprint(f())\ntry:\n    for x in gen(): raise KeyError(ask(x))\nexcept KeyError as e:\n    print(e)", "closed\nclosed\n1\nclosed\n1\n" },
        { "def gen():\n    yield ask(1)\n    yield ask(2)\na, s = [0], {0}\na.extend(gen())\na += gen()\ns.update(gen(), [5])\nprint(a, s, list(gen()), set(gen()), {1}.isdisjoint(gen()), {1, 2}.issuperset(gen()))", "[0, 1, 2, 1, 2] {0, 1, 2, 5} [1, 2] {1, 2} False True\n" },
        { "class C:\n    @property\n    def p(self):\n        ask(1)\n        raise AttributeError('inner')\n    def __getattr__(self, n): return ask(n)\nprint(C().p)", "p\n" },
        { "class M(type):\n    def __call__(cls, *a): return ask(a[0])\n    def __getattr__(cls, n): return ask(n)\nclass C(metaclass=M): pass\nprint(C(7), C.attr)", "7 attr\n" },
        { "class B:\n    def __init_subclass__(cls, **k): cls.tag = ask(k.get('tag'))\nclass C(B, tag=ask('t')): pass\nprint(C.tag)", "t\n" },
        { "print(str(ask(1)), int(ask('5')), len(ask('abc')), 'x'.join(ask(['a', 'b'])), ask('s').upper(), ask([3, 1])[0], print(ask('printed')), ask, sep='|')".Replace(", ask, sep", ", sep", StringComparison.Ordinal), "printed\n1|5|3|axb|S|3|None\n" },
        { "import asyncio\nasync def f(x):\n    return await asyncio.to_thread(ask, x)\nasync def main():\n    print(await f(1), await asyncio.gather(*map(f, [2, 3])), ask(4))\nasyncio.run(main())", "1 [2, 3] 4\n" },
        { "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(2) as p: print(list(p.map(ask, [1, 2, 3])), p.submit(ask, 4).result(), [f.result() for f in [p.submit(lambda v: ask(v) * ask(v), v) for v in range(3)]])", "[1, 2, 3] 4 [0, 1, 4]\n" },
        { "import threading\nr = []\nts = [threading.Thread(target=lambda v: r.append(ask(v)), args=(v,)) for v in range(3)]\nfor t in ts: t.start()\nfor t in ts: t.join()\nprint(sorted(r), ask('main'))", "[0, 1, 2] main\n" },
        { "import threading\nlock, q = threading.RLock(), []\ndef f(v):\n    with lock:\n        q.append(ask(v))\n        q.append(ask(v))\nts = [threading.Thread(target=f, args=(v,)) for v in 'ab']\nfor t in ts: t.start()\nfor t in ts: t.join()\nprint(q)", "['a', 'a', 'b', 'b']\n" },
        { "import asyncio\nasync def g(n):\n    for i in range(n):\n        try:\n            yield ask(i)\n        finally:\n            ask('f')\nclass C:\n    async def __aenter__(self): return ask('in')\n    async def __aexit__(self, *a): return ask(True)\nasync def main():\n    async for v in g(2): print(v, end=' ')\n    print([ask(v) async for v in g(2)], await anext(g(1)), ask(5))\n    async with C() as c: raise ValueError(c)\nasyncio.run(main())", "0 1 [0, 1] 0 5\n" },
        { "import queue, threading\nq, r = queue.Queue(), []\ndef work():\n    while (v := q.get()) is not None: r.append(ask(v))\nt = threading.Thread(target=work)\nt.start()\nfor v in [1, 2, None]: q.put(ask(v))\nt.join()\nprint(r)", "[1, 2]\n" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public async Task CompletesAtOnce(string source, string expected) => Assert.Equal(expected, await SessionWith(later: false).PrintedAsync(source));

    [Theory]
    [MemberData(nameof(Places))]
    public async Task CompletesLater(string source, string expected) => Assert.Equal(expected, await SessionWith(later: true).PrintedAsync(source));

    private static PythonSession SessionWith(bool later)
    {
        var session = Sessions.Create();
        session.Define(new PythonFunction("ask(x)", async (call, _) =>
        {
            if (later) await Task.Yield();
            return call["x"];
        }));
        session.Define(new PythonFunction("entered()", async (_, _) =>
        {
            if (later) await Task.Yield();
            return "entered";
        }));
        return WithManager(session);
    }

    private static PythonSession WithManager(PythonSession session)
    {
        var run = session.RunAsync(
            """
            class manager:
                def __enter__(self): return entered()
                def __exit__(self, *a): print('left' if entered() else '')
            """).AsTask();
        Assert.True(run.IsCompletedSuccessfully);
        return session;
    }
}
