using System.Numerics;
using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules;

/// <summary>
/// The sum of the numbers so far: wide for integers, compensated for floats. Adding to it changes it, and what is no number makes it a
/// plain value, so that a loop in Python can do the rest.
/// </summary>
internal sealed class RunningSum : PyObject
{
    private Int128 _whole;
    private BigInteger _beyond;
    private bool _isFloat;
    private double _sum;
    private double _lost;

    private RunningSum()
    {
    }

    public override PyType Type => ObjectType.Instance;

    public Value Total => _isFloat ? Value.Float(Rounded) : Value.Int(_beyond + (BigInteger)_whole);

    // A sum without loss stays as it is, so that -0.0 does too.
    private double Rounded => _lost != 0 && double.IsFinite(_lost) ? _sum + _lost : _sum;

    /// <summary>Null where <paramref name="start"/> is no plain number.</summary>
    public static RunningSum? From(in Value start) => start switch
    {
        { IsInt: true } => new() { _whole = start.Bits },
        { IsFloat: true } => new() { _isFloat = true, _sum = start.AsDouble },
        { Object: PyInt { Type.IsShared: true } big } => new() { _beyond = big.BigValue },
        _ => null,
    };

    /// <summary>Adds a number; false for anything else.</summary>
    public bool TryAdd(in Value item)
    {
        if (item.IsInt || item.IsBool)
        {
            if (_isFloat)
                _sum += item.Bits;
            else
                _whole += item.Bits;
            return true;
        }

        // An integer too large for it may not be a float at all.
        if (item.IsFloat && (_isFloat || Total.IsInt))
        {
            AddFloat(item.AsDouble);
            return true;
        }

        if (_isFloat || item.Object is not PyInt { Type.IsShared: true } big)
            return false;
        _beyond += big.BigValue;
        return true;
    }

    public override Value Binary(Machine m, BinaryOp op, in Value other) => TryAdd(other) ? this : m.DoBinary(op, Total, other);

    // The first float is added to the integers plainly. After that Neumaier: what an addition rounds away is added up on its own.
    private void AddFloat(double item)
    {
        if (!_isFloat)
        {
            _sum = (double)(_beyond + (BigInteger)_whole) + item;
            _isFloat = true;
            return;
        }

        var next = _sum + item;
        _lost += Math.Abs(_sum) >= Math.Abs(item) ? _sum - next + item : item - next + _sum;
        _sum = next;
    }
}
