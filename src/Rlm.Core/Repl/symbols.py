# Handles for texts. Runs in the sessions of agents that have symbols, before the prelude.


def _rlm_symbol_functions(host_symbol, host_symbols, host_define):
    import builtins
    AttributeError, TypeError, isinstance, len, list, str, tuple, type = (
        builtins.AttributeError, builtins.TypeError, builtins.isinstance, builtins.len, builtins.list, builtins.str, builtins.tuple,
        builtins.type)

    class Symbol(str):
        """The text behind a handle: a str with .id, .key_words and .summary, which is None until symbols() has asked for it."""

    class SymbolRow(tuple):
        """What is known of a symbol: (id, key_words, summary)."""

        def __getattr__(self, name):
            if name in names:
                return self[names.index(name)]
            raise AttributeError(name)

    class SymbolRows(list):
        """Symbols, printed a line each."""

        def __str__(self):
            return "\n".join(f"{row[0]}: {' '.join(row[1])}{' - ' + row[2] if row[2] else ''}" for row in self) or "no symbols"

        __repr__ = __str__

    names = ("id", "key_words", "summary")

    def _symbol(found):
        text, id, key_words, summary = found
        made = Symbol(text)
        made.id = id
        made.key_words = key_words
        made.summary = summary
        made._symbol = id
        return made

    def _id(id):
        if not isinstance(id, str):
            raise TypeError(f"the id of a symbol must be a str, not {type(id).__name__}")
        return str(id)

    def symbol(id):
        """The text behind a handle, a str."""
        return _symbol(host_symbol(_id(id)))

    def symbols(match=None):
        """The handles there are, or those that match a glob: (id, key_words, summary) each. Missing summaries are written by a sub-model."""
        return SymbolRows([SymbolRow(row) for row in host_symbols(None if match is None else _id(match))])

    def functions(pieces, hit_type):
        def define_symbol(id, text):
            """Gives a text or a hit a handle, for later turns and for nested agents; returns the text."""
            if not isinstance(text, str):
                raise TypeError(f"the text of a symbol must be a str or a hit, not {type(text).__name__}")
            if isinstance(text, hit_type):
                # A passage is the range it was found at; of a match within a line the line is meant.
                ranged = text.end - text.start >= len(text.snippet)
                piece = [text._number, text.start, text.end] if ranged else [text.id, text.snippet]
            else:
                piece = pieces(text)
            return _symbol(host_define(_id(id), piece))

        return {"symbol": symbol, "symbols": symbols, "define_symbol": define_symbol}

    return functions


_rlm_symbol_functions = _rlm_symbol_functions(_rlm_symbol, _rlm_symbols, _rlm_define_symbol)
