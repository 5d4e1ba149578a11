# Containers look at identity first: one nan is found, another one is not.
nan, other = float("nan"), float("nan")
print(nan is nan, nan is other, nan == nan, nan == other)
print(nan in [nan], other in [nan], [nan] == [nan], [nan] == [other], (nan,) == (nan,), (nan,) == (other,))
print({nan: 1}.get(nan), {nan: 1}.get(other), len({nan, other}), len({nan, nan}), {nan} == {nan}, {nan} == {other})
print({"a": nan} == {"a": nan}, {"a": nan} == {"a": other}, [nan].index(nan), [nan, other].count(nan), [nan, other, nan].count(nan))
try:
    [nan].index(other)
except ValueError as e:
    print(e)
try:
    [nan].remove(other)
except ValueError as e:
    print(e)
x = [nan, 1.0]
x.remove(nan)
print(x, max([nan, 1.0]) is nan, sorted([1.0, nan]), min(1.0, nan))
