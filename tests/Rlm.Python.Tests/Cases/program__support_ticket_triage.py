# Support tickets in a long text: severity by keywords, response times against the agreed limits, load per agent.
from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Iterator, Optional

CONTEXT = """\
=== TICKET #1041 ===
opened: 2024-02-26 08:15 | customer: Nordwind GmbH | agent: mira
Subject: Cannot log in since the update
All 40 users are locked out, this is a production outage!
reply: 2024-02-26 08:52
=== TICKET #1042 ===
opened: 2024-02-26 09:00 | customer: Olive & Sons | agent: tomas
Subject: Question about invoices
Where do I find the invoice of January? No hurry.
reply: 2024-02-28 17:30
=== TICKET #1043 ===
opened: 2024-02-27 16:45 | customer: Nordwind GmbH | agent: mira
Subject: Export is slow
The export takes twenty minutes. It used to take two.
=== TICKET #1044 ===
opened: 2024-02-29 23:50 | customer: Café Zoé | agent: tomas
Subject: URGENT data loss??
Yesterday's bookings disappeared after the outage.
reply: 2024-03-01 01:20
=== TICKET #1045 ===
opened: 2024-03-01 10:10 | customer: Olive & Sons | agent:
Subject: Typo on the welcome page
"Wellcome" should be "Welcome".
"""

LIMITS: dict[str, timedelta] = {"critical": timedelta(hours=1), "high": timedelta(hours=8), "normal": timedelta(days=2)}
KEYWORDS = {"critical": r"\b(outage|data loss|locked out)\b", "high": r"\b(slow|cannot|urgent)\b"}


@dataclass
class Ticket:
    number: int
    opened: datetime
    customer: str
    agent: Optional[str]
    subject: str
    body: list[str] = field(default_factory=list)
    replied: Optional[datetime] = None

    @property
    def severity(self) -> str:
        text = self.subject + " " + " ".join(self.body)
        return next((s for s, p in KEYWORDS.items() if re.search(p, text, re.I)), "normal")

    @property
    def waiting(self) -> Optional[timedelta]:
        return None if self.replied is None else self.replied - self.opened


def parse(text: str) -> Iterator[Ticket]:
    stamp = lambda s: datetime.strptime(s, "%Y-%m-%d %H:%M")
    for number, block in re.findall(r"=== TICKET #(\d+) ===\n(.*?)(?=^===|\Z)", text, re.S | re.M):
        head, subject, *rest = block.strip().split("\n")
        fields = dict(part.strip().split(":", 1) if not part.strip().endswith(":") else (part.strip()[:-1], "") for part in head.split("|"))
        t = Ticket(int(number), stamp(fields["opened"].strip()), fields["customer"].strip(), fields["agent"].strip() or None, subject.removeprefix("Subject: "))
        for line in rest:
            if line.startswith("reply: "):
                t.replied = stamp(line[7:])
            else:
                t.body.append(line)
        yield t


tickets = list(parse(CONTEXT))
per_agent: defaultdict[Optional[str], list[Ticket]] = defaultdict(list)
for t in tickets:
    late = t.waiting is None or t.waiting > LIMITS[t.severity]
    per_agent[t.agent].append(t)
    print(f"#{t.number} {t.severity:<8} {t.customer:<14} waited {str(t.waiting):>15} {'LATE' if late else 'ok'}")
for agent, own in sorted(per_agent.items(), key=lambda kv: (kv[0] is None, kv[0] or "")):
    answered = [t.waiting for t in own if t.waiting]
    mean = sum(answered, timedelta()) / len(answered) if answered else None
    print(agent, [t.number for t in own], "mean", mean)
print(tickets[-1])
