import string, textwrap, difflib, fnmatch, random
def ex(f):
    try: return f()
    except Exception as e: return type(e).__name__+': '+str(e)
R=random.Random(4)
P=['*','?','[','a','b','.','[!a]','[a-c]','[]','[]]','[!','-','A','\\','/','[a-','[z-a]','é','**','^','[^a]','||','&&','~~','[a--b]','(','+','{','\n']
for i in range(700):
    p=''.join(R.choice(P) for _ in range(R.randrange(1,6))); n=''.join(R.choice('ab.cA-]/!^\\') for _ in range(R.randrange(0,5)))
    print(ascii(p),ascii(n),fnmatch.fnmatch(n,p),fnmatch.fnmatchcase(n,p),ascii(fnmatch.translate(p)))
print(fnmatch.filter(['a.py','b.txt'],'*.py'), 5)
