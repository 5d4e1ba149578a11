# array: counts as a sequence that can be changed.
from collections.abc import MutableSequence as _MutableSequence

_MutableSequence.register(array)
