using Line.Messaging;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;

namespace SessionBot.Features.Passages;

/// <summary>What the bot says to those whose words stand in a draft.</summary>
internal static class PassageReplies
{
    public static ISendMessage Ask(Session session, Passage passage, int number, bool isReminder) => PassageCard.Ask(session, passage, number, isReminder).ToMessage();

    public static ISendMessage Accepted() => new TextMessage(PassageTexts.Accepted);

    public static ISendMessage AskForChange() => new TextMessage(PassageTexts.AskForChange);

    public static ISendMessage ChangeNoted(string words) => new TextMessage(Wording.Of(PassageTexts.ChangeNoted, ("words", MessageText.Truncate(words, 500))));

    public static ISendMessage Refused() => new TextMessage(PassageTexts.Refused);

    public static ISendMessage NothingAsked() => new TextMessage(PassageTexts.NothingAsked);

    public static ISendMessage Published() => new TextMessage(PassageTexts.Published);

    public static string Name(FollowedPassage passage) => passage switch
    {
        { Decided: not null } => PassageTexts.StateDecided,
        { State: null, Passage.Recipients.Count: 0 } => PassageTexts.StateNobody,
        { State: null or PassageState.Waiting, Passage.Audience: Audience.Organizers } => PassageTexts.StateKept,
        { State: null, IsTooLong: true } => PassageTexts.StateTooLong,
        { State: null } => PassageTexts.StateUnsent,
        { State: PassageState.Accepted } => PassageTexts.StateAccepted,
        { State: PassageState.ChangeWanted } => PassageTexts.StateChangeWanted,
        { State: PassageState.Refused } => PassageTexts.StateRefused,
        { IsStale: true } => PassageTexts.StateStale,
        _ => PassageTexts.StateWaiting,
    };
}
