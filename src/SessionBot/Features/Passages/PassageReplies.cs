using Line.Messaging;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Members;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Passages;

/// <summary>What the bot says to those whose words stand in a draft.</summary>
internal static class PassageReplies
{
    /// <summary>UTF-16 units of the passage in one message; the words around it need the rest.</summary>
    private const int Longest = 4500;

    public static ISendMessage Ask(Session session, Passage passage, int number, bool isReminder) => new TextMessage(
        Wording.Of(
            isReminder ? PassageTexts.AskAgain : PassageTexts.Ask,
            ("number", session.Number), ("name", passage.Name), ("text", MessageText.Truncate(passage.Text, Longest) + (passage.Audience == Audience.Members ? PassageTexts.ForMembers : ""))),
        Choices(session.Id, MemberButtons.AcceptPassage(number), MemberButtons.ChangePassage(number), MemberButtons.RefusePassage(number)));

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
        { State: null } => PassageTexts.StateUnsent,
        { State: PassageState.Accepted } => PassageTexts.StateAccepted,
        { State: PassageState.ChangeWanted } => PassageTexts.StateChangeWanted,
        { State: PassageState.Refused } => PassageTexts.StateRefused,
        { IsStale: true } => PassageTexts.StateStale,
        _ => PassageTexts.StateWaiting,
    };
}
