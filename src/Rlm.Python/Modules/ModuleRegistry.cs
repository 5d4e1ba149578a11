using System.Collections.Concurrent;
using Rlm.Python.Modules.Binary;
using Rlm.Python.Modules.Calendars;
using Rlm.Python.Modules.Collections;
using Rlm.Python.Modules.Csv;
using Rlm.Python.Modules.Decimals;
using Rlm.Python.Modules.Digests;
using Rlm.Python.Modules.Functions;
using Rlm.Python.Modules.InMemory;
using Rlm.Python.Modules.Iteration;
using Rlm.Python.Modules.Markup;
using Rlm.Python.Modules.Mathematics;

namespace Rlm.Python.Modules;

/// <summary>The modules that programs can import, by their full names. A definition is made when the first session imports it.</summary>
internal static class ModuleRegistry
{
    private static readonly Dictionary<string, Func<ModuleDefinition>> Factories = new()
    {
        ["__future__"] = PreludeModules.Of("__future__"),
        ["_csv"] = CsvModule.Create,
        ["_fiber"] = FiberModule.Create,
        ["_statistics"] = StatisticsModule.Create,
        ["_string"] = PreludeModules.Of("_string"),
        ["abc"] = PreludeModules.Of("abc"),
        ["array"] = ArrayType.CreateModule,
        ["ast"] = AstModule.Create,
        ["asyncio"] = PreludeModules.Asyncio,
        ["asyncio.base_events"] = PreludeModules.Part("asyncio.base_events", "asyncio"),
        ["asyncio.coroutines"] = PreludeModules.Part("asyncio.coroutines", "asyncio"),
        ["asyncio.events"] = PreludeModules.Part("asyncio.events", "asyncio"),
        ["asyncio.exceptions"] = PreludeModules.Part("asyncio.exceptions", "asyncio"),
        ["asyncio.futures"] = PreludeModules.Part("asyncio.futures", "asyncio"),
        ["asyncio.locks"] = PreludeModules.Part("asyncio.locks", "asyncio"),
        ["asyncio.queues"] = PreludeModules.Part("asyncio.queues", "asyncio"),
        ["asyncio.runners"] = PreludeModules.Part("asyncio.runners", "asyncio"),
        ["asyncio.taskgroups"] = PreludeModules.Part("asyncio.taskgroups", "asyncio"),
        ["asyncio.tasks"] = PreludeModules.Part("asyncio.tasks", "asyncio"),
        ["asyncio.timeouts"] = PreludeModules.Part("asyncio.timeouts", "asyncio"),
        ["base64"] = PreludeModules.Of("base64"),
        ["binascii"] = BinasciiModule.Create,
        ["bisect"] = BisectModule.Create,
        ["calendar"] = PreludeModules.Of("calendar"),
        ["cmath"] = CmathModule.Create,
        ["codecs"] = CodecsModule.Create,
        ["collections"] = CollectionsModule.Create,
        ["collections.abc"] = CollectionsModule.CreateAbc,
        ["colorsys"] = PreludeModules.Of("colorsys"),
        ["concurrent"] = PreludeModules.Empty("concurrent"),
        ["concurrent.futures"] = PreludeModules.Of("concurrent.futures"),
        ["concurrent.futures.process"] = PreludeModules.Part("concurrent.futures.process", "concurrent.futures"),
        ["concurrent.futures.thread"] = PreludeModules.Part("concurrent.futures.thread", "concurrent.futures"),
        ["configparser"] = PreludeModules.Of("configparser"),
        ["contextlib"] = PreludeModules.Of("contextlib"),
        ["contextvars"] = PreludeModules.Of("contextvars"),
        ["copy"] = CopyModule.Create,
        ["csv"] = PreludeModules.Of("csv"),
        ["dataclasses"] = PreludeModules.Of("dataclasses"),
        ["datetime"] = DateTimeModule.Create,
        ["decimal"] = DecimalModule.Create,
        ["difflib"] = PreludeModules.Of("difflib"),
        ["enum"] = PreludeModules.Enum,
        ["fnmatch"] = PreludeModules.Of("fnmatch"),
        ["fractions"] = PreludeModules.Of("fractions"),
        ["functools"] = FunctoolsModule.Create,
        ["graphlib"] = PreludeModules.Of("graphlib"),
        ["gzip"] = PreludeModules.Of("gzip"),
        ["hashlib"] = HashlibModule.Create,
        ["heapq"] = HeapqModule.Create,
        ["hmac"] = PreludeModules.Of("hmac"),
        ["html"] = HtmlModules.Create,
        ["html.entities"] = HtmlModules.CreateEntities,
        ["html.parser"] = HtmlModules.CreateParser,
        ["inspect"] = PreludeModules.Of("inspect"),
        ["io"] = IoModule.Create,
        ["ipaddress"] = PreludeModules.InParts("ipaddress", "networks"),
        ["itertools"] = ItertoolsModule.Create,
        ["json"] = JsonModule.Create,
        ["json.decoder"] = JsonModule.CreateDecoder,
        ["json.encoder"] = JsonModule.CreateEncoder,
        ["keyword"] = PreludeModules.Of("keyword"),
        ["logging"] = PreludeModules.Of("logging"),
        ["logging.handlers"] = PreludeModules.Of("logging.handlers"),
        ["math"] = MathModule.Create,
        ["numbers"] = PreludeModules.Of("numbers"),
        ["operator"] = OperatorModule.Create,
        ["os"] = PreludeModules.Of("os"),
        ["pathlib"] = PreludeModules.Of("pathlib"),
        ["posixpath"] = PreludeModules.Of("posixpath"),
        ["pprint"] = PreludeModules.Of("pprint"),
        ["queue"] = PreludeModules.Of("queue"),
        ["random"] = RandomModule.Create,
        ["re"] = ReModule.Create,
        ["reprlib"] = PreludeModules.Of("reprlib"),
        ["secrets"] = PreludeModules.Of("secrets"),
        ["shlex"] = PreludeModules.Of("shlex"),
        ["statistics"] = PreludeModules.Of("statistics"),
        ["string"] = PreludeModules.Of("string"),
        ["struct"] = StructModule.Create,
        ["sys"] = SysModule.Create,
        ["textwrap"] = PreludeModules.Of("textwrap"),
        ["threading"] = PreludeModules.InParts("threading", "threads"),
        ["time"] = TimeModule.Create,
        ["tomllib"] = PreludeModules.Of("tomllib"),
        ["traceback"] = TracebackModule.Create,
        ["types"] = PreludeModules.Types,
        ["typing"] = PreludeModules.InParts("typing", "forms", "parameters", "protocols", "names", "records", "hints"),
        ["unicodedata"] = UnicodeDataModule.Create,
        ["urllib"] = PreludeModules.Empty("urllib"),
        ["urllib.parse"] = PreludeModules.Of("urllib.parse"),
        ["uuid"] = PreludeModules.Of("uuid"),
        ["warnings"] = PreludeModules.Of("warnings"),
        ["weakref"] = PreludeModules.Of("weakref"),
        ["xml"] = PreludeModules.Empty("xml"),
        ["xml.dom"] = PreludeModules.Of("xml.dom"),
        ["xml.dom.minidom"] = PreludeModules.Of("xml.dom.minidom"),
        ["xml.etree"] = PreludeModules.Empty("xml.etree"),
        ["xml.etree.ElementTree"] = XmlModules.CreateElementTree,
        ["xml.parsers"] = PreludeModules.Empty("xml.parsers"),
        ["xml.parsers.expat"] = PreludeModules.Of("xml.parsers.expat"),
        ["xml.sax"] = PreludeModules.Empty("xml.sax"),
        ["xml.sax.saxutils"] = PreludeModules.Of("xml.sax.saxutils"),
        ["zlib"] = ZlibModule.Create,
        ["zoneinfo"] = ZoneInfoModule.Create,
    };

    // Names by which other modules are known too.
    private static readonly Dictionary<string, string> Aliases = new() { ["os.path"] = "posixpath" };

    private static readonly ConcurrentDictionary<string, ModuleDefinition> Made = new();

    /// <summary>The name that a module has itself, where it is known by another one.</summary>
    public static string NameOf(string name) => Aliases.GetValueOrDefault(name, name);

    /// <summary>All names, for suggestions.</summary>
    public static IReadOnlyCollection<string> Names => Factories.Keys;

    /// <summary>The module, or null where there is none of that name.</summary>
    public static ModuleDefinition? Find(string name)
    {
        if (Made.TryGetValue(name, out var definition))
            return definition;
        return Factories.TryGetValue(name, out var create) ? Made.GetOrAdd(name, create()) : null;
    }

    /// <summary>Whether it is a package, so that <c>import a.b</c> may find something below it; <c>os</c> is none.</summary>
    public static bool IsPackage(string name) => Factories.Keys.Any(other => other.Length > name.Length + 1
        && other[name.Length] == '.' && other.StartsWith(name, StringComparison.Ordinal));
}
