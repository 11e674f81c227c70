using Line.Messaging;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Cards;
using SessionBot.Features.Members;

namespace SessionBot.Features.Passages;

/// <summary>Somebody's own passage on a card that asks about it. The buttons are the card's own: a notice rides before a reply, where quick replies do not show.</summary>
internal static class PassageCard
{
    /// <summary>UTF-16 units of a passage; each takes up to 6 bytes of a card's 30 KB. A longer one is not sent: nobody agrees to what is cut off.</summary>
    public const int Longest = 4000;

    /// <param name="number">What the answer names.</param>
    public static Card Ask(Session session, Passage passage, int number, bool isReminder)
    {
        var about = Wording.Of(isReminder ? PassageTexts.AskAgain : PassageTexts.Ask, ("number", session.Number), ("name", passage.Name));
        string[] notes = passage.Audience == Audience.Members ? [PassageTexts.ForMembers] : [];
        var (accept, change, refuse) = (
            CardButton.Primary(session.Id, MemberButtons.AcceptPassage(number)), CardButton.Other(session.Id, MemberButtons.ChangePassage(number)), CardButton.Quiet(session.Id, MemberButtons.RefusePassage(number)));
        return new(
            string.Join('\n', [about, PassageTexts.MayItBePublished, "", passage.Text, .. notes]),
            [
                CardText.Sentence(about),
                CardRows.Quoted([CardText.Quote(passage.Text, Longest, 0, ComponentSize.Sm), .. notes.Select(CardText.Note)]),
                CardText.Sentence(PassageTexts.MayItBePublished),
            ])
        {
            Buttons = [[accept], [change], [refuse]],
            Remarks = [CardText.Note(Card.InWords([accept.Says!, change.Says!, refuse.Says!]))],
        };
    }
}
