import secrets


def t(expression):
    try:
        print(expression, '->', eval(expression))
    except Exception as error:
        print(expression, '!!', f'{type(error).__name__}: {error}')


print(len(secrets.token_hex()), len(secrets.token_hex(4)), len(secrets.token_bytes(5)), isinstance(secrets.token_urlsafe(8),str), 0<=secrets.randbelow(10)<10, secrets.choice([5]), secrets.compare_digest('a','a'), secrets.compare_digest(b'a',b'b'), 0<=secrets.randbits(8)<256, secrets.SystemRandom().randint(3,3), secrets.DEFAULT_ENTROPY, secrets.__all__)
for s in ["secrets.randbelow(0)","secrets.choice([])","secrets.compare_digest('a',b'a')","secrets.compare_digest('é','a')","secrets.token_bytes(-1)","secrets.randbits(-1)"]: t(s)
