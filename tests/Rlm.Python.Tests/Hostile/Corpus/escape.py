#= subclasses of object
print([c for c in ().__class__.__base__.__subclasses__() if c.__name__ in ('Popen', 'FileIO', 'BuiltinImporter')])
#= globals of a function of a module
import random
print(sorted(n for n in getattr(random.choice, '__globals__', {}) if n in ('os', 'sys', '_os')))
#= a warning that catches
import warnings
print([n for n in dir(warnings.catch_warnings()) if n == '_module'])
#= the builtins of a frame
import sys
print(sys._getframe().f_builtins['open'])
#= frames of callers
import sys
f = sys._getframe()
while f: f, last = f.f_back, f
print(last.f_code.co_name)
#= the code of a function
def f(): pass
f.__code__ = f.__code__.replace(co_code=b'\x00' * 100)
#= a code object by hand
type((lambda: 0).__code__)(0, 0, 0, 0, 0, 0, b'\x00', (), (), (), '', '', '', 0, b'', b'', (), ())
#= a function by hand
type(lambda: 0)((lambda: 0).__code__, {})()
#= format into attributes
print('{0.__class__.__mro__[1].__subclasses__}'.format(1)[:12])
#= format into globals
def f(): pass
print('secret' in '{0.__globals__}'.format(f))
#= a loader
__loader__.load_module('os')
#= the loader of a module
import json
json.__loader__.get_data('/etc/passwd')
#= the spec of a module
import json
json.__spec__.loader.create_module(None)
#= os.system
import os
os.system('id')
#= os.popen
import os
os.popen('id')
#= os.fork
import os
os.fork()
#= os.environ
import os
print(dict(os.environ))
#= os.listdir
import os
os.listdir('/')
#= open
open('/etc/passwd')
#= open for writing
open('/tmp/x', 'w')
#= io.open
import io
io.open('/etc/passwd')
#= io.FileIO
import io
io.FileIO('/etc/passwd')
#= pathlib
import pathlib
pathlib.Path('/etc/passwd').read_bytes()
#= pathlib writing
import pathlib
pathlib.Path('/tmp/x').write_text('x')
#= codecs.open
import codecs
codecs.open('/etc/passwd')
#= gzip.open
import gzip
gzip.open('/etc/passwd')
#= logging to a file
import logging
logging.FileHandler('/tmp/x')
#= an entity from a file
import xml.etree.ElementTree as ET
print(ET.fromstring('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>').text)
#= subprocess
import subprocess
#= socket
import socket
#= ctypes
import ctypes
#= cffi
import cffi
#= pickle
import pickle
#= marshal
import marshal
#= importlib
import importlib
importlib.import_module('subprocess')
#= the name of an assembly
import System
#= clr
import clr
#= urllib.request
import urllib.request
#= multiprocessing
import multiprocessing
#= signal
import signal
#= gc
import gc
#= a native function has no code
len.__code__
#= changing a built-in type
int.__add__ = lambda a, b: 5
#= changing the type of a built-in
object.__class__ = int
#= setting through the dict of a type
int.__dict__['x'] = 1
#= setting on type
type.__call__ = None
#= a class that is another
class A: pass
A().__class__ = int
#= the base of a built-in
int.__bases__ = (str,)
#= builtins replaced for eval
print(eval('len([1])', {'__builtins__': {}}))
#= builtins replaced and found again
print(eval("[c for c in ().__class__.__base__.__subclasses__() if c.__name__ == 'list'][0]((1,))", {'__builtins__': {}}))
#= breakpoint
breakpoint()
#= input
input()
#= exit
exit(3)
#= sys.exit
import sys
sys.exit('bye')
#= raise SystemExit inside a thread
import threading
t = threading.Thread(target=lambda: (_ for _ in ()).throw(SystemExit(5)))
t.start()
t.join()
print('alive')
#= modules of sys
import sys
print('subprocess' in sys.modules)
#= overwriting a module
import sys, json
sys.modules['json'] = None
import json
#= deleting builtins
import builtins
del builtins.len
len([])
#= a descriptor of a type applied to another
str.__dict__['upper'].__get__(5, int)()
#= a method of a type applied to another
dict.keys([])
#= object.__new__ of a built-in
object.__new__(type(iter([])))
#= __new__ of another type
list.__new__(dict)
#= __new__ of no type
bytes.__new__(5)
#= unpickling by hand
object.__reduce_ex__(object(), 2)[0](int)
#= reducing with code
class A:
    def __reduce__(self): return eval, ('1 + 1',)
import copy
print(copy.copy(A()))
