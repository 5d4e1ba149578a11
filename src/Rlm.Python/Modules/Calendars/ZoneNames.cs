using System.Collections.Frozen;

namespace Rlm.Python.Modules.Calendars;

/// <summary>
/// The abbreviations of zones by their ids. The host tells offsets, but what it calls a zone depends on its culture; zones that are not
/// here are shown by their offset, as the database itself does for most.
/// </summary>
internal static class ZoneNames
{
    private static readonly FrozenDictionary<string, (string Standard, string Saving)> Names = Read("""
        EST EDT America/New_York America/Detroit America/Toronto America/Montreal US/Eastern EST5EDT America/Indiana/Indianapolis
        EST EDT America/Nassau America/Port-au-Prince
        EST EDT America/Panama America/Jamaica America/Cancun EST
        CST CDT America/Chicago America/Winnipeg US/Central CST6CDT America/Matamoros America/Havana
        CST CDT America/Mexico_City America/Costa_Rica America/Guatemala America/El_Salvador America/Managua America/Tegucigalpa
        CST CDT America/Regina America/Monterrey
        MST MDT America/Denver America/Edmonton America/Boise US/Mountain MST7MDT America/Ciudad_Juarez
        MST MDT America/Phoenix US/Arizona MST America/Hermosillo America/Mazatlan America/Whitehorse
        PST PDT America/Los_Angeles America/Vancouver America/Tijuana US/Pacific PST8PDT
        AKST AKDT America/Anchorage US/Alaska
        HST HST Pacific/Honolulu US/Hawaii HST
        AST ADT America/Halifax Atlantic/Bermuda Canada/Atlantic
        AST ADT America/Puerto_Rico America/Santo_Domingo America/Martinique America/Barbados
        NST NDT America/St_Johns Canada/Newfoundland
        GMT BST Europe/London GB Europe/Belfast Europe/Jersey Europe/Guernsey Europe/Isle_of_Man
        IST GMT Europe/Dublin Eire
        WET WEST Europe/Lisbon Portugal Atlantic/Madeira Atlantic/Canary WET
        CET CEST Europe/Berlin Europe/Paris Europe/Madrid Europe/Rome Europe/Vienna Europe/Zurich Europe/Amsterdam Europe/Brussels
        CET CEST Europe/Luxembourg Europe/Copenhagen
        CET CEST Europe/Oslo Europe/Stockholm Europe/Prague Europe/Budapest Europe/Warsaw Europe/Belgrade Europe/Zagreb
        CET CEST Europe/Ljubljana Europe/Bratislava Europe/Sarajevo
        CET CEST Europe/Skopje Europe/Tirane Europe/Podgorica Europe/Malta Europe/Monaco Europe/Andorra Europe/Vaduz
        CET CEST Europe/San_Marino Europe/Vatican Europe/Gibraltar
        CET CEST Europe/Busingen Arctic/Longyearbyen CET Poland Africa/Ceuta
        CET CET Africa/Tunis Africa/Algiers
        EET EEST Europe/Athens Europe/Helsinki Europe/Kiev Europe/Kyiv Europe/Bucharest Europe/Sofia Europe/Riga Europe/Tallinn
        EET EEST Europe/Vilnius Europe/Chisinau Europe/Mariehamn
        EET EEST Asia/Nicosia Asia/Beirut Africa/Cairo Egypt EET
        EET EEST Europe/Kaliningrad Africa/Tripoli
        MSK MSD Europe/Moscow Europe/Simferopol W-SU
        IST IDT Asia/Jerusalem Asia/Tel_Aviv Israel
        IST IST Asia/Kolkata Asia/Calcutta
        PKT PKST Asia/Karachi
        CST CDT Asia/Shanghai Asia/Taipei Asia/Macau PRC ROC Asia/Chongqing Asia/Harbin
        HKT HKST Asia/Hong_Kong Hongkong
        JST JST Asia/Tokyo Japan
        KST KDT Asia/Seoul Asia/Pyongyang ROK
        WIB WIB Asia/Jakarta
        WITA WITA Asia/Makassar
        WIT WIT Asia/Jayapura
        PST PST Asia/Manila
        AEST AEDT Australia/Sydney Australia/Melbourne Australia/Hobart Australia/Canberra Australia/ACT Australia/NSW
        AEST AEDT Australia/Victoria Australia/Tasmania
        AEST AEST Australia/Brisbane Australia/Queensland Australia/Lindeman
        ACST ACDT Australia/Adelaide Australia/Broken_Hill Australia/South
        ACST ACST Australia/Darwin Australia/North
        AWST AWST Australia/Perth Australia/West
        NZST NZDT Pacific/Auckland Antarctica/McMurdo NZ
        ChST ChST Pacific/Guam Pacific/Saipan
        SST SST Pacific/Pago_Pago Pacific/Midway
        SAST SAST Africa/Johannesburg Africa/Maseru Africa/Mbabane
        EAT EAT Africa/Nairobi Africa/Addis_Ababa Africa/Kampala Africa/Dar_es_Salaam Africa/Mogadishu Africa/Djibouti Africa/Asmara
        EAT EAT Indian/Antananarivo
        WAT WAT Africa/Lagos Africa/Kinshasa Africa/Luanda Africa/Niamey Africa/Libreville Africa/Douala Africa/Ndjamena
        CAT CAT Africa/Harare Africa/Maputo Africa/Lusaka Africa/Kigali Africa/Lubumbashi Africa/Gaborone Africa/Blantyre
        CAT CAT Africa/Bujumbura Africa/Khartoum Africa/Windhoek
        GMT GMT Africa/Abidjan Africa/Accra Africa/Dakar Atlantic/Reykjavik Iceland Africa/Monrovia GMT Etc/GMT Greenwich
        GMT GMT Etc/Greenwich GMT0 GMT+0 GMT-0 Etc/GMT0 Etc/GMT+0 Etc/GMT-0
        UTC UTC UTC Etc/UTC Zulu Etc/Zulu UCT Etc/UCT Universal Etc/Universal
        """);

    public static string Abbreviate(string id, bool isSaving, TimeSpan offset)
    {
        if (Names.TryGetValue(id, out var names))
            return isSaving ? names.Saving : names.Standard;
        var size = offset.Duration();
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return size.Minutes == 0 ? $"{sign}{size:hh}" : $"{sign}{size:hhmm}";
    }

    private static FrozenDictionary<string, (string, string)> Read(string lines)
    {
        var names = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var line in lines.Split('\n'))
        {
            var words = line.Split(' ');
            foreach (var id in words[2..])
                names[id] = (words[0], words[1]);
        }

        return names.ToFrozenDictionary();
    }
}
