# logging: factories of records, named handlers, finding the caller, and handlers that keep or hand on records.
import logging
import logging.handlers
import queue
import sys

console = logging.StreamHandler(sys.stdout)
console.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
console.name = "console"
print(sorted(logging.getHandlerNames()), logging.getHandlerByName("console") is console, logging.getHandlerByName("nobody"))
print(logging.BASIC_FORMAT)

log = logging.getLogger("shop")
log.propagate = False
log.addHandler(console)
print(repr(logging.LoggerAdapter(log, {"user": "ann"})), logging.LoggerAdapter(log).hasHandlers())


def caller():
    file, line, function, stack = log.findCaller()
    return file.rpartition("/")[2], line, function, stack


print(caller())


class Masked(logging.LogRecord):
    def getMessage(self):
        return super().getMessage().replace("4111", "****")


plain = logging.getLogRecordFactory()
logging.setLogRecordFactory(Masked)
log.error("card %s refused", "4111")
print(type(logging.makeLogRecord({"msg": "pay %d", "args": (5,)})).__name__, logging.makeLogRecord({"levelno": 20}).levelname)
logging.setLogRecordFactory(plain)
log.critical("card %s again", "4111")
log.fatal("as critical")

memory = logging.handlers.MemoryHandler(3, flushLevel=logging.ERROR, target=console)
log.removeHandler(console)
log.addHandler(memory)
log.warning("kept one")
log.warning("kept two")
print("nothing yet", len(memory.buffer))
log.error("this lets all go")
log.warning("last")
memory.close()
print(len(memory.buffer), memory.target)

log.removeHandler(memory)
waiting = queue.Queue()
log.addHandler(logging.handlers.QueueHandler(waiting))
try:
    1 / 0
except ZeroDivisionError:
    log.exception("sum of %s", "orders")
record = waiting.get()
print(record.msg.splitlines()[0], record.msg.splitlines()[-1], record.args, record.exc_info)
listener = logging.handlers.QueueListener(waiting, console, respect_handler_level=True)
listener.start()
log.warning("heard %d", 1)
console.setLevel(logging.ERROR)
log.warning("too quiet")
log.error("heard %d", 2)
listener.stop()
print(repr(logging.BufferingFormatter(logging.Formatter("<%(message)s>")).format([record, record])[:12]))
