using Rlm.Python.Objects;

namespace Rlm.Python.Modules.Calendars;

/// <summary>How reprs name a class: built-in ones with their module, others by their qualified name.</summary>
internal static class Naming
{
    public static string Of(PyType cls) => cls.IsShared ? $"{cls.Module}.{cls.Name}" : cls.QualifiedName;
}
