# "Did you mean" in the text of a traceback (the exception's own message does not have it).
import re, traceback

def show(f):
    try:
        f()
    except Exception as e:
        last = traceback.format_exc().splitlines()[-1]
        print(type(e).__name__, "|", last.removeprefix(f"{type(e).__name__}: ") if not isinstance(e, ImportError) else re.sub(r" \(.*?\)", "", last))

response_text = "x"
counter = 5
class Session:
    def __init__(self):
        self.history = []
        self.user_name = "u"
        self._private = 1
    def send_message(self): pass
    @property
    def length(self): return 1

s = Session()
show(lambda: respones_text)
show(lambda: Counter)
show(lambda: countre)
show(lambda: prnt)
show(lambda: lenght)
show(lambda: completely_different)
show(lambda: x1)
show(lambda: s.histroy)
show(lambda: s.username)
show(lambda: s.send_mesage)
show(lambda: s.private)
show(lambda: s.lenght)
show(lambda: s.zzzzzz)
show(lambda: Session.send_messages)
show(lambda: [].appendd)
show(lambda: [].add)
show(lambda: [].push)
show(lambda: [].length)
show(lambda: "a".upcase)
show(lambda: "a".uper)
show(lambda: "abc".contains)
show(lambda: {}.has_key)
show(lambda: {}.iteritems)
show(lambda: {}.itmes)
show(lambda: (1).lenth)
show(lambda: json)
show(lambda: math.sqrt)
show(lambda: re.match)
show(lambda: collections)
show(lambda: itertools)
show(lambda: datetime)

def local():
    first_value = 1
    return frist_value
show(local)

class Method:
    field = 1
    def get(self): return field
    def other(self):
        return helper()
    def helper(self): pass
show(lambda: Method().get())
show(lambda: Method().other())
def kw(alpha, beta_value=1): pass
show(lambda: kw(1, beta_valu=2))
show(lambda: kw(1, zzz=2))
import math as m, collections as c
show(lambda: m.sqr)
show(lambda: m.squareroot)
show(lambda: c.Orderdict)
show(lambda: c.counter)
def imp(): from math import squrt
show(imp)
def imp2(): import jsn
show(imp2)
show(lambda: true)
show(lambda: null)
show(lambda: none)
show(lambda: elif_)
show(lambda: unicode)
show(lambda: xrange)
show(lambda: raw_input)
show(lambda: string)
