# Uncaught in several frames; the traceback goes to standard error.
def parse(line):
    name, value = line.split("=")
    return name, int(value)

def load(lines):
    result = {}
    for line in lines:
        name, value = parse(line)
        result[name] = value
    return result

def main():
    print("loading")
    config = load(["a=1", "b=2"])
    print(config)
    config = load(["a=1", "b=x"])
    print("never", config)

main()
