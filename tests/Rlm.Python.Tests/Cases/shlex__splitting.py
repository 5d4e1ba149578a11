import shlex, random
R=random.Random(12)
def ex(f):
    try: return f()
    except Exception as e: return type(e).__name__+': '+str(e)
for s in ['a b c','a "b c" d',"a 'b c' d",'a\\ b c','"a\\"b" \'c\\d\'','a"b c"d','a=b','# c','a #b','"unclosed',"'u",'x\\','','  ','a;b|c','"" a','\'\'',"a''b",'é ü','a\nb','"a\\\nb"','$HOME `ls`','--x="1 2" -y']:
    print(ascii(s), ex(lambda: shlex.split(s)), ex(lambda: shlex.split(s,comments=True)), ex(lambda: shlex.split(s,posix=False)), ex(lambda: list(shlex.shlex(s))), ex(lambda: list(shlex.shlex(s,posix=True))), ex(lambda: list(shlex.shlex(s,punctuation_chars=True))))
T=['a','b ',' ','"',"'",'\\','#','\n','=','-','(','|','&&','é','$','x"y"']
for i in range(400):
    s=''.join(R.choice(T) for _ in range(R.randrange(1,8)))
    print(ascii(s), ex(lambda: shlex.split(s)), ex(lambda: shlex.split(s,comments=True)), ex(lambda: shlex.split(s,posix=False)), ex(lambda: list(shlex.shlex(s))), ex(lambda: list(shlex.shlex(s,posix=True))), ex(lambda: list(shlex.shlex(s,punctuation_chars=True))),ex(lambda: list(shlex.shlex(s,posix=True,punctuation_chars=True))))
print(shlex.join(['a','b c',"d'e",'','é','$x']), shlex.quote('a_b-c.d/e:f=g,h@%+'), ex(lambda: shlex.split(None)))
