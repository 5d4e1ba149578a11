# A generator as a little protocol machine: priming, send values, throw answered, return value at the end.
def vending():
    credit, log = 0, []
    while True:
        try:
            got = yield f"credit {credit}"
        except KeyError as e:
            log.append(f"unknown {e.args[0]}")
            continue
        match got:
            case None: continue
            case int(n): credit += n
            case "cola" | "water" as drink:
                price = {"cola": 150, "water": 90}[drink]
                if credit >= price:
                    credit -= price
                    change = yield f"here is {drink}"
                    log.append((drink, change))
            case "stop":
                return credit, log

m = vending()
try:
    m.send(100)
except TypeError as e:
    print(type(e).__name__, e)
print(m.send(None))
for step in (100, "cola", 50, "cola", "ignored while serving", None, 200, "water", "change taken"):
    print(repr(step), "->", m.send(step))
print(m.throw(KeyError("tea")))
try:
    m.send("stop")
except StopIteration as e:
    print("finished", e.value, e.args)
for again in (lambda: next(m), lambda: m.send(1), lambda: m.throw(ValueError("late"))):
    try:
        again()
    except Exception as e:
        print(type(e).__name__, e)
print(m.close(), m.gi_frame, m.gi_running, m.gi_yieldfrom, next(m, "default"))

def reentrant():
    try:
        next(me)
    except ValueError as e:
        yield str(e)
me = reentrant()
print(next(me))
