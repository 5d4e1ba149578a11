# split and rsplit: whitespace runs, explicit separators, limits from both ends.
path = "/usr//local/bin/"
log = "2024-03-09 ERROR  disk   sda1 is full  "
print(path.split("/"), path.rsplit("/", 1), path.split("//"))
print(log.split(), log.split(" "), log.split(None, 2), log.rsplit(None, 2), sep="\n")
for limit in (-1, 0, 1, 2, 99):
    print(limit, "a,b,,c".split(",", limit), "a,b,,c".rsplit(",", limit), "  x y  z ".split(None, limit), "  x y  z ".rsplit(None, limit))
print("".split(), "".split(","), " \t\n".split(), " \t\n".split(" "), ",".split(","))
print("aaaa".split("aa"), "aaaaa".split("aa"), "aaaaa".rsplit("aa"), "abcabc".split("abc"))
print("one\u00a0two\u2003three\x1ffour\u200bfive".split())
print("key = value = more".split(" = ", maxsplit=1), "v".split(sep=None, maxsplit=3), "a--b-c".rsplit(sep="--"))
head, *middle, tail = "root:x:0:0:admin:/root:/bin/sh".split(":")
print(head, middle, tail)
print([part.split("=") for part in "a=1;b=2;c".split(";")], dict(p.split("=") for p in "x=1&y=2".split("&")))
words = "the quick  brown\tfox".split()
print(" ".join(words) , len(words), max(words, key=len))
for call in (lambda: "a".split(""), lambda: "a".rsplit(""), lambda: "a".split(1), lambda: "a".split(b","), lambda: "a".split(",", "1"),
             lambda: "a".split(",", 1.0), lambda: "a".split(",", 1, 2), lambda: "a".split(separator=","), lambda: "a".rsplit(["a"]), lambda: "a b".split(None, 10 ** 30)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
