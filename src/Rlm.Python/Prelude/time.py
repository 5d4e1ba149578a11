# time: what little of it is not native.


def get_clock_info(name, /):
    from types import SimpleNamespace
    if name not in ('monotonic', 'perf_counter', 'process_time', 'thread_time', 'time'):
        raise ValueError('unknown clock')
    return SimpleNamespace(implementation='session clock', monotonic=name != 'time', adjustable=name == 'time', resolution=1e-07)
