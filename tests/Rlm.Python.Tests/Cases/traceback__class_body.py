# An error while a class is being made.
def default():
    return 1 / 0

class Config:
    name = "x"
    ratio = default()
    other = 2
