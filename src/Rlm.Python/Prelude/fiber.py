# The machine's own threads, and one step of an asynchronous generator: what it waits for is passed on, and the item that it yields is its
# result.


def _pass_on(generator, item):
    while type(item) is not Item:
        error = None
        try:
            sent = yield item
        except BaseException as thrown:
            error = thrown
        item = resume(generator, sent) if error is None else throw_into(generator, error)
    return item.value


def step(generator, sent):
    begin(generator, 'anext')
    try:
        return (yield from _pass_on(generator, resume(generator, sent)))
    finally:
        end(generator)


def throw(generator, error):
    begin(generator, 'athrow')
    try:
        if has_frame(generator):
            return (yield from _pass_on(generator, throw_into(generator, error)))
    finally:
        end(generator)


def close(generator):
    begin(generator, 'aclose')
    try:
        if has_frame(generator):
            yield from _pass_on(generator, throw_into(generator, GeneratorExit()))
            raise RuntimeError('async generator ignored GeneratorExit')
    except (StopAsyncIteration, GeneratorExit):
        pass
    finally:
        end(generator)


def next_or(awaitable, default):
    try:
        return (yield from awaitable.__await__())
    except StopAsyncIteration:
        return default


@make_awaitable
def wrapper(coroutine):
    return (yield from coroutine)
