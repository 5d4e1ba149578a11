namespace Rlm.Python.Modules.Markup;

/// <summary>What is wrong with a document, in the words and numbers of expat.</summary>
internal sealed class XmlErrorException(int code, string message, int line, int column) : Exception(message)
{
    public int Code { get; } = code;

    public int Line { get; } = line;

    public int Column { get; } = column;
}
