# Every 11th code point: its name, and back.
START, STEP = 1, 11
import unicodedata as u, random
def h(f):
    out=[]
    acc=0
    for c in range(START, 0x110000, STEP):
        acc=(acc*1000003 + f(chr(c)))&0xffffffffffff
        if c//16384!=(c+STEP)//16384:
            out.append(acc); acc=0
    return out
def hs(s):
    a=len(s)
    for ch in s: a=(a*31+ord(ch))&0xffffffff
    return a
print(h(lambda c:hs(u.name(c,''))))
print(h(lambda c: u.lookup(u.name(c))==c if u.name(c,'') else 0))
for c in range(START, 0x30000, 997): print(hex(c), u.name(chr(c), None))
