import tomllib, random, sys, shlex, configparser, io
docs=['''title = "TOML Example"
[owner]
name = "Tom" # c
dob = 1979-05-27T07:32:00-08:00
d2=1979-05-27
t=07:32:00.999999
l=1979-05-27 07:32:00.5
[database]
ports = [ 8000, 8001,
 8002, ] # x
data = [ ["delta", "phi"], [3.14] ]
temp_targets = { cpu = 79.5, case = 72.0, a.b.c=1 }
[servers.alpha]
ip = "10.0.0.1"
[[products]]
name = "Hammer"
sku = 738594937
[[products]]
[[products.sub]]
x=1
[products.sub.deep]
y=2
[[products]]
name = 'Nail'
"quoted key" = 1
'lit.key'.b = 2
a.b.c = 3
[a.b]
c=1
''', 'x = """\nRoses\\\n   are\\u00e9 \\"""red\\""" """ \ny = \'\'\'\nraw \\n \'\' \'\'\'\'\'\nz=0x_1','i=[0xFF,0o17,0b11,1_000,-5,+7,1e5,-1.5E-3,inf,-inf,+nan,true,false,0,-0,0.0]','a=1\na=2','a.b=1\na=2','[a]\n[a]','[a]\nb=1\n[a.b]','a={b=1}\n[a.c]','a={b=1}\na.c=2','a=[1]\n[[a]]','[[a]]\n[a]','[a]\n[[a]]','[a.b]\n[a]\nx=1\n[a]','a.b=1\n[a]','[a]\nb.c=1\n[a.b]','[x]\na.b=1\n[x.a]','a=','a','=1','a 1','[a','[[a]','[a]]','a=[1','a=[1 2]','a={b=1','a={b=1,}','a={b=1 c=2}','a={b=1,b=2}','a={b=1,b.c=2}','a="x','a="x\ny"','a="\\q"','a="\\u12"','a="\\ud800"',"a='x",'a=1 b=2','a=01','a=1.','a=.5','a=1__0','a=2021-13-01','a=2021-02-30','a=25:00:00','a=True','a=nul','\x00=1','a=1 # \x01','é=1','"é"=1','a."b c".d=1','[ a . b ]\nc=1','[]','a="""x','a="""x""""','a="""x"""""',"a='''x''''",'a="""\\   \n  x"""','a="""\\ x"""','\ufeffa=1','a=1\r\nb=2\r\n','a=1\rb=2','','#c','\n\n','a={}','a=[]','a=[{b=1},{b=2}]','a=[ # c\n1, # d\n]','a={b=[1,{c=2}]}\n[a.x]','[a]\nx={y=1}\n[a.x.z]','[fruit]\napple.color=1\napple.taste.sweet=true\n[fruit.apple.texture]\nsmooth=1','a.b.c=1\na.b=2','[a.b.c]\nz=9\n[a]\nb.c.t=1','[[a.b]]\n[a]\nb.y=2','a=1_','a=0x','a=1979-05-27T','a=1979-05-27 ','a=1979-05-27 x', 'a = "\\', 'a = """\\']
def ex(f):
    try: return f()
    except Exception as e: return type(e).__name__+': '+str(e)
for d in docs: print(ascii(d)[:60], ascii(ex(lambda: tomllib.loads(d))))
print(ex(lambda: tomllib.load(io.StringIO('a=1'))), ex(lambda: tomllib.load(io.BytesIO(b'a=1'))), ex(lambda: tomllib.loads('a=1.5',parse_float=lambda s:s+'!')))
R=random.Random(3)
T=['a','b','c','.','=','[',']','[[',']]','\n','\n','\n','1','"x"',' ','{','}',',','a=1\n','[a]\n','[[a]]\n','[a.b]\n','b.c=2\n','a.b=3\n','c={a=1}\n','c.b=2\n','[c]\n','[b]\n','[[b]]\n','[[a.b]]\n','a=[1]\n',"'y'",'#z','"""','true','-']
for i in range(700):
    s=''.join(R.choice(T) for _ in range(R.randrange(1,8)))
    print(ascii(s), ascii(ex(lambda: tomllib.loads(s))))
