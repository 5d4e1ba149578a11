import string, textwrap, difflib, fnmatch, random
def ex(f):
    try: return f()
    except Exception as e: return type(e).__name__+': '+str(e)
R=random.Random(4)
T=['$','{','}','a','b1','$$','${a}','$a',' ','\n','_','é','A','1','${','$b1','${b1}','!r',':>5','{0}','{}','{a}','{a.x}','{a[0]}','[',']','.','!',':','{{','}}']
class F(string.Formatter):
    def get_value(s,k,a,kw): return 'V%s'%k
    def get_field(s,n,a,kw): return 'F'+n, n
for i in range(600):
    s=''.join(R.choice(T) for _ in range(R.randrange(1,7)))
    t=string.Template(s)
    print(ascii(s), ascii(ex(lambda:t.substitute(a=1,b1='x'))), ascii(ex(lambda:t.safe_substitute({'a':2}))), ex(lambda:t.get_identifiers()), ex(lambda:t.is_valid()), ascii(ex(lambda:list(string.Formatter().parse(s)))), ascii(ex(lambda: string.Formatter().format(s,'p',[1],a='q'))), ascii(ex(lambda:F().format(s))), ascii(ex(lambda:string.capwords(s))))
