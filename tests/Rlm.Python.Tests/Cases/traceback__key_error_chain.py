# Implicit context printed before the second exception.
settings = {"host": "localhost"}

def get(key):
    try:
        return settings[key]
    except KeyError:
        raise LookupError(f"no setting {key!r}, have {sorted(settings)}")

print(get("host"))
print(get("port"))
