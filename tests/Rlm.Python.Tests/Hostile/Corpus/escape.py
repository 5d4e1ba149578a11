#= subclasses of object
# outcome: completed: []\n
print([c for c in ().__class__.__base__.__subclasses__() if c.__name__ in ('Popen', 'FileIO', 'BuiltinImporter')])
#= globals of a function of a module
# outcome: completed: []\n
import random
print(sorted(n for n in getattr(random.choice, '__globals__', {}) if n in ('os', 'sys', '_os')))
#= a warning that catches
# outcome: completed: []\n
import warnings
print([n for n in dir(warnings.catch_warnings()) if n == '_module'])
#= the builtins of a frame
# outcome: completed: <built-in function open>\n
import sys
print(sys._getframe().f_builtins['open'])
#= frames of callers
# outcome: completed: <module>\n
import sys
f = sys._getframe()
while f: f, last = f.f_back, f
print(last.f_code.co_name)
#= the code of a function
# outcome: AttributeError: 'code' object has no attribute 'replace'
def f(): pass
f.__code__ = f.__code__.replace(co_code=b'\x00' * 100)
#= a code object by hand
# outcome: TypeError: cannot create 'code' instances
type((lambda: 0).__code__)(0, 0, 0, 0, 0, 0, b'\x00', (), (), (), '', '', '', 0, b'', b'', (), ())
#= a function by hand
# outcome: NameError: name 'secret' is not defined
type(lambda: 0)((lambda: secret).__code__, {})()
#= format into attributes
# outcome: completed: <built-in me\n
print('{0.__class__.__mro__[1].__subclasses__}'.format(1)[:12])
#= format into globals
# outcome: completed: False\n
def f(): pass
print('secret' in '{0.__globals__}'.format(f))
#= a loader
# outcome: AttributeError: 'NoneType' object has no attribute 'load_module'
__loader__.load_module('os')
#= the loader of a module
# outcome: AttributeError: module 'json' has no attribute '__loader__'
import json
json.__loader__.get_data('/etc/passwd')
#= the spec of a module
# outcome: AttributeError: module 'json' has no attribute '__spec__'
import json
json.__spec__.loader.create_module(None)
#= os.system
# outcome: PermissionError: os.system() is not available: other programs cannot be started here
import os
os.system('id')
#= os.popen
# outcome: PermissionError: os.popen() is not available: other programs cannot be started here
import os
os.popen('id')
#= os.fork
# outcome: PermissionError: os.fork() is not available: other programs cannot be started here; llm_query_batched and ThreadPoolExecutor run calls in parallel
import os
os.fork()
#= os.environ
# outcome: completed: {}\n
import os
print(dict(os.environ))
#= os.listdir
# outcome: PermissionError: os.listdir() is not available: there are no files here; use the context given, or io.StringIO
import os
os.listdir('/')
#= open
# outcome: PermissionError: open() is not available: there are no files here; use the context given, or io.StringIO
open('/etc/passwd')
#= open for writing
# outcome: PermissionError: open() is not available: there are no files here; use the context given, or io.StringIO
open('/tmp/x', 'w')
#= io.open
# outcome: PermissionError: open() is not available: there are no files here; use the context given, or io.StringIO
import io
io.open('/etc/passwd')
#= io.FileIO
# outcome: PermissionError: open() is not available: there are no files here; use the context given, or io.StringIO
import io
io.FileIO('/etc/passwd')
#= pathlib
# outcome: PermissionError: Path.read_bytes() is not available: there are no files here; use the context given, or io.StringIO
import pathlib
pathlib.Path('/etc/passwd').read_bytes()
#= pathlib writing
# outcome: PermissionError: Path.write_text() is not available: there are no files here; use the context given, or io.StringIO
import pathlib
pathlib.Path('/tmp/x').write_text('x')
#= codecs.open
# outcome: PermissionError: open() is not available: there are no files here; use the context given, or io.StringIO
import codecs
codecs.open('/etc/passwd')
#= gzip.open
# outcome: OSError: there are no files here; give a file object
import gzip
gzip.open('/etc/passwd')
#= logging to a file
# outcome: PermissionError: there are no files here to log to: '/tmp/x'
import logging
logging.FileHandler('/tmp/x')
#= an entity from a file
# outcome: ParseError: undefined entity &e;: line 1, column 57
import xml.etree.ElementTree as ET
print(ET.fromstring('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>').text)
#= subprocess
# outcome: ModuleNotFoundError: No module named 'subprocess' (other programs cannot be started here)
import subprocess
#= socket
# outcome: ModuleNotFoundError: No module named 'socket' (there is no network here; use the context given)
import socket
#= ctypes
# outcome: ModuleNotFoundError: No module named 'ctypes' (programs cannot look into the interpreter here)
import ctypes
#= cffi
# outcome: ModuleNotFoundError: No module named 'cffi'
import cffi
#= pickle
# outcome: ModuleNotFoundError: No module named 'pickle' (use json)
import pickle
#= marshal
# outcome: ModuleNotFoundError: No module named 'marshal' (programs cannot look into the interpreter here)
import marshal
#= importlib
# outcome: ModuleNotFoundError: No module named 'importlib' (programs cannot look into the interpreter here)
import importlib
importlib.import_module('subprocess')
#= the name of an assembly
# outcome: ModuleNotFoundError: No module named 'System'
import System
#= clr
# outcome: ModuleNotFoundError: No module named 'clr'
import clr
#= urllib.request
# outcome: ModuleNotFoundError: No module named 'urllib.request' (there is no network here; use the context given)
import urllib.request
#= multiprocessing
# outcome: ModuleNotFoundError: No module named 'multiprocessing' (use concurrent.futures.ThreadPoolExecutor or llm_query_batched)
import multiprocessing
#= signal
# outcome: ModuleNotFoundError: No module named 'signal' (other programs cannot be started here)
import signal
#= gc
# outcome: ModuleNotFoundError: No module named 'gc' (programs cannot look into the interpreter here)
import gc
#= a native function has no code
# outcome: AttributeError: 'builtin_function_or_method' object has no attribute '__code__'
len.__code__
#= changing a built-in type
# outcome: TypeError: cannot set '__add__' attribute of immutable type 'int'
int.__add__ = lambda a, b: 5
#= changing the type of a built-in
# outcome: TypeError: cannot set '__class__' attribute of immutable type 'object'
object.__class__ = int
#= setting through the dict of a type
# outcome: TypeError: 'mappingproxy' object does not support item assignment
int.__dict__['x'] = 1
#= setting on type
# outcome: TypeError: cannot set '__call__' attribute of immutable type 'type'
type.__call__ = None
#= a class that is another
# outcome: TypeError: __class__ assignment only supported for mutable types or ModuleType subclasses
class A: pass
A().__class__ = int
#= the base of a built-in
# outcome: TypeError: cannot set '__bases__' attribute of immutable type 'int'
int.__bases__ = (str,)
#= builtins replaced for eval
# outcome: NameError: name 'len' is not defined
print(eval('len([1])', {'__builtins__': {}}))
#= builtins replaced and found again
# outcome: IndexError: list index out of range
print(eval("[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == 'list'][0]((1,))", {'__builtins__': {}}))
#= breakpoint
# outcome: completed: 
breakpoint()
#= input
# outcome: EOFError: input() is not available: nobody is there to answer
input()
#= exit
# outcome: exited: 
exit(3)
#= sys.exit
# outcome: exited: bye\n
import sys
sys.exit('bye')
#= raise SystemExit inside a thread
# outcome: completed: alive\n
import threading
t = threading.Thread(target=lambda: (_ for _ in ()).throw(SystemExit(5)))
t.start()
t.join()
print('alive')
#= modules of sys
# outcome: completed: False\n
import sys
print('subprocess' in sys.modules)
#= overwriting a module
# outcome: ModuleNotFoundError: import of json halted; None in sys.modules
import sys, json
sys.modules['json'] = None
import json
#= deleting builtins
# outcome: NameError: name 'len' is not defined
import builtins
del builtins.len
len([])
#= a descriptor of a type applied to another
# outcome: TypeError: descriptor 'upper' for 'str' objects doesn't apply to a 'int' object
str.__dict__['upper'].__get__(5, int)()
#= a method of a type applied to another
# outcome: TypeError: descriptor 'keys' for 'dict' objects doesn't apply to a 'list' object
dict.keys([])
#= object.__new__ of a built-in
# outcome: TypeError: cannot create 'list_iterator' instances
object.__new__(type(iter([])))
#= __new__ of another type
# outcome: TypeError: list.__new__(dict): dict is not a subtype of list
list.__new__(dict)
#= __new__ of no type
# outcome: TypeError: bytes.__new__(X): X is not a type object (int)
bytes.__new__(5)
#= unpickling by hand
# outcome: TypeError: cannot pickle 'object' object
object.__reduce_ex__(object(), 2)[0](int)
#= reducing with code
# outcome: completed: 2\n
class A:
    def __reduce__(self): return eval, ('1 + 1',)
import copy
print(copy.copy(A()))
