# Cause, context and a note, three levels, uncaught.
class StorageError(Exception): pass
class ServiceError(Exception): pass

def read():
    data = {"a": 1}
    return data["b"]

def load():
    try:
        return read()
    except KeyError as e:
        raise StorageError("cannot load") from e

def serve():
    try:
        load()
    except StorageError:
        error = ServiceError("request failed")
        error.add_note("while serving /x")
        raise error

serve()
