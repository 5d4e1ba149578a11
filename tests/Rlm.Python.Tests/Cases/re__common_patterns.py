# The patterns programs use: mails, urls, dates, numbers, quoted fields, html, paths.
import re
text = """Contact: ann.lee+x@mail.example.com, bob@ex.org; not@valid, @nope, a@b.c.
Visit https://example.com/path?q=1&r=%20#frag, http://1.2.3.4:8080/ or www.test.io.
Dates: 2024-01-31, 31.12.2023, 1/2/24, 2024-13-45. Times 09:30, 23:59:59, 7:5.
Money: $1,234.56, €99, 5 USD, -3.50, 1e-5, +42, .5, 100%.
Phones: +1 (555) 123-4567, 555-1234, 030/12345.
IPs: 192.168.0.1, 256.1.1.1, 10.0.0.255. Hex #ff00AA, 0x1F. UUID 123e4567-e89b-12d3-a456-426614174000.
"""
P = {
    "mail": r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", "url": r"(?:https?://|www\.)[^\s,]+[^\s,.]", "iso": r"\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b", "date": r"\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b", "time": r"\b([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?\b",
    "money": r"[$€]\s?\d[\d,]*(?:\.\d{2})?", "number": r"(?<![\w.])[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?(?![\w.])", "phone": r"(?:\+\d{1,3} )?\(?\d{3}\)?[ -]\d{3}-\d{4}", "ip": r"\b(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)\b", "hex": r"#[0-9a-fA-F]{6}\b|0x[0-9A-F]+", "uuid": r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b", "word5": r"\b[A-Za-z]{5}\b", "caps": r"\b[A-Z]{2,}\b",
}
for name, p in P.items(): print(name, re.findall(p, text))
html = '<div class="a"><a href="/x?y=1">One &amp; two</a><br/><img src=\'i.png\' alt="">\n<p>Text <b>bold</b></p><!-- no --></div>'
print(re.findall(r'href="([^"]*)"', html), re.findall(r"<(\w+)", html), re.findall(r"</(\w+)>", html), re.sub(r"<[^>]+>", "", re.sub(r"<!--.*?-->", "", html)).strip(), re.findall(r"""(\w+)=(?:"([^"]*)"|'([^']*)')""", html))
csv = 'a,"b, ""q""",,d e,"x"'
print([m[0] or m[1] for m in re.findall(r'(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))', csv)])
for p in ("/usr/local/lib/file.tar.gz", "C:\\dir\\a b.txt", "rel/no_ext", "/"):
    m = re.match(r"^(?P<dir>.*[/\\])?(?P<base>[^/\\]*?)(?P<ext>\.[^./\\]+)?$", p); print(m.groupdict())
print(re.sub(r"(?i)\b(password|token)=\S+", r"\1=***", "user=a Password=x1 token=abc"), re.sub(r"(\d{4})-(\d\d)-(\d\d)", r"\3.\2.\1", "on 2024-01-31"), re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2].lower(), "hELLO wORLD"), re.sub(r"[^\w]+", "-", "Hello, World! It's").strip("-").lower(), re.sub(r"(.)\1+", r"\1", "aabbccd"), re.sub(r"\s{2,}", " ", "a  b   c"), re.sub("(?m)^\\s*#.*\\n?", "", "# c\nx = 1\n  # d\ny"), re.sub(r"\d+", lambda m: f"{int(m[0]):,}", "1000 and 1234567"))
print(bool(re.fullmatch(r"[A-Z]{2}\d{2}(?: ?\w{4})+", "DE89 3704 0044")), bool(re.fullmatch(r"(?=.*\d)(?=.*[a-z])(?=.*[A-Z]).{8,}", "Passw0rdX")), bool(re.fullmatch(r"(?:[a-z]+_)*[a-z]+", "snake_case_name")), bool(re.match(r"^\s*$", " \t")), re.match(r"v?(\d+)\.(\d+)(?:\.(\d+))?(?:-(\w+))?", "v1.20.3-rc1").groups(), dict(re.findall(r"(\w+)\s*[:=]\s*(\w+)", "a: 1, b=2")), re.findall(r"\b(\w+)\s+\1\b", "this is is a test test"), max(re.findall(r"\w+", text), key=len))
