# Properties: read only, write only, computed, inherited and overridden accessors, errors from inside.
class Celsius:
    def __init__(self, degrees): self.degrees = degrees
    @property
    def degrees(self):
        "Degrees above freezing."
        return self._degrees
    @degrees.setter
    def degrees(self, value):
        if not isinstance(value, (int, float)):
            raise TypeError(f"a number is needed, not {type(value).__name__}")
        if value < -273.15:
            raise ValueError("below absolute zero: %.1f" % value)
        self._degrees = value
    @degrees.deleter
    def degrees(self):
        print("reset"); self._degrees = 0
    @property
    def fahrenheit(self): return self.degrees * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, f): self.degrees = (f - 32) * 5 / 9
    kelvin = property(lambda self: round(self._degrees + 273.15, 2), doc="Kelvin")
    secret = property(None, lambda self, v: print("stored", v))

t = Celsius(20)
t.fahrenheit = 212
print(t.degrees, t.kelvin, Celsius.degrees.__doc__, Celsius.kelvin.__doc__)
t.degrees += 5; t.secret = 7; print(t.degrees); del t.degrees; print(t.degrees)

def attempt(action):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)
attempt(lambda: Celsius("warm")); attempt(lambda: Celsius(-300))
attempt(lambda: setattr(t, "kelvin", 3)); attempt(lambda: delattr(t, "kelvin")); attempt(lambda: t.secret)
attempt(lambda: delattr(t, "fahrenheit"))

class Rounded(Celsius):
    @Celsius.degrees.getter
    def degrees(self): return round(self._degrees)
    @property
    def kelvin(self): return f"{super().kelvin} K"
r = Rounded(21.7); r.degrees = 3.6
print(r.degrees, r._degrees, r.kelvin, r.fahrenheit)

class Confusing:
    @property
    def value(self): return self.missing
    @property
    def guarded(self): return self.missing
    def __getattr__(self, name): 
        if name == "missing": raise AttributeError(f"inner {name}")
        return f"fallback for {name}"
c = Confusing()
print(c.value, c.guarded, c.anything, Celsius.degrees.fget.__name__, Celsius.secret.fget, type(vars(Celsius)["kelvin"]).__name__)
c.__dict__["value"] = "instance dictionary loses"
print(c.value, vars(c))
