namespace Rlm;

/// <summary>How the text of a response was obtained.</summary>
public enum AnswerOrigin
{
    /// <summary>There is no text.</summary>
    None,

    /// <summary>The program, or the call of <c>submit_answer</c>, submitted it.</summary>
    Submitted,

    /// <summary>The root model wrote it when the agent asked for an answer one last time.</summary>
    PlainReply,

    /// <summary>
    /// It is the draft the program had left in <c>answer["content"]</c>; where the root model works by tools, the last answer that was
    /// refused, else its last reply without a call.
    /// </summary>
    Draft,
}
