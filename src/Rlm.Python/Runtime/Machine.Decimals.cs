using Rlm.Python.Modules.Decimals;

namespace Rlm.Python.Runtime;

internal sealed partial class Machine
{
    private PyDecimalContext? _decimals;

    /// <summary>The context of <c>decimal</c> that is in force.</summary>
    public PyDecimalContext Decimals
    {
        get => _decimals ??= new PyDecimalContext();
        set => _decimals = value;
    }

    /// <summary>Whether the session has a context already; the first one is a copy of <c>decimal.DefaultContext</c>.</summary>
    public bool HasDecimals => _decimals is not null;
}
