using System.Collections.Frozen;

namespace Rlm.Samples.ChatClients;

/// <summary>English words that say how something is asked, not what is asked for.</summary>
internal static class CommonWords
{
    private static readonly FrozenSet<string> Words = (
        "a about after all also am an and another any anybody anyone are as at be been being both but by can could did do does doing done each either " +
        "else ever every for from get gets getting give given gives go goes had has have having he her here his how i if in into is it its itself just " +
        "kind let lets like made make makes many may me mean means might more most much must my need needs no not of off on once one only or other our " +
        "out over please possible same say says she should so some somebody someone something sort such take takes tell than that the their them then " +
        "there these they thing things this those through to too under up upon us use used uses using very via want wants was way ways we were what " +
        "whatever when where whether which while who whole whom whose why will with within without would you your yourself").Split(' ').ToFrozenSet();

    public static bool Contains(string word) => Words.Contains(word);
}
