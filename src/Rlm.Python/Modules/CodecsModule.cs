using Rlm.Python.Objects;
using Rlm.Python.Runtime;
using Rlm.Python.Text;

namespace Rlm.Python.Modules;

/// <summary>The native part of <c>codecs</c>.</summary>
internal static class CodecsModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("codecs")
        .Function("_name(encoding, /)", static (m, a) =>
        {
            var name = m.ToStr(a[0], $"lookup() argument must be str, not {StrArguments.NameOf(a[0])}").ToString();
            return Value.Str(Codecs.CanonicalName(Codecs.Find(m, name, "encode")));
        })
        .PerSession("_handlers", static _ => new PyDict())
        .Prelude("codecs.py")
        .Build();
}
