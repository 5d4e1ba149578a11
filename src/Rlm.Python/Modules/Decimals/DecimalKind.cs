namespace Rlm.Python.Modules.Decimals;

internal enum DecimalKind : byte
{
    Finite,
    Infinity,
    QuietNaN,
    SignalingNaN,
}
