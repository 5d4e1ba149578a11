namespace Rlm.Python.Modules;

/// <summary>Modules that programs reach for and cannot have, each with what does the same here.</summary>
internal static class MissingModules
{
    private const string NoFiles = "there are no files here; use the context given, or io.StringIO";
    private const string NoNetwork = "there is no network here; use the context given";
    private const string NoProcesses = "other programs cannot be started here";
    private const string NoDatabase = "there is no database here; use dicts and lists";
    private const string NoPlots = "there is nothing to draw on; print a table of text";
    private const string OwnModels = "use llm_query for calls to models";
    private const string Numbers = "use lists with math, statistics and itertools";
    private const string Tables = "use csv.DictReader, and lists and dicts with collections.Counter or defaultdict";
    private const string Learning = "write it in plain Python, or ask a model with llm_query";
    private const string Words = "use re.findall and collections.Counter, or ask a model with llm_query";
    private const string Markup = "use html.parser, xml.etree.ElementTree or re";
    private const string PlainPrint = "use print with f-strings";
    private const string NoArguments = "there is no command line here; set variables instead";
    private const string Parallel = "use concurrent.futures.ThreadPoolExecutor or llm_query_batched";
    private const string Dates = "use datetime";
    private const string Checked = "use dataclasses and json";
    private const string NoInsides = "programs cannot look into the interpreter here";

    private static readonly Dictionary<string, string> Hints = Flatten(new()
    {
        [NoFiles] = "shutil tempfile glob fileinput zipfile tarfile mmap filecmp linecache stat chardet aiofiles docx openpyxl xlrd PyPDF2 "
            + "pypdf fitz "
            + "pdfplumber",
        [NoNetwork] = "requests socket ssl http urllib.request urllib.error urllib.robotparser urllib3 httpx aiohttp ftplib smtplib "
            + "imaplib poplib telnetlib socketserver xmlrpc websockets websocket selenium playwright scrapy boto3 paramiko webbrowser "
            + "select selectors flask fastapi django uvicorn",
        [NoProcesses] = "subprocess pty signal sh pexpect",
        [NoDatabase] = "sqlite3 dbm shelve psycopg2 pymysql sqlalchemy pymongo redis duckdb",
        [NoPlots] = "matplotlib seaborn plotly tkinter turtle PIL cv2 bokeh altair",
        [OwnModels] = "openai anthropic google langchain llama_index transformers litellm cohere mistralai ollama dspy",
        [Numbers] = "numpy scipy sympy numba mpmath",
        [Tables] = "pandas polars pyarrow dask",
        [Learning] = "sklearn torch tensorflow keras xgboost lightgbm faiss sentence_transformers networkx",
        [Words] = "nltk spacy gensim textblob langdetect",
        [Markup] = "bs4 lxml html5lib markdown xmltodict",
        [PlainPrint] = "tabulate rich colorama termcolor prettytable tqdm curses",
        [NoArguments] = "argparse optparse getopt click typer fire cmd getpass readline",
        [Parallel] = "multiprocessing joblib _thread",
        [Dates] = "dateutil pytz arrow pendulum",
        [Checked] = "pydantic attr attrs marshmallow jsonschema",
        [NoInsides] =
            "ctypes gc dis code codeop pdb bdb trace tracemalloc symtable tokenize token compileall py_compile importlib pkgutil marshal "
            + "sysconfig platform resource faulthandler cProfile profile pstats runpy site atexit",
        ["use json"] = "pickle cPickle dill cloudpickle msgpack orjson ujson simplejson copyreg",
        ["write the data as json, or parse the lines with re"] = "yaml ruamel toml tomli dotenv",
        ["estimate tokens as len(text) // 4"] = "tiktoken sentencepiece tokenizers",
        ["use re"] = "regex parse pyparsing",
        ["use difflib"] = "Levenshtein rapidfuzz fuzzywuzzy thefuzz jellyfish",
        ["use typing"] = "typing_extensions mypy_extensions",
        ["parse the lines with re or str.partition"] = "email mailbox mimetypes",
        ["the language of the host does not matter here; use format specifications such as {n:,}"] = "locale gettext babel",
        ["catch the exception's class"] = "errno",
        ["use asyncio or heapq"] = "sched",
        ["use base64 or binascii"] = "quopri",
        ["use json or xml.etree.ElementTree"] = "plistlib",
        ["use itertools"] = "more_itertools toolz",
        ["use collections.OrderedDict and bisect"] = "sortedcontainers",
        ["use zlib"] = "bz2 lzma",
        ["use assert"] = "unittest pytest doctest",
        ["use time.perf_counter"] = "timeit",
    });

    /// <summary>What to use instead of a module; null where nothing is known about it.</summary>
    public static string? Instead(string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (Hints.TryGetValue(name[..end], out var instead))
                return instead;
        }

        return null;
    }

    private static Dictionary<string, string> Flatten(Dictionary<string, string> namesByHint) => namesByHint
        .SelectMany(pair => pair.Value.Split(' ').Select(name => (Name: name, Hint: pair.Key)))
        .ToDictionary(x => x.Name, x => x.Hint);
}
