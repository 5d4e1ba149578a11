# Overriding, super, cooperative initialisation.
class Animal:
    sound = "..."
    def __init__(self, name, legs=4):
        self.name, self.legs = name, legs
    def speak(self):
        return f"{self.name} says {self.sound}"
    def describe(self):
        return f"{type(self).__name__}:{self.name}:{self.legs}"
    def __str__(self):
        return self.describe()

class Bird(Animal):
    sound = "tweet"
    def __init__(self, name):
        super().__init__(name, legs=2)
    def describe(self):
        return super().describe() + ":bird"

class Parrot(Bird):
    def __init__(self, name, words):
        super().__init__(name)
        self.words = words
    def speak(self):
        return super().speak() + " and " + ", ".join(self.words)

p = Parrot("Polly", ["hello", "cracker"])
print(p.speak())
print(p, str(Bird("Tweety")), Animal("Rex"))
print(isinstance(p, Animal), issubclass(Parrot, Bird), issubclass(Bird, Parrot), isinstance(p, (int, Bird)))
print([c.__name__ for c in Parrot.__mro__], Parrot.__base__.__name__)
print(super(Parrot, p).speak(), "|", super(Bird, p).describe())
print(Animal.speak(p), Bird.describe(p))

class Base:
    def __init__(self): self.log = ["Base"]
    def hook(self): return "base hook"
    def run(self): return self.hook()

class Left(Base):
    def __init__(self):
        super().__init__()
        self.log.append("Left")
    def hook(self): return "left>" + super().hook()

class Right(Base):
    def __init__(self):
        super().__init__()
        self.log.append("Right")
    def hook(self): return "right>" + super().hook()

class Both(Left, Right):
    def __init__(self):
        super().__init__()
        self.log.append("Both")
    def hook(self): return "both>" + super().hook()

print(Both().log, Both().run())
print([c.__name__ for c in Both.mro()])

class WithClassMethod:
    @classmethod
    def create(cls, *args): return cls(*args)
    def __init__(self, v=0): self.v = v

class Sub(WithClassMethod):
    @classmethod
    def create(cls, *args):
        made = super().create(*args)
        made.v += 100
        return made

print(type(Sub.create(5)).__name__, Sub.create(5).v, type(WithClassMethod.create()).__name__)

try:
    class Bad(Base, Both): pass
except TypeError as e:
    print(e)
try:
    class Twice(Base, Base): pass
except TypeError as e:
    print(e)
try:
    class FromInt(5): pass
except TypeError as e:
    print(e)
try:
    class NoBool(bool): pass
except TypeError as e:
    print(e)

class Forgot(Animal):
    def __init__(self): pass
try:
    print(Forgot())
except AttributeError as e:
    print(e)
try:
    super().x
except RuntimeError as e:
    print(e)
