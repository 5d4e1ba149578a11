import re

def enclosing(hit):
    before = read_file(hit.id)[:hit.start]
    methods = list(re.finditer(r"(\[Endpoint\]\s*)?public static int (\w+)\(", before))
    return re.search(r"class (\w+)", before).group(1), methods[-1].group(2), methods[-1].group(1) is not None

target = {{target}}
while True:
    calls = [hit for hit in find(target + "(", limit=100)]
    print(target, "is called in", [hit.id for hit in calls])
    if not calls:
        break
    type_name, method, is_endpoint = enclosing(calls[0])
    target = f"{type_name}.{method}"
    if is_endpoint:
        break
# --- next turn
FINAL(target)
