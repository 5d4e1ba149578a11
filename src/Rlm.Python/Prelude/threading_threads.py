# threading: threads, timers and what is local to each.


_made = 0
_idents = 0
_active = {}


def _next_ident():
    global _idents
    _idents += 1
    return 140_000_000_000_000 + 4096 * _idents


class Thread:
    """A function that runs beside the others."""
    _fiber = None
    _is_initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _made
        assert group is None, 'group argument must be None for now'
        if name is None:
            _made += 1
            name = f'Thread-{_made}'
            if target is not None:
                name += f' ({getattr(target, "__name__", "")})' if hasattr(target, '__name__') else ''
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._name = str(name)
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._locals = {}
        self._joiners = _Waiters()
        self._is_initialized = True

    def start(self):
        if not self._is_initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._fiber is not None:
            raise RuntimeError('threads can only be started once')
        self._begin(self._bootstrap)
        _run_first(self._fiber)

    def _begin(self, function):
        self._ident = self._ident or _next_ident()
        self._fiber = _spawn(lambda: function(), self._daemonic)
        self._fiber.thread = self
        _active[self] = None

    def _bootstrap(self):
        try:
            self.run()
        except SystemExit:
            pass
        except BaseException as error:
            _report(self, error)
        finally:
            self._leave()

    def _leave(self):
        _active.pop(self, None)
        self._joiners.wake_all()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # They may hold much, and refer to the thread.
            del self._target, self._args, self._kwargs

    def join(self, timeout=None):
        if not self._is_initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._fiber is None:
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        self._joiners.wait_until(self._is_over, timeout)

    def _is_over(self):
        return self not in _active or _has_ended(self._fiber)

    def is_alive(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        _poll()
        return self._fiber is not None and not self._is_over()

    @property
    def name(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._is_initialized, 'Thread.__init__() not called'
        self._name = str(name)

    @property
    def ident(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        assert self._is_initialized, 'Thread.__init__() not called'
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._is_initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._fiber is not None:
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def __repr__(self):
        assert self._is_initialized, 'Thread.__init__() was not called'
        status = 'initial' if self._fiber is None else 'stopped' if self._is_over() else 'started'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{self.__class__.__name__}({self._name}, {status})>'


class _MainThread(Thread):
    def __init__(self):
        super().__init__(name='MainThread', daemon=False)
        self._ident = _next_ident()

    def _is_over(self):
        return False

    def is_alive(self):
        return True


class Timer(Thread):
    """A thread that calls a function after a time."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class local:
    """An object whose attributes are each thread's own."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_arguments', (args, kwargs))
        current_thread()._locals[self] = {}
        return self

    def __getattribute__(self, name):
        values = _values_of(self)
        if name == '__dict__':
            return values
        if name in values:
            return values[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            pass
        cls = type(self)
        shown = '_thread._local' if cls is local else cls.__name__
        raise AttributeError(f"'{shown}' object has no attribute '{name}'", name=name, obj=self)

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError(f"'{type(self).__name__}' object attribute '__dict__' is read-only")
        _values_of(self)[name] = value

    def __delattr__(self, name):
        values = _values_of(self)
        if name not in values:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'", name=name, obj=self)
        del values[name]


def _values_of(variables):
    everything = current_thread()._locals
    values = everything.get(variables)
    if values is None:
        # The first look of this thread: it gets what __init__ gave to the others.
        everything[variables] = values = {}
        cls = type(variables)
        if cls.__init__ is not object.__init__:
            args, kwargs = object.__getattribute__(variables, '_arguments')
            cls.__init__(variables, *args, **kwargs)
    return values


class ExceptHookArgs(_namedtuple('ExceptHookArgs', 'exc_type exc_value exc_traceback thread')):
    """What excepthook() is called with."""
    __module__ = '_thread'

    def __new__(cls, args, /):
        return tuple.__new__(cls, args)


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    from traceback import format_exception
    name = args.thread.name if args.thread is not None else get_ident()
    _sys.stderr.write(f'Exception in thread {name}:\n' + ''.join(format_exception(args.exc_value)))


__excepthook__ = excepthook


def _report(thread, error):
    try:
        excepthook(ExceptHookArgs((type(error), error, error.__traceback__, thread)))
    except Exception as failure:
        from traceback import format_exception
        _sys.stderr.write('Exception in threading.excepthook:\n' + ''.join(format_exception(failure)))


def current_thread():
    fiber = _fiber()
    thread = getattr(fiber, 'thread', None)
    if thread is None:
        # The program's own, which has a new fiber in every cell.
        thread = fiber.thread = _main_thread
        thread._fiber = fiber
    return thread


def main_thread():
    return _main_thread


def get_ident():
    return current_thread().ident


get_native_id = get_ident


def enumerate():
    return [_main_thread, *[thread for thread in _active if not thread._is_over()]]


def active_count():
    return len(enumerate())


def stack_size(size=0, /):
    return 0


def settrace(func):
    pass


setprofile = settrace_all_threads = setprofile_all_threads = settrace


def gettrace():
    return None


getprofile = gettrace
currentThread, activeCount = current_thread, active_count
_main_thread = None
_main_thread = _MainThread()
__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock',
           'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'setprofile', 'settrace',
           'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'getprofile', 'gettrace', 'get_native_id']
