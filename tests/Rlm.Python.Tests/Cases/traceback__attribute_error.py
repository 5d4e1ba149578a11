# AttributeError with a suggestion, on a method chain.
class Account:
    def __init__(self, balance):
        self.balance = balance

accounts = [Account(5), Account(7)]
total = sum(account.balance for account in accounts)
print(total)
print([account.balanse for account in accounts])
