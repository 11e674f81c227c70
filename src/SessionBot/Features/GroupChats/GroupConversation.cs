using SessionBot.Domain.Questions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Members;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.GroupChats;

/// <summary>
/// Takes questions and reports from a group chat under the name of the member who wrote them. What concerns one person alone
/// is kept out of it: everybody in the group reads the answer.
/// </summary>
internal sealed class GroupConversation(
    SessionBotDb db, AskQuestion ask, JoinMessage join, OrganizerNotices organizers, ReportConversation reports)
{
    /// <param name="by">Null where LINE does not tell who wrote: members who never agreed to it have no id.</param>
    /// <param name="text">What was said to the bot.</param>
    public async Task<Outcome> HandleAsync(StudyGroup group, Member? by, string text, string messageId, DateTimeOffset at, CancellationToken ct)
    {
        if (text.Length == 0)
        {
            return new("group:how-to-speak", GroupReplies.HowToSpeak());
        }

        if (by is null)
        {
            return new("group:nameless", GroupReplies.Nameless());
        }

        var said = new Said(group, by, text, messageId, at);
        return MemberCommand.Parse(text) switch
        {
            null => await AskAsync(said, kind: null, ct),
            MemberCommand.Question.Ask asked => await AskAsync(said with { Text = asked.Text }, asked.Kind, ct),
            MemberCommand.Report.Open { FirstText: not null } report => await ReportAsync(report, said, ct),
            MemberCommand.NextSession => new("command:next-session", await db.UpcomingAsync(group.Id, ct) is { } upcoming
                ? SessionReplies.UpcomingInGroup(upcoming) : await NoSession.UpcomingAsync(db, group.Id, at, ct)),
            MemberCommand.Greeting => new("group:how-to-speak", GroupReplies.HowToSpeak()),
            _ => new("group:private-matter", GroupReplies.PrivateMatter()),
        };
    }

    /// <summary>What of a message becomes the question or the report: everything behind 「質問：」 and the like.</summary>
    public static string ContentOf(string text) => MemberCommand.Parse(text) switch
    {
        MemberCommand.Question.Ask asked => asked.Text,
        MemberCommand.Report.Open { FirstText: { } report } => report,
        _ => text,
    };

    /// <summary>Here 「質問：」 is a way to speak to the bot, so what follows in the same way may go on with what was begun.</summary>
    /// <param name="kind">What the sender has called it; null when it is to be read from the words.</param>
    private async Task<Outcome> AskAsync(Said said, QuestionKind? kind, CancellationToken ct)
    {
        if (await db.ForQuestionsAsync(said.Group.Id, said.At, ct) is not { } session)
        {
            return new("unplaced:no-session", await NoSession.ReplyAsync(db, said.Group.Id, said.At, MemberReplies.NoSession(), ct));
        }

        if (await join.JoinAsync(session, said, kind, ct) is { } joined)
        {
            return new($"question:{joined.Number}:joined", GroupReplies.Joined(joined));
        }

        // Whose question it is stands in the chat already, and which of the others is meant is nothing for it.
        if (AnonymityWish.IsAll(said.Text))
        {
            return new("group:private-matter", GroupReplies.PrivateMatter());
        }

        var question = await ask.AddAsync(session, said, kind ?? ReceivedText.Read(said.Text).Kind, ct, isSaid: kind is not null);
        await organizers.FollowAsync(said.Group.Key, question, ct, isNew: true);
        return new($"question:{question.Number}", GroupReplies.Kept(question));
    }

    private async Task<Outcome> ReportAsync(MemberCommand.Report.Open report, Said said, CancellationToken ct)
    {
        if (said.By.RegionId is null)
        {
            return new("report:needs-region", GroupReplies.NeedsRegion());
        }

        var kept = await reports.HandleAsync(report, said, ct);
        return kept.Fate.StartsWith("report:no-session", StringComparison.Ordinal) ? kept : kept with { Reply = [GroupReplies.ReportKept()] };
    }
}
