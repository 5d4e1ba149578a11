namespace Rlm.Python.Text;

/// <summary>The normal forms of Unicode.</summary>
internal enum NormalForm : byte
{
    Nfc,
    Nfd,
    Nfkc,
    Nfkd,
}
