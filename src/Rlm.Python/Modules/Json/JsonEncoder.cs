using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Json;

/// <summary>
/// Writes a value as JSON. Nothing recurses: containers that are open lie on a stack, so that the encoder can stop at an object that the
/// program's <c>default</c> has to convert, and go on with what that gave.
/// </summary>
internal sealed class JsonEncoder : PyObject
{
    public static readonly PyType TypeInstance = new TypeBuilder("Encoder", module: "json.encoder").Sealed().Build();

    // So deep, an object that contains itself is sure to have been met; looking for it before costs more than it saves.
    private const int FirstCycleCheck = 64;

    private const int TickItems = 128;

    private readonly JsonEncoderOptions _options;
    private readonly JsonWriter _writer;
    private readonly string _itemSeparator;
    private Level[] _levels = new Level[8];
    private int _depth;
    private int _indentation;
    private int _untilTick = TickItems;

    public JsonEncoder(Machine m, JsonEncoderOptions options)
    {
        _options = options;
        _writer = new(m, options.AsciiOnly);
        _itemSeparator = options.ItemSeparator;
    }

    private enum LevelKind : byte
    {
        List,
        Tuple,
        Dict,
        Sorted,
        Default,
    }

    private struct Level
    {
        public LevelKind Kind;
        public bool IsFirst;
        public int Index;
        public PyObject Container;
    }

    /// <summary>The object that <c>default</c> is to convert before the encoder can go on.</summary>
    public Value Pending { get; private set; } = Value.None;

    public override PyType Type => TypeInstance;

    public override long Size => 128 + (2 * _writer.Length) + (32L * _levels.Length);

    public override void Traverse(Census census)
    {
        for (var i = 0; i < _depth; i++)
            census.Add(_levels[i].Container);
        census.Add(Pending);
    }

    public Value Text() => Value.Str(_writer.ToString());

    /// <summary>Writes until the end, or until an object that is no JSON; then <see cref="Pending"/> waits for an answer.</summary>
    /// <returns>Whether all is written.</returns>
    public bool Start(Machine m, in Value value) => Write(m, value) && Run(m);

    /// <summary>Goes on with what <c>default</c> made of the pending object.</summary>
    public bool Continue(Machine m, in Value answer)
    {
        Open(m, LevelKind.Default, Pending.Object!);
        Pending = Value.None;
        return Write(m, answer) && Run(m);
    }

    private bool Run(Machine m)
    {
        while (_depth > 0)
        {
            if (--_untilTick == 0)
            {
                _untilTick = TickItems;
                m.Tick(TickItems);
            }

            ref var level = ref _levels[_depth - 1];
            bool goesOn;
            switch (level.Kind)
            {
                case LevelKind.List:
                    var list = (PyList)level.Container;
                    if (level.Index >= list.Count)
                        goto default;
                    Separate(ref level);
                    goesOn = Write(m, list.Items[level.Index++]);
                    break;
                case LevelKind.Tuple:
                    var tuple = (PyTuple)level.Container;
                    if (level.Index >= tuple.Count)
                        goto default;
                    Separate(ref level);
                    goesOn = Write(m, tuple.Items[level.Index++]);
                    break;
                case LevelKind.Dict:
                    var dict = (PyDict)level.Container;
                    var index = dict.NextIndex(level.Index);
                    if (index < 0)
                        goto default;
                    level.Index = index + 1;
                    goesOn = WritePair(m, ref level, dict.Entries[index].Key, dict.Entries[index].Value);
                    break;
                case LevelKind.Sorted:
                    var pairs = (PyList)level.Container;
                    if (level.Index >= pairs.Count)
                        goto default;
                    var pair = (PyTuple)pairs.Items[level.Index++].Object!;
                    goesOn = WritePair(m, ref level, pair.Items[0], pair.Items[1]);
                    break;
                default:
                    Close(level.Kind);
                    continue;
            }

            if (!goesOn)
                return false;
        }

        return true;
    }

    // Whether the value could be written, at least its beginning.
    private bool Write(Machine m, in Value value)
    {
        switch (value.Object)
        {
            case null:
                _writer.WriteInt(value.Bits);
                return true;
            case PyStr text:
                _writer.WriteString(text.Span);
                return true;
            case Tag when value.IsFloat:
                WriteFloat(m, value.AsDouble);
                return true;
            case Tag when value.IsBool || value.IsNone:
                _writer.Write(value.IsNone ? "null" : value.IsTrue ? "true" : "false");
                return true;
            case PyDict dict:
                if (dict.Count == 0)
                    _writer.Write("{}");
                else
                    OpenDict(m, dict);
                return true;
            case PyList list:
                if (list.Count == 0)
                    _writer.Write("[]");
                else
                    Open(m, LevelKind.List, list, '[');
                return true;
            case PyTuple tuple:
                if (tuple.Count == 0)
                    _writer.Write("[]");
                else
                    Open(m, LevelKind.Tuple, tuple, '[');
                return true;
            case PyInt big:
                _writer.Write(Numbers.ToText(m, big.BigValue));
                return true;
            case PyFloatInstance number:
                WriteFloat(m, number.Value);
                return true;
            default:
                if (!_options.HasDefault)
                    throw m.Error(PyTypes.TypeError, $"Object of type {value.Type.Name} is not JSON serializable");
                Pending = value;
                return false;
        }
    }

    private bool WritePair(Machine m, ref Level level, in Value key, in Value value)
    {
        switch (key.Object)
        {
            case PyStr text:
                Separate(ref level);
                _writer.WriteString(text.Span);
                break;
            case null:
                Separate(ref level);
                _writer.Write('"');
                _writer.WriteInt(key.Bits);
                _writer.Write('"');
                break;
            case Tag when key.IsFloat || key.IsBool || key.IsNone:
            case PyInt or PyFloatInstance:
                Separate(ref level);
                _writer.Write('"');
                Write(m, key);
                _writer.Write('"');
                break;
            default:
                if (_options.SkipKeys)
                    return true;
                throw m.Error(PyTypes.TypeError, $"keys must be str, int, float, bool or None, not {key.Type.NameInMessages}");
        }

        _writer.Write(_options.KeySeparator);
        return Write(m, value);
    }

    private void WriteFloat(Machine m, double value)
    {
        if (!_options.AllowNan && !double.IsFinite(value))
        {
            throw m.Error(
                PyTypes.ValueError, $"Out of range float values are not JSON compliant: {m.Repr(Value.Float(value))}");
        }

        _writer.WriteFloat(value);
    }

    private void Separate(ref Level level)
    {
        if (level.IsFirst)
        {
            level.IsFirst = false;
            return;
        }

        _writer.Write(_itemSeparator);
        if (_options.Indent is not null)
            NewLine();
    }

    private void OpenDict(Machine m, PyDict dict)
    {
        if (!_options.SortKeys)
        {
            Open(m, LevelKind.Dict, dict, '{');
            return;
        }

        m.Tick(dict.Count);
        var pairs = new PyList(dict.Count);
        foreach (var (key, value) in dict.Items())
            pairs.Add(new PyTuple([key, value]));
        m.CallMethod(pairs, "sort");
        CheckCycle(m, dict);
        Open(m, LevelKind.Sorted, pairs, '{');
    }

    private void Open(Machine m, LevelKind kind, PyObject container, char bracket)
    {
        _writer.Write(bracket);
        Open(m, kind, container);
        if (_options.Indent is null)
            return;
        _indentation++;
        NewLine();
    }

    private void Open(Machine m, LevelKind kind, PyObject container)
    {
        CheckCycle(m, container);
        if (_depth >= JsonScanner.MaxDepth)
            throw m.Error(PyTypes.RecursionError, "maximum recursion depth exceeded while encoding a JSON object");
        if (_depth == _levels.Length)
            Array.Resize(ref _levels, _levels.Length * 2);
        _levels[_depth++] = new() { Kind = kind, Container = container, IsFirst = true };
    }

    private void CheckCycle(Machine m, PyObject container)
    {
        if (!_options.CheckCircular)
            return;
        var isDefault = _depth > 0 && _levels[_depth - 1].Kind == LevelKind.Default;
        if (_depth < FirstCycleCheck && !isDefault)
            return;
        m.Tick(_depth >> 2);
        for (var i = 0; i < _depth; i++)
        {
            if (ReferenceEquals(_levels[i].Container, container))
                throw m.Error(PyTypes.ValueError, "Circular reference detected");
        }
    }

    private void Close(LevelKind kind)
    {
        _levels[--_depth] = default;
        if (kind == LevelKind.Default)
            return;
        if (_options.Indent is not null)
        {
            _indentation--;
            NewLine();
        }

        _writer.Write(kind is LevelKind.List or LevelKind.Tuple ? ']' : '}');
    }

    private void NewLine()
    {
        _writer.Write('\n');
        for (var i = 0; i < _indentation; i++)
            _writer.Write(_options.Indent);
    }
}
