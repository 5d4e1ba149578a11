# Explicit cause.
class ConfigError(Exception):
    pass

def read(text):
    try:
        return int(text)
    except ValueError as error:
        raise ConfigError(f"bad number: {text}") from error

print(read("12"))
read("twelve")
