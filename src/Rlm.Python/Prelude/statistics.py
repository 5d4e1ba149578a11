# statistics: averages and spreads. Sums of ints stay exact; those of floats are rounded once.
from collections import Counter as _Counter, namedtuple as _namedtuple
from math import fsum as _fsum, sqrt as _sqrt, isqrt as _isqrt, exp as _exp, log as _log, hypot as _hypot, erf as _erf, pi as _pi
from _statistics import _exact_squares, _exact_sum, _plain
from bisect import bisect_left as _bisect_left, bisect_right as _bisect_right


_INF = float('inf')
_NAN = float('nan')


class StatisticsError(ValueError):
    pass


def _list(data):
    return data if isinstance(data, (list, tuple)) else list(data)


def _check(values):
    if _plain(values):
        return
    for x in values:
        if isinstance(x, str) or not hasattr(type(x), '__add__') or isinstance(x, (list, tuple)):
            raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _ratio_sum(values):
    # The exact sum as a fraction of two ints; None where a value is not finite or of another kind.
    if _plain(values):
        return _exact_sum(values)
    numerator, denominator = 0, 1
    for x in values:
        if type(x) is int or isinstance(x, int):
            n, d = x, 1
        else:
            try:
                n, d = x.as_integer_ratio()
            except (AttributeError, OverflowError, ValueError):
                return None
        if d == denominator:
            numerator += n
        else:
            numerator = numerator * d + n * denominator
            denominator *= d
            if d != 1 and denominator > 1 << 4000:
                from math import gcd
                g = gcd(numerator, denominator)
                numerator //= g
                denominator //= g
    return numerator, denominator


def _like(values, numerator, denominator):
    if numerator is None:
        return denominator
    if kind := _plain(values):
        return numerator // denominator if kind is int and numerator % denominator == 0 else numerator / denominator
    is_float = any([isinstance(x, float) for x in values])
    for x in values:
        if not isinstance(x, (int, float)) and not (is_float and type(x).__name__ == 'Fraction'):
            kind = type(x)
            if kind.__name__ == 'Decimal':
                return kind(numerator) / kind(denominator)
            return kind(numerator, denominator)
    if all([isinstance(x, int) for x in values]) and numerator % denominator == 0:
        return numerator // denominator
    return numerator / denominator


def _is_finite(x):
    return x - x == 0


def mean(data):
    values = _list(data)
    n = len(values)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    _check(values)
    exact = _ratio_sum(values)
    if exact is None:
        # Something in it is not finite.
        return sum([x for x in values if not _is_finite(x)]) / n
    return _like(values, exact[0], exact[1] * n)


def fmean(data, weights=None):
    values = _list(data)
    n = len(values)
    if weights is None:
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return _fsum(values) / n
    weights = _list(weights)
    if n != len(weights):
        raise StatisticsError('data and weights must be the same length')
    total = _fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return _fsum([x * w for x, w in zip(values, weights)]) / total


def geometric_mean(data):
    values = _list(data)
    if not values:
        raise StatisticsError('Must have a non-empty dataset')
    for x in values:
        if float(x) < 0:
            raise StatisticsError('No negative inputs allowed', x)
    values = [float(x) for x in values]
    if 0.0 in values:
        return 0.0
    return _exp(_fsum([_log(x) for x in values]) / len(values))


def harmonic_mean(data, weights=None):
    values = _list(data)
    n = len(values)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    _check(values)
    if weights is None:
        if n == 1:
            if values[0] < 0:
                raise StatisticsError('harmonic mean does not support negative values')
            return values[0]
        weights = [1] * n
    else:
        weights = _list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
    for x in [*weights, *values]:
        if x < 0:
            raise StatisticsError('harmonic mean does not support negative values')
    if 0 in [x for x, w in zip(values, weights) if w]:
        return 0
    if sum(weights) <= 0:
        raise StatisticsError('Weighted sum must be positive')
    terms = [w / x if w else 0 for x, w in zip(values, weights)]
    total, inverse = _ratio_sum(weights), _ratio_sum(terms)
    if inverse is None:
        return _NAN
    if inverse[0] == 0:
        return _INF
    return _like(terms, total[0] * inverse[1], total[1] * inverse[0])


def median(data):
    values = sorted(data)
    n = len(values)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return values[n // 2] if n % 2 else (values[n // 2 - 1] + values[n // 2]) / 2


def median_low(data):
    values = sorted(data)
    n = len(values)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return values[(n - 1) // 2]


def median_high(data):
    values = sorted(data)
    n = len(values)
    if n == 0:
        raise StatisticsError('no median for empty data')
    return values[n // 2]


def median_grouped(data, interval=1.0):
    values = sorted(data)
    n = len(values)
    if not n:
        raise StatisticsError('no median for empty data')
    x = values[n // 2]
    i = _bisect_left(values, x)
    j = _bisect_right(values, x, lo=i)
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def mode(data):
    pairs = _Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    result = []
    if method == 'inclusive':
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        for i in range(1, n):
            j = i * (size + 1) // n
            j = 1 if j < 1 else size - 1 if j > size - 1 else j
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def _squares(values, center):
    # The exact sum of squared distances from a center (the mean where it is None).
    n = len(values)
    _check(values)
    if center is not None:
        return _ratio_sum([(x - center) * (x - center) for x in values])
    total = _ratio_sum(values)
    if total is None:
        return None
    squares, scale = _exact_squares(values) if _plain(values) else _ratio_of_squares(values)
    t, d = total
    return squares * n * d * d - t * t * scale, scale * n * d * d


def _ratio_of_squares(values):
    squares, scale = 0, 1
    for x in values:
        a, b = x.as_integer_ratio()
        a, b = a * a, b * b
        if b == scale:
            squares += a
        else:
            squares = squares * b + a * scale
            scale *= b
            if scale > 1 << 4000:
                from math import gcd
                g = gcd(squares, scale)
                squares //= g
                scale //= g
    return squares, scale


def _not_finite(values):
    # In the place of a fraction: None and what the spread of data is that are not all finite.
    total = sum([x for x in values if not _is_finite(x)])
    return None, _NAN if total != total else _INF


def variance(data, xbar=None):
    values = _list(data)
    if len(values) < 2:
        raise StatisticsError('variance requires at least two data points')
    a, b = _squares(values, xbar) or _not_finite(values)
    return _like(values, a, b if a is None else b * (len(values) - 1))


def pvariance(data, mu=None):
    values = _list(data)
    if len(values) < 1:
        raise StatisticsError('pvariance requires at least one data point')
    a, b = _squares(values, mu) or _not_finite(values)
    return _like(values, a, b if a is None else b * len(values))


def _root(numerator, denominator):
    # The square root of a fraction, rounded once.
    if numerator is None:
        return denominator
    if numerator <= 0:
        return 0.0
    shift = (numerator.bit_length() - denominator.bit_length() - 109) // 2
    if shift >= 0:
        root = _isqrt(numerator // (denominator << 2 * shift))
        rest = root * root * (denominator << 2 * shift) != numerator
        return float((root | rest) << shift)
    scaled = numerator << -2 * shift
    root = _isqrt(scaled // denominator)
    rest = root * root * denominator != scaled
    return (root | rest) / (1 << -shift)


def _root_like(values, numerator, denominator):
    # Of decimals a decimal: computed with twice the digits, then rounded once.
    for x in values:
        if numerator is not None and type(x).__name__ == 'Decimal':
            from decimal import Decimal, localcontext
            with localcontext() as context:
                context.prec = 2 * context.prec + 10
                root = (Decimal(numerator) / Decimal(denominator)).sqrt()
            return +root
    return _root(numerator, denominator)


def stdev(data, xbar=None):
    values = _list(data)
    if len(values) < 2:
        raise StatisticsError('stdev requires at least two data points')
    a, b = _squares(values, xbar) or _not_finite(values)
    return _root_like(values, a, b if a is None else b * (len(values) - 1))


def pstdev(data, mu=None):
    values = _list(data)
    if len(values) < 1:
        raise StatisticsError('pstdev requires at least one data point')
    a, b = _squares(values, mu) or _not_finite(values)
    return _root_like(values, a, b if a is None else b * len(values))


def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar, ybar = _fsum(x) / n, _fsum(y) / n
    return _fsum([(a - xbar) * (b - ybar) for a, b in zip(x, y)]) / (n - 1)


def _ranks(data):
    order = sorted(range(len(data)), key=lambda i: data[i])
    ranks = [0.0] * len(data)
    i = 0
    while i < len(order):
        j = i
        while j + 1 < len(order) and data[order[j + 1]] == data[order[i]]:
            j += 1
        for k in range(i, j + 1):
            ranks[order[k]] = (i + j) / 2 + 1
        i = j + 1
    return ranks


def correlation(x, y, /, *, method='linear'):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method not in ('linear', 'ranked'):
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        x, y = _ranks(x), _ranks(y)
    xbar, ybar = _fsum(x) / n, _fsum(y) / n
    xs, ys = [a - xbar for a in x], [b - ybar for b in y]
    sxx, syy = _fsum([a * a for a in xs]), _fsum([b * b for b in ys])
    if not sxx or not syy:
        raise StatisticsError('at least one of the inputs is constant')
    return _fsum([a * b for a, b in zip(xs, ys)]) / _sqrt(sxx * syy)


LinearRegression = _namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    if not proportional:
        xbar, ybar = _fsum(x) / n, _fsum(y) / n
        xs, ys = [a - xbar for a in x], [b - ybar for b in y]
    else:
        xs, ys = x, y
    sxx = _fsum([a * a for a in xs])
    if not sxx:
        raise StatisticsError('x is constant')
    slope = (_fsum([a * b for a, b in zip(xs, ys)]) + 0.0) / sxx
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


def _polynomial(x, coefficients):
    # From the highest power on.
    result = 0.0
    for c in coefficients:
        result = result * x + c
    return result


# Wichura's algorithm AS 241 (1988): rational functions for the middle, the shoulders and the tails.
_MIDDLE = ((2.5090809287301226727e+3, 3.3430575583588128105e+4, 6.7265770927008700853e+4, 4.5921953931549871457e+4, 1.3731693765509461125e+4,
    1.9715909503065514427e+3, 1.3314166789178437745e+2, 3.3871328727963666080e+0),
    (5.2264952788528545610e+3, 2.8729085735721942674e+4, 3.9307895800092710610e+4, 2.1213794301586595867e+4, 5.3941960214247511077e+3,
    6.8718700749205790830e+2, 4.2313330701600911252e+1, 1.0))
_SHOULDER = ((7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e+0, 3.64784832476320460504e+0,
    5.76949722146069140550e+0, 4.63033784615654529590e+0, 1.42343711074968357734e+0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1, 6.89767334985100004550e-1,
    1.67638483018380384940e+0, 2.05319162663775882187e+0, 1.0))
_TAIL = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2, 2.96560571828504891230e-1,
    1.78482653991729133580e+0, 5.46378491116411436990e+0, 6.65790464350110377720e+0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4, 1.48753612908506148525e-2,
    1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0))


def _standard_quantile(p):
    q = p - 0.5
    if abs(q) <= 0.425:
        r = 0.180625 - q * q
        return _polynomial(r, _MIDDLE[0]) * q / _polynomial(r, _MIDDLE[1])
    r = _sqrt(-_log(p if q <= 0.0 else 1.0 - p))
    top, bottom, shift = (*_SHOULDER, 1.6) if r <= 5.0 else (*_TAIL, 5.0)
    x = _polynomial(r - shift, top) / _polynomial(r - shift, bottom)
    return -x if q < 0.0 else x


class NormalDist:
    """Normal distribution of a random variable."""
    __slots__ = ('_mu', '_sigma')

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    @classmethod
    def from_samples(cls, data):
        values = _list(data)
        return cls(fmean(values), stdev(values))

    def samples(self, n, *, seed=None):
        import random
        source = random if seed is None else random.Random(seed)
        return [source.gauss(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        return _exp((x - self._mu) * (x - self._mu) / (-2.0 * variance)) / _sqrt(2 * _pi * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + _erf((x - self._mu) / (self._sigma * _sqrt(2.0))))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return self._mu + self._sigma * _standard_quantile(p)

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def __eq__(self, other):
        return self._mu == other._mu and self._sigma == other._sigma if isinstance(other, NormalDist) else NotImplemented

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, _hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * abs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / abs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    __radd__ = __add__
    __rmul__ = __mul__

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        a, b = self, other
        if (b._sigma, b._mu) < (a._sigma, a._mu):
            a, b = b, a
        va, vb = a.variance, b.variance
        if not va or not vb:
            raise StatisticsError('overlap() not defined when sigma is zero')
        distance = abs(b._mu - a._mu)
        if va == vb:
            return 1.0 - _erf(distance / (2.0 * a._sigma * _sqrt(2.0)))
        # The two places at which the curves cross.
        middle = a._mu * vb - b._mu * va
        spread = a._sigma * b._sigma * _sqrt(distance * distance + (vb - va) * _log(vb / va))
        low, high = (middle + spread) / (vb - va), (middle - spread) / (vb - va)
        return 1.0 - (abs(b.cdf(low) - a.cdf(low)) + abs(b.cdf(high) - a.cdf(high)))
