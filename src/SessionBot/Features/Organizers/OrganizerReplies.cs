using Line.Messaging;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Sessions;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Organizers;

/// <summary>What the bot says to organizers about their own words.</summary>
internal static class OrganizerReplies
{
    public static ISendMessage Words() => new TextMessage(OrganizerTexts.Words);

    public static ISendMessage Misread(string verb) => new TextMessage(
        Wording.Of(OrganizerTexts.Misread, ("verb", verb), ("form", Form(verb))), Choices(OrganizerButtons.Words, OrganizerButtons.QuestionList));

    private static string Form(string verb) => verb switch
    {
        OrganizerWords.Plan => SessionTexts.PlanExample,
        OrganizerWords.Talk => OrganizerTexts.TalkForm,
        OrganizerWords.Merge => OrganizerTexts.MergeForm,
        OrganizerWords.ApproveMinutes => OrganizerTexts.ApprovalForm,
        OrganizerWords.Answer or OrganizerWords.NotTake => Wording.Of(OrganizerTexts.ReasonForm, ("verb", verb)),
        _ => Wording.Of(OrganizerTexts.NumberForm, ("verb", verb)),
    };

    public static ISendMessage NoSuchSession(int number) => new TextMessage(Wording.Of(OrganizerTexts.NoSuchSession, ("number", number)));

    public static ISendMessage CodePaused(DateTimeOffset opens) => new TextMessage(Wording.Of(OrganizerTexts.CodePaused, ("opens", SessionReplies.Moment(opens))));

    public static ISendMessage CodesGuessed(Member by) => new TextMessage(
        by.DisplayName is { } name ? Wording.Of(OrganizerTexts.CodesGuessed, ("name", name)) : OrganizerTexts.CodesGuessedNameless);

    public static ISendMessage OtherRuns(int number) => new TextMessage(Wording.Of(SessionTexts.OtherRuns, ("number", number)));

    public static ISendMessage NoSession() => new TextMessage(OrganizerTexts.NoSession);
}
