namespace SessionBot.Tests.Model.Desk;

internal enum Press
{
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
    Up,
    Down,
    ToTop,
    Label,
    Assign,
    Reword,
    OwnWords,
    Divide,
    Gather,
    HoldTogether,
    NotTakeTogether,
    LabelTogether,
    Undo,
}

/// <summary>What a moderator presses. The numbers point at a moderator and at questions: whatever they are, there is one to point at.</summary>
/// <param name="IsLate">From the page that the moderator's last press was answered with, whatever has happened since.</param>
/// <param name="IsRaced">At the same moment as the act that follows, if that is somebody else's.</param>
internal sealed record DeskAct(Press Press, int Who, int Which, int Other, bool IsLate, bool IsRaced)
{
    public override string ToString() => $"{Press} {Who} {Which} {Other}{(IsLate ? " late" : "")}{(IsRaced ? " raced" : "")}";
}
