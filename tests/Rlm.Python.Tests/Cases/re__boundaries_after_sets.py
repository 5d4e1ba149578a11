# Sets of all but some word characters, before a boundary.
import re

TEXTS = ['b_a  _ _b_', 'foo bar_x, ba-z 12', 'aab b_b1 ', 'é, b_a']
for characters in ['[^ab]', r'[^\d]', r'\D', '[^a]', '[^a-z]', r'[^\W\d]', '[^_]', '[^a-zA-Z_]', r'[^\w]', '[^a-z ]']:
    for times in ['+', '+?', '*', '{1,3}', '{2,}?', '++']:
        for end in [r'\b', r'\B', r'(\b)', r'(?=\b)', r'\b.']:
            pattern = characters + times + end
            print(pattern, [[m.span() for m in re.finditer(pattern, text)] for text in TEXTS])
print(re.findall('[^a]+?\\b', 'b_a  _ _b_', re.I), re.split(r'\D+\b', 'room 12, floor 3'), re.sub(rb'[^\d]+\b', b'#', b'a-b 12 c'))
