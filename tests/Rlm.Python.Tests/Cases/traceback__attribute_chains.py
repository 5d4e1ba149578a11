# Where an attribute stands on another line than what it is taken from, a traceback shows that line alone.
import traceback


def show(action):
    try:
        action()
    except Exception:
        lines = traceback.format_exc().splitlines()
        print("\n".join(lines[3:]))


class Frame:
    def __init__(self, rows): self.rows = rows
    def where(self, test): return Frame([r for r in self.rows if test(r)])
    def column(self, name): return [r[name] for r in self.rows]
    def __getitem__(self, key): return self.column(key)


frame = Frame([{"name": "Ann", "age": 41}, {"name": "Bob", "age": 29}])


def missing_method():
    return (frame
            .where(lambda r: r["age"] > 30)
            .sort_by("age")
            .column("name"))


def wrong_argument():
    return (frame
            .where(lambda r: r["age"] > 30)
            .column(
                "salary"))


def call_of_none():
    return ("a,b,c"
            .split(",")
            .append("d")
            .count("a"))


def deep_attribute():
    return (frame.where(bool)
            .rows[0]
            .name)


def subscript_after():
    return (frame
            .where(bool)
            ["size"])


def with_keywords():
    return (frame
            .where(test=lambda r: True,
                   more=1)
            .rows)


def unpacked():
    return (frame
            .where(*[1,
                     2]))


def stored():
    (frame
     .rows
     .extra) = 5


def increased():
    (frame.where(bool)
     .total) += 1


def in_an_operation():
    return 1 + (frame
                .rows
                .length) * 2


def dot_at_the_end():
    return frame.where(bool). \
        nothing


def same_line():
    return frame.rows.nothing.more


for action in (missing_method, wrong_argument, call_of_none, deep_attribute, subscript_after, with_keywords, unpacked, stored, increased,
               in_an_operation, dot_at_the_end, same_line):
    print("--", action.__name__)
    show(action)
