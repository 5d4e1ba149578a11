using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Markup;

/// <summary><c>xml.etree.ElementTree</c>.</summary>
internal static class XmlModules
{
    public static ModuleDefinition CreateElementTree() => new ModuleBuilder(ElementType.Module)
        .Type(ElementType.Instance)
        .Function("SubElement(*args, **kwargs)", static (m, a) =>
        {
            var args = a[1..];
            if (args.Length == 0)
                return m.Raise(PyTypes.TypeError, "SubElement() takes at least 2 arguments (0 given)");
            var parent = ElementType.Element(m, args[0], "SubElement", 1);
            var child = new PyElement(ElementType.Instance, Value.None);
            ElementType.Fill(m, child, args[1..], (PyDict)a[0].Object!, "SubElement", 2);
            parent.Children.Add(child);
            return child;
        })
        .Function("_scanner(tree, /)", static (m, a) => new PyXmlScanner(m, m.Truth(a[0])))
        .Function("_serialize(element, *options)", static (m, a) =>
            XmlWriter.Write(m, a[0].Object as PyElement ?? throw NotElement(m, a[0]), a[1..]))
        .Prelude("xml_etree_ElementTree.py")
        .Prelude("xml_etree_paths.py")
        .Prelude("xml_etree_trees.py")
        .Prelude("xml_etree_parsing.py")
        .Prelude("xml_etree_canonical.py")
        .Build();

    private static PyError NotElement(Machine m, in Value value) =>
        m.Error(PyTypes.AttributeError, $"'{value.Type.NameInMessages}' object has no attribute 'iter'");
}
