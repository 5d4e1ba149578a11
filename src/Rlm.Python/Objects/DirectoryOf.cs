using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>What <c>dir()</c> lists.</summary>
internal static class DirectoryOf
{
    private static readonly string[] OfEveryClass = ["__doc__", "__module__"];
    private static readonly string[] OfEveryOpenClass = ["__dict__", "__weakref__"];

    public static Value Names(Machine m, in Value value)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        switch (value.Object)
        {
            case PyModule module:
                AddKeys(module.Names);
                break;
            case PyType type:
                AddTypes(type);
                break;
            default:
                AddTypes(value.Type);
                if (value.Object is not (null or Tag) && !System.Runtime.CompilerServices.Unsafe.IsNullRef(ref value.Object.Attributes))
                {
                    foreach (var (name, _) in value.Object.Attributes.Enumerate())
                        names.Add(name);
                }

                names.Add("__doc__");
                break;
        }

        var list = new PyList(names.Count);
        foreach (var name in names)
            list.Add(Value.Str(name));
        return list;

        void AddTypes(PyType type)
        {
            names.Add("__class__");
            foreach (var t in type.Mro)
            {
                names.UnionWith(t.Members.Keys);
                if (t.IsShared)
                    continue;
                names.UnionWith(OfEveryClass);
                if (t.InstanceNames is null)
                    names.UnionWith(OfEveryOpenClass);
            }
        }

        void AddKeys(PyDict dict)
        {
            foreach (var (key, _) in dict.Items())
                names.Add(key.Object?.ToString() ?? "");
        }
    }
}
