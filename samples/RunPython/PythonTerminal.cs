using System.Text;

namespace Rlm.Samples.RunPython;

/// <summary>Where programs come from and where they print to.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Standard output, buffered; whoever writes flushes.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsPerson">Whether a person sits at both ends, who wants to see at once what is printed.</param>
public sealed record PythonTerminal(TextReader In, TextWriter Out, TextWriter Error, bool IsPerson)
{
    private const int BufferSize = 1 << 16;

    /// <summary>The terminal the process was started in, in UTF-8 without a byte order mark and with <c>\n</c> as it is printed.</summary>
    public static PythonTerminal FromConsole()
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        return new PythonTerminal(
            new StreamReader(Console.OpenStandardInput(), utf8),
            new StreamWriter(Console.OpenStandardOutput(), utf8, BufferSize) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true },
            !Console.IsInputRedirected && !Console.IsOutputRedirected);
    }
}
