# Frames of compiled text show no source line.
code = """
def inner(n):
    return 10 / n
inner(0)
"""
try:
    eval("1 +")
except SyntaxError as e:
    print(e)
exec(code)
