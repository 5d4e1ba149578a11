namespace Rlm.Python.Runtime;

/// <summary>Something under way whose result is awaited: by a continuation, or else as <see cref="How"/> says.</summary>
internal abstract class Activation
{
    public Continuation? Then;
    public ushort ReturnRegister;
    public Delivery How;

    /// <summary>Tells the census what those who wait for the result keep alive.</summary>
    public void TraverseConsumers(Census census)
    {
        for (var step = Then; step is not null; step = step.Then)
            step.Traverse(census);
    }

    /// <summary>Lets those who wait for the result know that the program was ended.</summary>
    public void AbandonConsumers()
    {
        for (var step = Then; step is not null; step = step.Then)
            step.Abandon();
    }

    /// <summary>Takes over whoever waits for another activation.</summary>
    public void TakeConsumer(Activation other)
    {
        Then = other.Then;
        ReturnRegister = other.ReturnRegister;
        How = other.How;
    }
}
