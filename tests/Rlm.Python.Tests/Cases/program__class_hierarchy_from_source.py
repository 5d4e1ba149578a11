import re, textwrap
from collections import defaultdict, deque

SOURCE = textwrap.dedent('''
    namespace Shop.Orders;
    public abstract class Entity { public int Id { get; set; } }
    public sealed class Order : Entity, IAuditable
    {
        private readonly List<OrderLine> _lines = [];
        public decimal Total() => _lines.Sum(l => l.Price * l.Quantity);
    }
    public class OrderLine : Entity { }
    internal class DiscountedLine : OrderLine, IComparable<DiscountedLine> { }
    public interface IAuditable { DateTime Changed { get; } }
    public record struct Money(decimal Amount, string Currency);
    public class Basket<T> where T : OrderLine { }
    class Outer { class Inner : Basket<OrderLine> { } }
''').strip()

TYPE = re.compile(
    r"(?:(?P<mods>(?:public|internal|abstract|sealed|static|\s)+)\s)?\b(?P<kind>class|interface|record struct|record)\s+"
    r"(?P<name>\w+)(?:<(?P<args>[^>]+)>)?(?:\([^)]*\))?(?:\s*:\s*(?P<bases>[^{;]+?))?(?=\s*(?:where|\{|;))")

types = {}
children = defaultdict(list)
for m in TYPE.finditer(SOURCE):
    bases = [re.sub(r"<.*>", "", b).strip() for b in re.split(r",(?![^<]*>)", m["bases"] or "") if b.strip()]
    types[m["name"]] = {"kind": m["kind"], "bases": bases, "line": SOURCE.count("\n", 0, m.start("name")) + 1, "mods": (m["mods"] or "").split()}
    for base in bases:
        children[base].append(m["name"])

print(f"{'name':16}{'kind':15}{'line':>4}  bases")
for name, t in sorted(types.items(), key=lambda x: x[1]["line"]):
    print(f"{name:16}{t['kind']:15}{t['line']:4d}  {', '.join(t['bases']) or '-'}")

def show(root, depth=0):
    print("  " * depth + root + ("" if root in types else " (external)"))
    for child in sorted(children[root]):
        show(child, depth + 1)

roots = [b for b in children if not types.get(b, {}).get("bases")]
for root in sorted(set(roots)):
    show(root)

queue, seen = deque(["Entity"]), []
while queue:
    t = queue.popleft()
    seen.append(t)
    queue.extend(children.get(t, ()))
print("descendants of Entity:", seen[1:])
print([n for n, t in types.items() if "sealed" in t["mods"]], "are sealed")
