USERS = [{"id": i, "name": f"user{i}", "team": i % 13} for i in range(20_000)]
ORDERS = [{"user": i * 7 % 20_000, "amount": i % 97 + 0.5} for i in range(60_000)]


def run():
    by_id = {user["id"]: user for user in USERS}
    totals = {}
    for order in ORDERS:
        team = by_id[order["user"]]["team"]
        totals[team] = totals.get(team, 0.0) + order["amount"]
    return sorted(totals.items())[:3]
