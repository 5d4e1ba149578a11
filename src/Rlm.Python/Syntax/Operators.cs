namespace Rlm.Python.Syntax;

internal enum ConstantKind { None, True, False, Ellipsis, Integer, Float, Imaginary, String, Bytes }

internal enum BoolOperator { And, Or }

internal enum BinaryOperator { Add, Sub, Mult, MatMult, Div, Mod, Pow, LShift, RShift, BitOr, BitXor, BitAnd, FloorDiv }

internal enum UnaryOperator { Invert, Not, Plus, Minus }

internal enum CompareOperator { Eq, NotEq, Lt, LtE, Gt, GtE, Is, IsNot, In, NotIn }

internal enum ComprehensionKind { List, Set, Dict, Generator }

internal enum TypeParameterKind { TypeVar, TypeVarTuple, ParamSpec }
