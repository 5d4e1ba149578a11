# Parse mail headers, folded lines, addresses, and a thread by references.
import re
from collections import defaultdict

MAILBOX = """From: "Ann Lee" <ann@example.com>
To: bob@example.com, "Cid, Jr." <cid@example.org>
Subject: =?utf-8?q?Budget?= 2024
Date: Mon, 01 Apr 2024 09:15:00 +0200
Message-ID: <1@x>
X-Long: first part
 second part
\tthird part

Hi both,
please check.
-- 
Ann
\x00
From: bob@example.com
To: ann@example.com
Subject: Re: Budget 2024
In-Reply-To: <1@x>
Message-ID: <2@x>
Date: Mon, 01 Apr 2024 10:00:30 +0000

> Hi both,
> please check.
Looks fine.
\x00
From: cid@example.org
Subject: RE: re: Fwd: Budget 2024
In-Reply-To: <2@x>
Message-ID: <3@x>
Date: Tue, 02 Apr 2024 00:00:01 -0430

OK
""".split("\x00\n")

def parse(mail):
    head, _, body = mail.partition("\n\n")
    head = re.sub(r"\n[ \t]+", " ", head)
    headers = {}
    for line in head.splitlines():
        name, sep, value = line.partition(":")
        if not sep:
            raise ValueError(f"bad header {line!r}")
        headers[name.strip().title()] = value.strip()
    return headers, body.rstrip("\n")

ADDRESS = re.compile(r'(?:"([^"]*)"\s*|([^<,"]*?)\s*)<([^>]+)>|([^\s,<>"]+@[^\s,<>"]+)')
def addresses(text):
    return [(quoted or plain or "", angle or bare) for quoted, plain, angle, bare in ADDRESS.findall(text)]

def subject(text):
    text = re.sub(r"=\?[\w-]+\?q\?(.*?)\?=", lambda m: m[1].replace("_", " "), text)
    return re.sub(r"^(?:(?:re|fwd?|aw):\s*)+", "", text, flags=re.I)

def utc_minutes(date):
    m = re.search(r"(\d+) (\w{3}) (\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)", date)
    day, _, _, h, mi, _, sign, oh, om = m.groups()
    offset = (int(oh) * 60 + int(om)) * (1 if sign == "+" else -1)
    return int(day) * 1440 + int(h) * 60 + int(mi) - offset

mails = {}
for raw in MAILBOX:
    headers, body = parse(raw)
    own = [l for l in body.split("\n-- \n")[0].splitlines() if not l.startswith(">")]
    mails[headers["Message-Id"]] = {"headers": headers, "lines": own, "parent": headers.get("In-Reply-To"), "at": utc_minutes(headers["Date"])}
    print(headers["From"], "|", subject(headers["Subject"]), "|", own)
print(mails["<1@x>"]["headers"]["X-Long"])
print(addresses(mails["<1@x>"]["headers"]["To"]), addresses(mails["<1@x>"]["headers"]["From"]), addresses("a@b.c,  D E <d@e.f>"))
children = defaultdict(list)
for mid, m in mails.items():
    children[m["parent"]].append(mid)
def thread(parent=None, depth=0):
    for mid in sorted(children.get(parent, []), key=lambda k: mails[k]["at"]):
        m = mails[mid]
        print("  " * depth + f"{mid} {addresses(m['headers']['From'])[0][1]} +{m['at'] - mails['<1@x>']['at']}min: {' '.join(m['lines'])}")
        thread(mid, depth + 1)
thread()
print({subject(m["headers"]["Subject"]) for m in mails.values()})
people = defaultdict(set)
for m in mails.values():
    for field in ("From", "To"):
        for _, a in addresses(m["headers"].get(field, "")):
            people[a.split("@")[1]].add(a.split("@")[0])
print({k: sorted(v) for k, v in sorted(people.items())})
try:
    parse("no colon here\n\nbody")
except ValueError as e:
    print(e)
