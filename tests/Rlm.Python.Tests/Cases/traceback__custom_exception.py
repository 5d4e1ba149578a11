# A class of the program is printed with its module only where that is not __main__; empty message.
class ParseError(Exception):
    def __init__(self, line, column):
        super().__init__(line, column)
        self.line = line

class Silent(Exception):
    pass

def go():
    try:
        raise ParseError(3, 14)
    except ParseError as e:
        print(e.line)
        raise Silent

go()
