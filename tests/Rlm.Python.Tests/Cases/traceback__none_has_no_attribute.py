# The most common mistake of all.
import re
lines = ["id=5", "no number"]
for line in lines:
    number = re.search(r"\d+", line).group()
    print(number)
