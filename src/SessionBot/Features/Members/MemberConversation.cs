using Microsoft.Extensions.Options;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Minutes;
using SessionBot.Features.MyData;
using SessionBot.Features.Organizers;
using SessionBot.Features.Passages;
using SessionBot.Features.Policy;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Features.Reminders;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Hosting;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Members;

/// <summary>What a member says is a command, a region's name, or something to keep.</summary>
internal sealed class MemberConversation(
    SessionBotDb db,
    ChooseRegion chooseRegion,
    OrganizerConversation organizers,
    ReportConversation reports,
    QuestionConversation questions,
    BecomeOrganizer becomeOrganizer,
    ChangeReminders reminders,
    DataConversation data,
    ReadMinutes readMinutes,
    AnswerPassage passages,
    AnswerPrompt prompts,
    IOptions<ServiceOptions> service)
{
    /// <summary>What follows 「地域 」 and is longer is something that a member has to say.</summary>
    private const int LongestRegionName = 10;

    public async Task<Outcome> HandleAsync(Said said, CancellationToken ct) => await TryOrganizeAsync(said, ct) ?? Meaning.Of(said) switch
    {
        Meaning.Names named => await chooseRegion.HandleAsync(said, named.Region, ct),
        Meaning.NearlyNames near => new("region:suggested", MemberReplies.SuggestRegion(near.Region, said.Text)),
        Meaning.NamesUnknown unknown => new("region:unknown", MemberReplies.UnknownRegion(said.Group, unknown.Place)),
        Meaning.Slips slip => new("organizer:suggested", OrganizerReplies.Suggest(said.Text.Trim(), slip.Meant)),
        Meaning.Words => await prompts.TryAnswerAsync(said, ct) ?? await passages.TryCommentAsync(said, ct) ?? await KeepAsync(said, ct),
        var asked => await ObeyAsync(asked, said, ct),
    };

    /// <summary>A button that was tapped: data that is no command of ours, or is about no session of this group, is nobody's words.</summary>
    public async Task<Outcome> TapAsync(Said tapped, CancellationToken ct)
    {
        var tap = Tap.Parse(tapped.Text);
        var isOurs = tap is not null && (tap.Session is not { } about || await db.FindSessionAsync(tapped.Group.Id, about, ct) is not null);
        return (isOurs ? await TryObeyAsync(tapped with { Text = tap!.Says, About = tap.Session }, ct) : null)
            ?? new("ignored:postback", MemberReplies.ButtonOutOfUse());
    }

    private async Task<Outcome?> TryObeyAsync(Said said, CancellationToken ct) =>
        await TryOrganizeAsync(said, ct) ?? (Meaning.TryCommand(said) is { } asked ? await ObeyAsync(asked, said, ct) : null);

    private async Task<Outcome?> TryOrganizeAsync(Said said, CancellationToken ct) => said.By.IsOrganizer ? await organizers.TryHandleAsync(said, ct) : null;

    private Task<Outcome> ObeyAsync(Meaning asked, Said said, CancellationToken ct) => asked switch
    {
        Meaning.NotForMembers => Task.FromResult<Outcome>(new("refused:organizers-only", MemberReplies.OrganizersOnly())),
        Meaning.Command command => ObeyAsync(command.Asked, said, ct),
        _ => throw new InvalidOperationException($"Nothing is asked by {asked.GetType().Name}."),
    };

    private async Task<Outcome> ObeyAsync(MemberCommand command, Said said, CancellationToken ct) => command switch
    {
        // Without a region there is no report to join, and what was written must not be lost.
        MemberCommand.Report.Open { FirstText: { } text } when said.By.RegionId is null => await questions.KeepAsync(said with { Text = text }, ct),
        MemberCommand.Report report => await reports.HandleAsync(report, said, ct),
        MemberCommand.Question question => await questions.HandleAsync(question, said, ct),
        MemberCommand.ChooseRegion choose => RegionNames.Find(said.Group.Regions, choose.Name) is { } region
            ? await chooseRegion.HandleAsync(said, region, ct)
            : choose.Name.Length > LongestRegionName
                ? await KeepAsync(said, ct)
                : RegionNames.FindNear(said.Group.Regions, choose.Name) is { } near
                    ? new("region:suggested", MemberReplies.SuggestRegion(near, choose.Name))
                    : new("region:unknown", MemberReplies.UnknownRegion(said.Group, choose.Name)),
        MemberCommand.AskRegion => new("command:region", MemberReplies.AskRegion(said.Group)),
        MemberCommand.Passage passage => await passages.HandleAsync(passage, said, ct),
        MemberCommand.Reminders change => await reminders.HandleAsync(said, change.Wanted, ct),
        MemberCommand.Data own => await data.HandleAsync(own, said, ct),
        MemberCommand.NextSession => new("command:next-session", await db.UpcomingAsync(said.Group.Id, ct) is { } upcoming
            ? SessionReplies.Upcoming(upcoming) : await NoSession.UpcomingAsync(db, said.Group.Id, said.At, ct)),
        MemberCommand.ReadMinutes => await readMinutes.HandleAsync(said, ct),
        MemberCommand.AskName => new("command:name", MemberReplies.AboutName()),
        MemberCommand.Greeting => new("greeting", MemberReplies.Greeting(said.Group, said.By)),
        MemberCommand.Help => new("command:help", MemberReplies.Help(said.By, service.Value.AddressOf(PolicyEndpoint.AddressOf(said.Group.Key)))),
        MemberCommand.BecomeOrganizer become => await becomeOrganizer.HandleAsync(said, become.Code, ct),
        _ => throw new InvalidOperationException($"No use case for {command.GetType().Name}."),
    };

    /// <summary>While a session is live, a plain message is a question. Before it, it is a report unless it clearly asks something.</summary>
    private async Task<Outcome> KeepAsync(Said said, CancellationToken ct) =>
        await questions.TryHideAsync(said, ct) ?? await reports.TryAddAsync(said, ct) ?? await questions.KeepAsync(said, ct);
}
