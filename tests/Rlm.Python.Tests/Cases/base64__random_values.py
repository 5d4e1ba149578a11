import base64, hashlib, random, binascii
R=random.Random(3)
def t(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return f'{type(e).__module__}.{type(e).__name__}: {e}'
for i in range(60):
    d=R.randbytes(R.randrange(0,20)) if i%3 else bytes(R.choice(b'\0 ') for _ in range(R.randrange(0,14)))
    for e,dd in ((base64.b64encode,base64.b64decode),(base64.b32encode,base64.b32decode),(base64.b32hexencode,base64.b32hexdecode),(base64.b16encode,base64.b16decode),(base64.b85encode,base64.b85decode),(base64.a85encode,base64.a85decode),(base64.urlsafe_b64encode,base64.urlsafe_b64decode),(base64.encodebytes,base64.decodebytes)):
        x=e(d); print(x, dd(x)==d, t(dd,d), t(dd,x[:-1]), t(dd,x+b'='))
    print(base64.a85encode(d,foldspaces=True,wrapcol=7,adobe=True,pad=True), base64.b85encode(d,pad=True), t(base64.a85decode,base64.a85encode(d,adobe=True),adobe=True), t(base64.a85decode,d,foldspaces=True))
    z=base64.z85encode(d); print(z, t(base64.z85decode,z))
    for h in ('sha224','sha3_224','sha3_256','sha3_384','sha3_512','md5','sha1'): print(hashlib.new(h,d*R.randrange(1,30)).hexdigest())
for f in ('b64encode','b64decode','b32decode','b16decode','b85decode','a85decode','encodebytes','decodebytes','b85encode','b32encode'):
    for v in ('é','abc',5,None,[1],bytearray(b'abcd'),memoryview(b'abcd')): print(f,v if not isinstance(v,memoryview) else 'mv',t(getattr(base64,f),v))
print(base64.b32decode('mfra====',casefold=True), t(base64.b32decode,'MFRA0===',map01='I'), base64.b16decode('ab',casefold=True), t(base64.b16decode,'ab'), base64.b64decode('ab-_',altchars='-_'), t(base64.b64decode,'a b c d',validate=True))
