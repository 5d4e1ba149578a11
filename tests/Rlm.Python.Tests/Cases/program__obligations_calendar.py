# Deadlines of an agreement: relative terms resolved to dates, business days, conflicts, a calendar per party. Typed, with protocols.
import calendar
import re
from datetime import date, timedelta
from typing import Callable, NamedTuple

AGREEMENT = """
This Agreement is made on 29 January 2024 (the "Effective Date") between Kestrel Ltd ("Supplier") and Municipality of Ruhland ("Buyer").

1.1 Supplier shall deliver the drawings within 10 business days after the Effective Date.
1.2 Buyer shall approve or reject the drawings within two weeks after Delivery.
2.1 Buyer shall pay 30 % of the Price (EUR 48,500.00) no later than one month after the Effective Date.
2.2 Buyer shall pay the remainder within 45 days after Acceptance.
3.  Either party may terminate by giving notice of three months to the end of a quarter.
4.1 Supplier shall keep records until 31 December 2030.
4.2 Supplier must answer queries promptly.

"Delivery" took place on 12 February 2024. "Acceptance" took place on 26 February 2024.
"""

MONTHS = {name: i for i, name in enumerate(calendar.month_name) if name}
WORDS = dict(one=1, two=2, three=3)


class Obligation(NamedTuple):
    clause: str
    party: str
    action: str
    due: date | None
    why: str


def to_date(text: str) -> date:
    day, month, year = text.split()
    return date(int(year), MONTHS[month], int(day))


def add_months(d: date, n: int) -> date:
    year, month0 = divmod(d.year * 12 + d.month - 1 + n, 12)
    return date(year, month0 + 1, min(d.day, calendar.monthrange(year, month0 + 1)[1]))


def add_business_days(d: date, n: int) -> date:
    while n:
        d += timedelta(days=1)
        n -= d.weekday() < calendar.SATURDAY
    return d


UNITS: dict[str, Callable[[date, int], date]] = {
    "business day": add_business_days,
    "day": lambda d, n: d + timedelta(days=n),
    "week": lambda d, n: d + timedelta(weeks=n),
    "month": add_months,
}
DATE = r"\d{1,2} (?:%s) \d{4}" % "|".join(MONTHS)
anchors: dict[str, date] = {}
for m in re.finditer(rf'({DATE}) \(the "(?P<a>[\w ]+)"\)|"(?P<b>\w+)" took place on ({DATE})', AGREEMENT):
    anchors[m["a"] or m["b"]] = to_date(m[1] or m[4])
print({k: f"{d:%a %d %b %Y}" for k, d in anchors.items()})

found: list[Obligation] = []
term = re.compile(r"(?:within|no later than) (\d+|[a-z]+) (business day|day|week|month)s? after (?:the )?([A-Z][\w ]*)")
for clause, party, action in re.findall(r"^(\d\.\d?) +(Supplier|Buyer|Either party) (?:shall|must|may) (.+)\.$", AGREEMENT, re.M):
    if t := term.search(action):
        n = WORDS.get(t[1]) or int(t[1])
        found.append(Obligation(clause, party, action[:t.start()].strip(), UNITS[t[2]](anchors[t[3]], n), f"{n} {t[2]}(s) after {anchors[t[3]]}"))
    elif t := re.search(rf"until ({DATE})", action):
        found.append(Obligation(clause, party, action[:t.start()].strip(), to_date(t[1]), "fixed"))
    else:
        found.append(Obligation(clause, party, action, None, "no date given"))
for o in sorted(found, key=lambda o: (o.due or date.max, o.clause)):
    print(f"{o.due or '----------'!s:<10} {o.clause:<4}{o.party:<13}{o.action[:44]:<45}{o.why}")

quarter_end = lambda d: date(d.year, m := (d.month - 1) // 3 * 3 + 3, calendar.monthrange(d.year, m)[1])
for notice in (date(2024, 3, 30), date(2024, 3, 31), date(2024, 11, 30), date(2025, 1, 1)):
    print("notice on", notice, "ends the contract on", quarter_end(add_months(notice, 3)))
feb = {o.due.day: o.clause for o in found if o.due and (o.due.year, o.due.month) == (2024, 2)}
for week in calendar.Calendar(firstweekday=0).monthdayscalendar(2024, 2):
    print(" ".join(f"{feb.get(d, d or ''):>4}" for d in week))
price = re.search(r"(\d+) % of the Price \(EUR ([\d,.]+)\)", AGREEMENT)
first = int(price[1]) * float(price[2].replace(",", "")) / 100
print(f"first payment {first:,.2f}, remainder {float(price[2].replace(',', '')) - first:,.2f}; parties {sorted({o.party for o in found})}")
