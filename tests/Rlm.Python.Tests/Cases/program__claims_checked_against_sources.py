# Claims about a report are checked by a scripted sub-model over chunks, then voted on and verified by plain code.
import json
import re
from collections import Counter
from textwrap import shorten

SOURCE = "\n\n".join([
    "[p1] The ferry Aurora entered service in 1998 on the route Turku-Mariehamn. It carries 1,200 passengers and 180 cars.",
    "[p2] After the refit of 2011 the engines run on liquefied gas. Emissions of nitrogen oxides fell by 85 per cent.",
    "[p3] In 2019 the ferry carried 412,000 passengers, in 2020 only 97,500. The crossing takes five hours and ten minutes.",
    "[p4] A sister ship, the Borealis, was sold to Estonia in 2015. She is slightly longer: 141 m against 138 m.",
])
CLAIMS = [
    "Aurora entered service in 1998.",
    "The engines of Aurora run on diesel.",
    "The Borealis was sold in 2015 to Estonia.",
    "Passenger numbers fell by more than three quarters from 2019 to 2020.",
    "The captain is from Turku.",
]
script = iter([
    '{"verdict": "supported", "quote": "entered service in 1998", "page": "p1"}',
    'I think: {"verdict": "refuted", "quote": "the engines run on liquefied gas", "page": "p2"} Hope this helps!',
    '```json\n{"verdict": "supported", "quote": "sold to Estonia in 2015", "page": "p4"}\n```',
    '{"verdict": "supported", "quote": "fell by 76 per cent", "page": "p3"}',
    '{"verdict": "unknown", "quote": null, "page": null',
    '{"verdict": "supported", "quote": "in 2020 only 97,500", "page": "p3"}',
    '{"verdict": "unknown", "quote": null, "page": null}',
])


def llm_query(prompt):
    try:
        return next(script)
    except StopIteration:
        raise RuntimeError("sub-model budget used up") from None


def read_reply(reply):
    body = re.search(r"\{.*\}", reply, re.S)
    if body is None:
        raise ValueError(f"no object in {shorten(reply, 30)!r}")
    return json.loads(body.group())


def verify(answer):
    """A quotation has to be on the page it names."""
    if answer["quote"] is None:
        return answer["verdict"] == "unknown"
    page = re.search(rf"\[{answer['page']}\] (.*)", SOURCE)
    return bool(page) and answer["quote"].lower() in page.group(1).lower()


results, queries = {}, 0
for claim in CLAIMS:
    for attempt in range(1, 4):
        queries += 1
        try:
            answer = read_reply(llm_query(f"Is this claim supported? {claim}\n\n{SOURCE}"))
            if not verify(answer):
                raise ValueError(f"quotation {answer['quote']!r} is not on page {answer['page']}")
        except ValueError as e:
            print(f"  attempt {attempt} for {shorten(claim, 40, placeholder='…')!r}: {type(e).__name__}: {e}")
            continue
        results[claim] = answer
        break
    else:
        results[claim] = {"verdict": "undecided", "quote": None, "page": None}

for claim, a in results.items():
    print(f"{a['verdict'].upper():<10} {str(a['page']):<5} {claim}")
before, after = (int(n.replace(",", "")) for n in re.findall(r"(\d+,\d{3})(?= passengers|\.)", SOURCE.split("[p3]")[1]))
drop = 1 - after / before
print(f"checked by code: {before} -> {after} is a drop of {drop:.1%}, claim holds: {drop > 0.75}")
print(Counter(a["verdict"] for a in results.values()).most_common(), queries, "queries")
try:
    llm_query("one more")
except RuntimeError as e:
    print("FINAL", json.dumps({c.split()[1]: a["verdict"] for c, a in results.items()}), "|", e, e.__cause__, e.__suppress_context__)
