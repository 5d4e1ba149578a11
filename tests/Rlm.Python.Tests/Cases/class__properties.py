# property in both spellings, read-only, deleters, inheritance.
class Celsius:
    def __init__(self, degrees=0.0):
        self._degrees = degrees

    @property
    def degrees(self):
        """Temperature in degrees."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273.15:
            raise ValueError("below absolute zero")
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print("reset")
        self._degrees = 0.0

    @property
    def fahrenheit(self):
        return self._degrees * 9 / 5 + 32

c = Celsius(25)
print(c.degrees, c.fahrenheit)
c.degrees = 30
c.degrees += 5
print(c.degrees, c.fahrenheit)
del c.degrees
print(c.degrees)
try:
    c.degrees = -300
except ValueError as e:
    print(e)
try:
    c.fahrenheit = 5
except AttributeError as e:
    print(e)
try:
    del c.fahrenheit
except AttributeError as e:
    print(e)
print(Celsius.degrees.__doc__, type(Celsius.degrees).__name__)
print(Celsius.degrees.fget(c), Celsius.fahrenheit.fset)

class Old:
    def get_x(self): return self.__dict__.get("x", "unset")
    def set_x(self, v): self.__dict__["x"] = v
    x = property(get_x, set_x, doc="the x")
    w = property(None, set_x)

o = Old()
print(o.x)
o.x = 3
print(o.x, Old.x.__doc__, o.__dict__)
try:
    o.w
except AttributeError as e:
    print(e)

class Base:
    @property
    def name(self): return "base"
    @property
    def both(self): return "b:" + self.name

class Derived(Base):
    @property
    def name(self): return "derived+" + super().name

print(Derived().name, Derived().both)

class Extended(Celsius):
    @Celsius.degrees.setter
    def degrees(self, value):
        self._degrees = value * 10

x = Extended()
x.degrees = 2
print(x.degrees)

class Raises:
    @property
    def p(self):
        return self.missing

try:
    Raises().p
except AttributeError as e:
    print(e)
print(hasattr(Raises(), "p"), getattr(Raises(), "p", "default"))

class Cached:
    def __init__(self): self.calls = 0
    @property
    def value(self):
        self.calls += 1
        return self.calls

k = Cached()
print(k.value, k.value, k.calls)
k.__dict__["value"] = 99
print(k.value)
