import re

def value(type_name, name):
    file = read_file(grep(rf"class {type_name}\b", limit=1)[0].id)
    expression = re.search(rf"const int {name} = ([^;]+);", file).group(1)
    print(type_name, name, "=", expression)
    return eval(re.sub(r"\b([A-Z]\w+)\.(\w+)\b", lambda match: str(value(match.group(1), match.group(2))), expression))

result = value({{type}}, {{name}})
# --- next turn
FINAL(result)
