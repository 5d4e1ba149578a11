namespace Rlm.Python.Modules.InMemory;

/// <summary><c>io</c>.</summary>
internal static class IoModule
{
    public static ModuleDefinition Create() => new ModuleBuilder("io")
        .Type(StringIOType.Instance)
        .Type(StringIOType.UnsupportedOperation)
        .Prelude("io.py")
        .Prelude("io_buffered.py")
        .Prelude("io_text.py")
        .Build();
}
