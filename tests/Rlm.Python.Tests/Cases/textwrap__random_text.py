import string, textwrap, difflib, fnmatch, random
def ex(f):
    try: return f()
    except Exception as e: return type(e).__name__+': '+str(e)
R=random.Random(4)
W=['the','quick','brown-fox','jumps','over.','lazy','dogs!','"Really?"','supercalifragilistic','a','I','\n','\t','  ','—','x-y-z','e.g.','1,000.50','--','foo--bar','日本語','\n\n','\u00a0','end.\n','Hello,','it\'s','http://a-b.c/d-e']
for i in range(150):
    s=' '.join(R.choice(W) for _ in range(R.randrange(1,25)))
    if R.random()<.3: s=s.replace(' ',R.choice(['','  ','\n']))
    kw=dict(width=R.choice([5,10,20,40,70]),initial_indent=R.choice(['','  ','* ']),subsequent_indent=R.choice(['','    ']),expand_tabs=R.random()<.8,replace_whitespace=R.random()<.8,drop_whitespace=R.random()<.8,fix_sentence_endings=R.random()<.3,break_long_words=R.random()<.8,break_on_hyphens=R.random()<.8,tabsize=R.choice([8,4]),max_lines=R.choice([None,None,1,2,3]),placeholder=R.choice([' [...]','...']))
    print(ascii(ex(lambda:textwrap.wrap(s,**kw))), ascii(ex(lambda:textwrap.shorten(s,kw['width'],placeholder=kw['placeholder']))), ascii(textwrap.dedent(kw['subsequent_indent']+s.replace(' ','\n '))), ascii(textwrap.indent(s,'> ')), ascii(textwrap.indent(s,'> ',lambda l: True)))
