namespace Rlm.Python.Fuzzing.Agreement;

/// <summary><c>json</c>, both ways, with texts that are nearly JSON too.</summary>
internal sealed class JsonTexts() : Area("json")
{
    public override string Make(Random random)
    {
        var value = Literals.Value(random, 3);
        var options = random.Pick("", ", indent=2", ", indent=0", ", sort_keys=True", ", ensure_ascii=False", ", separators=(',', ':')", ", indent='\\t'", ", default=str", ", skipkeys=True");
        if (random.Next(3) > 0)
            return $"import json\nr = json.dumps({value}{options})";
        var text = random.Pick(
            "{\"a\": [1, 2.5, null], \"b\": \"x\"}", "[1, 2,]", "{\"a\": 1,}", "[1 2]", "\"\\u00e9\\ud83d\\ude00\"", "{'a': 1}", "nul", "[1e5, -0, 1E-3]", "", "  [ ]  ",
            "[NaN, Infinity]", "{\"a\": 1} x", "\"a\nb\"", "\"\\x\"", "01", "-", "[[[[1]]]]", "{\"a\": {\"b\": {}}}", "\"unterminated", "[1, 2", "{\"a\"}");
        var at = random.Next(text.Length + 1);
        if (random.Next(2) == 0)
            text = text[..at] + random.Pick("", ",", "}", "]", "\"", "1", " ", "\\") + text[at..];
        return $"import json\nr = json.loads({Literals.Quote(text)})";
    }
}
