using Line.Messaging;
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

    public static ISendMessage NoSession() => new TextMessage(OrganizerTexts.NoSession);
}
