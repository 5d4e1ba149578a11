# Through a wrapper with functools.wraps.
import functools

def logged(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        print("call", f.__name__)
        return f(*args, **kwargs)
    return wrapper

@logged
def divide(a, b):
    return a // b

divide(7, 2)
divide(1, 0)
