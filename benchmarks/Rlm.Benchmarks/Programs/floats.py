import math


def run():
    energy = 0.0
    x, y, vx, vy = 1.0, 0.0, 0.0, 1.0
    for _ in range(150_000):
        r = math.sqrt(x * x + y * y)
        ax, ay = -x / r**3, -y / r**3
        vx += ax * 0.001
        vy += ay * 0.001
        x += vx * 0.001
        y += vy * 0.001
        energy += 0.5 * (vx * vx + vy * vy) - 1 / r
    return round(energy, 6)
