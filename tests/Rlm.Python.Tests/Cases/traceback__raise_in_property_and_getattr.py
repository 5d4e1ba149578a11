# Frames of a property, __getattr__ and __repr__ called by print.
class Lazy:
    @property
    def value(self):
        return self.compute()
    def compute(self):
        raise NotImplementedError("subclass must compute")
    def __repr__(self):
        return f"Lazy({self.value})"

print("start")
print(Lazy())
