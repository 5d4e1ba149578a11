# nonlocal through several levels, shadowing parameters, and what the compiler refuses.
def outer():
    level = "outer"
    def middle():
        def inner():
            nonlocal level
            level += " > inner"
            return level
        return inner
    def shadow():
        level = "shadow"
        def inner():
            nonlocal level
            level = level.upper()
        inner()
        return level
    return middle()(), shadow(), level
print(outer())

def ticker(start=0, *, step=1):
    def tick():
        nonlocal start
        start += step
        return start
    def reset(value=0):
        nonlocal start, step
        start, step = value, 1
    tick.reset = reset
    return tick
t = ticker(10, step=5)
print(t(), t(), t.reset(), t(), t())

bad = {
    "module level": "nonlocal x",
    "no binding": "def f():\n    nonlocal x",
    "global is no binding": "x = 1\ndef f():\n    def g():\n        nonlocal x",
    "parameter": "def f(x):\n    def g(x):\n        nonlocal x",
    "used before": "def f():\n    x = 1\n    def g():\n        print(x)\n        nonlocal x",
    "assigned before": "def f():\n    x = 1\n    def g():\n        x = 2\n        nonlocal x",
    "both": "def f():\n    x = 1\n    def g():\n        global x\n        nonlocal x",
    "class scope skipped": "class C:\n    x = 1\n    def f(self):\n        nonlocal x",
}
for title, source in bad.items():
    try:
        exec(source)
        print(title, "accepted")
    except SyntaxError as e:
        print(f"{title}: {e.msg} (line {e.lineno})")
