# What programs do to their own containers must end in an error, whatever it is.
from collections import deque, UserString
from functools import partial
import sys


class Clearing:
    def __init__(self, owner, answer):
        self.owner, self.answer = owner, answer

    def __eq__(self, other):
        self.owner.clear()
        return self.answer


for answer in (True, False):
    for search in ('remove', 'index'):
        d = deque()
        d.extend([Clearing(d, answer), 'c'])
        try:
            print(getattr(d, search)('x'))
        except (IndexError, RuntimeError) as error:
            print(type(error).__name__, error)

p = partial(print, 'a')
p.keywords[1] = 2
try:
    p()
except TypeError as error:
    print(error)

for text in ('abcdef', 'añ\U0001F600d', UserString('abcdef')):
    for step in (sys.maxsize, -sys.maxsize, 3, -4):
        print(text[2::step], text[::step], text[100::step], text[-2::step])
