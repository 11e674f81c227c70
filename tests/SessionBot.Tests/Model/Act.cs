namespace SessionBot.Tests.Model;

internal enum Deed
{
    Ask,
    AskInGroup,
    Remark,
    Withdraw,
    WithdrawLast,
    BecomeComment,
    BecomeQuestion,
    BecomeAnonymous,
    BecomeOperational,
    Support,
    EndSupport,
    Unsend,
    SendAndUnsendAhead,
    Edit,
    OpenReport,
    Report,
    AddToReport,
    Submit,
    Revise,
    WithdrawReport,
    Approve,
    ApproveAll,
    Hold,
    PutNext,
    PutNow,
    Advance,
    Answer,
    AnswerAloud,
    NotTake,
    Merge,
    Undo,
    OpenReports,
    Start,
    Pause,
    Resume,
    Close,
    Wait,
    BringLate,
}

/// <summary>How LINE brings it. It promises neither order nor once-only.</summary>
internal enum Travel
{
    Once,
    Twice,
    AgainAfterALostAnswer,

    /// <summary>The bot cannot be reached: it comes with the next <see cref="Deed.BringLate"/>.</summary>
    Late,
}

/// <summary>What somebody does. The numbers point at a person, a question, a message: whatever they are, there is one to point at.</summary>
internal sealed record Act(Deed Deed, int Who, int Which, int Other, Travel Travel)
{
    public override string ToString() => $"{Deed} {Who} {Which} {Other}{(Travel == Travel.Once ? "" : $" {Travel}")}";
}
