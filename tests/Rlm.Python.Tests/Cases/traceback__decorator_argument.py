# A decorator that is called wrongly.
def repeat(n):
    def decorate(f):
        return lambda *a: [f(*a) for _ in range(n)]
    return decorate

@repeat
def hello():
    return "hi"

print(hello()("x", "y"))
