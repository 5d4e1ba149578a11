namespace Rlm.Python.Runtime;

/// <summary>Something under way whose result is awaited: by a continuation, or else as <see cref="How"/> says.</summary>
internal abstract class Activation
{
    public Continuation? Then;
    public ushort ReturnRegister;
    public Delivery How;

    /// <summary>Takes over whoever waits for another activation.</summary>
    public void TakeConsumer(Activation other)
    {
        Then = other.Then;
        ReturnRegister = other.ReturnRegister;
        How = other.How;
    }
}
