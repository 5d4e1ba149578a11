using Rlm.Python.Runtime;

namespace Rlm.Python;

/// <summary>One call of a host function: its arguments, by the names of the parameters.</summary>
public sealed class PythonCall
{
    private readonly Machine _machine;
    private readonly PythonFunction _function;
    private Value[] _arguments;

    internal PythonCall(Machine machine, PythonFunction function, Value[] arguments)
    {
        _machine = machine;
        _function = function;
        _arguments = arguments;
    }

    /// <summary>Gets an argument, converted as <see cref="PythonSession.this[string]"/> says.</summary>
    /// <param name="parameter">The parameter's name. A <c>*</c> parameter is a list, a <c>**</c> parameter a dictionary.</param>
    /// <exception cref="ArgumentException">The signature has no such parameter.</exception>
    public object? this[string parameter] => Conversion.ToHost(_machine, Find(parameter));

    /// <summary>Gets whether <see cref="EndCell"/> was called.</summary>
    internal bool EndsCell { get; private set; }

    /// <summary>Gets an argument as a type of one's own.</summary>
    /// <typeparam name="T">The type: a number, string, boolean, list, array or dictionary type, or <see cref="object"/>.</typeparam>
    /// <param name="parameter">The parameter's name.</param>
    /// <returns>The argument; for a nullable type <see langword="null"/> where the program passed None.</returns>
    /// <exception cref="ArgumentException">The signature has no such parameter.</exception>
    /// <exception cref="PythonRaiseException">It cannot be converted; let it pass, and the program sees a TypeError.</exception>
    public T Get<T>(string parameter) => Conversion.ToHost<T>(_machine, Find(parameter), _function.Name, parameter);

    /// <summary>Lets the cell end, without an error, when the function returns. The program cannot prevent it.</summary>
    public void EndCell() => EndsCell = true;

    /// <summary>Makes the arguments safe to read while the program goes on elsewhere: what it could change meanwhile is copied.</summary>
    internal void Detach() => _arguments = Conversion.Detach(_machine, _arguments);

    private Value Find(string parameter)
    {
        var index = Array.IndexOf(_function.Parameters.Names, parameter);
        return index >= 0 ? _arguments[index]
            : throw new ArgumentException($"{_function.Name}() has no parameter '{parameter}'.", nameof(parameter));
    }
}
