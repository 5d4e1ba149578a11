POINTS = [(i * 37 % 1009, i * 91 % 997) for i in range(700)]


def run():
    close = 0
    for i in range(len(POINTS)):
        x, y = POINTS[i]
        for j in range(i + 1, len(POINTS)):
            u, v = POINTS[j]
            if abs(x - u) + abs(y - v) < 50:
                close += 1
    return close
