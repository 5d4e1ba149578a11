# What model-written code finds in its session. Runs once in each. Everything lives in one closure over the host's functions, so that a
# program that assigns to one of these names breaks nothing but its own use of that name.


def _rlm_build(host_ask, host_ask_all, host_nest_all, host_open, host_ids, host_number, host_info, host_search, host_stats, host_budget,
               host_history, host_submit, host_report, mapper, kind, count, question, longest_prompt, nests, form, tools, host_call_tool,
               symbol_functions):
    # Modules are imported where they are needed: most sessions never do.
    # Programs may well have variables named list or max, so what is built in is bound here.
    import builtins
    (
        AttributeError, FileNotFoundError, KeyError, NameError, OSError, RuntimeError, TimeoutError, TypeError, ValueError, all, any,
        bool, bytes, callable, dict, exec, float, frozenset, getattr, globals, hasattr, int, isinstance, len, list, max, min, print,
        range, repr, reversed, set, slice, sorted, str, sum, tuple, type, zip,
    ) = (
        builtins.AttributeError, builtins.FileNotFoundError, builtins.KeyError, builtins.NameError, builtins.OSError,
        builtins.RuntimeError, builtins.TimeoutError, builtins.TypeError, builtins.ValueError, builtins.all, builtins.any, builtins.bool,
        builtins.bytes, builtins.callable, builtins.dict, builtins.exec, builtins.float, builtins.frozenset, builtins.getattr,
        builtins.globals, builtins.hasattr, builtins.int, builtins.isinstance, builtins.len, builtins.list, builtins.max, builtins.min,
        builtins.print, builtins.range, builtins.repr, builtins.reversed, builtins.set, builtins.slice, builtins.sorted, builtins.str,
        builtins.sum, builtins.tuple, builtins.type, builtins.zip,
    )

    # ------------------------------------------------------------------ texts

    class Document(str):
        """One text of the context: a str with .id, .path and .metadata."""

        def search(self, words, limit=10):
            """Passages of this text that say most about the words, best first."""
            return _search("words", words, limit, None, [self._number], False)

        def regex_search(self, pattern, limit=100, ignore_case=False):
            """Lines of this text that match a regular expression."""
            return _search("regex", pattern, limit, None, [self._number], ignore_case)

        def slice(self, start=0, end=None):
            return self[start:end]

        def filter(self, test):
            """The lines that a function accepts, or that contain a text."""
            keep = test if callable(test) else lambda line: test in line
            return [line for line in self.splitlines() if keep(line)]

        def get_by_id(self, id):
            if id == self.id or id == self.path:
                return self
            raise KeyError(id)

        def chunk(self, size=20000, overlap=0):
            return chunk(self, size, overlap)

    class Documents(list):
        """The documents of the context: a list whose items are read when they are asked for."""

        def __getitem__(self, index):
            if isinstance(index, slice):
                return _documents([list.__getitem__(self, i) for i in range(*index.indices(len(self)))])
            item = list.__getitem__(self, index)
            if isinstance(item, int):
                item = _document(item)
            return item

        def __iter__(self):
            # One file that cannot be read must not end a loop over all; the program's author sees what was left out.
            for i in range(len(self)):
                try:
                    document = self[i]
                except OSError as error:
                    if str(error) not in unreadable:
                        unreadable.add(str(error))
                        print(f"[left out: {error}]")
                    continue
                yield document

        def __reversed__(self):
            for i in range(len(self) - 1, -1, -1):
                yield self[i]

        def __contains__(self, item):
            return any(item == document for document in self)

        def __eq__(self, other):
            return self is other or (isinstance(other, list) and len(self) == len(other) and all(a == b for a, b in zip(self, other)))

        def __ne__(self, other):
            return not self == other

        def __add__(self, other):
            return [*self, *other]

        def __radd__(self, other):
            return [*other, *self]

        def __repr__(self):
            names = ", ".join(repr(document.id) for document in self[:5])
            return f"<{len(self):,} documents: {names}{', ...' if len(self) > 5 else ''}>"

        def index(self, item, start=0, stop=None):
            for i in range(*slice(start, stop).indices(len(self))):
                if self[i] == item:
                    return i
            raise ValueError("no such document in the list")

        def count(self, item):
            return sum(1 for document in self if document == item)

        def copy(self):
            return self[:]

        def pop(self, index=-1):
            item = self[index]
            del self[index]
            return item

        def sort(self, key=None, reverse=False):
            self[:] = sorted(self, key=key, reverse=reverse)

        def _numbers(self):
            numbers = [item if isinstance(item, int) else getattr(item, "_number", None) for item in list.__iter__(self)]
            return [number for number in numbers if number is not None]

        def _searched(self):
            return None if self is _context and len(self) == count else self._numbers()

        def search(self, words, limit=10):
            """Passages of these documents that say most about the words, best first."""
            return _search("words", words, limit, None, self._searched(), False)

        def regex_search(self, pattern, limit=100, ignore_case=False):
            """Lines of these documents that match a regular expression."""
            return _search("regex", pattern, limit, None, self._searched(), ignore_case)

        def slice(self, start=0, end=None):
            return self[start:end]

        def filter(self, test):
            """The documents that a function accepts, or whose path matches a glob."""
            if callable(test):
                return _documents([document for document in self if test(document)])
            wanted = {number for number, id in host_ids(test)}
            return _documents([number for number in self._numbers() if number in wanted])

        def get_by_id(self, id):
            return _by_id(id)

        def chunk(self, size=20000, overlap=0):
            return chunk(self, size, overlap)

    class Chunk(str):
        """A piece of a text, with .start and .end in it and the .path and .id of its document."""

        path = None
        id = None
        _number = None

    class Hit(str):
        """A place that matches. As a str it is the line or passage; it has .path .id .start .end .line .column .text .snippet .score."""

        def __getitem__(self, key):
            if isinstance(key, str):
                try:
                    return getattr(self, key)
                except AttributeError:
                    raise KeyError(key) from None
            return str.__getitem__(self, key)

        def get(self, key, default=None):
            return getattr(self, key, default)

        def keys(self):
            return ["path", "id", "start", "end", "line", "column", "text", "snippet", "score"]

        def window(self, before=500, after=None):
            """The text around the match."""
            return _document(self._number)[max(0, self.start - before):self.end + (before if after is None else after)]

        def _located(self, longest):
            text = self.snippet if len(self.snippet) <= longest else self.snippet[:longest] + "..."
            where = f"line {self.line:,}" if kind == "text" else f"{self.id}:{self.line}"
            return f"{where} (at {self.start}): {text}"

        def __str__(self):
            return self._located(len(self.snippet))

        def __repr__(self):
            return f"<{self._located(200)}>"

    class Hits(list):
        """Hits in a list; .total counts all matches, .truncated tells whether there are more than the list holds."""

        total = 0
        truncated = False

        def __str__(self):
            if not self:
                return "no hits"
            lines = [hit._located(600) for hit in self]
            if self.truncated:
                lines.append(f"({len(self):,} of {self.total:,} matches)")
            return "\n".join(lines)

    class Shown(str):
        """A text that looks the same printed and echoed."""

        def __repr__(self):
            return str.__str__(self)

    class SubCallError(str):
        """What stands in a batch for a sub-call that failed."""

        failed = True
        truncated = False

    class Reply(str):
        """The answer of a sub-model that ended at its output limit."""

        failed = False
        truncated = True

    class History(list):
        """What was said so far, the oldest first: dicts with role and content. Read when it is asked for."""

        def _read(self):
            list.extend(self, host_history(list.__len__(self)))
            return self

        def __len__(self):
            return list.__len__(self._read())

        def __bool__(self):
            return len(self) > 0

        def __getitem__(self, index):
            return list.__getitem__(self._read(), index)

        def __iter__(self):
            return list.__iter__(self._read())

        def __reversed__(self):
            return reversed(list(self))

        def __repr__(self):
            return f"<{len(self):,} messages>"

    opened = {}
    unreadable = set()

    def _document(number):
        document = opened.get(number)
        if document is None:
            text, id, path, metadata = host_open(number)
            document = Document(text)
            document.id = id
            document.path = path
            document.metadata = metadata
            document._number = number
            # Few are kept: the texts stay in the host, but a million of these would not be small either.
            if len(opened) >= 1024:
                opened.clear()
            opened[number] = document
        return document

    def _documents(items):
        documents = Documents()
        for item in items:
            documents.append(getattr(item, "_number", item))
        return documents

    def _by_id(id):
        number = host_number(str(id))
        if number < 0:
            name = str(id).rsplit("/", 1)[-1].lower()
            near = [other for n, other in host_ids(None) if name and name in other.lower()][:5]
            hint = f"; did you mean {', '.join(repr(n) for n in near)}?" if near else "; list_files() tells what there is"
            raise FileNotFoundError(f"no document {id!r} in the context{hint}")
        return _document(number)

    # ------------------------------------------------------------------ looking

    def _limit(limit):
        if limit is None:
            return 10000
        limit = int(limit)
        if limit < 1:
            raise ValueError("limit must be at least 1")
        return min(limit, 1000000)

    def _search(how, what, limit, glob, numbers, ignore_case):
        pattern = getattr(what, "pattern", None)
        if pattern is not None and not isinstance(what, str):
            import re
            ignore_case = ignore_case or bool(what.flags & re.IGNORECASE)
            what = pattern
        if how == "words" and isinstance(what, (list, tuple, set)):
            what = " ".join(str(word) for word in what)
        if not isinstance(what, str):
            raise TypeError(f"what to look for must be a str, not {type(what).__name__}")
        if not what.strip() and not (how == "literal" and what):
            raise ValueError("there is nothing to look for: the text is empty")
        rows, total, truncated = host_search(how, what, _limit(limit), glob, numbers, bool(ignore_case))
        hits = Hits()
        hits.total = total
        hits.truncated = truncated
        for number, id, path, start, end, line, column, snippet, text, score in rows:
            hits.append(_hit(snippet, number, id, path, start, end, line, column, text, score))
        return hits

    def _hit(snippet, number, id, path, start, end, line, column, text, score):
        hit = Hit(snippet)
        hit.snippet = snippet
        hit._number = number
        hit.id = id
        hit.path = path
        hit.start = start
        hit.end = end
        hit.line = line
        hit.column = column
        hit.text = text
        hit.score = score
        return hit

    def _glob(path):
        return None if path is None else str(path)

    def find(text, limit=100, path=None, ignore_case=False):
        """Places where the exact text stands, in order."""
        return _search("literal", text, limit, _glob(path), None, ignore_case)

    def grep(pattern, limit=100, path=None, ignore_case=False):
        """Lines that match a regular expression, in order; path may be a path or a glob."""
        return _search("regex", pattern, limit, _glob(path), None, ignore_case)

    def search(words, limit=10, path=None):
        """Passages that say most about the words, best first."""
        return _search("words", words, limit, _glob(path), None, False)

    def peek(start=0, end=None, path=None):
        """The characters from start to end (2,000 by default). Over several documents: one after the other, each under its name."""
        if end is None:
            end = start + 2000
            if start < 0 <= end:
                end = None
        if path is not None:
            return _by_id(path)[start:end]
        if kind == "text":
            return _context[start:end]
        if start < 0 or end < start:
            raise ValueError("over several documents, start and end count from 0; give a path to peek into one")
        parts = []
        for document in _context:
            if end <= 0:
                break
            length = len(document)
            if start < length:
                parts.append(f"=== {document.id} ===\n{document[start:end]}")
            start = max(0, start - length)
            end -= length
        return "\n".join(parts)

    def chunk(text=None, size=20000, overlap=0):
        """Pieces of at most size characters, cut at line ends where that is possible: of a text, a list of texts, or the whole context."""
        if isinstance(text, int):
            text, size, overlap = None, text, (overlap if size == 20000 else size)
        if size < 1 or overlap < 0 or overlap >= size:
            raise ValueError("size must be at least 1, and overlap from 0 to less than size")
        if text is None:
            text = _context
        if not isinstance(text, str):
            return [piece for item in text for piece in chunk(item, size, overlap)]
        pieces = []
        start, length = 0, len(text)
        while start < length:
            end = min(start + size, length)
            if end < length:
                line = text.rfind("\n", start + max(overlap + 1, size * 4 // 5), end)
                if line >= 0:
                    end = line + 1
            piece = Chunk(text[start:end])
            piece.start = start
            piece.end = end
            if isinstance(text, Document):
                piece.path = text.path
                piece.id = text.id
                piece._number = text._number
            pieces.append(piece)
            if end >= length:
                break
            start = end - overlap
        return pieces

    def merge(*hits, around=None):
        """The neighbourhoods of the hits, those that overlap made one, in the order of the text."""
        spans = []

        def take(item):
            if isinstance(item, Hit):
                margin = around if around is not None else (0 if item.score else 300)
                spans.append([item._number, max(0, item.start - margin), item.end + margin, item])
            elif isinstance(item, (list, tuple, set)):
                for inner in item:
                    take(inner)
            else:
                raise TypeError(f"merge takes hits or lists of them, not {type(item).__name__}")

        take(hits)
        spans.sort(key=lambda span: (span[0], span[1], span[2]))
        joined = []
        for span in spans:
            last = joined[-1] if joined else None
            if last is not None and last[0] == span[0] and span[1] <= last[2]:
                last[2] = max(last[2], span[2])
                last[4] = max(last[4], span[3].score)
            else:
                joined.append([*span, span[3].score])
        merged = Hits()
        for number, start, end, hit, score in joined:
            document = _document(number)
            text = document[start:end]
            line = max(1, hit.line - document[start:hit.start].count("\n"))
            merged.append(_hit(text, number, hit.id, hit.path, start, start + len(text), line, 1, text, score))
        merged.total = len(merged)
        return merged

    def stats():
        """Size and shape of the context."""
        return host_stats()

    # ------------------------------------------------------------------ documents

    def list_files(glob=None):
        """The paths of all documents, or of those that match a glob such as "src/**/*.cs"."""
        return [id for number, id in host_ids(glob)]

    def search_files(pattern):
        """The paths that match a glob, or a regular expression in any case."""
        import re
        pattern = getattr(pattern, "pattern", pattern)
        if re.fullmatch(r"[\w\s./*?-]*[*?][\w\s./*?-]*", pattern) and ".*" not in pattern:
            return list_files(pattern if "/" in pattern else "**/" + pattern)
        try:
            wanted = re.compile(pattern, re.IGNORECASE)
        except re.error:
            wanted = re.compile(re.escape(pattern), re.IGNORECASE)
        return [id for number, id in host_ids(None) if wanted.search(id)]

    def read_file(path, start=0, end=None):
        """The text of a document, or the characters from start to end of it."""
        document = _by_id(path)
        return document if start == 0 and end is None else document[start:end]

    def file_info(path):
        """What is known of a document: path, bytes, characters, metadata."""
        return host_info(_by_id(path)._number)

    def files_in_directory(directory="", recursive=False):
        """The paths of the documents in a directory."""
        prefix = str(directory).strip("/")
        prefix = "" if prefix in ("", ".") else prefix + "/"
        return [id for number, id in host_ids(None) if id.startswith(prefix) and (recursive or "/" not in id[len(prefix):])]

    # ------------------------------------------------------------------ sub-models

    def _compose(prompt, context):
        # Batches are mostly thousands of plain strings.
        if context is None and type(prompt) is str and 0 < len(prompt) <= longest_prompt and not prompt.isspace():
            return prompt
        if not isinstance(prompt, str):
            raise TypeError(f"the prompt must be a str, not {type(prompt).__name__}; llm_query_batched takes a list of prompts")
        if isinstance(prompt, Hit):
            prompt = str(prompt)
        parts = [prompt]
        if context is not None:
            for item in [context] if isinstance(context, str) or not hasattr(context, "__iter__") else context:
                if not isinstance(item, str):
                    item = _plain(item)
                elif isinstance(item, Hit):
                    item = str(item)
                elif isinstance(item, (Document, Chunk)) and item.id and not isinstance(context, str):
                    parts.append(f"=== {item.id} ===")
                parts.append(item)
        length = sum(len(part) for part in parts) + 2 * (len(parts) - 1)
        if length > longest_prompt:
            raise ValueError(
                f"the prompt has {length:,} characters and a sub-model takes {longest_prompt:,}: send pieces of it, chunk() cuts them")
        if not prompt.strip():
            raise ValueError("the prompt is empty")
        return "\n\n".join(parts)

    def _answer(row):
        done, text, truncated, kind_of_error = row
        return (Reply(text) if truncated else text) if done else SubCallError(text)

    def _pairs(prompts, context):
        if isinstance(prompts, str) or not hasattr(prompts, "__iter__"):
            raise TypeError("a batch is a list of prompts; llm_query takes a single one")
        return [tuple(prompt) if isinstance(prompt, (tuple, list)) and len(prompt) == 2 else (prompt, context) for prompt in prompts]

    def _ask_all(prompts, model):
        # Inlined for the usual row: an answer that is complete.
        return [row[1] if row[0] and not row[2] else _answer(row) for row in host_ask_all(prompts, model)] if prompts else []

    def llm_query(prompt, context=None, model=None):
        """Asks a sub-model. It sees only the prompt, and the context if one is given."""
        return _answer(host_ask(_compose(prompt, context), model))

    def llm_query_batched(prompts, model=None, context=None):
        """Asks a sub-model many prompts in parallel; the answers come in order. A failed one is a str that starts with "Error:"."""
        return _ask_all([_compose(prompt, given) for prompt, given in _pairs(prompts, context)], model)

    def _pieces(item):
        """How the host is told of a text for a nested agent: by number and range where it has it, else by its characters."""
        if isinstance(item, int):
            return [item, None, None]
        handle = getattr(item, "_symbol", None)
        if handle is not None:
            return [handle]
        if isinstance(item, Document):
            return [item._number, None, None]
        if isinstance(item, Chunk) and item._number is not None:
            return [item._number, item.start, item.end]
        if isinstance(item, Hit):
            return [item.id, str(item)]
        return [getattr(item, "id", None), _plain(item)]

    def _handed(prompt, context):
        if not isinstance(prompt, str):
            raise TypeError(f"the prompt must be a str, not {type(prompt).__name__}; rlm_query_batched takes a list of prompts")
        if not prompt.strip():
            raise ValueError("the prompt is empty")
        if context is None or context is _context and (kind == "text" or len(context) == count):
            return None
        if isinstance(context, str) or isinstance(context, dict) or not hasattr(context, "__iter__"):
            return [True, [_pieces(context)]]
        # The numbers of documents are enough: none of them is opened for this.
        items = list.__iter__(context) if isinstance(context, Documents) else context
        pieces = [_pieces(item) for item in items]
        if not pieces:
            raise ValueError("the context is empty")
        return [False, pieces]

    def rlm_query(prompt, context=None, model=None):
        """Asks a nested agent; where the depth is used up, a sub-model. It sees the whole context, or the one that is given."""
        if not nests:
            return llm_query(prompt, context, model)
        done, text, truncated, kind_of_error = host_nest_all([str(prompt)], [_handed(prompt, context)], model)[0]
        if done:
            return text
        raise (TimeoutError if kind_of_error == "TimeoutError" else RuntimeError)(text.removeprefix("Error: "))

    def rlm_query_batched(prompts, context=None, model=None):
        """Asks nested agents in parallel; where the depth is used up, sub-models. An item may be a pair of prompt and context."""
        if not nests:
            return llm_query_batched(prompts, model, context)
        pairs = _pairs(prompts, context)
        contexts = [_handed(prompt, given) for prompt, given in pairs]
        return [_answer(row) for row in host_nest_all([str(prompt) for prompt, given in pairs], contexts, model)] if pairs else []

    mapping = None

    def llm_map(items, instruction, schema=None, batch=None, retries=2, samples=1, model=None):
        """Asks the same of every item and returns one answer for each, in their order.

        schema: a type (str, int, float, bool), a list of allowed values, a dict of fields, or a JSON schema. batch: items in one prompt at
        most, by default as many as fit well. retries: how often what is missing or wrong is asked again. samples: asks so often and takes
        the most frequent answer. The result has .coverage, .missing, .errors and .agreement.
        """
        nonlocal mapping
        # Made with its first use: most sessions map nothing.
        if mapping is None:
            mapping = mapper(_ask_all, SubCallError, longest_prompt)
        return mapping(items, instruction, schema, batch, retries, samples, model)

    def budget():
        """What is left: iterations, sub_calls, agents, model_calls, tokens, cost, code_steps, seconds. None means unlimited."""
        return host_budget()

    # ------------------------------------------------------------------ the host's own functions

    def _tool_call(number, arguments):
        import json
        return json.loads(host_call_tool(number, _json(arguments)))

    def _tools():
        functions = {"_call": _tool_call}
        for source in tools:
            exec(source, functions)
        return {name: value for name, value in functions.items() if name not in ("_call", "__builtins__")}

    # ------------------------------------------------------------------ answering

    def _plain(value):
        if isinstance(value, str):
            return str(value) if isinstance(value, Hit) else value
        if isinstance(value, (dict, list, tuple)):
            import json
            try:
                return json.dumps(value, ensure_ascii=False, indent=2 if isinstance(value, dict) else None)
            except (TypeError, ValueError):
                return str(value)
        return str(value)

    def _json(value):
        """The JSON text of a value, with what Python has and JSON has not in its nearest form."""
        import dataclasses
        import json

        def simple(thing):
            if isinstance(thing, (set, frozenset)):
                return list(thing)
            if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
                return dataclasses.asdict(thing)
            for attribute in ("isoformat", "_asdict"):
                if hasattr(thing, attribute):
                    return getattr(thing, attribute)()
            if hasattr(thing, "value") and hasattr(thing, "name"):
                return thing.value
            if hasattr(thing, "__float__"):
                return float(thing)
            raise TypeError(f"a value of type {type(thing).__name__} is no data: use dicts, lists, strings, numbers, True, False and None")

        return json.dumps(value, ensure_ascii=False, allow_nan=False, default=simple)

    def _data(value):
        """As _json, for answers that must have a form: a string counts as JSON already."""
        return str(value) if isinstance(value, str) else _json(value)

    def _draft(value):
        if form is None or form == "text" or isinstance(value, str):
            return _plain(value)
        try:
            return _data(value)
        except (TypeError, ValueError):
            return _plain(value)

    def _submit(value):
        if form is not None and form != "text":
            host_submit(_data(value))
        if value is None:
            raise ValueError("None is no answer")
        text = _plain(value)
        if not text.strip():
            raise ValueError("the answer is empty")
        host_submit(text)

    def FINAL(value):
        """Submits the answer and ends the run."""
        _submit(value)

    def FINAL_VAR(name):
        """Submits the value of a variable, by its name, and ends the run."""
        if isinstance(name, str):
            bare = name.strip().strip("\"'")
            variables = globals()
            if bare in variables:
                _submit(variables[bare])
            if bare.isidentifier():
                raise NameError(f"there is no variable {bare!r}; there are: {', '.join(_variables()) or 'none yet'}")
        _submit(name)

    def SUBMIT(*values, **fields):
        """Submits the answer and ends the run: one value, or fields by name."""
        if len(values) == 1 and not fields:
            _submit(values[0])
        if not values and len(fields) == 1 and form != "object":
            for value in fields.values():
                _submit(value)
        if not values and not fields:
            raise TypeError("SUBMIT takes the answer")
        if values:
            fields = {"answer": values[0] if len(values) == 1 else list(values), **fields}
        _submit(fields)

    def _variables():
        variables = globals()
        return [name for name in variables if not name.startswith("_") and (name not in given or variables[name] is not given[name])]

    def SHOW_VARS():
        """The variables you made, with their types and sizes."""
        variables = globals()
        lines = []
        for name in _variables():
            value = variables[name]
            size = f", {len(value):,} long" if isinstance(value, (str, bytes, list, tuple, dict, set)) else ""
            lines.append(f"{name}: {type(value).__name__}{size}")
        return Shown("\n".join(lines) or "no variables yet")

    def load_context():
        return _context

    # ------------------------------------------------------------------ what the session starts with

    if kind == "text":
        _context = _document(0)
    else:
        _context = Documents(range(count))

    given = {
        "context": _context, "query": question, "answer": {"content": "", "ready": False},
        "llm_query": llm_query, "llm_query_batched": llm_query_batched, "rlm_query": rlm_query, "rlm_query_batched": rlm_query_batched,
        "peek": peek, "find": find, "grep": grep, "search": search, "chunk": chunk, "merge": merge, "stats": stats,
        "list_files": list_files, "search_files": search_files, "read_file": read_file, "file_info": file_info,
        "files_in_directory": files_in_directory, "FINAL": FINAL, "FINAL_VAR": FINAL_VAR, "SUBMIT": SUBMIT, "SHOW_VARS": SHOW_VARS,
        "budget": budget, "history": History(), "llm_map": llm_map, "sub_llm": llm_query, "sub_llm_batch": llm_query_batched,
        "load_context": load_context, "regex_search": grep,
        **(symbol_functions(_pieces, Hit) if symbol_functions else {}), **_tools(),
    }
    restored = ("context", "llm_query", "llm_query_batched", "rlm_query", "rlm_query_batched", "FINAL", "FINAL_VAR", "SUBMIT", "SHOW_VARS")
    functions = [name for name in given if name not in restored and name not in ("query", "answer", "history")]
    hidden = set()

    def after_cell(accept):
        """Tells the host whether an answer is ready, and gives back the names no program can do without."""
        variables = globals()
        lost = [name for name in restored if variables.get(name) is not given[name]]
        for name in lost:
            variables[name] = given[name]
        # Told once each: a program may well mean it.
        covered = [name for name in functions if name in variables and variables[name] is not given[name] and name not in hidden]
        hidden.update(covered)
        for name in functions:
            if name not in variables:
                variables[name] = given[name]
                hidden.discard(name)

        state = variables.get("answer")
        content, ready = "", False
        if isinstance(state, dict):
            value = state.get("content")
            content = "" if value is None else _draft(value)
            ready = bool(state.get("ready"))
            if ready and not (accept and content.strip()):
                state["ready"] = False
        else:
            content = _plain(state) if isinstance(state, str) else ""
            if "answer" not in variables:
                variables["answer"] = {"content": "", "ready": False}
        if not host_report(ready, content, lost, covered):
            state["ready"] = False

    return given, after_cell


(_rlm_given, _rlm_after_cell) = _rlm_build(
    _rlm_ask, _rlm_ask_all, _rlm_nest_all, _rlm_open, _rlm_ids, _rlm_number, _rlm_info, _rlm_search, _rlm_stats, _rlm_budget, _rlm_history,
    _rlm_submit, _rlm_report, _rlm_mapper, _rlm_kind, _rlm_count, _rlm_question, _rlm_longest_prompt, _rlm_nests, _rlm_form, _rlm_tools,
    _rlm_call_tool, _rlm_symbol_functions)
globals().update(_rlm_given)
