# colorsys: colours in other coordinates, all from 0 to 1.
__all__ = ['rgb_to_yiq', 'yiq_to_rgb', 'rgb_to_hls', 'hls_to_rgb', 'rgb_to_hsv', 'hsv_to_rgb']


def rgb_to_yiq(r, g, b):
    y = 0.30 * r + 0.59 * g + 0.11 * b
    return y, 0.74 * (r - y) - 0.27 * (b - y), 0.48 * (r - y) + 0.41 * (b - y)


def yiq_to_rgb(y, i, q):
    def inside(x):
        return min(max(x, 0.0), 1.0)
    return (inside(y + 0.9468822170900693 * i + 0.6235565819861433 * q), inside(y - 0.27478764629897834 * i - 0.6356910791873801 * q),
        inside(y - 1.1085450346420322 * i + 1.7090069284064666 * q))


def _hue(r, g, b, high, spread):
    red, green, blue = (high - r) / spread, (high - g) / spread, (high - b) / spread
    h = blue - green if r == high else 2.0 + red - blue if g == high else 4.0 + green - red
    return h / 6.0 % 1.0


def rgb_to_hls(r, g, b):
    high, low = max(r, g, b), min(r, g, b)
    total, spread = high + low, high - low
    l = total / 2.0
    if high == low:
        return 0.0, l, 0.0
    s = spread / total if l <= 0.5 else spread / (2.0 - high - low)
    return _hue(r, g, b, high, spread), l, s


def hls_to_rgb(h, l, s):
    if s == 0.0:
        return l, l, l
    high = l * (1.0 + s) if l <= 0.5 else l + s - l * s
    low = 2.0 * l - high

    def channel(hue):
        hue %= 1.0
        if hue < 1 / 6:
            return low + (high - low) * hue * 6.0
        if hue < 0.5:
            return high
        return low + (high - low) * (2 / 3 - hue) * 6.0 if hue < 2 / 3 else low
    return channel(h + 1 / 3), channel(h), channel(h - 1 / 3)


def rgb_to_hsv(r, g, b):
    high, low = max(r, g, b), min(r, g, b)
    if high == low:
        return 0.0, 0.0, high
    return _hue(r, g, b, high, high - low), (high - low) / high, high


def hsv_to_rgb(h, s, v):
    if s == 0.0:
        return v, v, v
    sector = int(h * 6.0)
    f = h * 6.0 - sector
    p, q, t = v * (1.0 - s), v * (1.0 - s * f), v * (1.0 - s * (1.0 - f))
    return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[sector % 6]
