using Rlm.Python.Runtime;

namespace Rlm.Python.Objects;

/// <summary>
/// A function written in C#. The arguments arrive bound to the signature: first the positional parameters, then the keyword-only ones, then
/// the dict of a <c>**</c> parameter, then all that a <c>*</c> parameter collects. What was left out is <see cref="Value.Missing"/>.
/// </summary>
internal delegate Value NativeFunction(Machine m, ReadOnlySpan<Value> arguments);
