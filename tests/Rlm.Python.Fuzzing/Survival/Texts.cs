using Rlm.Python.Fuzzing.Agreement;

namespace Rlm.Python.Fuzzing.Survival;

/// <summary>Texts in the little languages that modules read: patterns, formats, JSON, dates and so on, often malformed. All are Python literals.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "a", "b", "ab", "0", "1", "9", " ", "\n", "\t", "\0", "é", "ß", "日", "😀", "\ud800", "\udc00", "\u0301", "İ", "\"", "'", "\\", "{",
        "}", "[", "]", "(", ")", "<", ">", "&", ";",
        ":", ",", ".", "-", "+", "%", "/", "=", "#", "$", "*", "?", "^", "|", "_", "e", "E", "inf", "nan", "1e999", "x",
    ];

    public static string Any(Dice dice) => dice.Next(22) switch
    {
        0 or 1 => Literals.Quote(Pattern(dice, 3)),
        2 => Literals.Quote(Spec(dice)),
        3 => Literals.Quote(Percent(dice)),
        4 => Literals.Quote(Format(dice)),
        5 => Literals.Quote(Json(dice, 3)),
        6 => Literals.Quote(Struct(dice)),
        7 => Literals.Quote(dice.Join("", 0, 6, () => "%" + dice.Of("Y", "m", "d", "H", "M", "S", "f", "z", "Z", "j", "U", "G", "V", "u",
            "p", "c", "x", "%", "q", ":z", "b", "A"))),
        8 => Literals.Quote(Date(dice)),
        9 => Literals.Quote(Markup(dice, 3)),
        10 => Literals.Quote(Number(dice)),
        11 => Literals.Quote(dice.Of("utf-8", "utf-16", "latin-1", "ascii", "utf-32-be", "cp1252", "utf-8-sig", "no", "idna", "ignore",
            "replace", "xmlcharrefreplace", "surrogatepass", "backslashreplace", "strict")),
        12 => Literals.Quote(dice.Of("a=1\n[t]\nb=[1,2]\n", "a.b.c=1\na=2", "[[x]]\n[[x]]\ny={z=1}", "a=\"\"\"x\"\"\"",
            "d=2020-01-01T00:00:00Z", "a=0x", "[a]\n[a]", "x=inf")),
        13 => Literals.Quote(dice.Of("http://u:p@h:99/p;x?q=1&q=2#f", "//[::1]:99999/", "%zz%41", "http://[", "a?b#c", "?a=%ff&;=",
            "../../a", "/a//b/./..", "C:\\x", "*.[!a]*", "[", "**/x")),
        14 => Literals.Quote(dice.Of("$a ${b} $$ $", "${", "[s]\nk=%(k)s\n", "[s]\nk=v\n[s]\n", "k: v", "[DEFAULT]\nx=${x}", "a,b\n\"c\"\"d\",e\r\n", "\"", "a'b \"c\\", "1 + 1", "[1, 2", "__import__('os')")),
        15 => Literals.Quote(dice.Of("while True: pass", "lambda: 0", "x = 1\nx", "def f(): return f()\nf()", "L.append(L)", "(yield)",
            "await x", "f'{'", "1" + "+1", "reset(3)", "v0")),
        16 => $"'{dice.Of("a", "ab", " ", "(", "[", "1", "a\\n", "é", "😀", "\\\\", "-", ",")}' * {dice.Of("10", "1000", "70000", "300000")}",
        17 => $"({Literals.Quote(Pattern(dice, 2))} * {dice.Of("3", "50", "2000")})",
        _ => Literals.Quote(dice.Join("", 0, 8, () => dice.Of(Pieces))),
    };

    public static string Pattern(Dice dice, int depth)
    {
        return dice.Join("", 1, 4, () => Atom() + (dice.Next(3) > 0 ? "" : dice.Of(
            "*", "+", "?", "*?", "+?", "??", "*+", "++", "?+", "{2}", "{,3}", "{2,}", "{0}", "{3,1}", "{1,2}+", "{65536}", "{1000}",
            "{99999999999}", "{2,4}?", "{", "**")));

        string Atom() => dice.Next(depth > 0 ? 16 : 6) switch
        {
            0 or 1 => dice.Of("a", "b", "c", "ab", " ", "é", "😀", "\ud800", "1", "\n"),
            2 => dice.Of(".", "\\w", "\\d", "\\s", "\\W", "\\D", "\\b", "\\B", "^", "$", "\\A", "\\Z", "\\S", "\\1", "\\2", "\\g", "\\x4", "\\u00e9", "\\N{DIGIT ONE}", "\\0", "\\377", "\\400", "\\"),
            3 => dice.Of("[ab]", "[^a]", "[a-z]", "[z-a]", "[\\w\\d]", "[^\\W]", "[]", "[]a]", "[a", "[\\b]", "[é-😀]", "[[:alpha:]]",
                "[a-\\d]", "[&&a]", "[a||b]", "[\\]]", "[^]"),
            4 => "",
            5 => "a",
            6 or 7 => "(" + Pattern(dice, depth - 1) + ")",
            8 => "(?:" + Pattern(dice, depth - 1) + ")",
            9 => "(" + Pattern(dice, depth - 1) + "|" + Pattern(dice, depth - 1) + "|)",
            10 => dice.Of("(?=", "(?!", "(?<=", "(?<!", "(?>") + Pattern(dice, depth - 1) + ")",
            11 => dice.Of("(?i:", "(?s-i:", "(?m:", "(?x:", "(?a:", "(?u:", "(?L:", "(?i)", "(?-:") + Pattern(dice, depth - 1) + ")",
            12 => $"(?P<{dice.Of("n", "m", "1", "é", "")}>" + Pattern(dice, depth - 1) + ")",
            13 => dice.Of("(?P=n)", "(?(1)a|b)", "(?(n)a)", "(?(2)b|c|d)", "(?#x)", "(?(0)a)", "(?P>n)", "(?"),
            14 => "(?:(?:" + Pattern(dice, depth - 1) + "|)*)" + dice.Of("*", "+", "*+", "++", "{2,}"),
            _ => "(?:" + Pattern(dice, depth - 1) + dice.Of("*", "+", "?") + ")" + dice.Of("*", "+", "{2,9}"),
        };
    }

    public static string Spec(Dice dice) =>
        dice.Of("", "", "<", ">", "^", "=", "*<", "é^", "😀>", "{<", "\0=") + dice.Of("", "+", "-", " ", "z", "z+") + dice.Of("", "",
            "#") + dice.Of("", "0") +
        dice.Of("", "5", "30", "1000", "99999999999999999999", "2147483647", "100000") + dice.Of("", "", ",", "_", ",_") +
        dice.Of("", "", ".0", ".3", ".100", ".", ".99999999999", ".1000000") + dice.Of("", "d", "x", "X", "b", "o", "n", "c", "e", "E",
            "f", "F", "g", "G", "%", "s", "r", "q", "é", "%Y-%m");

    private static string Percent(Dice dice) => dice.Join("", 1, 4, () =>
        "%" + dice.Of("", "", "(a)", "(", "()") + dice.Of("", "#", "0", "-", " ", "+", "#0-") + dice.Of("", "*", "5", "100000",
        "99999999999") + dice.Of("", ".3", ".*", ".", ".999999999") +
        dice.Of("s", "d", "r", "a", "i", "x", "X", "o", "e", "f", "g", "c", "%", "", "u", "b", "q", "ld"));

    private static string Format(Dice dice) => dice.Join("", 1, 4, () =>
        dice.Of("{", "{", "x{", "{{", "}") + dice.Of("", "0", "1", "a", "99999999999", "0.real", "0[0]", "0[a]", "0.__class__", "0..",
            "0[", "-1", "a.b[c]") +
        dice.Of("", "!r", "!s", "!a", "!", "!x") + dice.Of("", ":" + Spec(dice), ":{}", ":{0}", ":{1}{2}") + "}");

    private static string Json(Dice dice, int depth) => dice.Next(depth > 0 ? 9 : 5) switch
    {
        0 => dice.Of("1", "-0", "1e999", "1.5", "-", "01", "1.", "NaN", "Infinity", "-Infinity", "9" + new string('9', dice.Next(40))),
        1 => dice.Of("\"a\"", "\"\\u00e9\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\x\"", "\"", "\"\n\"", "\"\\u12\""),
        2 => dice.Of("true", "false", "null", "tru", "None", "", " ", "\ufeff1"),
        3 => new string('[', dice.Of(1, 10, 5000)),
        4 => "{}",
        5 or 6 => "[" + dice.Join(dice.Of(",", ", ", ",,", " "), 0, 3, () => Json(dice, depth - 1)) + dice.Of("]", "]", "]", ",]", ""),
        _ => "{" + dice.Join(",", 0, 3, () => dice.Of("\"a\":", "\"a\" : ", "\"b\":", "a:", "1:", "\"a\"") + Json(dice,
            depth - 1)) + dice.Of("}", "}", "}", ",}", ""),
    };

    private static string Struct(Dice dice) => dice.Of("", "<", ">", "!", "=", "@") + dice.Join("", 0, 5, () =>
        dice.Of("", "", "2", "0", "1000", "99999999999", "2147483648") + dice.Of("b", "B", "h", "H", "i", "I", "l", "L", "q", "Q", "n",
            "e", "f", "d", "s", "p", "x", "?", "c", "P", "z", " "));

    private static string Date(Dice dice) => dice.Of("2020", "0000", "9999", "0001", "12345", "٢٠٢٠") + dice.Of("-", "",
        "/") + dice.Of("01", "13", "12", "W53", "366", "0") + dice.Of("-", "") +
        dice.Of("01", "31", "30", "00", "7", "") + dice.Of("", "T", " ") + dice.Of("", "12:30", "25:00", "23:59:60", "12:00:00.123456789",
            "12", "24:00") + dice.Of("", "Z", "+01:00", "-24:00", "+00:00:00.1", "+99");

    private static string Markup(Dice dice, int depth) => dice.Next(depth > 0 ? 9 : 5) switch
    {
        0 => dice.Of("x", "&amp;", "&lt", "&#x110000;", "&#0;", "&#99999999999;", "&nope;", "]]>"),
        1 => dice.Of("<!-- c -->", "<!--", "<![CDATA[x]]>", "<![CDATA[", "<?p i?>", "<?", "<!", "</", "<"),
        2 => dice.Of("<a/>", "<a b='c'/>", "<a b=c>", "<a b b='1'>", "<a xmlns:p='u' p:x=''/>", "<p:a/>", "<script>", "</a>", "<br>"),
        3 => dice.Of("<?xml version='1.0' encoding='utf-16'?>", "<!DOCTYPE a [<!ENTITY e '&e;'>]>",
            "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", "<!DOCTYPE"),
        4 => "",
        _ => "<a>" + dice.Join("", 0, 3, () => Markup(dice, depth - 1)) + dice.Of("</a>", "</a>", "</b>", ""),
    };

    private static string Number(Dice dice) => dice.Of("", "-", "+", " ", "--") + dice.Of("0", "1", "12", "0x1f", "0b2", "1_000", "_1",
        "1__0", "٣", "²", "", "9" + new string('9', dice.Of(20, 400, 5000))) +
        dice.Of("", ".", ".5", ".e", "/3", "/0", "j", "+1j") + dice.Of("", "e5", "e-5", "e999999999", "E+", "e99999999999999999999", "p3",
            "%", " ");
}
