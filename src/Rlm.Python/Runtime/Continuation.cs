using Rlm.Python.Objects;

namespace Rlm.Python.Runtime;

/// <summary>
/// The rest of a built-in operation that had to wait for Python code. Plain data and a step, so that a waiting program needs no thread.
/// </summary>
internal abstract class Continuation : Activation
{
    /// <summary>Goes on with the result that was awaited: returns the operation's own result, an error, or Pushed to wait again.</summary>
    public abstract Value Resume(Machine m, in Value result);

    /// <summary>What was awaited ended in an exception: Error passes it on; any other value is the operation's result.</summary>
    public virtual Value Fail(Machine m, PyException exception) => m.Raise(exception);

    /// <summary>Tells the census what the step keeps alive.</summary>
    public virtual void Traverse(Census census)
    {
    }

    /// <summary>The program was ended while it waited here: whatever must not stay as it is is put right.</summary>
    public virtual void Abandon()
    {
    }
}
