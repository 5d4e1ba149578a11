import random, binascii, struct, zlib, base64, array, cmath, math
R=random.Random(5)
alpha=[0,9,10,13,32,46,61,95,97,98,200,255]
for i in range(70):
    d=bytes(R.choice(alpha) for _ in range(R.randrange(0,8))) if i%2 else bytes(R.choice(b'abc  \t\n=._\xe9') for _ in range(R.randrange(0,200)))
    for kw in ({},{'quotetabs':True},{'istext':False},{'header':True},{'header':True,'quotetabs':True}):
        e=binascii.b2a_qp(d,**kw); print(d,kw,e)
    print(binascii.a2b_qp(e), binascii.a2b_qp(d), binascii.a2b_qp(d,header=True))
    try: print(binascii.b2a_uu(d[:45]), binascii.a2b_uu(binascii.b2a_uu(d[:45])))
    except Exception as x: print(x)
    try: print(binascii.a2b_uu(d))
    except Exception as x: print(x)
    for s in (False,True):
        try: print(binascii.a2b_base64(bytes(R.choice(b'abcd==') for _ in range(R.randrange(0,9))),strict_mode=s))
        except Exception as x: print(x)
codes='bBhHiIlLqQfd?xsc'
for i in range(70):
    o=R.choice(['','@','=','<','>','!'])
    f=o+''.join((str(R.randrange(0,4)) if R.random()<.3 else '')+R.choice(codes) for _ in range(R.randrange(0,6)))
    n=struct.calcsize(f); d=R.randbytes(n)
    v=struct.unpack(f,d)
    print(f,n,[x if x==x else 'nan' for x in v])
    if all(x==x for x in v): print(struct.pack(f,*v))
for i in range(30):
    t=R.choice('bBhHiIqQ'); a=array.array(t,[R.randrange(0,100) for _ in range(R.randrange(0,12))])
    s=slice(R.choice([None,*range(-6,6)]),R.choice([None,*range(-6,6)]),R.choice([None,1,2,-1,-2,3]))
    print(a,s,a[s]); b=a[:]; del b[s]; print(b)
    m=memoryview(a); x=m[s]; print(x.tolist(), x.shape, x.strides, x.tobytes(), x.contiguous)
for i in range(50):
    z=complex(R.choice([R.uniform(-3,3),R.gauss(0,50),0.0,-0.0,1.0]),R.choice([R.uniform(-3,3),R.gauss(0,50),0.0,-0.0]))
    for fn in ('sqrt','exp','log','sin','cos','tan','asin','acos','atan','sinh','cosh','tanh','asinh','acosh','atanh','log10'):
        try: r=getattr(cmath,fn)(z); r=('%.11g'%r.real,'%.11g'%r.imag)
        except Exception as x: r=str(x)
        print(z,fn,r)
