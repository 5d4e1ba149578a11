using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Markup;

/// <summary>Keeps what happens as tuples, for a target that is a program's own object.</summary>
internal sealed class EventSink : IXmlSink
{
    public PyList Events { get; set; } = new();

    public void Doctype(PyStr name, PyStr? publicId, PyStr? systemId) => Add("doctype", name, OrNone(publicId), OrNone(systemId));

    public void StartNamespace(PyStr prefix, PyStr uri) => Add("start_ns", prefix, uri);

    public void EndNamespace(PyStr prefix) => Add("end_ns", prefix);

    public void Start(PyStr tag, PyDict? attributes) => Add("start", tag, attributes ?? new PyDict());

    public void End(PyStr tag) => Add("end", tag);

    public void Data(PyStr text) => Add("data", text);

    public void Section(bool begins) => Add(begins ? "start_cdata" : "end_cdata");

    public void Comment(PyStr text) => Add("comment", text);

    public void Instruction(PyStr target, PyStr text) => Add("pi", target, text);

    private static Value OrNone(PyStr? text) => text is null ? Value.None : text;

    private void Add(string name, params ReadOnlySpan<Value> arguments) => Events.Add(new PyTuple([Value.Str(name), .. arguments]));
}
