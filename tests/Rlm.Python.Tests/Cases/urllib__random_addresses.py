from urllib.parse import *
import urllib.parse as U, string, textwrap, difflib, fnmatch, random
def ex(f):
    try: return f()
    except Exception as e: return type(e).__name__+': '+str(e)
R=random.Random(9)
T=['http','https','ftp','mailto',':','//','/','?','#','a','b.c','example.com','@','user:pw',':80','[::1]','[','%20','+','&','=',';','..','.',' ','é','\n','x=1','y=%C3%A9','日','[v1.x]','1.2.3.4','file','data','//h','::',':99999',':x','%zz','%','*','\x00']
for i in range(500):
    s=''.join(R.choice(T) for _ in range(R.randrange(1,8)))
    def f():
        r=urlsplit(s); return (tuple(r), ex(lambda:r.hostname), ex(lambda:r.port), r.username, r.password, r.geturl())
    print(ascii(s), ascii(ex(f)), ascii(ex(lambda: tuple(urlparse(s)))), ascii(ex(lambda: urlunparse(urlparse(s)))), ascii(ex(lambda: tuple(urldefrag(s)))), ascii(ex(lambda: unquote(s))), ascii(ex(lambda: quote(s))), ascii(ex(lambda: quote_plus(s,safe='/:'))), ascii(ex(lambda: unquote_plus(s))), ascii(ex(lambda: parse_qs(s))), ascii(ex(lambda: parse_qsl(s,keep_blank_values=True))), ascii(ex(lambda: parse_qsl(s,strict_parsing=True))))
    b=''.join(R.choice(T) for _ in range(R.randrange(1,6)))
    print(ascii(ex(lambda: urljoin(s,b))), ascii(ex(lambda: urljoin('http://h/a/b/c?q#f',b))))
