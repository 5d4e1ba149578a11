import string, textwrap, difflib, fnmatch, random
def ex(f):
    try: return f()
    except Exception as e: return type(e).__name__+': '+str(e)
R=random.Random(4)
for i in range(60):
    n=R.randrange(0,14); A=[R.choice('abcdef')*R.randrange(1,3) for _ in range(n)]; B=list(A)
    for _ in range(R.randrange(5)):
        if B and R.random()<.5: del B[R.randrange(len(B))]
        else: B.insert(R.randrange(len(B)+1),R.choice('abcxyz'))
    sm=difflib.SequenceMatcher(None,A,B)
    print(sm.ratio(), sm.quick_ratio(), sm.real_quick_ratio(), sm.get_opcodes(), [tuple(m) for m in sm.get_matching_blocks()], list(difflib.unified_diff(A,B,'f','t','d1','d2',n=R.choice([0,1,3]),lineterm='')), list(difflib.context_diff(A,B,lineterm='')), list(difflib.ndiff([x+'\n' for x in A],[x+'\n' for x in B])))
    a=''.join(A); b=''.join(B); print(difflib.SequenceMatcher(lambda c:c=='a',a,b).get_opcodes(), difflib.get_close_matches(a[:3],[b[:3],a[1:4],'abc'],n=2,cutoff=.4), [list(g) for g in difflib.SequenceMatcher(None,a,b).get_grouped_opcodes(1)])
for i in range(60):
    A=[' '.join(R.choice(['one','two','three','four']) for _ in range(4)) for _ in range(6)]; B=[x.replace(R.choice(['one','two']),R.choice(['ONE','tw','twoo'])) if R.random()<.6 else x for x in A]
    d=list(difflib.Differ().compare(A,B)); print(d, list(difflib.restore(d,1))==A, list(difflib.restore(d,2))==B)
