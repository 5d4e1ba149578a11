# A call over several lines raises.
def combine(first, second, third):
    if third is None:
        raise ValueError(
            "third is missing"
        )
    return first, second, third

print(combine(
    1,
    2,
    third=3,
))
combine(
    1,
    2,
    third=None,
)
