class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self.history = []

    def deposit(self, amount):
        self.balance += amount
        self.history.append(amount)

    @property
    def average(self):
        return sum(self.history) / len(self.history)


class Savings(Account):
    def deposit(self, amount):
        super().deposit(amount + 1)


def run():
    accounts = [(Savings if i % 2 else Account)(f"owner{i}") for i in range(100)]
    for i in range(100_000):
        accounts[i % 100].deposit(i % 17)
    return round(sum(a.average for a in accounts), 6)
