namespace Rlm.Python.Modules.Matching;

internal enum RepeatMode
{
    Greedy,
    Lazy,
    Possessive,
}
