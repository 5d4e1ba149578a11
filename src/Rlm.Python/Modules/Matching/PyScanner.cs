using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Matching;

/// <summary>What <c>Pattern.scanner</c> returns: matches one after the other, each looked for when it is asked for.</summary>
internal sealed class PyScanner(PyPattern pattern, Walker walker, long from, long end) : PyObject
{
    public static readonly PyType Class = new TypeBuilder("SRE_Scanner", module: "_sre")
        .Method("match(self, /)", static (m, a) => m.Expect<PyScanner>(a[0]).Next(m, isAnchored: true))
        .Method("search(self, /)", static (m, a) => m.Expect<PyScanner>(a[0]).Next(m, isAnchored: false))
        .Property("pattern", static (m, self) => m.Expect<PyScanner>(self)._pattern)
        .Sealed()
        .Build();

    private readonly PyPattern _pattern = pattern;

    public override PyType Type => Class;

    public override long Size => base.Size + walker.Subject.WindowBytes;

    public override void Traverse(Census census)
    {
        census.Add(_pattern);
        census.Add(walker.Subject.Value);
    }

    private Value Next(Machine m, bool isAnchored)
    {
        var found = walker.Next(m, isAnchored);
        return found.IsMatch ? new PyMatch(_pattern, walker.Subject, found, from, end) : Value.None;
    }
}
