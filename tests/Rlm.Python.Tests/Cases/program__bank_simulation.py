# Classes, custom exceptions, a ledger and invariants.
from __future__ import annotations
import itertools

class BankError(Exception):
    """Base of all errors of the bank."""

class InsufficientFunds(BankError):
    def __init__(self, account: Account, amount: float):
        self.account, self.amount = account, amount
        super().__init__(f"{account.owner} has {account.balance:.2f}, needs {amount:.2f}")

class Frozen(BankError):
    pass

class Account:
    _numbers = itertools.count(1001)
    overdraft = 0

    def __init__(self, owner: str, balance: float = 0):
        self.number = next(self._numbers)
        self.owner = owner
        self._balance = balance
        self.frozen = False
        self.history: list[tuple[str, float]] = []

    @property
    def balance(self) -> float:
        return self._balance

    def _check(self):
        if self.frozen:
            raise Frozen(f"account {self.number} is frozen")

    def deposit(self, amount: float) -> Account:
        self._check()
        if amount <= 0:
            raise ValueError(f"deposit must be positive, not {amount}")
        self._balance += amount
        self.history.append(("deposit", amount))
        return self

    def withdraw(self, amount: float) -> Account:
        self._check()
        if amount > self._balance + self.overdraft:
            raise InsufficientFunds(self, amount)
        self._balance -= amount
        self.history.append(("withdraw", amount))
        return self

    def __repr__(self):
        return f"<{type(self).__name__} {self.number} {self.owner}: {self._balance:.2f}>"

    def __lt__(self, other: Account):
        return self._balance < other._balance

class Premium(Account):
    overdraft = 500

    def deposit(self, amount):
        return super().deposit(amount * 1.01)

class Bank:
    def __init__(self):
        self.accounts: dict[str, Account] = {}
        self.log: list[str] = []

    def open(self, owner, balance=0, kind=Account):
        if owner in self:
            raise BankError(f"{owner!r} has an account already")
        self.accounts[owner] = kind(owner, balance)
        return self.accounts[owner]

    def __contains__(self, owner):
        return owner in self.accounts

    def __getitem__(self, owner):
        try:
            return self.accounts[owner]
        except KeyError:
            raise BankError(f"no account of {owner!r}") from None

    def transfer(self, source, target, amount):
        a, b = self[source], self[target]
        try:
            a.withdraw(amount)
            try:
                b.deposit(amount)
            except BankError:
                a._balance += amount
                a.history.append(("rollback", amount))
                raise
        except BankError as e:
            self.log.append(f"FAILED {source}->{target} {amount}: {type(e).__name__}: {e}")
            return False
        else:
            self.log.append(f"ok {source}->{target} {amount}")
            return True
        finally:
            self.log.append(f"  total {sum(x.balance for x in self.accounts.values()):.2f}")

bank = Bank()
bank.open("ann", 100)
bank.open("bob", 50, Premium)
bank.open("cid")
print(bank.transfer("ann", "bob", 30), bank.transfer("ann", "bob", 300), bank.transfer("bob", "cid", 400))
bank["cid"].frozen = True
print(bank.transfer("bob", "cid", 10), bank.transfer("bob", "zed", 1) if "zed" in bank else "no zed")
print("\n".join(bank.log))
print(sorted(bank.accounts.values()), max(bank.accounts.values()).owner)
for action in (lambda: bank["zed"], lambda: bank.open("ann"), lambda: bank["ann"].deposit(-5), lambda: bank["cid"].withdraw(1), lambda: setattr(bank["ann"], "balance", 5), lambda: bank["bob"].withdraw(10**6)):
    try:
        action()
    except (BankError, ValueError, AttributeError) as e:
        print(type(e).__name__, "|", e, "|", [c.__name__ for c in type(e).__mro__[1:-2]])
print({o: a.history for o, a in bank.accounts.items()})
bank["ann"].deposit(1).deposit(2).withdraw(3)
print(bank["ann"], isinstance(bank["bob"], Account), Premium.overdraft, Account._numbers)
