# Every 7th code point: category, direction, width, combining class, mirroring.
START, STEP = 0, 7
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
for n in ('category','bidirectional','east_asian_width'):
    f=getattr(u,n); print(n,h(lambda c:hs(f(c))))
for n in ('combining','mirrored'):
    f=getattr(u,n); print(n,h(f))
