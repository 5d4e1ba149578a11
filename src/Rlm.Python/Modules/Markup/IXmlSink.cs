using Rlm.Python.Objects;

namespace Rlm.Python.Modules.Markup;

/// <summary>Takes what an <see cref="XmlScanner"/> finds, in the order of the document.</summary>
internal interface IXmlSink
{
    void Doctype(PyStr name, PyStr? publicId, PyStr? systemId);

    void StartNamespace(PyStr prefix, PyStr uri);

    void EndNamespace(PyStr prefix);

    /// <param name="tag">The name, with its namespace in braces where it has one.</param>
    /// <param name="attributes">A new dict, or null where there are none.</param>
    void Start(PyStr tag, PyDict? attributes);

    void End(PyStr tag);

    /// <summary>A piece of text: at most a line, or one reference resolved.</summary>
    void Data(PyStr text);

    /// <summary>The text between two of these calls stands in a CDATA section.</summary>
    void Section(bool begins);

    void Comment(PyStr text);

    void Instruction(PyStr target, PyStr text);
}
