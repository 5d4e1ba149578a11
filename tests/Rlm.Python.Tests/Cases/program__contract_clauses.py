"""Find obligations, dates and amounts in a long contract, clause by clause."""
import re
from dataclasses import dataclass, field
from typing import List, Optional

CONTRACT = """\
1. DEFINITIONS
1.1 "Supplier" means Northwind Ltd.
1.2 "Fee" means EUR 12,500.00 per month.

2. TERM
2.1 This agreement starts on 1 February 2026 and runs for 24 months.
2.2 Either party may terminate with 90 days' notice.

3. PAYMENT
3.1 The Customer shall pay the Fee within 30 days of invoice.
3.2 Late payment bears interest of 4.5% per annum.
3.3 The Supplier shall refund EUR 1,000 where an outage exceeds 4 hours.

4. LIABILITY
4.1 Liability is capped at EUR 150,000.
4.2 The Supplier must notify breaches within 72 hours.
"""


@dataclass
class Clause:
    number: str
    text: str
    section: str
    amounts: List[float] = field(default_factory=list)
    deadline: Optional[str] = None

    @property
    def is_obligation(self) -> bool:
        return bool(re.search(r"\b(shall|must)\b", self.text))

    def __str__(self) -> str:
        flags = "!" if self.is_obligation else " "
        return f"{flags} {self.number:<5}{self.text[:48]}{'…' if len(self.text) > 48 else ''}"


clauses: List[Clause] = []
section = ""
for line in CONTRACT.splitlines():
    if m := re.fullmatch(r"(\d+)\. ([A-Z ]+)", line):
        section = m[2].title()
    elif m := re.match(r"(\d+\.\d+) (.+)", line):
        clause = Clause(m[1], m[2], section)
        clause.amounts = [float(a.replace(",", "")) for a in re.findall(r"EUR ([\d,]+(?:\.\d\d)?)", m[2])]
        if d := re.search(r"within (\d+) (days|hours)", m[2]):
            clause.deadline = f"{d[1]} {d[2]}"
        clauses.append(clause)

for clause in clauses:
    print(clause)
print(sum(len(c.amounts) for c in clauses), "amounts, total", sum(a for c in clauses for a in c.amounts))
print({c.number: c.deadline for c in clauses if c.deadline})
print([c for c in clauses if c.section == "Term"][0])
percent = [m.group() for c in clauses for m in re.finditer(r"\d+(\.\d+)?%", c.text)]
print(percent, repr(clauses[-1]))
