# Single code points and random strings of marks and their bases in all four forms.
START, STEP = 0, 13
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
for form in ('NFC','NFD','NFKC','NFKD'):
    print(form, h(lambda c:hs(u.normalize(form,c))))
    print(form, h(lambda c:u.is_normalized(form,c)))
pool=[c for c in range(0x3000) if not 0xd800<=c<0xe000 and (u.combining(chr(c)) or u.decomposition(chr(c)) or u.category(chr(c))=='Mc')]+list(range(0x1100,0x1200))+list(range(97,107))*50
hang=list(range(0x1100,0x1113))+list(range(0x1161,0x1176))+list(range(0x11a7,0x11c3))+[0xac00,0xac01,0xac1c]
R=random.Random(5)
for form in ('NFC','NFD','NFKC','NFKD'):
    acc=0
    for i in range(1500):
        s=''.join(chr(R.choice(pool if i%4 else hang)) for _ in range(R.randrange(1,9)))
        acc=(acc*1000003+hs(u.normalize(form,s)))&0xffffffffffff
        if i%300==0: print(form,i,acc)
    print(form,acc)
