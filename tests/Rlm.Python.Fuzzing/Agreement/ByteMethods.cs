namespace Rlm.Python.Fuzzing.Agreement;

/// <summary><c>bytes</c> and <c>bytearray</c>.</summary>
internal sealed class ByteMethods() : Area("bytes")
{
    public override string Make(Random random)
    {
        string data = random.Pick("", "bytearray") is var kind && kind.Length > 0 ? $"bytearray({Literals.Bytes(random)})" : Literals.Bytes(random);
        string other = Literals.Bytes(random);
        int i = random.Next(-6, 10), j = random.Next(-6, 14);
        return "r = " + random.Next(10) switch
        {
            0 => $"({data}).{random.Pick("upper", "lower", "title", "strip", "split", "splitlines", "hex", "isalpha", "isdigit", "isspace", "capitalize")}()",
            1 => $"({data}).{random.Pick("find", "rfind", "index", "count")}({random.Pick(other, "97", "b'a'", "300")}, {i}, {j})",
            2 => $"({data})[{i}:{j}:{random.Pick("1", "2", "-1")}]",
            3 => $"({data})[{i}]",
            4 => $"({data}).replace({random.Pick("b'a'", "b''", other)}, {other}, {random.Next(-1, 3)})",
            5 => $"({data}).{random.Pick("split", "rsplit")}({random.Pick("b','", "b'a'", "None")}, {random.Next(-1, 3)})",
            6 => $"({data}).decode({random.Pick("'utf-8', 'replace'", "'latin-1'", "'ascii', 'ignore'", "'utf-8'", "'utf-16', 'replace'", "'utf-8', 'backslashreplace'")})",
            7 => $"({data}) {random.Pick("+", "<", "==", "in", ">=")} ({other})",
            8 => $"int.from_bytes({data}, {random.Pick("'big'", "'little'")}, signed={random.Pick("True", "False")})",
            _ => $"({Literals.Int(random)}).to_bytes({random.Next(1, 12)}, {random.Pick("'big'", "'little'")}, signed={random.Pick("True", "False")})",
        };
    }
}
