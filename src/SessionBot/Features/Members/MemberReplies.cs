using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Organizers;

namespace SessionBot.Features.Members;

/// <summary>What the bot says to members about themselves and about what it can do.</summary>
internal static class MemberReplies
{
    /// <summary>LINE shows 13 quick replies at most; longer lists are typed.</summary>
    private const int MostQuickReplies = 13;

    public static IReadOnlyList<ISendMessage> Welcome(StudyGroup group) =>
    [
        new TextMessage(Wording.Of(MemberTexts.Welcome, ("group", group.Name))),
        AskRegion(group),
    ];

    public static ISendMessage WelcomeBack(Region region) => new TextMessage(Wording.Of(MemberTexts.WelcomeBack, ("region", region.Name)));

    public static ISendMessage AskRegion(StudyGroup group)
    {
        var regions = RegionNames(group);
        return new TextMessage(Wording.Of(MemberTexts.ChooseRegion, ("regions", string.Join(MemberTexts.RegionSeparator, regions))), Buttons(regions));
    }

    public static ISendMessage UnknownRegion(StudyGroup group, string typed)
    {
        var regions = RegionNames(group);
        return new TextMessage(
            Wording.Of(
                MemberTexts.UnknownRegion, ("typed", MessageText.Truncate(typed, 40)), ("regions", string.Join(MemberTexts.RegionSeparator, regions))),
            Buttons(regions));
    }

    /// <param name="typed">What was sent, and is nearly the region's name.</param>
    public static ISendMessage SuggestRegion(Region region, string typed) => new TextMessage(
        Wording.Of(MemberTexts.SuggestRegion, ("typed", MessageText.Truncate(typed.Trim(), 40)), ("region", region.Name)),
        Choices(MemberButtons.Region(region.Name), MemberButtons.AskRegion));

    public static IReadOnlyList<ISendMessage> Greeting(StudyGroup group, Member member)
    {
        var greeting = new TextMessage(MemberTexts.Greeting, Choices(MemberButtons.Help));
        return member is { RegionId: null, IsOrganizer: false } ? [greeting, AskRegion(group)] : [greeting];
    }

    public static ISendMessage AboutName() => new TextMessage(MemberTexts.AboutName);

    public static ISendMessage OrganizersOnly() => new TextMessage(MemberTexts.OrganizersOnly, Choices(MemberButtons.Help));

    public static ISendMessage RegionChosen(Region region) => new TextMessage(
        Wording.Of(MemberTexts.RegionChosen, ("region", region.Name)),
        Choices(MemberButtons.Report, MemberButtons.NextSession, MemberButtons.Help));

    /// <param name="policy">Where it stands how questions are chosen; null when the service does not know its own public address.</param>
    public static ISendMessage Help(Member member, Uri? policy) => new TextMessage(string.Join("\n\n", new[]
    {
        MemberTexts.Help,
        policy is null ? null : Wording.Of(MemberTexts.HelpAboutPolicy, ("address", policy)),
        member.IsOrganizer ? MemberTexts.HelpForOrganizers : null,
    }.OfType<string>()));

    public static ISendMessage NoWords() => new TextMessage(MemberTexts.NoWords);

    public static ISendMessage CannotRead() => new TextMessage(MemberTexts.CannotRead);

    public static ISendMessage NowOrganizer() => new TextMessage(MemberTexts.NowOrganizer, Choices(OrganizerButtons.Words));

    public static ISendMessage WrongCode() => new TextMessage(MemberTexts.WrongCode);

    public static ISendMessage NoSession() => new TextMessage(MemberTexts.NoSession);

    /// <param name="by">An organizer can do something about it.</param>
    public static ISendMessage NoSession(Member by) => by.IsOrganizer ? OrganizerReplies.NoSession() : NoSession();

    public static ISendMessage ButtonOutOfUse() => new TextMessage(MemberTexts.ButtonOutOfUse, Choices(MemberButtons.Help));

    public static QuickReply Choices(params IReadOnlyList<(string Label, string Says)> choices) => Choices(null, choices);

    /// <param name="about">The session that the buttons are for, however late they are tapped.</param>
    public static QuickReply Choices(SessionId? about, params IReadOnlyList<(string Label, string Says)> choices) =>
        new([.. choices.Select(choice => new QuickReplyButtonObject(Button(about, choice)))]);

    public static PostbackTemplateAction Button(SessionId? about, (string Label, string Says) choice) =>
        new(MessageText.Truncate(choice.Label, 20), new Tap(choice.Says, about).ToData(), choice.Label);

    private static QuickReply Buttons(List<string> regions) => Choices([.. regions.Take(MostQuickReplies).Select(MemberButtons.Region)]);

    private static List<string> RegionNames(StudyGroup group) =>
        [.. group.Regions.OrderBy(region => region.Ordinal).Select(region => region.Name)];
}
