# Members that become names of their module.
import enum, sys
@enum.global_enum
class C(enum.Enum):
    RED = 1
    BLUE = 2
@enum.global_enum
class F(enum.IntFlag):
    A = 1
    B = 2
@enum.global_enum
class G(enum.Flag):
    X = 1
    Y = 2
print(repr(RED), RED, C.BLUE, repr(A|B), A|B, repr(F(8)), repr(X|Y), str(X|Y), G(0), repr(G(0)))
