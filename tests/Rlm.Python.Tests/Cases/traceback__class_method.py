# Frames in methods, constructors and properties.
class Order:
    def __init__(self, items):
        self.items = items
        self.total = self.compute()

    def compute(self):
        return sum(self.price(i) for i in self.items)

    @staticmethod
    def price(item):
        return float(item["price"])

print(Order([{"price": "1.5"}]).total)
Order([{"price": "free"}])
