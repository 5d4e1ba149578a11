temps = {"Jan": -2.5, "Feb": -0.3, "Mar": 4.8, "Apr": 9.9, "May": 14.6, "Jun": 17.8, "Jul": 19.9, "Aug": 19.4, "Sep": 14.8, "Oct": 9.6, "Nov": 4.1, "Dec": -0.7}
width, low, high = 40, min(temps.values()), max(temps.values())
scale = lambda v: round((v - low) / (high - low) * width)
for month, t in temps.items():
    print(f"{month} {'▇' * scale(t):<{width}} {t:+6.1f}°C")
zero = scale(0)
print(" " * 4 + "-" * zero + "0" + "-" * (width - zero))
rows = [[m, f"{t:.1f}", "warm" if t > 15 else "mild" if t > 5 else "cold"] for m, t in temps.items()]
header = ["Month", "°C", "Class"]
widths = [max(len(str(r[i])) for r in [header, *rows]) for i in range(3)]
line = "+".join("-" * (w + 2) for w in widths).join("++")
print(line)
for r in (header, *rows[:3]):
    print("|" + "|".join(f" {c:<{w}} " if i != 1 else f" {c:>{w}} " for i, (c, w) in enumerate(zip(r, widths))) + "|")
print(line)
spark = "▁▂▃▄▅▆▇█"
print("".join(spark[min(7, int((t - low) / (high - low) * 8))] for t in temps.values()))
matrix = [[(i * j) % 10 for j in range(12)] for i in range(5)]
print("\n".join("".join(" .:-=+*#%@"[v] for v in row) for row in matrix))
print(*("{:>5}".format(m) for m in list(temps)[:4]), sep="|", end="|\n")
