using Rlm.Python.Objects;
using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Iteration;

/// <summary><c>groupby</c>: the groups share the source, so each ends when the next one is asked for.</summary>
internal sealed class GroupByFunction
{
    internal static readonly PyType Class = ItertoolsModule.Declare("groupby")
        .New("__new__(cls, iterable, key=None)", static (m, a) =>
        {
            var (type, key) = ((PyType)a[0].Object!, a[2].IsMissing ? Value.None : a[2]);
            return m.WithIterator(a[1], source => new ScriptedIterator(type, new(new GroupByFunction(source, key).Groups, source, key)));
        })
        .Build();

    private static readonly PyType GroupClass = ItertoolsModule.Declare("_grouper").Build();

    private readonly Value _source;
    private readonly Value _key;
    private Value _item = Value.Missing;
    private Value _itemKey = Value.Missing;
    private int _group;

    private GroupByFunction(Value source, Value key)
    {
        _source = source;
        _key = key;
    }

    private IEnumerable<Ask> Groups(Script s)
    {
        var wanted = Value.Missing;
        while (true)
        {
            _group++;
            while (true)
            {
                if (!_itemKey.IsMissing)
                {
                    if (wanted.IsMissing)
                        break;
                    yield return s.Compare(CompareOp.Eq, wanted, _itemKey);
                    if (!s.IsTrue)
                        break;
                }

                yield return s.Next(_source);
                if (s.IsEnd)
                    yield break;
                var item = s.Answer;
                if (!_key.IsNone)
                    yield return s.Call(_key, item);
                (_item, _itemKey) = (item, s.Answer);
            }

            wanted = _itemKey;
            var (group, key) = (_group, wanted);
            yield return s.Give(new PyTuple([key, new ScriptedIterator(GroupClass, new(g => Items(g, group, key), _source, _key, key))]));
        }
    }

    private IEnumerable<Ask> Items(Script s, int group, Value wanted)
    {
        while (group == _group)
        {
            if (_item.IsMissing)
            {
                yield return s.Next(_source);
                if (s.IsEnd)
                    yield break;
                var next = s.Answer;
                if (!_key.IsNone)
                    yield return s.Call(_key, next);
                (_item, _itemKey) = (next, s.Answer);
            }

            yield return s.Compare(CompareOp.Eq, wanted, _itemKey);
            if (!s.IsTrue)
                yield break;
            var item = _item;
            _item = Value.Missing;
            yield return s.Give(item);
        }
    }
}
