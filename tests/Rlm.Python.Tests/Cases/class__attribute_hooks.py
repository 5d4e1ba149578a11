# __getattr__, __getattribute__, __setattr__, __delattr__, __dir__.
class Lazy:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("auto_"):
            return name[5:]
        raise AttributeError(f"no {name} here")

x = Lazy()
print(x.real, x.auto_hello, hasattr(x, "auto_z"), hasattr(x, "nope"), getattr(x, "nope", 3))
try:
    x.nope
except AttributeError as e:
    print(e)

class Recorder:
    def __init__(self):
        object.__setattr__(self, "log", [])
    def __setattr__(self, name, value):
        self.log.append(("set", name, value))
        super().__setattr__(name, value)
    def __delattr__(self, name):
        self.log.append(("del", name))
        object.__delattr__(self, name)
    def __getattribute__(self, name):
        if name != "log" and not name.startswith("__"):
            object.__getattribute__(self, "log").append(("get", name))
        return super().__getattribute__(name)

r = Recorder()
r.a = 1
r.a += 1
del r.a
try:
    r.a
except AttributeError as e:
    print(e)
print(r.log)

class Proxy:
    def __init__(self, target): self._target = target
    def __getattr__(self, name): return getattr(self._target, name)

p = Proxy([3, 1, 2])
p.sort()
p.append(9)
print(p._target, p.index(9))
try:
    len(p)
except TypeError as e:
    print(e)

class AttrDict(dict):
    def __getattr__(self, k):
        try:
            return self[k]
        except KeyError:
            raise AttributeError(k) from None
    def __setattr__(self, k, v): self[k] = v

d = AttrDict(a=1)
d.b = 2
print(d.a, d.b, d, hasattr(d, "zz"))

class Dir:
    def __dir__(self): return ["z", "a", "m"]
print(dir(Dir()))

class Frozen:
    def __init__(self, v): self.__dict__["v"] = v
    def __setattr__(self, n, v): raise AttributeError(f"cannot set {n!r}")
f = Frozen(4)
try:
    f.v = 5
except AttributeError as e:
    print(e, f.v)

class Private:
    def __init__(self): self.__secret = 1
    def __hidden(self): return "hidden"
    def reveal(self): return self.__secret, self.__hidden()
    __cls = "mangled"
q = Private()
print(q.reveal(), q._Private__secret, q._Private__hidden(), Private._Private__cls, vars(q))
try:
    q.__secret
except AttributeError as e:
    print(e)
print(getattr(q, "_Private__secret"), setattr(q, "dynamic", 1), q.dynamic)
try:
    getattr(q, 5)
except TypeError as e:
    print(e)
