# Runs every snippet and prints one line for it: the value it assigns to r, or the exception it raises.
def _line(number, source):
    names = {}
    try:
        exec(source, names)
        text = f'{type(names["r"]).__name__} {ascii(names["r"])}'
    except BaseException as error:
        text = f'{type(error).__name__}: {ascii(str(error))}'
    print(number, text.replace('\n', '\\n')[:2000])


for _number, _source in enumerate(SNIPPETS):
    _line(_number, _source)
