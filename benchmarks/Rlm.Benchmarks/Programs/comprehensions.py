def run():
    rows = [[i * j % 7 for j in range(100)] for i in range(1_000)]
    columns = {j: sum(row[j] for row in rows) for j in range(100)}
    odd = {value for row in rows for value in row if value % 2}
    return sum(columns.values()), sorted(odd), len([x for row in rows for x in row if x > 3])
