using SessionBot.Features.Organizers;
using SessionBot.Features.Webhook;
using SessionBot.Work;

namespace SessionBot.Features.Announcements;

/// <summary>What an organizer does about messages to all members, and about the quota that they cost.</summary>
internal sealed class AnnouncementConversation(ProposeAnnouncement propose, SendAnnouncement send, OpenProposals proposals, AnnouncementCost cost)
{
    public async Task<Outcome> HandleAsync(OrganizerCommand.Announcement command, Said said, CancellationToken ct) => command switch
    {
        OrganizerCommand.Announcement.Explain => new("announcement:explained", AnnouncementReplies.HowTo()),
        OrganizerCommand.Announcement.Propose proposal => await propose.HandleAsync(said, proposal.Text, ct),
        OrganizerCommand.Announcement.Send one => await TryShowAsync(said, one.Id, ct) ?? await send.HandleAsync(said, one.Id, ct),
        OrganizerCommand.Announcement.Drop one => await TryShowAsync(said, one.Id, ct) ?? await DropAsync(said, one.Id, ct),
        OrganizerCommand.Announcement.ShowQuota => new("announcement:quota", AnnouncementReplies.Quota(await cost.OfSendToAllAsync(said.Group, ct))),
        _ => throw new InvalidOperationException($"No use case for {command.GetType().Name}."),
    };

    /// <summary>Nobody sends or drops by a word what a colleague has written: it is shown first, with what it costs.</summary>
    /// <returns>Null when a text was named, or there is an own one.</returns>
    private async Task<Outcome?> TryShowAsync(Said said, Guid? id, CancellationToken ct) =>
        id is null && await proposals.FindAsync(said, null, ct) is null && await proposals.OfColleagueAsync(said, ct) is { } colleagues
            ? new("announcement:shown", [AnnouncementReplies.AsMembersSeeIt(colleagues.Text), AnnouncementReplies.OfColleague(colleagues, await cost.OfSendToAllAsync(said.Group, ct))])
            : null;

    private async Task<Outcome> DropAsync(Said said, Guid? id, CancellationToken ct)
    {
        if (await proposals.FindAsync(said, id, ct) is not { State: Domain.StudyGroups.AnnouncementState.Proposed } proposal)
        {
            return new("announcement:nothing-to-drop", AnnouncementReplies.NothingProposed());
        }

        OpenProposals.Drop(proposal);
        return new("announcement:dropped", AnnouncementReplies.Dropped());
    }
}
