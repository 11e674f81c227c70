using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Cards;
using SessionBot.Features.Sessions;

namespace SessionBot.Features.Minutes;

/// <summary>Published minutes on a card.</summary>
internal static class MinutesCard
{
    /// <param name="link">Null when the service does not know its own address.</param>
    /// <param name="hasMoreForMembers">There is more than the link leads to, for whoever chooses a region.</param>
    public static Card Published(Session session, MinutesRevision minutes, Uri? link, bool hasMoreForMembers = false)
    {
        var title = Wording.Of(MinutesTexts.Published, ("number", session.Number), ("topic", session.Topic));
        var published = minutes.ApprovedAt is { } approved
            ? Wording.Of(MinutesTexts.PublishedOn, ("date", SessionReplies.Date(approved)))
            : MinutesTexts.PublishedWithoutDate;
        string[] notes = link is null ? [MinutesTexts.NoAddress] : hasMoreForMembers ? [MinutesTexts.MoreWithRegion] : [];
        return new(
            MinutesReplies.WithLink(string.Join('\n', [title, published, .. notes]), link),
            [
                CardText.Title(title),
                CardRows.Rule(),
                CardRows.Fact(MinutesTexts.HeldLabel, SessionReplies.Period(session)),
                CardText.Sentence(published),
                .. notes.Select(CardText.Note),
            ])
        {
            Buttons = link is null ? [] : [[CardButton.Link(MinutesTexts.ReadButton, link)]],
        };
    }
}
