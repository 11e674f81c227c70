using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Cards;
using SessionBot.Features.Sessions;

namespace SessionBot.Features.Minutes;

/// <summary>Published minutes on a card.</summary>
internal static class MinutesCard
{
    /// <param name="link">Null when the service does not know its own address.</param>
    public static Card Published(Session session, MinutesRevision minutes, Uri? link)
    {
        var title = Wording.Of(MinutesTexts.Published, ("number", session.Number), ("topic", session.Topic));
        var published = minutes.ApprovedAt is { } approved
            ? Wording.Of(MinutesTexts.PublishedOn, ("date", SessionReplies.Date(approved)))
            : MinutesTexts.PublishedWithoutDate;
        var without = link is null ? new[] { MinutesTexts.NoAddress } : [];
        return new(
            MinutesReplies.WithLink(string.Join('\n', [title, published, .. without]), link),
            [
                CardText.Title(title),
                CardRows.Rule(),
                CardRows.Fact(MinutesTexts.HeldLabel, SessionReplies.Period(session)),
                CardText.Sentence(published),
                .. without.Select(CardText.Note),
            ])
        {
            Buttons = link is null ? [] : [[CardButton.Link(MinutesTexts.ReadButton, link)]],
        };
    }
}
