# Headings, links, code blocks and tables of a Markdown document.
import re

doc = '''# Project Title

Intro with a [link](https://example.com/a?b=1) and `inline code`.

## Install

```bash
# this is not a heading
pip install thing
```

## Usage

Some text, see [docs][ref] and ![image](img/logo.png "Logo").

### Basic

| name  | type | default |
|-------|:----:|--------:|
| alpha | int  |       5 |
| beta  | str  |  `"x"`  |

### Advanced `options`

- item one
- item two
  - nested **bold** item
1. first
2. second

## License

MIT

[ref]: https://docs.example.com
'''

def slugify(title):
    slug = re.sub(r"[^\w\s-]", "", title.lower())
    return re.sub(r"[\s]+", "-", slug).strip("-")

sections = []
in_code = False
for number, line in enumerate(doc.splitlines(), start=1):
    if line.startswith("```"):
        in_code = not in_code
        continue
    if in_code:
        continue
    match = re.match(r"^(#{1,6})\s+(.*?)\s*#*$", line)
    if match:
        sections.append((len(match.group(1)), match.group(2), number))

print("Table of contents")
for level, title, number in sections:
    print(f"{'  ' * (level - 1)}- [{title}](#{slugify(title)}) (line {number})")

links = re.findall(r"(?<!!)\[([^\]]+)\]\(([^)\s]+)\)", doc)
images = re.findall(r"!\[([^\]]*)\]\((\S+?)(?:\s+\"([^\"]*)\")?\)", doc)
references = dict(re.findall(r"^\[([^\]]+)\]:\s*(\S+)$", doc, flags=re.MULTILINE))
blocks = re.findall(r"```(\w*)\n(.*?)```", doc, flags=re.DOTALL)
print("links:", links)
print("images:", images)
print("references:", references)
print("code blocks:", [(lang, code.count("\n")) for lang, code in blocks])

table_lines = [l for l in doc.splitlines() if l.startswith("|")]
header, _, *body = [[c.strip() for c in l.strip("|").split("|")] for l in table_lines]
print("table:", [dict(zip(header, row)) for row in body])

lines = doc.splitlines()
bounds = [n for _, _, n in sections] + [len(lines) + 1]
for (level, title, start), end in zip(sections, bounds[1:]):
    body = "\n".join(lines[start:end - 1]).strip()
    print(f"{title!r}: {len(body)} chars, {len(body.split())} words")

plain = re.sub(r"```.*?```", "", doc, flags=re.S)
plain = re.sub(r"[#*`|>\[\]()!-]", " ", plain)
words = re.findall(r"[a-z]+", plain.lower())
print(len(words), sorted(set(w for w in words if len(w) > 7)))
