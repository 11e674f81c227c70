using SessionBot.Domain.Minutes;

namespace SessionBot.Features.Minutes;

/// <summary>What became of an organizer's wish to approve.</summary>
internal abstract record ApprovalAnswer
{
    private ApprovalAnswer()
    {
    }

    public sealed record Given(MinutesRevision Minutes) : ApprovalAnswer;

    public sealed record NothingToApprove : ApprovalAnswer;

    /// <summary>Somebody has drafted or edited since.</summary>
    public sealed record Stale(int Newest) : ApprovalAnswer;

    /// <summary>People have sent, changed or taken back something since.</summary>
    /// <param name="Changed">What, as people call it.</param>
    public sealed record OutOfDate(IReadOnlyList<string> Changed) : ApprovalAnswer;

    /// <summary>Sentences that no source carries and nobody answers for.</summary>
    public sealed record Unfounded(int Sentences) : ApprovalAnswer;

    /// <summary>People do not want their passages published like this, and no organizer has decided about it.</summary>
    /// <param name="Passages">As organizers call them.</param>
    public sealed record ObjectedTo(IReadOnlyList<string> Passages) : ApprovalAnswer;

    /// <param name="Faults">In words for the organizer.</param>
    public sealed record Unsound(IReadOnlyList<string> Faults) : ApprovalAnswer;

    /// <summary>Published minutes are corrected only with a word on what is different.</summary>
    public sealed record NeedsCorrection : ApprovalAnswer;
}
