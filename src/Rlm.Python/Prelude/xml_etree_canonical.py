# xml.etree.ElementTree: the canonical form.


def canonicalize(xml_data=None, *, out=None, from_file=None, **options):
    """Convert XML to its C14N 2.0 serialised form."""
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    parts = None
    if out is None:
        parts = []
    parser = XMLParser(target=C14NWriterTarget(parts.append if out is None else out.write, **options))
    if xml_data is not None:
        parser.feed(xml_data)
        parser.close()
    else:
        parse(from_file, parser=parser)
    return None if parts is None else ''.join(parts)


class C14NWriterTarget:
    """Canonicalization writer target for the XMLParser."""

    def __init__(self, write, *, with_comments=False, strip_text=False, rewrite_prefixes=False, qname_aware_tags=None, qname_aware_attrs=None,
                 exclude_attrs=None, exclude_tags=None):
        self._write = write
        self._data = []
        self._with_comments = with_comments
        self._strip = strip_text
        self._exclude_attrs = set(exclude_attrs or ())
        self._exclude_tags = set(exclude_tags or ())
        self._rewrite = rewrite_prefixes
        self._renamed = {}
        # Per open element: what prefixes mean in the document, and what was declared in the output.
        self._known = [{'xml': 'http://www.w3.org/XML/1998/namespace'}]
        self._shown = [{'xml': 'http://www.w3.org/XML/1998/namespace', '': ''}]
        self._new = {}
        self._names = []
        self._seen_root = self._done = False
        self._ignored = 0

    def start_ns(self, prefix, uri):
        if not self._ignored:
            self._new[prefix or ''] = uri

    def data(self, data):
        if not self._ignored and self._names:
            self._data.append(data)

    def _flush(self):
        if self._data:
            text = ''.join(self._data)
            self._data.clear()
            if self._strip:
                text = text.strip()
            if text:
                self._write(text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('\r', '&#xD;'))

    def _prefix(self, uri, known, shown, added, for_attribute):
        if uri == 'http://www.w3.org/XML/1998/namespace':
            return 'xml'
        if self._rewrite:
            prefix = self._renamed.get(uri)
            if prefix is None:
                prefix = self._renamed[uri] = f'n{len(self._renamed)}'
        else:
            candidates = [prefix for prefix, meaning in known.items() if meaning == uri and (prefix or not for_attribute)]
            if not candidates:
                raise ValueError(f'Namespace "{uri}" is not declared in scope')
            prefix = candidates[-1]
        if shown.get(prefix) != uri:
            shown[prefix] = uri
            added[prefix] = uri
        return prefix

    def _name(self, name, known, shown, added, for_attribute=False):
        if name[:1] == '{':
            uri, local = name[1:].rsplit('}', 1)
            prefix = self._prefix(uri, known, shown, added, for_attribute)
            return f'{prefix}:{local}' if prefix else local
        if not for_attribute and shown.get(''):
            shown[''] = added[''] = ''
        return name

    def start(self, tag, attrs):
        if self._exclude_tags and (self._ignored or tag in self._exclude_tags):
            self._ignored += 1
            return
        self._flush()
        known = {**self._known[-1], **self._new}
        self._new = {}
        shown = dict(self._shown[-1])
        added = {}
        if self._exclude_attrs:
            attrs = {name: value for name, value in attrs.items() if name not in self._exclude_attrs}
        name = self._name(tag, known, shown, added)
        written = []
        for key in sorted(attrs, key=lambda key: tuple(key[1:].rsplit('}', 1)) if key[:1] == '{' else ('', key)):
            written.append((self._name(key, known, shown, added, True), attrs[key]))
        self._known.append(known)
        self._shown.append(shown)
        self._names.append(name)
        self._seen_root = True
        parts = ['<', name]
        for prefix in sorted(added):
            parts.append(f' xmlns:{prefix}="{self._escape(added[prefix])}"' if prefix else f' xmlns="{self._escape(added[prefix])}"')
        for key, value in written:
            parts.append(f' {key}="{self._escape(value)}"')
        parts.append('>')
        self._write(''.join(parts))

    def _escape(self, text):
        return text.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;').replace('\t', '&#x9;').replace('\n', '&#xA;') \
            .replace('\r', '&#xD;')

    def end(self, tag):
        if self._ignored:
            self._ignored -= 1
            return
        self._flush()
        self._write(f'</{self._names.pop()}>')
        self._known.pop()
        self._shown.pop()
        self._done = not self._names

    def comment(self, text):
        if not self._with_comments or self._ignored:
            return
        self._outside(f'<!--{text}-->'.replace('\r', '&#xD;'))

    def pi(self, target, data):
        if self._ignored:
            return
        self._outside(f'<?{target} {data}?>' if data else f'<?{target}?>')

    def _outside(self, text):
        self._flush()
        if self._done:
            self._write('\n')
        self._write(text)
        if not self._seen_root:
            self._write('\n')

    def close(self):
        pass
