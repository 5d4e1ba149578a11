# A lambda called by a built-in.
words = ["a", "bb", None]
print(sorted(words[:2], key=lambda w: len(w)))
print(sorted(words, key=lambda w: len(w)))
