# csv reader, writer, DictReader, DictWriter, dialects.
import csv, io
text = 'name,age,city\nAnn,30,"New York, NY"\nBob,25,"He said ""hi"""\nCid,,\n"multi\nline",1,x\n'
for row in csv.reader(io.StringIO(text)): print(row)
rows = list(csv.DictReader(io.StringIO(text))); print(rows[0], rows[2]["city"] == "", len(rows), rows[1]["city"], list(rows[0]))
print(list(csv.reader(["a;b;c", "1;'x;y';3"], delimiter=";", quotechar="'")), list(csv.reader(["a\tb"], delimiter="\t")), list(csv.reader(["a b  c"], delimiter=" ")), list(csv.reader(['a, "b, c"'], skipinitialspace=True)), list(csv.reader(['a,"b'])), list(csv.reader(["a,b\n", "\n", "c"])), list(csv.reader([""])), list(csv.reader([",", '""'])), list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)) if False else list(csv.reader(['"a",2,3.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(["a'b,c"], quotechar="'")), list(csv.reader(['x"y,z'])), list(csv.reader(['"x"y,z'])))
d = csv.DictReader(["a,b", "1,2,3", "4"], restkey="rest", restval="none"); print(list(d), d.fieldnames, d.line_num)
print(list(csv.DictReader(["1,2"], fieldnames=["x", "y"])), next(csv.DictReader(["h", "v"])), csv.DictReader([]).fieldnames, list(csv.DictReader(["a|b", "1|2"], delimiter="|")))
def write(rows, **kw):
    out = io.StringIO()
    csv.writer(out, **kw).writerows(rows)
    return out.getvalue()
print(repr(write([["a", 1, 2.5, None, True], ["b,c", 'q"q', "n\nl", " sp ", ""]])), repr(write([["a", 1]], quoting=csv.QUOTE_ALL)), repr(write([["a", 1, "x y"]], quoting=csv.QUOTE_NONNUMERIC)), repr(write([["a", "b"]], delimiter="\t", lineterminator="\n")), repr(write([["a,b"]], quoting=csv.QUOTE_NONE, escapechar="\\")), repr(write([['a"b']], doublequote=False, escapechar="\\")), repr(write([[""], []])), repr(write([["it's", "x;y"]], delimiter=";", quotechar="'")))
out = io.StringIO(); w = csv.DictWriter(out, fieldnames=["b", "a"]); w.writeheader(); w.writerow({"a": 1, "b": 2}); w.writerows([{"a": 3}, {"b": "x,y"}]); print(repr(out.getvalue()))
out = io.StringIO(); csv.DictWriter(out, ["a"], extrasaction="ignore", restval="-").writerow({"z": 1}); print(repr(out.getvalue()))
for f in (lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"z": 1}), lambda: csv.reader(5), lambda: list(csv.reader([1])), lambda: csv.reader([], delimiter="ab"), lambda: csv.writer(5), lambda: csv.writer(io.StringIO()).writerow(5), lambda: write([["a,b"]], quoting=csv.QUOTE_NONE), lambda: csv.reader([], dialect="nope"), lambda: list(csv.reader(['a,"b"c'], strict=True)), lambda: list(csv.reader(["x,y"], quoting=csv.QUOTE_NONNUMERIC)), lambda: next(csv.reader([]))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
class Semi(csv.Dialect):
    delimiter = ";"; quotechar = '"'; lineterminator = "\n"; quoting = csv.QUOTE_MINIMAL
csv.register_dialect("pipes", delimiter="|")
print(list(csv.reader(["a;b"], dialect=Semi)), list(csv.reader(["a|b"], "pipes")), sorted(csv.list_dialects()), list(csv.reader(["a\tb"], "excel-tab")), csv.Sniffer().sniff("a;b;c\n1;2;3").delimiter)
totals = {}
for r in csv.DictReader("user,amount\nann,5\nbob,7.5\nann,2".splitlines()): totals[r["user"]] = totals.get(r["user"], 0) + float(r["amount"])
print(totals, max(totals, key=totals.get))
