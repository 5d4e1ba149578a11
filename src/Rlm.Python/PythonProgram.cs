using Rlm.Python.Compilation;
using Rlm.Python.Syntax;

namespace Rlm.Python;

/// <summary>A program compiled once, to be run by any number of sessions, at the same time too.</summary>
public sealed class PythonProgram
{
    private PythonProgram(CodeTemplate template) => Template = template;

    internal CodeTemplate Template { get; }

    /// <summary>Compiles a program.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="fileName">Its name in tracebacks.</param>
    /// <returns>The program.</returns>
    /// <exception cref="PythonSyntaxException">The source is no Python.</exception>
    public static PythonProgram Compile(string source, string fileName = "<program>")
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(fileName);
        try
        {
            return new(Compiler.CompileModule(source, fileName));
        }
        catch (SyntaxErrorException e)
        {
            throw new PythonSyntaxException($"{e.Kind}: {e.Message} ({fileName}, line {e.Line})", e) { Line = e.Line, Column = e.Column };
        }
    }
}
