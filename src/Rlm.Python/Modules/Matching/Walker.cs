using Rlm.Python.Runtime;

namespace Rlm.Python.Modules.Matching;

/// <summary>Goes from match to match, with Python's rules for empty ones.</summary>
internal sealed class Walker(Program program, Subject subject, long from, long end, bool spansOnly = false)
{
    private long _from = from;
    private bool _mustAdvance;

    public Subject Subject => subject;

    /// <param name="m">The machine that pays.</param>
    /// <param name="isAnchored">Whether the match must begin where the last one ended.</param>
    public Found Next(Machine m, bool isAnchored = false)
    {
        while (_from <= end)
        {
            var kind = isAnchored ? Kind.Match : Kind.Search;
            if (_mustAdvance)
            {
                // Where an empty match was the last choice there is nothing longer at the same place.
                if (program.Analysis.MayPreferEmpty)
                    kind = Kind.Advance;
                else if (isAnchored || ++_from > end)
                    break;
            }

            var found = program.Run(m, kind, subject, _from, end, spansOnly);
            if (!found.IsMatch || (isAnchored && found.Start != _from))
                break;
            if (subject.IsInsidePair(found.Start))
            {
                _from = found.Start + 1;
                _mustAdvance = false;
                continue;
            }

            _mustAdvance = found.End == found.Start;
            _from = found.End;
            return found;
        }

        _from = end + 1;
        return Found.Nothing;
    }
}
