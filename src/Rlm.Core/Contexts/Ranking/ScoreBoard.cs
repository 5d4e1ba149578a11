using System.Collections.Concurrent;

namespace Rlm.Contexts;

/// <summary>
/// What the passages of a segment have of a query so far. Only those that have anything are ever looked at or cleared, so that rare words cost
/// nothing in a large segment. Used again and again.
/// </summary>
internal sealed class ScoreBoard
{
    private const int MaxPooled = 16;
    private static readonly ConcurrentBag<ScoreBoard> Pool = [];

    private Place[] _places = [];
    private int[] _touched = [];
    private int _count;

    public ReadOnlySpan<int> Touched => _touched.AsSpan(0, _count);

    public ref readonly Place this[int passage] => ref _places[passage];

    public static ScoreBoard Rent(int passages)
    {
        if (!Pool.TryTake(out var board)) board = new ScoreBoard();
        if (board._places.Length < passages) (board._places, board._touched) = (new Place[passages], new int[passages]);
        return board;
    }

    /// <summary>Gives the place of a passage to enter something.</summary>
    public ref Place Touch(int passage)
    {
        ref var place = ref _places[passage];
        if (!place.IsTouched)
        {
            place.IsTouched = true;
            _touched[_count++] = passage;
        }

        return ref place;
    }

    public void Return()
    {
        foreach (var passage in Touched) _places[passage] = default;
        _count = 0;
        if (Pool.Count < MaxPooled) Pool.Add(this);
    }

    /// <summary>What a passage has.</summary>
    public struct Place
    {
        public ulong Whole;
        public ulong Partly;
        public float Score;
        public bool IsTouched;
    }
}
