# Carets under wide and accented characters, tabs, long expressions.
values = {"größe": 5, "日本": [1, 2]}
def f():
	total = values["größe"] + values["日本"][5] * 2
	return total
print(values["日本"][0])
f()
