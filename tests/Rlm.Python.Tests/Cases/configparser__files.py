import configparser, io
def ex(f):
    try: return f()
    except Exception as e: return type(e).__name__+': '+str(e)
INI='''; top
[DEFAULT]
base = /srv
Debug: no
[web]
# comment
host = example.com
port = 8080
path = %(base)s/www
multi = one
   two

   three
empty =
pct = 100%%
url: http://x:80/
[db]
host=h
t = 1.5
flag = Yes
bad = %(nope)s
loop = %(loop)s
syn = %(x
syn2 = 50%
'''
c=configparser.ConfigParser(); c.read_string(INI)
print(c.sections(), c.defaults(), c.options('web'), 'web' in c, 'DEFAULT' in c, len(c), list(c))
for s,o in [('web','host'),('web','PORT'),('web','path'),('web','multi'),('web','empty'),('web','pct'),('web','url'),('db','bad'),('db','loop'),('db','syn'),('db','syn2'),('db','nope'),('x','y')]:
    print(s,o,ascii(ex(lambda: c.get(s,o))), ascii(ex(lambda:c.get(s,o,raw=True))), ascii(ex(lambda:c.get(s,o,fallback='F'))))
print(ex(lambda:c.getint('web','port')), ex(lambda:c.getfloat('db','t')), ex(lambda:c.getboolean('db','flag')), ex(lambda:c.getboolean('web','debug')), ex(lambda:c.getint('web','host')), ex(lambda:c.getboolean('web','host')), ex(lambda:c['web'].getint('port')), ex(lambda:c['web'].getint('nope',7)), ex(lambda: c['web'].get('nope')), ex(lambda: c['web']['nope']), ex(lambda:c['nope']), ex(lambda:dict(c['web'])), ex(lambda: c.items('web')), ex(lambda: c.items('db')), repr(c['web']), ex(lambda: c['web'].getint('nope')), ex(lambda: c.getint('web','nope',fallback=None)))
c['new']={'a':1,'b':'x'}; c['new']['z']='9'; print(ex(lambda: c.set('new','k',5)), ex(lambda: c.add_section('web')), ex(lambda: c.add_section('DEFAULT')), ex(lambda: c.set('zz','k','5')), ex(lambda: c.set('web','k','5%')), c.remove_option('new','a'), c.remove_section('nn'), c.has_option('new','B'), c.has_section('new'))
o=io.StringIO(); c.write(o); print(o.getvalue()); o=io.StringIO(); c.write(o,space_around_delimiters=False); print(o.getvalue()[:80])
for s in ['a=1','[a]\nb','[a]\nb=1\nb=2','[a]\n[a]','[a]\n  x=1\n  y','[a]\n=1','[a\nb=1','[]\na=1','[a]\nb=1\n c\n\n d\n[e]','[a] ; x\nb=1 ; y\nc = # z','[a]\nx:1\ny=2:3\nz 4=5','  [a]\n  b=1\n    c','']:
    def f():
        p=configparser.ConfigParser(); p.read_string(s); return {k:dict(v) for k,v in p.items()}
    print(ascii(s), ascii(ex(f)))
    def f():
        p=configparser.RawConfigParser(allow_no_value=True,strict=False,inline_comment_prefixes=('#',';'),delimiters=('=',)); p.read_string(s); return {k:dict(v) for k,v in p.items()}
    print(ascii(s), ascii(ex(f)))
    def f():
        p=configparser.ConfigParser(allow_unnamed_section=True,empty_lines_in_values=False); p.read_string(s); return {str(k):dict(v) for k,v in p.items()}
    print(ascii(s), ascii(ex(f)))
e=configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation()); e.read_string('[a]\nx=1\ny=${x}2\nz=${b:q}$$\nw=${n}\nv=${a:b:c}\nu=$x\n[b]\nq=${a:y}')
for k in 'xyzwvu': print(k, ex(lambda: e['a'][k]))
q=configparser.ConfigParser(converters={'list':lambda s:s.split(',')}); q.read_dict({'s':{'l':'a,b','n':3}}); print(q.getlist('s','l'), q['s'].getlist('l'), q['s'].getint('n'), q.converters.keys() if 0 else '')
q.optionxform=str; q.read_string('[T]\nAbC=1'); print(q['T'].keys() if 0 else list(q['T']))
print(ex(lambda: configparser.ConfigParser(interpolation=5)), configparser.ConfigParser({'a':'1'}).defaults())
