using Line.Messaging;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Members;
using SessionBot.Features.Sessions;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Organizers;

/// <summary>What the bot says to organizers about their own words.</summary>
internal static class OrganizerReplies
{
    public static ISendMessage Words() => new TextMessage(OrganizerTexts.Words);

    public static ISendMessage Misread(string verb) => new TextMessage(
        verb == OrganizerWords.Plan
            ? $"{OrganizerTexts.PlanForm}\n{SessionTexts.PlanExample}"
            : Wording.Of(OrganizerTexts.Misread, ("verb", verb), ("form", Form(verb))),
        Choices(OrganizerButtons.Words, OrganizerButtons.QuestionList));

    /// <summary>Nothing is done and nothing kept until the organizer says which.</summary>
    public static ISendMessage Suggest(string said, string meant)
    {
        // What is kept as somebody's own words is said by that person, and not by a button in silence.
        var ask = MemberWords.AskThis + said;
        return new TextMessage(
            Wording.Of(OrganizerTexts.Suggest, ("said", said), ("meant", meant), ("ask", ask)),
            new QuickReply([new(Button(null, (meant, meant))), new(new MessageTemplateAction(MemberTexts.SendAsQuestionButton, ask))]));
    }

    private static string Form(string verb) => verb switch
    {
        OrganizerWords.Talk => OrganizerTexts.TalkForm,
        OrganizerWords.Merge => OrganizerTexts.MergeForm,
        OrganizerWords.Extend => Wording.Of(OrganizerTexts.ExtendForm, ("most", ExtendSession.Most)),
        OrganizerWords.ChangeKind => OrganizerTexts.KindForm,
        OrganizerWords.ApproveMinutes => OrganizerTexts.ApprovalForm,
        OrganizerWords.Postpone => OrganizerTexts.PostponeForm,
        OrganizerWords.Answer or OrganizerWords.NotTake => Wording.Of(OrganizerTexts.ReasonForm, ("verb", verb)),
        _ => Wording.Of(OrganizerTexts.NumberForm, ("verb", verb)),
    };

    public static ISendMessage NoSuchSession(int number) => new TextMessage(Wording.Of(OrganizerTexts.NoSuchSession, ("number", number)));

    public static ISendMessage CodePaused(DateTimeOffset opens) => new TextMessage(Wording.Of(OrganizerTexts.CodePaused, ("opens", SessionReplies.Moment(opens))));

    public static ISendMessage CodesGuessed(Member by) => new TextMessage(
        by.DisplayName is { } name ? Wording.Of(OrganizerTexts.CodesGuessed, ("name", name)) : OrganizerTexts.CodesGuessedNameless);

    public static string RoleEnded => OrganizerTexts.RoleEnded;

    public static ISendMessage OtherRuns(int number) => new TextMessage(Wording.Of(SessionTexts.OtherRuns, ("number", number)));

    public static ISendMessage NoSession() => new TextMessage($"{OrganizerTexts.NoSession}\n\n{SessionTexts.PlanExample}");
}
